import { describe, expect, test } from 'vitest'
import { getAudit } from '../../../shared/contract/audit.ts'
import { postCodeConfirmation, postCodeDecision, postCodeOpen } from '../../../shared/contract/code.ts'
import { postDecision, postReceipt } from '../../../shared/contract/escalations.ts'
import { codeIn, startNight, type Night } from '../../fixtures/night.ts'
import { wallClock } from '../../fixtures/wallClock.ts'

const cleared = { decision: 'cleared', reason: 'Kritisk for liv og helse' }

const open = (night: Night, code: string) => night.service.anyone.send(postCodeOpen, { body: { code } })

/** Six characters that are no code of anybody's but by a chance of one in a hundred million. */
const wrongCodes = Array.from({ length: 40 }, (_, number) => `ZZZZ${String(number).padStart(2, '0')}`)

const tryWrong = async (night: Night, times: number): Promise<void> => {
  for (const code of wrongCodes.slice(0, times)) expect((await open(night, code)).status).toBe(422)
}

const issueOf = async ({ service }: Night) => (await service.store.readCodes())!.states.itSuperior.issue

describe('a code', () => {
  test('is taken however it is typed: hyphens, spaces, small letters, O for 0, I and L for 1', async () => {
    const night = await startNight()
    await night.log()
    const code = night.codeTo('finance')
    const misread = code.replaceAll('0', 'o').replaceAll('1', 'l')
    const typed = [
      code.toLowerCase(),
      `${code.slice(0, 3)}-${code.slice(3)}`,
      ` ${code.split('').join(' ')} `,
      `${code.slice(0, 3)}–${code.slice(3)}`,
      misread,
      code.replaceAll('1', 'I'),
    ]
    for (const one of typed) expect((await open(night, one)).status).toBe(200)
  })

  test('is good for 12 hours after the step that sent it, and not a moment longer', async () => {
    const night = await startNight()
    await night.log()
    const first = night.codeTo('finance')
    await night.until('2026-04-08T22:10', '2026-04-08T22:20')
    const second = night.codeTo('finance')
    expect(second).not.toBe(first)
    expect((await open(night.at('2026-04-09T09:59:59'), first)).status).toBe(200)
    expect((await open(night.at('2026-04-09T10:00'), first)).status).toBe(422)
    expect((await open(night.at('2026-04-09T10:19:59'), second)).status).toBe(200)
    expect((await open(night.at('2026-04-09T10:20'), second)).status).toBe(422)
  })

  test('speaks for its own role only', async () => {
    const night = await startNight()
    const one = await night.log()
    await night.until('2026-04-08T22:10')
    const texts = night.newTexts()
    const codeTo = (who: string) => codeIn(texts.find(({ to }) => to === who)?.text ?? '')
    await night.service.anyone.ask(postCodeDecision, {
      body: { code: codeTo('finance'), decision: 'declined', reason: 'Nei' },
    })
    expect(
      await night.service.anyone.refused(postCodeDecision, {
        body: { code: codeTo('finance'), escalation: one.id, ...cleared },
      }),
    ).toMatchObject({ code: 'notAllowedInState', state: 'declined' })
    const body = { code: codeTo('director'), ...cleared }
    expect(await night.service.anyone.ask(postCodeDecision, { body })).toMatchObject({ decided: [one.id] })
  })
})

