/**
 * How a fake answers. `losesAnswer` does what it is asked and then fails, as when a connection breaks before the answer is
 * seen; `refuses` is a lasting no to what is to be sent.
 */
export type Behaviour = 'obeys' | 'refuses' | 'fails' | 'losesAnswer'

/** A fake that a test can make fail. */
export interface Obedient {
  /** From now on every call ends so. */
  behave(behaviour: Behaviour): void
}

/** What the fakes of this folder have in common. */
export const obedience = () => {
  let behaviour: Behaviour = 'obeys'
  const done = async <Answer>(act: () => Answer): Promise<Answer> => {
    if (behaviour === 'fails') throw new Error('Failed, as it was told to.')
    const answer = act()
    if (behaviour === 'losesAnswer') throw new Error('Done, and the answer lost, as it was told to.')
    return answer
  }
  return {
    behave: (next: Behaviour): void => {
      behaviour = next
    },
    done,
    sent: (act: () => 'accepted' | 'refused'): Promise<'accepted' | 'refused'> =>
      done(() => (behaviour === 'refuses' ? 'refused' : act())),
  }
}
