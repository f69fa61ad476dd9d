import { goTo } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { forgetPerson } from './forgetPerson.ts'
import { endSession } from './session.ts'

/** Signs out, and leaves nothing of this person on the phone. */
export const signOut = (): void => {
  endSession()
  forgetPerson()
  goTo(paths.now)
}
