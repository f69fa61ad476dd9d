import { signInFailure } from '../session/signInFailure.ts'
import { useCell } from '../state/cell.ts'
import { useTexts } from '../texts/useTexts.ts'

export const SignInProblem = () => {
  const { text, lang } = useTexts('problems')
  if (!useCell(signInFailure)) return null
  return (
    <div className="notice" role="alert" lang={lang}>
      <p className="ds-alert" data-color="warning">
        <strong>{text.signInFailed.title}.</strong> {text.signInFailed.detail}
      </p>
    </div>
  )
}
