import { useTexts } from '../texts/useTexts.ts'
import { isNothing, type Differences } from './differences.ts'
import type { Naming } from './naming.ts'

interface Given {
  differences: Differences
  naming: Naming
}

/** Nobody reads more than these at once; how many more there are is said. */
const mostShown = 50

/** What would be otherwise, by name where there is one: who leaves stands first. */
export const DifferenceList = ({ differences, naming }: Given) => {
  const { text } = useTexts('organization')
  const { settings, units, people, callOutPhones } = differences
  if (isNothing(differences)) return <p>{text.noDifferences}</p>
  const numbers = [
    ...(callOutPhones.set > 0 ? [text.numbersSet(callOutPhones.set)] : []),
    ...(callOutPhones.removed > 0 ? [text.numbersRemoved(callOutPhones.removed)] : []),
  ]
  return (
    <div className="differences">
      <Changes heading={text.people} changes={people} nameOf={naming.person} />
      <Changes heading={text.units} changes={units} nameOf={naming.unit} />
      {settings.length > 0 && <Group heading={text.settings} kind="changed" label={text.changed} names={settings} />}
      {numbers.length > 0 && <Group heading={text.callOutPhones} kind="changed" label={text.changed} names={numbers} />}
    </div>
  )
}

interface ChangesGiven {
  heading: string
  changes: Differences['units']
  nameOf: (id: string) => string
}

const Changes = ({ heading, changes, nameOf }: ChangesGiven) => {
  const { text } = useTexts('organization')
  return (['removed', 'added', 'changed'] as const)
    .filter((kind) => changes[kind].length > 0)
    .map((kind) => (
      <Group key={kind} heading={heading} kind={kind} label={text[kind]} names={changes[kind].map(nameOf)} />
    ))
}

interface GroupGiven {
  heading: string
  kind: 'added' | 'removed' | 'changed'
  label: string
  names: string[]
}

const Group = ({ heading, kind, label, names }: GroupGiven) => {
  const { text } = useTexts('organization')
  const rest = names.length - mostShown
  return (
    <section className="difference" data-kind={kind}>
      <h3 className="ds-heading" data-size="2xs">
        {heading}: {label.toLowerCase()} ({names.length})
      </h3>
      <ul>
        {names.slice(0, mostShown).map((name, place) => (
          <li key={`${place} ${name}`}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
      {rest > 0 && <p>{text.andMore(rest)}</p>}
    </section>
  )
}
