import { expect, test } from 'vitest'
import { administrationOf } from '../../../web/administration/administrationViews.ts'
import type { Me } from '../../../web/session/me.ts'

test.each<[string, Me['capabilities'], string[]]>([
  ['an admin', ['admin'], ['organization', 'cards', 'audit']],
  ['the IT lead', ['itStaff', 'itLead'], ['outgoing']],
  ['an approver', ['manager', 'approver'], ['audit']],
  ['an admin who is IT lead', ['itStaff', 'itLead', 'admin'], ['organization', 'cards', 'outgoing', 'audit']],
  ['a manager', ['manager'], []],
])('%s sees what they may ask for', (_who, capabilities, views) => {
  expect(administrationOf(capabilities).map(({ name }) => name)).toEqual(views)
})
