import type { getNotices } from '../../shared/contract/notices.ts'
import { daysAfter } from '../../shared/domain/agreements/window.ts'
import { isNotice, type Message } from '../../shared/domain/messages/message.ts'
import { compare } from '../../shared/domain/compare.ts'
import { contains } from '../../shared/domain/time/interval.ts'
import { askedPeriod, endOfTime } from '../../shared/http/askedPeriod.ts'
import type { Answer, Request } from '../../shared/http/endpoint.ts'
import { requireAny, type SignIn } from '../../shared/http/signIn.ts'
import type { Store } from '../../shared/ports.ts'
import { shownNotice } from './shownNotice.ts'
import { subjectsIn } from './subjectsIn.ts'

type List = typeof getNotices

const usualDaysBack = 30

/** What was and will be told, in the order it is due: one wave finds the subjects, one reads what is said of each. */
export const listNotices =
  ({ store, signIn }: { store: Store; signIn: SignIn }) =>
  async ({ claims, now, query }: Request<List>): Promise<Answer<List>> => {
    const [{ directory, caller }, agreements, calendar, topics] = await Promise.all([
      signIn(claims, now),
      store.listAgreements(),
      store.readCalendar(),
      store.allTopics(),
    ])
    requireAny(caller, 'itLead')
    const { timeZone } = directory.organization
    const period = askedPeriod(query, timeZone, { from: daysAfter(now, -usualDaysBack, timeZone), to: endOfTime })
    const subjects = subjectsIn(period, agreements, calendar)
    const messages = await Promise.all(subjects.map((subject) => store.readMessagesAbout(subject)))
    const due = messages.flat().filter(({ dueAt }) => contains(period, dueAt))
    const notices = due.filter(isNotice).toSorted(byDueTime)
    return { body: { items: notices.flatMap((notice) => shownNotice(notice, { directory, topics }) ?? []) } }
  }

const byDueTime = (one: Message, other: Message): number => compare(one.dueAt, other.dueAt) || compare(one.id, other.id)
