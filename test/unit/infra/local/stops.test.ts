import { expect, test } from 'vitest'
import { createStops } from '../../../../infra/local/stops.ts'

const recording = () => {
  const stops = createStops()
  const stopped: string[] = []
  const add = (name: string) => stops.add(() => void stopped.push(name))
  return { stops, stopped, add }
}

test('what was started last is stopped first', async () => {
  const { stops, stopped, add } = recording()
  add('server')
  add('database')
  await stops.all()
  expect(stopped).toEqual(['database', 'server'])
})

test('what cannot be stopped keeps nothing else running', async () => {
  const { stops, stopped, add } = recording()
  add('server')
  stops.add(() => Promise.reject(new Error('stuck')))
  await expect(stops.all()).rejects.toThrow('stuck')
  expect(stopped).toEqual(['server'])
})
