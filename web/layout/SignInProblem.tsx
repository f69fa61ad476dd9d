import { signInFailure } from '../session/signInFailure.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'

export const SignInProblem = () => {
  const { text, lang } = useTexts('problems')
  if (!useCell(signInFailure)) return null
  return (
    <div className="ds-alert" data-color="warning" role="alert" lang={lang}>
      <strong>{text.signInFailed.title}.</strong> {text.signInFailed.detail}
    </div>
  )
}
