import type { Texts } from '../texts/nb.ts'
import type { Incident } from './commands.ts'

type HappenedEvent = Incident['history'][number]

interface Naming {
  names: Incident['names']
  /** By `contactId`: whom a number belongs to. */
  contacts: ReadonlyMap<string, string>
  history: Texts['history']
  actions: Texts['actions']
}

interface EventWords {
  sentence: string
  /** What makes it special. */
  details: string[]
  /** Somebody's own words. */
  quoted?: string
}

const textIn = (event: HappenedEvent, member: string): string | undefined => {
  const value = event[member]
  return typeof value === 'string' ? value : undefined
}

const textsIn = (event: HappenedEvent, member: string): string[] => {
  const value = event[member]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

/** One event of the history as a sentence, with what was said in it. An event we do not know yet still has its place. */
export const eventWords = (event: HappenedEvent, naming: Naming): EventWords => {
  const words = {
    sentence: sentenceOf(event, naming) ?? naming.history.other,
    details: detailsOf(event, naming),
  }
  const quoted = textIn(event, 'reason') ?? textIn(event, 'note')
  return quoted === undefined ? words : { ...words, quoted }
}

const nameOf = (personId: string | undefined, { names, history }: Naming): string => {
  if (personId?.startsWith(':')) return history.byItself
  return (personId === undefined ? undefined : names[personId]) ?? history.someone
}

const sentenceOf = (event: HappenedEvent, naming: Naming): string | undefined => {
  const { history } = naming
  const by = nameOf(event.by, naming)
  const decider = nameOf(textIn(event, 'approver') ?? event.by, naming)
  const sentences: Record<string, () => string> = {
    logged: () => history.logged(by),
    callLogged: () => callSentence(event, naming),
    clearanceRequested: () => history.clearanceRequested(by),
    clearanceClockStarted: () => history.clearanceClockStarted,
    cleared: () => history.cleared(decider),
    declined: () => history.declined(decider),
    spokenConfirmed: () => history.spokenConfirmed(by),
    spokenDenied: () => history.spokenDenied(by),
    received: () => history.received(nameOf(textIn(event, 'personId'), naming)),
    withdrawn: () => history.withdrawn(by),
    closed: () => history.closed(by),
    notified: () =>
      history.notified(
        textsIn(event, 'accepted')
          .map((personId) => nameOf(personId, naming))
          .join(', '),
      ),
    noOneNotified: () => history.noOneNotified,
  }
  return Object.hasOwn(sentences, event.type) ? sentences[event.type]?.() : undefined
}

const callSentence = (event: HappenedEvent, naming: Naming): string => {
  const contactId = textIn(event, 'contactId') ?? ''
  const outcomes: Record<string, string> = naming.actions.outcomes
  const whom = naming.contacts.get(contactId) ?? nameOf(contactId.split(':')[1], naming)
  return naming.history.callLogged(nameOf(event.by, naming), whom, outcomes[textIn(event, 'outcome') ?? ''] ?? '')
}

const detailsOf = (event: HappenedEvent, naming: Naming): string[] => {
  const { history, actions } = naming
  const limit = event['limitHours']
  const closures: Record<string, string> = actions.closures
  const closure = event.type === 'closed' ? closures[textIn(event, 'outcome') ?? ''] : undefined
  return [
    ...(typeof limit === 'number' ? [history.limited(limit)] : []),
    ...('spoken' in event ? [history.spoken(nameOf(event.by, naming))] : []),
    ...(event['withoutClearance'] === true ? [history.withoutClearance] : []),
    ...(closure === undefined ? [] : [closure]),
  ]
}
