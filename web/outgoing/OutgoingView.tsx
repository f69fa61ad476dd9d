import './outgoing.css'
import { useState } from 'react'
import { AdministrationPage } from '../administration/AdministrationPage.tsx'
import { ask } from '../client/ask.ts'
import { useRemote } from '../client/remote.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { OutgoingEntry } from './OutgoingEntry.tsx'
import { isUnderWay, outgoingGroups, type OutgoingNotice } from './outgoingGroups.ts'

const restMilliseconds = 30_000
const busyMilliseconds = 3_000

/** What goes out to the followers of units, for the IT lead: planned, how far, and what failed. */
export const OutgoingView = () => {
  const { text, lang } = useTexts('outgoing')
  return (
    <AdministrationPage title={text.title} lead={text.lead} lang={lang}>
      <Outgoing />
    </AdministrationPage>
  )
}

const readNotices = async (): Promise<OutgoingNotice[]> => (await ask('GET /api/notices', {})).items

const Outgoing = () => {
  const { text } = useTexts('administration')
  const { text: words } = useTexts('outgoing')
  const { answer: notices, problem, reload } = useOutgoing()
  return (
    <>
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {!notices && !problem && <p>{text.loading}</p>}
      {notices?.length === 0 && <p>{words.empty}</p>}
      {outgoingGroups(notices ?? []).map(({ group, notices: inGroup }) => (
        <section key={group} aria-labelledby={group}>
          <h2 id={group} className="ds-heading" data-size="sm">
            {words[group]} ({inGroup.length})
          </h2>
          <ul className="outgoing" aria-live={group === 'underWay' ? 'polite' : undefined}>
            {inGroup.map((notice) => (
              <OutgoingEntry key={notice.id} notice={notice} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Looked at often only while something goes out. */
const useOutgoing = () => {
  const [pace, setPace] = useState(restMilliseconds)
  const remote = useRemote(readNotices, pace)
  const wanted = isUnderWay(remote.answer ?? []) ? busyMilliseconds : restMilliseconds
  if (wanted !== pace) setPace(wanted)
  return remote
}
