import { expect, test } from 'vitest'
import { unitChoices } from '../../../web/report/unitChoices.ts'

test('each unit stands below the one it belongs to, by name as Norwegians sort', () => {
  const units = [
    { id: 'z', name: 'Åsen skole', parent: 'top' },
    { id: 'y', name: 'Ørnes skole', parent: 'top' },
    { id: 'x', name: 'Ytre skole', parent: 'top' },
    { id: 'class', name: 'Klasse', parent: 'x' },
    { id: 'top', name: 'Kommunen', parent: null },
  ]
  expect(unitChoices(units)).toEqual([
    { id: 'top', name: 'Kommunen', depth: 0 },
    { id: 'x', name: 'Ytre skole', depth: 1 },
    { id: 'class', name: 'Klasse', depth: 2 },
    { id: 'y', name: 'Ørnes skole', depth: 1 },
    { id: 'z', name: 'Åsen skole', depth: 1 },
  ])
})

test('units in a circle do not hang the form', () => {
  expect(
    unitChoices([
      { id: 'a', name: 'A', parent: 'b' },
      { id: 'b', name: 'B', parent: 'a' },
    ]),
  ).toEqual([])
})
