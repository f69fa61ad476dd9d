import { useMemo, useState } from 'react'
import { grouped } from '../../shared/domain/grouped.ts'
import { useTexts } from '../texts/useTexts.ts'
import type { Unit } from './inForce.ts'
import type { Naming } from './naming.ts'

type Branches = ReadonlyMap<string | null, Unit[]>

interface Given {
  units: Unit[]
  naming: Naming
}

const openLevels = 2

/** The units below one another, as they are led. Branches of a large organisation are opened by whoever wants to see them. */
export const UnitTree = ({ units, naming }: Given) => {
  const branches: Branches = useMemo(() => grouped(units, ({ parent }) => parent), [units])
  return (
    <ul className="tree">
      {branches.get(null)?.map((unit) => (
        <Branch key={unit.id} unit={unit} branches={branches} naming={naming} level={1} />
      ))}
    </ul>
  )
}

interface BranchGiven {
  unit: Unit
  branches: Branches
  naming: Naming
  level: number
}

const Branch = ({ unit, branches, naming, level }: BranchGiven) => {
  const [open, setOpen] = useState(level < openLevels)
  const below = branches.get(unit.id) ?? []
  if (below.length === 0)
    return (
      <li className="leaf">
        <UnitLine unit={unit} naming={naming} />
      </li>
    )
  return (
    <li>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <UnitLine unit={unit} naming={naming} />
        </summary>
        {open && (
          <ul>
            {below.map((one) => (
              <Branch key={one.id} unit={one} branches={branches} naming={naming} level={level + 1} />
            ))}
          </ul>
        )}
      </details>
    </li>
  )
}

const UnitLine = ({ unit: { name, leader, deputy }, naming }: { unit: Unit; naming: Naming }) => {
  const { text } = useTexts('organization')
  return (
    <span className="unit">
      <bdi className="unit-name">{name}</bdi>
      {leader === null ? (
        <span className="ds-tag" data-color="warning">
          {text.noLeader}
        </span>
      ) : (
        <bdi className="quiet">{naming.person(leader)}</bdi>
      )}
      {typeof deputy === 'string' && <bdi className="quiet">{text.deputy(naming.person(deputy))}</bdi>}
    </span>
  )
}
