import { describe, expect, test } from 'vitest'
import { isFromThisMachine } from '../../../../../infra/local/login/loopbackOnly.ts'

type Visitor = Parameters<typeof isFromThisMachine>[0]

const visitor = (headers: Visitor['headers'] = {}, remoteAddress = '127.0.0.1'): Visitor => ({
  headers: { host: '127.0.0.1:3000', ...headers },
  socket: { remoteAddress, remoteFamily: remoteAddress.includes(':') ? 'IPv6' : 'IPv4' },
})

describe('let in', () => {
  test.for(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('from %s', (address) => {
    expect(isFromThisMachine(visitor({}, address))).toBe(true)
  })

  test.for(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('under the name %s', (host) => {
    expect(isFromThisMachine(visitor({ host }))).toBe(true)
  })
})

describe('refused', () => {
  test.for(['192.168.1.10', '10.0.0.1', '128.0.0.1', '2001:db8::1', '::ffff:192.168.1.10', ''])(
    'from "%s"',
    (address) => {
      expect(isFromThisMachine(visitor({}, address))).toBe(false)
    },
  )

  test.for(['havnes.example', 'localhost.havnes.example', '127.0.0.1.havnes.example', 'x@localhost', 'localhost:', ''])(
    'under the name "%s"',
    (host) => {
      expect(isFromThisMachine(visitor({ host }))).toBe(false)
    },
  )

  test('without any name', () => {
    expect(isFromThisMachine({ ...visitor(), headers: {} })).toBe(false)
  })

  test.for(['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'])('with the trace %s', (header) => {
    expect(isFromThisMachine(visitor({ [header]: '127.0.0.1' }))).toBe(false)
  })

  test.for(['cross-site', 'same-site'])('from a page that is %s', (site) => {
    expect(isFromThisMachine(visitor({ 'sec-fetch-site': site }))).toBe(false)
  })
})
