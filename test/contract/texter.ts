import { describe, expect, test } from 'vitest'
import type { Texter } from '../../shared/ports.ts'

/** A texter, and the phone that shows what arrives. */
export interface TexterWorld {
  texter: Texter
  /** What that number has got, oldest first. */
  textsTo: (phone: string) => Promise<string[]>
}

let last = 0
/** A number nobody else in this run uses. */
const phone = () => {
  last += 1
  return `+4749${String((process.pid % 8) * 1000 + last).padStart(6, '0')}`
}

/** What a world cannot do, each with the reason. Nothing is skipped: the lack itself is tested. */
export interface TexterLacks {
  /** A number without a plus is taken for one that has it. */
  plus?: string
}

type CreateWorld = () => Promise<TexterWorld>

/** What every `Texter` must do, whatever it is made of. */
export const describeTexter = (name: string, createWorld: CreateWorld, lacks: TexterLacks = {}): void => {
  describe(`the texter ${name}`, () => {
    test.each([
      ['Norwegian letters', 'Ring nå: på Ås er «alt» nede – æøå ÆØÅ'],
      ['what XML and HTML take for their own', '<b>&amp;</b> "a" \'b\' %20 + ='],
      ['several lines', 'Produksjonen står.\nRing +47 49 00 00 01.\nKode K7M2QX'],
      ['the longest that SNS takes', 'a'.repeat(1599)],
    ])('%s arrive as they were sent', async (_, text) => {
      const { texter, textsTo } = await createWorld()
      const number = phone()
      expect(await texter.send(number, text, 'VAKTLINJE')).toBe('accepted')
      expect(await textsTo(number)).toEqual([text])
    })

    test('each number gets its own, in order', async () => {
      const { texter, textsTo } = await createWorld()
      const [one, other] = [phone(), phone()]
      await texter.send(one, 'første', 'VAKTLINJE')
      await texter.send(other, 'annen', 'VAKTLINJE')
      await texter.send(one, 'andre', 'VAKTLINJE')
      expect(await textsTo(one)).toEqual(['første', 'andre'])
      expect(await textsTo(other)).toEqual(['annen'])
    })

    test.each(['', '+', '+47 49 00 00 01', '+0749000001', 'tel:+4749000001', '+4749000001234567'])(
      'the number "%s" is a lasting no',
      async (number) => {
        const { texter } = await createWorld()
        expect(await texter.send(number, 'Hei', 'VAKTLINJE')).toBe('refused')
      },
    )

    if (lacks.plus === undefined) describePlus(createWorld)
    else describeNoPlus(createWorld, lacks.plus)
  })
}

const describePlus = (createWorld: CreateWorld): void => {
  test('a number without a plus is a lasting no', async () => {
    const { texter } = await createWorld()
    expect(await texter.send('49000001', 'Hei', 'VAKTLINJE')).toBe('refused')
  })
}

const describeNoPlus = (createWorld: CreateWorld, reason: string): void => {
  test(`a number without a plus is taken here: ${reason}`, async () => {
    const { texter } = await createWorld()
    expect(await texter.send('49000001', 'Hei', 'VAKTLINJE')).toBe('accepted')
  })
}
