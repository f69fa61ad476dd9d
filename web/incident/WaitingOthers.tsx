import { ask } from '../client/ask.ts'
import { useRemote } from '../client/remote.ts'
import { useTexts } from '../texts/useTexts.ts'

interface Given {
  id: string
  chosen: string[]
  choose: (ids: string[]) => void
}

// Others may be logged while somebody thinks.
const everyMilliseconds = 30_000

const loadIncidents = () => ask('GET /api/escalations', {})

/** Other incidents that wait for the same decision: one word may answer several. */
export const WaitingOthers = ({ id, chosen, choose }: Given) => {
  const { text } = useTexts('actions')
  const { answer } = useRemote(loadIncidents, everyMilliseconds)
  if (!answer) return null
  const others = answer.items.filter(
    (one) => one.id !== id && one.needsClearance && (one.state === 'logged' || one.state === 'declined'),
  )
  if (others.length === 0) return <p>{text.nobodyElseWaits}</p>
  return (
    <fieldset className="choices-plain">
      <legend>{text.othersWait(others.length)}</legend>
      {others.map((one) => (
        <label key={one.id} className="check">
          <input
            type="checkbox"
            checked={chosen.includes(one.id)}
            onChange={({ target }) =>
              choose(target.checked ? [...chosen, one.id] : chosen.filter((other) => other !== one.id))
            }
          />
          <bdi>{one.summary}</bdi>
        </label>
      ))}
    </fieldset>
  )
}
