import type { WrittenAbsence } from '../../shared/domain/availability/writtenAbsence.ts'
import { localDateOf } from '../../shared/domain/time/localTime.ts'
import { useCallback } from 'react'
import { shownDay } from '../calendar/shown.ts'
import { useTimeZone } from '../now/timeZone.ts'
import { OnlyItLead } from '../session/OnlyItLead.tsx'
import { ask } from '../client/ask.ts'
import { useReadOnce } from '../client/useReadOnce.ts'
import { useSending } from '../client/useSending.ts'
import { Heading } from '../layout/Heading.tsx'
import { goTo } from '../router/navigation.tsx'
import { paths } from '../router/views.ts'
import { useMe } from '../session/me.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { StaleAlert } from '../ui/StaleAlert.tsx'
import type { ShownAbsence } from './absenceDraft.ts'
import { AbsenceForm } from './AbsenceForm.tsx'
import { RemoveForm } from './RemoveForm.tsx'

/** An absence: a new one, or the one with this id. */
export const AbsenceView = ({ id }: { id?: string }) => {
  const { text, lang } = useTexts('absence')
  const title = id === undefined ? text.newTitle : text.editTitle
  return (
    <div className="view" lang={lang}>
      <Heading title={title}>{title}</Heading>
      <OnlyItLead>
        <p>{text.lead}</p>
        <Loaded id={id} />
      </OnlyItLead>
    </div>
  )
}

/** All that are not over: one among them is shown, the others tell what it means. */
const Loaded = ({ id }: { id: string | undefined }) => {
  const { text } = useTexts('absence')
  const { answer: me } = useMe()
  const load = useCallback(() => ask('GET /api/absences', {}), [])
  const { answer, problem, reload } = useReadOnce(load)
  const absence = answer?.items.find((one) => one.id === id)
  const isUnknown = id !== undefined && !absence
  if (!me) return null
  return (
    <>
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {answer && isUnknown && <p>{text.unknown}</p>}
      {answer && !isUnknown && (
        <Writing key={absence?.version} absence={absence} others={answer.items} reload={reload} />
      )}
    </>
  )
}

interface Given {
  absence: ShownAbsence | undefined
  others: readonly ShownAbsence[]
  reload: () => void
}

const Writing = ({ absence, others, reload }: Given) => {
  const zone = useTimeZone()
  const { underWay, problem, send } = useSending()
  const save = async (body: WrittenAbsence) => {
    const saved = await send([absence?.version, body], (idempotencyKey) =>
      absence
        ? ask('PUT /api/absences/{id}', { ...asRead(absence), body })
        : ask('POST /api/absences', { body, idempotencyKey }),
    )
    if (!saved) return
    // Whoever has saved it sees it.
    shownDay.set(localDateOf(saved.from, zone))
    goTo(paths.calendar)
  }
  const remove = async (read: ShownAbsence) => {
    if (await send(['remove', read.version], () => ask('DELETE /api/absences/{id}', asRead(read)))) goTo(paths.calendar)
  }
  return (
    <>
      <AbsenceForm
        {...(absence ? { absence } : {})}
        others={others}
        underWay={underWay}
        problem={problem?.code === 'stale' ? undefined : problem}
        save={(written) => void save(written)}
      />
      {problem?.code === 'stale' && <StaleAlert reload={reload} />}
      {absence && (
        <RemoveForm absence={absence} others={others} underWay={underWay} remove={() => void remove(absence)} />
      )}
    </>
  )
}

const asRead = ({ id, version }: ShownAbsence) => ({ parameters: { id }, ifMatch: `"${version}"` })
