import './organization.css'
import { useMemo } from 'react'
import { AdministrationPage } from '../administration/AdministrationPage.tsx'
import { useRemote } from '../client/remote.ts'
import { useTexts } from '../texts/useTexts.ts'
import { ProblemAlert } from '../ui/ProblemAlert.tsx'
import { FileCheck } from './FileCheck.tsx'
import { FileForm } from './FileForm.tsx'
import { FileProblem } from './FileProblem.tsx'
import { readInForce, type InForce } from './inForce.ts'
import { namingOf } from './naming.ts'
import { OrganizationInForce } from './OrganizationInForce.tsx'
import { useFileChange } from './useFileChange.ts'

/** Who works where and who leads, for the admin: what holds, where it has holes, and how it is changed. */
export const OrganizationView = () => {
  const { text, lang } = useTexts('organization')
  return (
    <AdministrationPage title={text.title} lang={lang}>
      <Organization />
    </AdministrationPage>
  )
}

const Organization = () => {
  const { text } = useTexts('administration')
  const { answer: inForce, problem, reload } = useRemote(readInForce)
  return (
    <>
      {problem && <ProblemAlert problem={problem} retry={reload} />}
      {!inForce && !problem && <p>{text.loading}</p>}
      {inForce && <OrganizationBody inForce={inForce} reload={reload} />}
    </>
  )
}

const OrganizationBody = ({ inForce, reload }: { inForce: InForce; reload: () => void }) => {
  const { text } = useTexts('organization')
  const naming = useMemo(() => namingOf(inForce.file), [inForce.file])
  const change = useFileChange(reload)
  const { check, refusal, saved, underWay } = change
  return (
    <>
      <OrganizationInForce inForce={inForce} naming={naming} />
      <FileForm inForce={inForce} change={change} />
      <div role="status">
        {saved !== undefined && (
          <p className="ds-alert" data-color="success">
            {text.saved(String(saved))}
          </p>
        )}
      </div>
      {refusal && <FileProblem problem={refusal} checkAgain={() => void change.runCheck()} />}
      {check && (
        <FileCheck
          check={check}
          seen={inForce.version}
          naming={naming}
          underWay={underWay}
          save={() => void change.save()}
        />
      )}
    </>
  )
}
