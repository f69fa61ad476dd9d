import type { Texts } from '../nb.ts'

export const code: Texts['code'] = {
  title: 'Answer with a code',
  heading: 'Type the code you got by SMS',
  lead: 'Somebody has asked you to clear overtime for IT. The code shows you who asks and what it is about. You need not sign in.',
  code: 'Code',
  codeHint: 'Six characters. Capital and small letters are the same.',
  open: 'See what it is about',
  opensOnly: 'Nothing is decided before you have answered on the next page.',
  unknownHeading: 'The code is not valid',
  unknownWhy:
    'Check that it is as in the SMS, and use the newest one. A code is valid for 12 hours. After five wrong tries it is locked, and you get a new one by SMS.',
  unknownRing: 'If it is urgent: ring the number in the SMS and answer there. A yes on the phone counts too.',
  decideHeading: 'Clear overtime for IT?',
  answersAs: (title) => `You answer as ${title}.`,
  asks: (name, unit) => [name, unit].filter(Boolean).join(', '),
  whereAndSince: (unit, moment) => `About ${unit}. Logged ${moment}.`,
  alsoThis: (name) => `Does the answer hold for ${name} too?`,
  meanwhileHeading: 'Somebody has answered meanwhile',
  meanwhile: 'It has been decided or ended. What holds now stands below.',
  decidesNow: 'The answer holds at once. Whoever logged it is told by SMS.',
  nothingWaits: 'Nothing waits for your answer now. Perhaps it has been decided already.',
  leave: 'Done',
  spoken: {
    cleared: (by, moment) => `${by} writes that you cleared overtime for IT on the phone ${moment}.`,
    declined: (by, moment) => `${by} writes that you said no to overtime for IT on the phone ${moment}.`,
  },
  outcomes: {
    cleared: {
      heading: 'Overtime is cleared',
      detail:
        'Whoever logged it and IT are told by SMS now. Ring IT yourself too: the incident is not received before somebody in IT is reached.',
    },
    declined: {
      heading: 'You have said no',
      detail: 'Whoever logged it is told by SMS. The other who may clear can still say yes.',
    },
    confirmed: { heading: 'Confirmed', detail: 'The history says that you have said it.' },
    denied: {
      heading: 'Denied',
      detail:
        'It is shown in the incident, and whoever logged it is told by SMS. Ring and agree. IT is not called back.',
    },
  },
}
