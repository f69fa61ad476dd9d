import type { Texts } from '../nb.ts'

export const plan: Texts['plan'] = {
  heading: 'What to do',
  kinds: {
    emergency: 'Emergency number',
    ticket: 'User support',
    support: 'Try this first',
    it: 'IT directly',
    onCall: 'On call',
    leader: 'Leaders in line',
    approver: 'May clear overtime',
    crisisPlan: 'Crisis plan',
  },
  call: 'Ring',
  next: 'Ring now',
  noNumber: 'Number missing',
  absent: 'Absent',
  acting: 'Acting',
  deputyFor: (name) => `Deputy for ${name}`,
  mayClear: 'May clear overtime',
  expired: 'The plan held until the time above and is no longer shown. Use the line below.',
}
