import { expect, test } from 'vitest'
import { codeAddressOf } from '../../../shared/contract/codeAddress.ts'
import { paths, viewAt } from '../../../web/router/views.ts'

test('every address the page writes leads to its view', () => {
  expect(viewAt(paths.now)).toEqual({ name: 'now' })
  expect(viewAt(paths.report)).toEqual({ name: 'report' })
  expect(viewAt(paths.reportDetails)).toEqual({ name: 'reportDetails' })
  expect(viewAt(paths.notCritical)).toEqual({ name: 'notCritical' })
  expect(viewAt(paths.incidents)).toEqual({ name: 'incidents' })
  expect(viewAt(paths.notices)).toEqual({ name: 'notices' })
  expect(viewAt(paths.organization)).toEqual({ name: 'organization' })
  expect(viewAt(paths.cards)).toEqual({ name: 'cards' })
  expect(viewAt(paths.audit)).toEqual({ name: 'audit' })
  expect(viewAt(paths.outgoing)).toEqual({ name: 'outgoing' })
  expect(viewAt(paths.card)).toEqual({ name: 'card' })
  expect(viewAt(paths.code)).toEqual({ name: 'code' })
  expect(viewAt(paths.calendar)).toEqual({ name: 'calendar' })
  expect(viewAt(paths.newAgreement)).toEqual({ name: 'newAgreement' })
  expect(viewAt(paths.agreement('01JQ'))).toEqual({ name: 'agreement', id: '01JQ' })
  expect(viewAt(paths.editAgreement('01JQ'))).toEqual({ name: 'editAgreement', id: '01JQ' })
  expect(viewAt(paths.newAbsence)).toEqual({ name: 'newAbsence' })
  expect(viewAt(paths.absence('01JQ'))).toEqual({ name: 'absence', id: '01JQ' })
  expect(viewAt(paths.incident('01JQ'))).toEqual({ name: 'incident', id: '01JQ' })
})

test('the address that an SMS may say is where codes are typed', () => {
  const address = codeAddressOf({ PAGE_ADDRESS: 'https://vaktlinje.havnes.example' })
  expect(new URL(address).pathname).toBe(paths.code)
})

test('a slash at the end changes nothing', () => {
  expect(viewAt('/meld/')).toEqual({ name: 'report' })
})

test.each(['/nope', '/hendelse/', '/hendelse/a/b', '/hendelse/%3Cscript%3E', '/toString', '/hendelse'])(
  '%s leads nowhere',
  (path) => {
    expect(viewAt(path)).toEqual({ name: 'notFound' })
  },
)
