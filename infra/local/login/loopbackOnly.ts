import type { IncomingMessage } from 'node:http'
import { BlockList } from 'node:net'
import { send } from '../gateway/answers.ts'
import type { Answering, LocalRoute } from '../gateway/router.ts'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')

/** Names this machine has for itself. A name of somebody else that resolves to 127.0.0.1 is how a web page gets in (DNS rebinding). */
const ownHost = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i

/** What tunnels and proxies add: somebody may be far away behind them. */
const trace = /^(?:forwarded|via|x-forwarded-.+|x-real-ip|true-client-ip|cf-.+)$/

/** Browsers say where a request comes from, old ones by `Origin` alone; other programs say nothing. */
const ownPages = [undefined, 'same-origin', 'none']

type Visitor = Pick<IncomingMessage, 'headers'> & {
  socket: Pick<IncomingMessage['socket'], 'remoteAddress' | 'remoteFamily'>
}

/** Whether it comes from this machine itself, not through it from elsewhere. */
export const isFromThisMachine = ({ headers, socket }: Visitor): boolean =>
  loopback.check(socket.remoteAddress ?? '', socket.remoteFamily === 'IPv6' ? 'ipv6' : 'ipv4') &&
  ownHost.test(headers.host ?? '') &&
  !Object.keys(headers).some((name) => trace.test(name)) &&
  (headers.origin === undefined || headers.origin === `http://${headers.host}`) &&
  ownPages.includes(headers['sec-fetch-site']?.toString())

/** What is only a convenience of demonstrations, such as logging in without a password, is for this machine alone. */
export const loopbackOnly = (routes: LocalRoute[]): LocalRoute[] =>
  routes.map((route) => ({ ...route, answer: guarded(route.answer) }))

const guarded =
  (answer: Answering): Answering =>
  (request, response, pathParameters) =>
    isFromThisMachine(request)
      ? answer(request, response, pathParameters)
      : send(response, {
          statusCode: 403,
          headers: { 'content-type': 'application/json', 'x-content-type-options': 'nosniff' },
          body: JSON.stringify({ message: 'Only for this machine' }),
        })
