import { facts, forgetFacts } from '../offline/keptFacts.ts'
import { discardDraft } from '../report/draft.ts'

/** Removes everything this phone keeps for a person: at sign-out, and when the server says they are no longer one of us. */
export const forgetPerson = (): void => {
  forgetFacts()
  discardDraft()
}

/** Somebody uses this phone: what it keeps for anybody else goes, before it is shown or sent in their name. */
export const forgetAnybodyBut = (personId: string): void => {
  const kept = facts.get()
  if (kept !== undefined && kept.personId !== personId) forgetPerson()
}
