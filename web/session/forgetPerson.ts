import { forgetFacts } from '../offline/keptFacts.ts'
import { discardDraft } from '../report/draft.ts'

/** Removes everything this phone keeps for a person: at sign-out, and when the server says they are no longer one of us. */
export const forgetPerson = (): void => {
  forgetFacts()
  discardDraft()
}
