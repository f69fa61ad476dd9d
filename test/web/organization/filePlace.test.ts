import { expect, test } from 'vitest'
import { filePlace } from '../../../web/organization/filePlace.ts'
import { nbLater } from '../../../web/texts/nbLater.ts'

test.each([
  ['', 'Hele filen'],
  ['/units/3/name', 'Enhet nr. 4 name'],
  ['/units/0', 'Enhet nr. 1'],
  ['/people/11/acting/0/from', 'Person nr. 12 acting › 0 › from'],
  ['/hours/core', 'hours › core'],
  ['/units', 'units'],
  ['/channels/a~1b~0c', 'channels › a/b~c'],
])('%s is said as %s', (pointer, words) => {
  expect(filePlace(pointer, nbLater.organization)).toBe(words)
})
