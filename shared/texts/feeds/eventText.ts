import type { FeedContent } from '../../domain/feeds/feedContent.ts'
import type { Directory } from '../../domain/organization/directory.ts'
import type { Language } from '../../domain/organization/organization.ts'
import { agreementLines } from '../notices/agreementLines.ts'
import type { NoticeTexts } from '../notices/noticeTexts.ts'
import { noticeTextsIn } from '../notices/noticeTextsIn.ts'
import { feedTextsIn } from './feedTexts.ts'

/** What an event in a calendar says beside its time. */
export interface EventText {
  title: string
  details: string
}

/** An event in the words of the notice about it. Of IT's availability the level and what to do, never who is away, or why (R20). */
export const eventText = (content: FeedContent, directory: Directory, language: Language): EventText => {
  const titles = feedTextsIn(language)
  const texts = noticeTextsIn(language)
  return content.about === 'agreement'
    ? { title: titles.agreement, details: agreementDetails(content, directory, texts) }
    : { title: titles.availability[content.period.level], details: availabilityDetails(content, directory, texts) }
}

const agreementDetails = (
  { agreement }: Extract<FeedContent, { about: 'agreement' }>,
  directory: Directory,
  texts: NoticeTexts,
): string => {
  const { clearsOvertime, otherwise, reference } = texts.agreement
  return paragraphs(
    agreementLines(agreement, directory, texts),
    [clearsOvertime],
    [otherwise, texts.notUrgent(directory.channels.ticket.name), texts.dangerToLife],
    [reference(agreement.id, agreement.version)],
  )
}

const availabilityDetails = (
  { period, alternative }: Extract<FeedContent, { about: 'availability' }>,
  directory: Directory,
  texts: NoticeTexts,
): string => {
  const { level, critical, alternative: instead } = texts.availability
  return paragraphs([level[period.level]], alternative === undefined ? [] : [`${instead}: ${alternative}`], [
    critical[period.level],
    texts.notUrgent(directory.channels.ticket.name),
    texts.dangerToLife,
  ])
}

const paragraphs = (...all: string[][]): string =>
  all
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
