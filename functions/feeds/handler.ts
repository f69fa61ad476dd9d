import { deleteFeed, getCalendar, getFeed, postFeed } from '../../shared/contract/feeds.ts'
import { endpoint } from '../../shared/http/endpoint.ts'
import type { GatewayHandler } from '../../shared/http/gateway.ts'
import { httpFunction } from '../../shared/http/httpFunction.ts'
import { createSignIn } from '../../shared/http/signIn.ts'
import type { Container } from './container.ts'
import { makeFeed } from './makeFeed.ts'
import { readCalendar } from './readCalendar.ts'
import { readFeed } from './readFeed.ts'
import { revokeFeed } from './revokeFeed.ts'

export const createHandler = ({ store, clock }: Container): GatewayHandler => {
  const needs = { store, signIn: createSignIn(store) }
  const endpoints = [
    endpoint(getFeed, readFeed(needs)),
    endpoint(postFeed, makeFeed(needs)),
    endpoint(deleteFeed, revokeFeed(needs)),
    endpoint(getCalendar, readCalendar(store)),
  ]
  return httpFunction(endpoints, clock)
}
