import * as z from 'zod/mini'

const fields = (issue: { code?: string; keys?: string[] }) =>
  issue.code === 'unrecognized_keys' ? `kjenner ikke feltet ${issue.keys?.join(', ')}` : 'mangler'

const list = { error: 'skriv en liste i hakeparenteser' }

const wholeNumber = (minimum: number, maximum: number) => {
  const error = `skriv et helt tall fra ${minimum} til ${maximum}`
  return z.int({ error }).check(z.minimum(minimum, { error }), z.maximum(maximum, { error }))
}

const issuer = z.string({ error: 'mangler: skriv adressen til kommunens innlogging' }).check(
  z.regex(/^https:\/\/[^\s/?#]+[^\s?#]*$/, {
    error: 'skriv hele adressen fra https:// av, uten mellomrom, spørsmålstegn og #',
  }),
  z.refine((address) => !address.includes('/.well-known/'), {
    error: 'ta bort «/.well-known/…»: skriv verdien av «issuer» fra den siden',
  }),
  z.refine((address) => !/microsoftonline\.com\/(common|organizations|consumers)\b/.test(address), {
    error: 'bytt ut «common» eller lignende med kommunens egen leietaker-id (tenant)',
  }),
)

const audiences = z
  .array(
    z.string({ error: 'skriv id-en i anførselstegn' }).check(z.regex(/^\S+$/, { error: 'skriv id-en uten mellomrom' })),
    list,
  )
  .check(
    z.minLength(1, { error: 'skriv id-en til appen som innloggingen er laget for' }),
    z.maxLength(50, { error: 'skriv høyst 50' }),
  )

const signInScopes = ['openid', 'profile', 'email', 'offline_access']

const scope = z.string({ error: 'skriv navnet i anførselstegn' }).check(
  z.regex(/^\S+$/, { error: 'skriv navnet uten mellomrom' }),
  z.refine((name) => !signInScopes.includes(name), {
    error: 'velg et eget navn for Vaktlinje: dette navnet har alle apper man logger inn i',
  }),
  z.refine((name) => !name.startsWith('api://'), { error: 'skriv bare navnet, uten «api://…/» foran' }),
)

const scopes = z.array(scope, list).check(
  // The authorizer cannot tell an identity token from an access token; only a scope of our own can.
  z.minLength(1, { error: 'skriv minst ett navn: uten det slipper innlogginger laget for andre apper gjennom' }),
  z.maxLength(10, { error: 'skriv høyst 10' }),
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
    /** Whose tokens are believed, made for which application, with which permission (one of the scopes is enough). */
    identity: z.strictObject({ issuer, audiences, scopes }, { error: fields }),
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
