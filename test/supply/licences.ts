import { readFileSync } from 'node:fs'

interface Package {
  license?: string
  dev?: boolean
  /** Left out where it is whatever registry one has. */
  resolved?: string
  integrity?: string
  /** Inside another package, under its checksum. */
  inBundle?: boolean
  optional?: boolean
}

/** Everything that `npm ci` installs, by its place, as the lock file tells it. */
export const lockedPackages = (): [string, Package][] => {
  const lock: { packages: Record<string, Package> } = JSON.parse(
    readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'),
  )
  return Object.entries(lock.packages).filter(([place]) => place !== '')
}

/** Licences that let us use and pass on what they are for, with a notice at most. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]

/** Good for tools that are passed on to nobody. */
const forTools = [...permissive, 'CC-BY-3.0', 'CC-BY-4.0', 'MPL-2.0', 'PSF-2.0', 'Zlib']

/** Whether one may be chosen of `A OR B`, and all may be used of `A AND B`. */
const isAllowed = (licence: string, allowed: string[]): boolean => {
  const expression = licence.replaceAll(/[()]/g, '')
  if (expression.includes(' OR ')) return expression.split(' OR ').some((one) => isAllowed(one, allowed))
  return expression.split(' AND ').every((one) => allowed.includes(one))
}

/** Packages whose licence is not one we use them under. */
export const unwelcome = (packages: [string, Package][]): string[] =>
  packages.flatMap(([place, { license = 'none', dev = false }]) =>
    isAllowed(license, dev ? forTools : permissive) ? [] : [`${place}: ${license}`],
  )

/** Packages that could be another one tomorrow: named by an address of their own, or without a checksum. Tools for other systems are not looked at. */
export const unpinned = (packages: [string, Package][]): string[] =>
  packages.flatMap(
    ([place, { resolved = 'https://', integrity = '', inBundle = false, dev = false, optional = false }]) =>
      inBundle || (dev && optional) || (resolved.startsWith('https://') && integrity.startsWith('sha512-'))
        ? []
        : [place],
  )

if (import.meta.main) {
  const byLicence = Object.groupBy(
    lockedPackages(),
    ([, { license = 'none', dev }]) => `${dev ? 'tools' : 'used'}  ${license}`,
  )
  for (const [licence, packages = []] of Object.entries(byLicence).toSorted(([one], [other]) =>
    one.localeCompare(other),
  ))
    process.stdout.write(`${String(packages.length).padStart(4)}  ${licence}\n`)
}
