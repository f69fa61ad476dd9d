import { useTexts } from '../texts/useTexts.ts'
import { ArrivingHeading } from '../ui/ArrivingHeading.tsx'
import { DifferenceList } from './DifferenceList.tsx'
import { isNothing } from './differences.ts'
import { HoleList } from './HoleList.tsx'
import { readableVersion, type Check } from './inForce.ts'
import type { Naming } from './naming.ts'

interface Given {
  check: Check
  /** The version the reader has seen above. */
  seen: string
  naming: Naming
  underWay: boolean
  save: () => void
}

/** What saving would do. It is saved only against the version that these differences were found against. */
export const FileCheck = ({ check, seen, naming, underWay, save }: Given) => {
  const { text } = useTexts('organization')
  const against = readableVersion(check.version)
  return (
    <div className="ds-card" data-color="accent" role="region" aria-labelledby="differences">
      <ArrivingHeading id="differences">{text.differencesHeading}</ArrivingHeading>
      {against !== readableVersion(seen) && (
        <p className="ds-alert" data-color="warning">
          {text.against(against)}
        </p>
      )}
      <DifferenceList differences={check.differences} naming={naming} />
      <HoleList id="new-holes" heading={text.newHolesHeading} holes={check.holes} naming={naming} />
      {!isNothing(check.differences) && (
        <div className="buttons">
          <button
            type="button"
            className="ds-button"
            data-color="accent"
            data-variant="primary"
            disabled={underWay}
            onClick={save}
          >
            {text.save}
          </button>
        </div>
      )}
    </div>
  )
}
