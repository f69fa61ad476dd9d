import { useState } from 'react'
import { usePath } from '../router/navigation.tsx'
import { useTexts } from '../texts/useTexts.ts'
import { signInFailure } from './signInFailure.ts'
import { beginSignIn } from './signIn.ts'

/** Signs in and comes back to the same view. */
export const SignInButton = ({ variant = 'secondary' }: { variant?: 'primary' | 'secondary' | 'tertiary' }) => {
  const { text } = useTexts('layout')
  const path = usePath()
  const [leaving, setLeaving] = useState(false)
  const begin = async () => {
    signInFailure.set(false)
    setLeaving(true)
    try {
      await beginSignIn(path)
    } catch {
      signInFailure.set(true)
      setLeaving(false)
    }
  }
  return (
    <button
      type="button"
      className="ds-button"
      data-color="accent"
      data-variant={variant}
      aria-busy={leaving}
      onClick={() => void begin()}
    >
      {text.signIn}
    </button>
  )
}
