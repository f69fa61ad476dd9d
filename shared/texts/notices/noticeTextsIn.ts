import type { Language } from '../../domain/organization/organization.ts'
import { en } from './en.ts'
import { nb } from './nb.ts'
import type { NoticeTexts } from './noticeTexts.ts'

const noticeTexts: Record<Language, NoticeTexts> = { nb, en }

/** The words of notices in one language; apart from `textsIn`, since only `deliver` and what sends at once needs them. */
export const noticeTextsIn = (language: Language): NoticeTexts => noticeTexts[language]
