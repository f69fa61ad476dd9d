import { useTexts } from '../texts/useTexts.ts'
import type { ShownAgreement } from './agreementDraft.ts'

/** Who is told by mail and, more important, who is not: they must be told some other way. */
export const Reach = ({ uninformed }: { uninformed: NonNullable<ShownAgreement['uninformed']> }) => {
  const { text } = useTexts('agreement')
  const { managers, count, reached } = uninformed
  return (
    <section aria-labelledby="reach">
      <h2 id="reach" className="ds-heading" data-size="xs">
        {text.reachHeading}
      </h2>
      <p>{reached === 0 ? text.reachedNone : text.reached(reached)}</p>
      <p>{count === 0 ? text.uninformedNone : text.uninformed(count)}</p>
      {count > 0 && managers.length === 0 && <p>{text.uninformedManagersNone}</p>}
      {managers.length > 0 && (
        <>
          <p id="uninformed-managers">{text.uninformedManagers}</p>
          <ul className="names" aria-labelledby="uninformed-managers">
            {managers.map(({ personId, name }) => (
              <li key={personId}>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
