import { expect, test } from 'vitest'
import { codeActs } from '../../../../../shared/domain/audit/codeActs.ts'
import { afterWrongTry, untriedCodes, type CodeState } from '../../../../../shared/domain/codes/codeState.ts'

const now = '2026-04-08T20:00:00.000Z'

/** What so many wrong tries for one role write down, one after the other. */
const actsOf = (tries: number) => {
  let state: CodeState = untriedCodes('director')
  return Array.from({ length: tries }, (_, place) => {
    const tried = afterWrongTry(state, now)
    state = tried.state
    const reissued = tried.reissued ? [state.role] : []
    return codeActs({ wrong: [state], reissued }, place + 2, { now, keep: 'P6M' })
  }).flat()
}

test('four wrong tries are no act; the fifth is one, by nobody, without what was typed', () => {
  expect(actsOf(4)).toEqual([])
  expect(actsOf(5)).toEqual([
    {
      id: 'codesReissued-director-6',
      act: 'codesReissued',
      subject: { type: 'role', id: 'director' },
      by: ':vaktlinje',
      at: now,
      keptUntil: '2026-10-08T20:00:00.000Z',
    },
  ])
})

test('codes are replaced three times, then locked', () => {
  expect(actsOf(20).map(({ act }) => act)).toEqual(['codesReissued', 'codesReissued', 'codesReissued', 'codesLocked'])
})
