import { expect, test } from 'vitest'
import { createRemote } from '../../../web/client/remote.ts'
import { RequestProblem } from '../../../web/client/requestProblem.ts'

const question = () => Promise.withResolvers<string>()

test('an answer that was asked for before the one that is shown is no news', async () => {
  const remote = createRemote<string>()
  const [slow, quick] = [question(), question()]
  const asked = [remote.fetch(() => slow.promise), remote.fetch(() => quick.promise)]
  quick.resolve('newer')
  await asked[1]
  slow.resolve('older')
  await asked[0]
  expect(remote.get()).toEqual({ answer: 'newer', loading: false })
})

test('on a slow line each answer is shown as it comes, for as long as nothing newer is there', async () => {
  const remote = createRemote<string>()
  const [first, second] = [question(), question()]
  const asked = [remote.fetch(() => first.promise), remote.fetch(() => second.promise)]
  first.resolve('first')
  await asked[0]
  expect(remote.get().answer).toBe('first')
  second.resolve('second')
  await asked[1]
  expect(remote.get().answer).toBe('second')
})

test('what somebody has just done is not undone by a look that began before', async () => {
  const remote = createRemote<string>('logged')
  const look = question()
  const asked = remote.fetch(() => look.promise)
  remote.replace('received')
  look.resolve('logged')
  await asked
  expect(remote.get()).toEqual({ answer: 'received', loading: false })
})

test('what is forgotten does not come back', async () => {
  const remote = createRemote<string>('somebody')
  const look = question()
  const asked = remote.fetch(() => look.promise)
  remote.forget()
  look.resolve('somebody')
  await asked
  expect(remote.get()).toEqual({ loading: true })
})

test('the last answer stays beside the reason why there is no newer one', async () => {
  const remote = createRemote<string>('kept')
  const problem = new RequestProblem('unreachable')
  await remote.fetch(() => Promise.reject(problem))
  expect(remote.get()).toEqual({ answer: 'kept', problem, loading: false })
})