describe('a wrong code', () => {
  test('is answered with the same answer, whatever is wrong with it, on every route', async () => {
    const night = await startNight()
    const one = await night.log()
    const [first] = night.newTexts()
    const answers = new Set<string>()
    for (const code of ['ZZZZZZ', '000000']) answers.add(JSON.stringify(await open(night, code)))
    const more = { escalation: one.id, confirmed: true }
    answers.add(JSON.stringify(await night.service.anyone.send(postCodeDecision, { body: { code: 'x', ...cleared } })))
    answers.add(JSON.stringify(await night.service.anyone.send(postCodeConfirmation, { body: { code: '!', ...more } })))
    await tryWrong(night, 1)
    // The fifth: what was sent is locked.
    answers.add(JSON.stringify(await open(night, codeIn(first?.text ?? ''))))
    const early = night.at('2026-04-09T12:00')
    answers.add(JSON.stringify(await open(early, 'ZZZZZZ')))
    expect(answers.size).toBe(1)
    expect([...answers][0]).toContain('codeUnknown')
  })

  test('counts for nobody while no code is open', async () => {
    const night = await startNight()
    const before = await night.service.contents()
    for (const code of wrongCodes) expect((await open(night, code)).status).toBe(422)
    expect(await night.service.contents()).toEqual(before)
    await night.log()
    expect((await open(night, night.codeTo('finance'))).status).toBe(200)
  })

  test('four times does nothing; the fifth locks what was sent, and a new code goes out', async () => {
    const night = await startNight()
    const one = await night.log()
    const first = night.codeTo('finance')
    await tryWrong(night, 4)
    expect((await open(night, first)).status).toBe(200)
    expect(night.told()).toEqual([])
    await tryWrong(night, 1)
    const texts = night.newTexts()
    expect(texts.map(({ to }) => to)).toContain('finance')
    expect((await open(night, first)).status).toBe(422)
    const second = codeIn(texts.find(({ to }) => to === 'finance')?.text ?? '')
    expect(await night.service.anyone.ask(postCodeDecision, { body: { code: second, ...cleared } })).toMatchObject({
      decided: [one.id],
    })
  })

  test('brings a new code three times at most; then all are locked, also the newest', async () => {
    const night = await startNight()
    const one = await night.log()
    night.told()
    const issues: number[] = []
    for (let round = 0; round < 4; round += 1) {
      await tryWrong(night, 5)
      issues.push(await issueOf(night))
    }
    expect(issues).toEqual([1, 2, 3, 3])
    const texts = night.newTexts().filter(({ to }) => to === 'finance')
    expect(texts).toHaveLength(3)
    const last = codeIn(texts.at(-1)?.text ?? '')
    expect((await open(night, last)).status).toBe(422)
    // Signing in is never locked.
    expect(await one.by('finance', postDecision, cleared)).toMatchObject({ state: 'cleared' })
  })

  test('leaves in the audit that codes were replaced and locked, of which role, and nothing of who or what was typed', async () => {
    const night = await startNight()
    await night.log()
    await tryWrong(night, 4)
    const acts = async () => (await night.service.asPerson('director').ask(getAudit)).items
    expect((await acts()).map(({ act }) => act)).toEqual(['organizationImported'])
    for (const minute of [1, 2, 3, 4]) await tryWrong(night.at(`2026-04-08T22:0${minute}`), 5)
    const ofSuperior = (await acts()).filter(({ subject }) => subject.id === 'itSuperior')
    expect(ofSuperior.map(({ act }) => act).toReversed()).toEqual([
      'codesReissued',
      'codesReissued',
      'codesReissued',
      'codesLocked',
    ])
    expect(ofSuperior[0]).toEqual({
      id: expect.stringMatching(/^codesLocked-itSuperior-\d+$/),
      at: wallClock('2026-04-08T22:04'),
      by: { personId: ':vaktlinje' },
      act: 'codesLocked',
      subject: { type: 'role', id: 'itSuperior' },
    })
    expect(JSON.stringify(ofSuperior)).not.toMatch(/ZZZZ|Navn|\+47/)
  })

  test('ten times at once is counted ten times', async () => {
    const night = await startNight()
    await night.log()
    await Promise.all(wrongCodes.slice(0, 10).map((code) => open(night, code)))
    expect(await issueOf(night)).toBe(2)
  })
})

test('while codes are locked, a step asks without one', async () => {
  const night = await startNight()
  await night.log()
  for (let round = 0; round < 4; round += 1) await tryWrong(night, 5)
  night.told()
  await night.until('2026-04-08T22:10')
  const [sms] = night.newTexts().filter(({ to }) => to === 'director')
  expect(sms?.text).not.toMatch(/kode/)
})

test('a code is worth nothing when all is over, and does no harm', async () => {
  const night = await startNight()
  const one = await night.log()
  const code = night.codeTo('finance')
  await one.by('home-head', postReceipt, { personId: 'it-1', explained: true })
  expect(await night.service.anyone.ask(postCodeOpen, { body: { code } })).toMatchObject({ waiting: [], spoken: [] })
  expect(await night.service.anyone.refused(postCodeDecision, { body: { code, ...cleared } })).toMatchObject({
    code: 'notFound',
  })
})

test('whoever has cleared with a code sees how to reach IT with it again, until IT has it', async () => {
  const night = await startNight()
  const one = await night.log()
  const code = night.codeTo('finance')
  expect((await night.service.anyone.ask(postCodeOpen, { body: { code } })).callOut).toBeUndefined()
  const { callOut } = await night.service.anyone.ask(postCodeDecision, { body: { code, ...cleared } })
  expect(callOut).toContainEqual({ personId: 'it-1', name: 'Navn it-1', phone: '+4749009001' })
  expect(await night.service.anyone.ask(postCodeOpen, { body: { code } })).toMatchObject({ waiting: [], callOut })
  await one.by('home-head', postReceipt, { personId: 'it-1', explained: true })
  expect((await night.service.anyone.ask(postCodeOpen, { body: { code } })).callOut).toBeUndefined()
})
