import { describe, expect, test } from 'vitest'
import {
  briefEscalation,
  isAboutEscalation,
} from '../../../../../../shared/domain/escalation/delivery/briefEscalation.ts'
import { startedDrill } from '../../../../../../shared/domain/watch/drillIncident.ts'
import { Incidents } from '../../../../../fixtures/incidents.ts'
import { loggedIncident } from '../../../../../fixtures/loggedIncident.ts'
import { phones } from '../../../../../fixtures/phones.ts'

/** What the messages of this kind have become. */
const briefs = (night: Incidents, kind: string, id = 'incident') =>
  night
    .messagesAbout(id)
    .filter(({ content }) => content.kind === kind)
    .map((message) => briefEscalation(message, night.briefFacts(id), night.now))

const overtaken = { ended: 'superseded', reason: 'subjectChanged' }

describe('what an SMS has become when it is to go', () => {
  test('a part for everybody who has a phone, and who has none', () => {
    const night = new Incidents({ withoutPhone: ['director'] })
    night.log('home-head')
    const [, , askedAgain] = briefs(night, 'clearanceStep')
    expect(askedAgain).toEqual({
      parts: [{ key: 'finance', phone: phones.finance, text: expect.stringContaining('ber om overtid for IT') }],
      withoutPhone: ['director'],
    })
  })

  test("a step that is nobody's to answer has no parts, so that the next one comes at once", () => {
    const night = new Incidents({ directory: { roles: { itSuperior: { holder: null } } } })
    night.log('home-head')
    expect(briefs(night, 'clearanceStep')[0]).toEqual({ parts: [], withoutPhone: [] })
  })

  test.each(['cleared', 'declined'] as const)(
    'of a word that everybody who is left knows nothing goes: %s',
    (decision) => {
      const night = new Incidents()
      night.log('director')
      night.log('home-head', 'second')
      night.decide('director', { decision }, 'incident', 'second')
      const kind = decision === 'cleared' ? 'toldCleared' : 'toldDeclined'
      expect(briefs(night, kind)).toMatchObject([{ parts: [{ key: 'home-head' }] }])
      night.receive('home-head', 'it-1', 'second')
      expect(briefs(night, kind)).toEqual([overtaken])
    },
  )

  test('the steps of an incident that another asks about since are overtaken, also when asking is given up', () => {
    const night = new Incidents()
    night.log('director')
    night.log('home-head', 'second')
    night.decide('director', { decision: 'declined' }, 'second', 'incident')
    expect(night.queue.waiting).toMatchObject([{ clock: 'second' }, { clock: 'second' }])
    expect(briefs(night, 'clearanceStep')).toEqual([overtaken, overtaken])
    expect(briefs(night, 'clearanceGivenUp')).toEqual([overtaken])
    expect(briefs(night, 'clearanceStep', 'second')[2]).toHaveProperty('parts')
  })
})

test('a message about an incident is told from others by its subject', () => {
  const night = loggedIncident()
  const [asking] = night.messagesAbout('incident')
  const { message } = startedDrill(night.directory, { id: 'drill-1', summary: 'Øvelse' }, night.now)
  expect([asking && isAboutEscalation(asking), isAboutEscalation(message)]).toEqual([true, false])
})
