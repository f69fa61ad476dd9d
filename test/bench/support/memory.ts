import { execFileSync } from 'node:child_process'

const kilobytesInMegabyte = 1024

interface Running {
  pid: number
  parent: number
  megabytes: number
}

const running = (): Running[] =>
  execFileSync('ps', ['-eo', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [pid = 0, parent = 0, kilobytes = 0] = line.trim().split(/\s+/).map(Number)
      return { pid, parent, megabytes: kilobytes / kilobytesInMegabyte }
    })

const below = (pid: number, all: readonly Running[]): Running[] =>
  all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid, all)])

const sum = (some: readonly Running[]): number => some.reduce((total, { megabytes }) => total + megabytes, 0)

/** Megabytes that a process takes, and all that it started: its database. */
const memoryOf = (pid: number): { own: number; children: number } => {
  const all = running()
  return { own: sum(all.filter((one) => one.pid === pid)), children: sum(below(pid, all)) }
}

export const memoryText = (pid: number | undefined): string => {
  const { own, children } = memoryOf(pid ?? 0)
  return `${own.toFixed(0)} MB, its database ${children.toFixed(0)} MB`
}
