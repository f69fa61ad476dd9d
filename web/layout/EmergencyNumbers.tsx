import { emergencyNumbers } from '../../shared/domain/guidance/plan.ts'
import { useTexts } from '../texts/useTexts.ts'

/** Above everything, on every page, with no question asked (A12). */
export const EmergencyNumbers = () => {
  const { text, lang } = useTexts('emergency')
  const { text: shared } = useTexts('shared')
  return (
    <section className="emergency" aria-labelledby="emergency-heading" lang={lang}>
      <div className="emergency-words">
        <h2 id="emergency-heading">{text.heading}</h2>
        <p>{text.first}</p>
      </div>
      <ul>
        {emergencyNumbers.map((number) => (
          <li key={number}>
            <a href={`tel:${number}`} aria-label={text.call(number, shared.emergencyNumbers[number])}>
              <strong>{number}</strong> {shared.emergencyNumbers[number]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
