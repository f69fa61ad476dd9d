import * as z from 'zod/mini'
import { identity } from './identity.ts'
import { fields, list, wholeNumber } from './values.ts'

const email = z
  .string({ error: 'skriv e-postadressen i anførselstegn' })
  .check(z.regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, { error: 'skriv en e-postadresse' }))

const alarms = z.strictObject(
  {
    /** Who is told when something is wrong: shared mailboxes, since this is kept in Git. */
    emails: z
      .array(email, list)
      .check(z.minLength(1, { error: 'skriv minst én adresse' }), z.maxLength(10, { error: 'skriv høyst 10' })),
    /** In US dollars a month: more than this is a mistake somewhere. */
    budget: wholeNumber(1, 1000),
    /** In US dollars a month: what AWS has allowed the account to spend on SMS. */
    smsLimit: wholeNumber(1, 10_000),
  },
  { error: fields },
)

const domain = z.strictObject(
  {
    name: z.string({ error: 'mangler: skriv navnet siden skal ha' }).check(
      z.regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,}$/, {
        error: 'skriv bare navnet, med små bokstaver og uten https://, for eksempel «vaktlinje.havnes.example»',
      }),
    ),
    /** Not its whole ARN: that holds the number of the account. */
    certificate: z.string({ error: 'mangler: skriv id-en til sertifikatet' }).check(
      z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, {
        error: 'skriv bare det som står etter «certificate/» i ARN-en',
      }),
    ),
  },
  { error: fields },
)

const configuration = z.strictObject(
  {
    /** The id in the organisation file. */
    organization: z.string({ error: 'mangler: skriv kommunens id' }).check(
      z.regex(/^[a-z][a-z0-9-]{1,29}$/, {
        error: 'skriv 2–30 tegn: små bokstaver a–z, tall og bindestrek, for eksempel «havnes»',
      }),
    ),
    stage: z.enum(['test', 'production'], { error: 'velg «test» eller «production»' }),
    region: z
      .string({ error: 'mangler: skriv AWS-regionen' })
      .check(
        z.regex(/^eu-[a-z]+-\d$/, { error: 'velg en AWS-region i Europa, for eksempel «eu-north-1» (Stockholm)' }),
      ),
    identity,
    /** The page's own name. Without it the page has the name CloudFront gives it. */
    domain: z.optional(domain),
    alarms,
    /** Called every minute while all is well, by GET: somebody outside AWS says when it stops. */
    heartbeat: z.optional(
      z
        .string({ error: 'skriv adressen i anførselstegn' })
        .check(z.regex(/^https:\/\/\S+$/, { error: 'skriv hele adressen fra https:// av' })),
    ),
    /** Together for everybody: API Gateway knows no limit a person. */
    throttle: z.strictObject(
      { requestsPerSecond: wholeNumber(1, 1000), burst: wholeNumber(1, 1000) },
      { error: fields },
    ),
  },
  { error: fields },
)

/** All that differs between two deployments: one organisation, one stage. */
export type Configuration = z.output<typeof configuration>

/** `havnes-test`: the name every stack of this deployment starts with. */
export const nameOf = ({ organization, stage }: { organization: string; stage: string }): string =>
  `${organization}-${stage}`

const named = z.object({ organization: z.string(), stage: z.string() })

const nameOrPlace = (value: unknown, index: number): string => {
  const { data } = named.safeParse(value)
  return data ? nameOf(data) : `oppsett nr. ${index + 1}`
}

/** What is wrong, one line a mistake, in the words of whoever wrote it. The compiler has not seen that file: believe nothing. */
export const mistakesIn = (configurations: readonly unknown[]): string[] => {
  const names = configurations.map(nameOrPlace)
  return names.flatMap((name, index) => {
    const issues = configuration.safeParse(configurations[index]).error?.issues ?? []
    const twice = names.indexOf(name) < index ? [`${name}: står to ganger`] : []
    return [...issues.map(({ path, message }) => `${[name, ...path].join('.')}: ${message}`), ...twice]
  })
}

/** What was written, once `mistakesIn` has found nothing in it; throws otherwise. */
export const configurationFrom = (value: unknown): Configuration => configuration.parse(value)
