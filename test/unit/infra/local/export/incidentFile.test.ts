import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from '../../../../../infra/local/export/canonicalJson.ts'
import { checkIncidentText, incidentText, type KeptIncident } from '../../../../../infra/local/export/incidentFile.ts'
import { callOutPhones } from '../../../../fixtures/phones.ts'
import { stories } from './stories.ts'

const everyType = [
  'logged',
  'callLogged',
  'clearanceRequested',
  'clearanceClockStarted',
  'cleared',
  'declined',
  'spokenConfirmed',
  'spokenDenied',
  'received',
  'withdrawn',
  'closed',
  'notified',
  'noOneNotified',
]

/** The file with something else in its content, and its hash as it was, or as it should be. */
const altered = (
  text: string,
  alter: (content: { incident: Record<string, unknown>; history: object[] }) => void,
  resigned = false,
) => {
  const file = JSON.parse(text)
  alter(file.content)
  if (resigned) file.sha256 = createHash('sha256').update(canonicalJson(file.content)).digest('hex')
  return JSON.stringify(file)
}

const one = (): KeptIncident => stories()[0]!

describe('an exported incident', () => {
  test('is whole, whatever has happened to it, and nothing that can happen is left out of these stories', () => {
    const all = stories()
    expect(new Set(all.flatMap(({ history }) => history.map(({ type }) => type)))).toEqual(new Set(everyType))
    for (const { directory, escalation, history } of all)
      expect(checkIncidentText(incidentText({ directory, escalation, history }))).toEqual({
        incident: { escalation, history },
      })
  })

  test('is the same bytes each time, in whatever order its members come from the store', () => {
    const { directory, escalation, history } = one()
    const turned = Object.fromEntries(Object.entries(escalation).toReversed()) as typeof escalation
    expect(incidentText({ directory, escalation: turned, history })).toBe(
      incidentText({ directory, escalation, history }),
    )
  })

  test('bears the SHA-256 of its canonical content', () => {
    const { sha256, content } = JSON.parse(incidentText(one()))
    expect(sha256).toBe(createHash('sha256').update(canonicalJson(content)).digest('hex'))
  })

  test('names the people and units it tells of, and nobody else', () => {
    const { names } = JSON.parse(incidentText(one())).content
    expect(names.people).toMatchObject({ 'home-head': 'Navn home-head', finance: 'Navn finance' })
    expect(names.units).toEqual({ 'home-care': 'Enhet home-care' })
    expect(names.people).not.toHaveProperty('nurse')
  })

  test('holds no call-out number', () => {
    for (const story of stories())
      for (const phone of Object.values(callOutPhones)) expect(incidentText(story)).not.toContain(phone)
  })
})

describe('a file is refused', () => {
  test.each(['', 'no JSON', '[]', '{}', '{"format":"vaktlinje-incident/1"}'])('that is no export: %j', (text) => {
    expect(checkIncidentText(text)).toEqual({ fault: 'notAnExport' })
  })

  test('in which a word was changed', () => {
    const text = altered(incidentText(one()), ({ history }) => Object.assign(history[0]!, { by: 'somebody-else' }))
    expect(checkIncidentText(text)).toEqual({ fault: 'changed' })
  })

  test('to which something was added', () => {
    const text = altered(incidentText(one()), ({ history }) => Object.assign(history[0]!, { added: true }))
    expect(checkIncidentText(text)).toEqual({ fault: 'changed' })
  })

  test('whose history lacks an event, though it was signed again', () => {
    const text = altered(incidentText(one()), ({ history }) => void history.splice(1, 1), true)
    expect(checkIncidentText(text)).toEqual({ fault: 'historyBroken' })
  })

  test('that does not begin with the logging', () => {
    const text = altered(
      incidentText(one()),
      ({ history }) => {
        history.shift()
        for (const [place, event] of history.entries()) Object.assign(event, { sequence: place + 1 })
      },
      true,
    )
    expect(checkIncidentText(text)).toEqual({ fault: 'historyBroken' })
  })

  test('that claims a state its history does not lead to', () => {
    const text = altered(incidentText(one()), ({ incident }) => Object.assign(incident, { state: 'withdrawn' }), true)
    expect(checkIncidentText(text)).toEqual({ fault: 'stateNotFromHistory' })
  })

  test('that knows an event we do not, though it was signed so', () => {
    const text = altered(
      incidentText(one()),
      ({ history }) =>
        history.push({ type: 'teleported', sequence: history.length + 1, at: '2026-04-08T01:00:00.000Z', by: 'x' }),
      true,
    )
    expect(checkIncidentText(text)).toEqual({ fault: 'notAnExport' })
  })
})

describe('canonical JSON', () => {
  test('sorts members at every depth, keeps the order of lists, and knows no undefined', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 'å'], a: undefined, A: null })).toBe(
      '{"A":null,"b":[{"c":2,"d":1},"å"]}',
    )
  })
})
