import { useTexts } from '../texts/useTexts.ts'
import { HoleList } from './HoleList.tsx'
import { readableVersion, type InForce } from './inForce.ts'
import type { Naming } from './naming.ts'
import { RoleHolders } from './RoleHolders.tsx'
import { UnitTree } from './UnitTree.tsx'
import { WeeklyDrill } from './WeeklyDrill.tsx'

/** What holds now: how large it is, where it has holes, who decides, and who leads what. */
export const OrganizationInForce = ({ inForce, naming }: { inForce: InForce; naming: Naming }) => {
  const { text } = useTexts('organization')
  const { file, version, holes } = inForce
  const { units, people } = file
  return (
    <>
      <section className="ds-card" data-color="neutral" aria-labelledby="in-force">
        <h2 id="in-force" className="ds-heading" data-size="sm">
          <bdi>{file.organization.name}</bdi>
        </h2>
        <p>{text.version(readableVersion(version))}</p>
        <dl className="counts">
          <Count name={text.units} count={units.length} />
          <Count name={text.people} count={people.length} />
          <Count name={text.staff} count={people.filter(({ it }) => it).length} />
          <Count name={text.admins} count={people.filter(({ admin }) => admin).length} />
        </dl>
      </section>
      <HoleList id="holes" heading={text.holesHeading} holes={holes} naming={naming} />
      <RoleHolders roles={file.roles} naming={naming} />
      <WeeklyDrill drill={inForce.drill} />
      <section aria-labelledby="tree">
        <h2 id="tree" className="ds-heading" data-size="sm">
          {text.treeHeading}
        </h2>
        <UnitTree units={units} naming={naming} />
      </section>
    </>
  )
}

const Count = ({ name, count }: { name: string; count: number }) => (
  <div>
    <dt>{name}</dt>
    <dd>{count}</dd>
  </div>
)
