import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  getEscalation,
  getEscalations,
  postClosure,
  postDecision,
  postEscalation,
} from '../../../shared/contract/escalations.ts'
import { getWatch } from '../../../shared/contract/watch.ts'
import { incident } from '../../fixtures/incident.ts'
import { organizationWith } from '../../fixtures/organization.ts'
import { person, settings } from '../../fixtures/directory.ts'
import { startService, type Service } from '../../fixtures/service.ts'
import { startAuditor } from './startAuditor.ts'

const escalation = { ...settings.escalation, drill: { weekly: true } }
const finance = person('finance', 'admin', { phone: '+4749000012' })
const rehearsing = organizationWith({ escalation, people: [finance] })

const start = async (organization = rehearsing) => {
  const service = await startService({ organization })
  return { service, auditor: startAuditor(service) }
}

/** What was counted as a failed drill, from now on. */
const failuresCounted = (): (() => number[]) => {
  const counted: number[] = []
  const written = process.stdout.write.bind(process.stdout)
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    const found = /"DrillFailed":(\d)\}/.exec(String(text))?.[1]
    if (found !== undefined) counted.push(Number(found))
    return written(text)
  })
  onTestFinished(() => spy.mockRestore())
  return () => counted
}

const lastDrill = async (service: Service) => (await service.asPerson('it-1').ask(getWatch)).drill.last

describe('a rehearsal', () => {
  test('is off unless the organisation file says otherwise', async () => {
    const { service, auditor } = await start(organizationWith())
    await auditor('drill', '2026-04-08T10:00')
    expect(await lastDrill(service)).toBeUndefined()
    expect((await service.asPerson('it-2').ask(getEscalations)).items).toEqual([])
  })

  test('logs a marked incident, sends one SMS that says so, and is over once that is accepted', async () => {
    const { service, auditor } = await start()
    const failures = failuresCounted()
    await auditor('drill', '2026-04-08T10:00')
    const drill = await lastDrill(service)
    const id = drill?.escalation ?? ''
    const shown = await service.asPerson('it-2').ask(getEscalation, { parameters: { id } })
    expect(shown).toMatchObject({
      drill: true,
      actions: [],
      state: 'logged',
      summary: 'Øvelse. Dette er ingen hendelse.',
    })
    await service.at('2026-04-08T10:01').wake()
    expect(service.texter.texts()).toEqual([
      {
        phone: finance.phone,
        sender: 'VAKTLINJE',
        text: 'Øvelse, ingen hendelse: Vaktlinje prøver om SMS kommer fram. Du trenger ikke gjøre noe.',
      },
    ])
    const over = await service.asPerson('it-2').ask(getEscalation, { parameters: { id } })
    expect(over.state).toBe('withdrawn')
    await auditor('drill', '2026-04-08T11:00')
    expect(await lastDrill(service)).toMatchObject({ escalation: id, outcome: { passed: true } })
    expect(failures()).toEqual([0])
  })

  test('is nobody’s to decide or close: that would wake people', async () => {
    const { service, auditor } = await start()
    await auditor('drill', '2026-04-08T10:00')
    const parameters = { id: (await lastDrill(service))?.escalation ?? '' }
    const refused = { status: 409, code: 'notAllowedInState' }
    const decision = { parameters, body: { decision: 'cleared', reason: 'Kritisk' } }
    expect(await service.asPerson('finance').refused(postDecision, decision)).toMatchObject(refused)
    const closure = { parameters, body: { outcome: 'solved' } }
    expect(await service.asPerson('it-1').refused(postClosure, closure)).toMatchObject(refused)
  })

  test('never stands in the way of a real incident: that one starts its own clock', async () => {
    const { service, auditor } = await start()
    await auditor('drill', '2026-04-08T10:00')
    const real = await service.at('2026-04-08T22:00').asPerson('home-head').ask(postEscalation, { body: incident() })
    expect(real).toMatchObject({ needsClearance: true })
    expect(real).not.toHaveProperty('linkedTo')
    expect(real).not.toHaveProperty('drill')
  })

  test.each([
    ['refuses it', (service: Service) => service.texter.behave('refuses')],
    ['cannot be reached', (service: Service) => service.texter.behave('fails')],
  ])('has failed when the provider %s, and the incident is taken back all the same', async (_, behave) => {
    const { service, auditor } = await start()
    const failures = failuresCounted()
    behave(service)
    await auditor('drill', '2026-04-08T10:00')
    await service.at('2026-04-08T10:01').wake()
    await auditor('drill', '2026-04-08T11:00')
    const drill = await lastDrill(service)
    expect(drill).toMatchObject({ outcome: { passed: false } })
    const { state } = await service.asPerson('it-2').ask(getEscalation, { parameters: { id: drill?.escalation ?? '' } })
    expect(state).toBe('withdrawn')
    expect(failures()).toEqual([1])
  })

  test.each([
    ['nobody wakes deliver', rehearsing, false],
    ['nobody holds the role', organizationWith({ escalation, roles: { itSuperior: { holder: null } } }), true],
  ])('has failed when %s', async (_, organization, isWoken) => {
    const { service, auditor } = await start(organization)
    const failures = failuresCounted()
    await auditor('drill', '2026-04-08T10:00')
    service.at('2026-04-08T10:01')
    if (isWoken) await service.wake()
    await auditor('drill', '2026-04-08T11:00')
    expect(await lastDrill(service)).toMatchObject({ outcome: { passed: false } })
    expect(failures()).toEqual([1])
  })

  test('comes once a week, in core time only', async () => {
    const { service, auditor } = await start()
    const started: string[] = []
    let last: string | undefined
    const hours = ['07:00', '08:59', '09:00', '10:00', '14:00', '22:00']
    const days = Array.from({ length: 14 }, (_, day) => `2026-04-${String(day + 6).padStart(2, '0')}`)
    for (const day of days)
      for (const hour of hours) {
        await auditor('drill', `${day}T${hour}`)
        await service.wake()
        const drill = await lastDrill(service)
        if (drill && drill.escalation !== last) started.push(`${day}T${hour}`)
        last = drill?.escalation
      }
    // 6 April 2026 is Easter Monday: the first working day of that week is Tuesday.
    expect(started).toEqual(['2026-04-07T09:00', '2026-04-13T09:00'])
  })

  test('that another run began meanwhile is not begun twice', async () => {
    const { service, auditor } = await start()
    await Promise.all([auditor('drill', '2026-04-08T10:00'), auditor('drill', '2026-04-08T10:00')])
    expect((await service.asPerson('it-2').ask(getEscalations)).items).toHaveLength(1)
  })
})
