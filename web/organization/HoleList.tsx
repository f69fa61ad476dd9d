import { useTexts } from '../texts/useTexts.ts'
import { holeWords } from './holeWords.ts'
import type { Hole } from './inForce.ts'
import type { Naming } from './naming.ts'

interface Given {
  id: string
  heading: string
  holes: Hole[]
  naming: Naming
}

/** Nobody mends more at a time. */
const mostShown = 100

/** What would keep somebody from being reached, each with where it is mended. */
export const HoleList = ({ id, heading, holes, naming }: Given) => {
  const { text } = useTexts('organization')
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="ds-heading" data-size="sm">
        {heading}
      </h2>
      {holes.length === 0 ? (
        <p className="ds-alert" data-color="success">
          {text.noHoles}
        </p>
      ) : (
        <p>{text.holesLead(holes.length)}</p>
      )}
      <ul className="holes">
        {holes.slice(0, mostShown).map((hole) => {
          const { sentence, fixedAt } = holeWords(hole, naming, text)
          return (
            <li key={JSON.stringify(hole)}>
              <bdi>{sentence}</bdi>
              <span className="quiet">
                {text.fixedAt} <code>{fixedAt}</code>
              </span>
            </li>
          )
        })}
      </ul>
      {holes.length > mostShown && <p>{text.andMore(holes.length - mostShown)}</p>}
    </section>
  )
}
