import type { Texts } from '../nb.ts'

export const layout: Texts['layout'] = {
  name: 'Vaktlinje',
  skip: 'Skip to the content',
  navigation: 'Main menu',
  now: 'Now',
  report: 'Report critical',
  incidents: 'Incidents',
  incident: 'The incident',
  calendar: 'Calendar',
  notices: 'My notices',
  administration: 'Administration',
  older: 'Show older',
  settings: 'Language and appearance',
  language: 'Language',
  scheme: 'Appearance',
  schemes: { auto: 'As the phone', light: 'Light', dark: 'Dark' },
  signIn: 'Sign in',
  signOut: 'Sign out',
  signedInAs: (name) => `Signed in as ${name}`,
  title: (view) => `${view} · Vaktlinje`,
}

export const emergency: Texts['emergency'] = {
  heading: 'Danger to life?',
  first: 'Ring the emergency number first. Then this page.',
  call: (number, name) => `Ring ${number} ${name}`,
}

export const connection: Texts['connection'] = {
  down: 'No connection.',
  asOf: (moment) => `You see what was fetched ${moment}.`,
  never: 'Nothing is kept on this phone yet.',
  retry: 'Try again',
}

export const times: Texts['times'] = {
  today: 'today',
  yesterday: 'yesterday',
  tomorrow: 'tomorrow',
  at: (clock) => clock,
  atOn: (day, clock) => `${day} at ${clock}`,
}

export const problems: Texts['problems'] = {
  heading: 'That did not work',
  unreachable: {
    title: 'Vaktlinje does not answer',
    detail: 'Check the network and try again. If it is urgent: ring. The telephone works without a network too.',
  },
  signInFailed: {
    title: 'Signing in stopped',
    detail: 'Try again. If it is urgent: use the call card or ring your leader.',
  },
  retry: 'Try again',
}

export const offline: Texts['offline'] = {
  heading: 'Your line on this phone',
  age: (moment) => `Fetched ${moment}. Something may have changed.`,
  onCallUnchecked: (moment) => `Not checked since ${moment}`,
  computed: 'Worked out on the phone, without a network.',
}

export const notFound: Texts['notFound'] = {
  title: 'Page not found',
  lead: 'The address leads to nothing here.',
  home: 'To the front page',
}

export const broken: Texts['broken'] = {
  title: 'The page stopped',
  lead: 'Something went wrong in the page. Load it again. If it is urgent: ring.',
  reload: 'Load again',
}
