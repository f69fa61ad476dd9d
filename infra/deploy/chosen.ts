import type { Configuration } from '../configuration/configuration.ts'

/** The deployment somebody means by `organization` and, where there are several, `stage`; or what to tell them. */
export const chosen = (
  configurations: readonly Configuration[],
  [organization, stage]: readonly string[],
): { configuration: Configuration } | { told: string } => {
  const all = configurations.map((one) => `  npm run deploy -- ${one.organization} ${one.stage}\n`).join('')
  const meant = configurations.filter(
    (one) => one.organization === organization && (stage === undefined || one.stage === stage),
  )
  const [configuration, ...others] = meant
  if (!configuration) return { told: `Fant ikke oppsettet. Velg ett av disse:\n${all}` }
  if (others.length > 0) return { told: `${organization} har flere oppsett. Velg ett av disse:\n${all}` }
  return { configuration }
}
