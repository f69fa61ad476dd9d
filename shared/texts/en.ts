import type { Catalogue } from './catalogue.ts'

export const en: Catalogue = {
  problems: {
    notJson: { title: 'The body is not JSON', detail: 'Send valid JSON in UTF-8.' },
    notYaml: { title: 'The body is not YAML', detail: 'The file cannot be read as YAML or JSON.' },
    bodyMissing: { title: 'A body is needed', detail: 'This request must carry a body.' },
    unauthorized: { title: 'Sign in first', detail: 'You must be signed in to do this.' },
    cardInvalid: {
      title: 'This card does not count',
      detail:
        'It has expired, was revoked, or was replaced by a newer one. You can still ring the numbers on it. Ask the IT lead for a new card.',
    },
    notInOrganisation: {
      title: 'You are not in the organisation file',
      detail:
        'You are signed in, but the organisation file has nobody with this login. Ask the IT lead to add you. If it is critical now: ring your leader.',
    },
    forbidden: {
      title: 'This is not yours to do',
      detail: 'Your role does not give access to this. If it is critical now: ring your leader.',
    },
    unitNotYours: {
      title: 'Not your unit',
      detail: 'You can only follow the notices of your own unit or one you lead.',
    },
    notFound: { title: 'Not found', detail: 'What you are looking for is not here.' },
    notAllowedInState: {
      title: 'Not possible as it stands now',
      detail: 'Fetch the latest version and see what has happened.',
    },
    warningsNotAccepted: {
      title: 'Look at the warnings first',
      detail: 'Nothing was saved. Send it again and accept the warnings if it is to be so all the same.',
    },
    stale: { title: 'Somebody else changed this first', detail: 'Fetch the latest version, review and try again.' },
    bodyTooLarge: { title: 'The body is too large', detail: 'Send less at a time.' },
    wrongContentType: { title: 'Unknown content type', detail: 'Use the content type the guide names.' },
    validation: { title: 'Something in the request is wrong', detail: 'See the list of errors.' },
    localTimeMissing: {
      title: 'This local time does not exist',
      detail: 'Clocks go forward that night, so this time does not exist. Choose another.',
    },
    localTimeAmbiguous: {
      title: 'This local time occurs twice',
      detail: 'Clocks go back that night. Choose the first or the second.',
    },
    idempotencyKeyReused: {
      title: 'The key was used for something else',
      detail: 'The same Idempotency-Key came with another body. Use a new key.',
    },
    notCritical: { title: 'Not critical', detail: 'What is not critical is reported in the ticket system.' },
    emailMissing: {
      title: 'No e-mail address',
      detail: 'The organisation file has no e-mail address for you. Ask the IT lead to add it.',
    },
    contactUnknown: { title: 'Unknown contact', detail: 'Use a contact from the plan of the incident.' },
    receiverUnknown: { title: 'Nobody in IT', detail: 'Choose whom in IT you spoke with.' },
    spokenAtInvalid: {
      title: 'This time cannot be right',
      detail: 'Say when you got the answer on the phone: before now, and not long before the incident was logged.',
    },
    workedTimeInvalid: {
      title: 'The time worked cannot be right',
      detail: 'Give both from and to, in this order and not in the future.',
    },
    codeUnknown: {
      title: 'The code is not valid',
      detail: 'Type the code as it stands in the SMS. After several wrong tries a new one is sent.',
    },
    phoneUnreadable: { title: 'Not a phone number', detail: 'Write the national number, or with country code.' },
    unitUnknown: { title: 'There is no such unit', detail: 'Use a unit from the organisation file.' },
    unitDuplicate: { title: 'Two units have the same id', detail: 'Each unit needs an id of its own.' },
    unitCycle: { title: 'Units lie in a circle', detail: 'A unit cannot lie below itself.' },
    rootMissing: { title: 'The top unit is missing', detail: 'Exactly one unit must have no parent.' },
    rootDuplicate: { title: 'More than one top unit', detail: 'Exactly one unit must have no parent.' },
    personUnknown: { title: 'There is no such person', detail: 'Use a person from the organisation file.' },
    personDuplicate: { title: 'Two people have the same id', detail: 'Each person needs an id of their own.' },
    loginDuplicate: { title: 'Two people have the same login', detail: 'Each person needs a login of their own.' },
    loginMissing: { title: 'Login is missing', detail: 'A person needs a login or an e-mail address.' },
    actingPeriodInvalid: {
      title: 'An acting period ends before it starts',
      detail: 'The end date must be after the start date.',
    },
    hoursInvalid: {
      title: 'The hours do not fit each other',
      detail: 'Core and extended hours must lie within the working day and not overlap.',
    },
    directoryTooLarge: {
      title: 'The organisation is too large',
      detail: 'There are more units and leaders than one organisation can hold here.',
    },
    windowEndsBeforeStart: { title: 'It ends before it starts', detail: 'The end must be after the start.' },
    windowPast: { title: 'That time is over already', detail: 'Choose an end that has not passed.' },
    windowTooLong: { title: 'The period is too long', detail: 'Choose a shorter period, or divide it.' },
    staffMissing: { title: 'Nobody is on call', detail: 'Name at least one person in IT.' },
    staffUnknown: { title: 'This is nobody in IT', detail: 'Name people who are IT in the organisation file.' },
    audienceEmpty: { title: 'Nobody may use the agreement', detail: 'Name at least one unit, or everyone.' },
    approverWithoutRole: {
      title: 'Did not hold the role then',
      detail: 'Only somebody who held the role at that time can have approved. Check person, role and time.',
    },
    approvedAtMissing: { title: 'When was it approved?', detail: 'Say when the word was given.' },
    approvedAtInFuture: { title: 'Approved in the future', detail: 'A word cannot be given later than now.' },
    approvedBefore: {
      title: 'The approval is too old',
      detail: 'A change needs a new word, given after the one before.',
    },
    referenceMissing: {
      title: 'Where is the approval?',
      detail: 'Say where it can be found, for example an e-mail or a case number.',
    },
    holderNotManager: {
      title: 'Not a manager',
      detail: 'Call cards are for those who lead a unit or can clear IT overtime.',
    },
    preconditionMissing: { title: 'If-Match is missing', detail: 'Name the version you last read, in If-Match.' },
    tooManyRequests: {
      title: 'Too many requests',
      detail: 'Wait a few seconds and try again. If it is urgent: ring the numbers of the plan or on the call card.',
    },
    tooManyReports: {
      title: 'You have reported a great many incidents',
      detail:
        'What you reported within the last hour is kept. Ring the numbers of the plan; you can report more later.',
    },
    internal: {
      title: 'Something failed on our side',
      detail: 'Try again. If it is urgent: use the call card or ring your leader.',
    },
    noOrganisation: { title: 'No organisation yet', detail: 'The organisation file must be imported first.' },
    busy: { title: 'Very busy right now', detail: 'Try again in a moment.' },
  },
  steps: {
    emergencyFirst: 'Danger to life: ring the emergency number first. Then go on here.',
    ticketSystem: 'Report it here. It is prioritised by urgency, consequences and whether a simple solution exists.',
    onlyIfPrevented:
      'Use e-mail and phone only if you cannot report it above, for example without user name or password.',
    ringNow: 'Ring now. The incident is not received until you have reached somebody and explained it.',
    noRank: 'There is no order of priority. Ring the next if there is no answer.',
    notPromised: 'IT can often be reached now, but it is not promised. If nobody answers, go on to the leaders.',
    nobodyAtIt: 'Nobody in IT is present now. Try this first.',
    onCallAgreement: 'IT has extraordinary on-call now. The agreement covers overtime for what it is about.',
    ownLeaderOrAbove: 'Contact your leader or another leader in line above you. Any of them.',
    leaderContactsApprovers: 'Your leader contacts those who may clear overtime for IT.',
    approversClear: 'Only these roles may clear overtime for IT. Try the first one first.',
    callerMayClear: 'You may clear overtime for IT yourself.',
    vacantPost: 'At least one leader post in the line is vacant and was skipped.',
    crisisPlan: 'Nobody answers? Follow the crisis plan.',
  },
  criteria: {
    dangerToLife: 'Danger to life and health',
    productionStop: 'A whole department is at a standstill',
    other: 'Something else that you judge to be critical',
    notCritical: 'Concerns one employee, and the work can wait',
  },
  emergencyNumbers: { '113': 'Ambulance', '110': 'Fire', '112': 'Police' },
  dayNames: {
    newYearsDay: "New Year's Day",
    maundyThursday: 'Maundy Thursday',
    goodFriday: 'Good Friday',
    easterSunday: 'Easter Sunday',
    easterMonday: 'Easter Monday',
    labourDay: 'Labour Day',
    constitutionDay: 'Constitution Day',
    ascensionDay: 'Ascension Day',
    whitSunday: 'Whit Sunday',
    whitMonday: 'Whit Monday',
    christmasDay: 'Christmas Day',
    boxingDay: 'Boxing Day',
    christmasEve: 'Christmas Eve',
    newYearsEve: "New Year's Eve",
    wednesdayBeforeMaundyThursday: 'Wednesday before Maundy Thursday',
  },
  drill: {
    summary: 'Rehearsal. This is no incident.',
    passed: 'The rehearsal is over: the provider accepted the SMS.',
    failed: 'The rehearsal is over: the SMS did not get out.',
  },
  contacts: {
    ticketSystem: 'Ticket system',
    supportEmail: 'Support e-mail',
    supportPhone: 'Support phone queue',
    onCall: 'IT on call',
    alternative: 'Instead of IT',
    crisisPlan: 'Crisis plan',
  },
}
