import { useCell } from '../state/cell.ts'
import { chooseLanguage, language, languageNames, languages } from '../texts/language.ts'
import { useTexts } from '../texts/useTexts.ts'
import { chooseScheme, scheme, schemes } from './scheme.ts'

/** Language and appearance: small, at the end of the page, kept on this phone. */
export const PageSettings = () => {
  const { text, lang } = useTexts('layout')
  const chosenLanguage = useCell(language)
  const chosenScheme = useCell(scheme)
  return (
    <section className="settings" aria-label={text.settings} lang={lang}>
      <fieldset>
        <legend>{text.language}</legend>
        {languages.map((one) => (
          <button
            key={one}
            type="button"
            className="ds-button"
            data-variant="tertiary"
            lang={one}
            aria-pressed={one === chosenLanguage}
            onClick={() => chooseLanguage(one)}
          >
            {languageNames[one]}
          </button>
        ))}
      </fieldset>
      <fieldset>
        <legend>{text.scheme}</legend>
        {schemes.map((one) => (
          <button
            key={one}
            type="button"
            className="ds-button"
            data-variant="tertiary"
            aria-pressed={one === chosenScheme}
            onClick={() => chooseScheme(one)}
          >
            {text.schemes[one]}
          </button>
        ))}
      </fieldset>
    </section>
  )
}
