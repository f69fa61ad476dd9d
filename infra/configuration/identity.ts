import * as z from 'zod/mini'
import { fields, list } from './values.ts'

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

/** How the page asks for a token: as which application, and for what. */
const page = z.strictObject(
  {
    clientId: z
      .string({ error: 'mangler: skriv id-en til appen' })
      .check(z.regex(/^\S+$/, { error: 'skriv id-en uten mellomrom' })),
    scope: z
      .string({ error: 'mangler: skriv hele scopet, for eksempel «api://<id>/vaktlinje.use»' })
      .check(z.regex(/\S/, { error: 'skriv hele scopet, for eksempel «api://<id>/vaktlinje.use»' })),
  },
  { error: fields },
)

const unknownProvider = { error: 'velg «oidc» (kommunens egen innlogging) eller «cognito» (bare for å prøve)' }

/**
 * Whose tokens are believed, made for which application, with which permission (one of the scopes is enough); or a user pool of the
 * deployment's own, to try with before the organisation's sign-in is ready.
 */
export const identity = z.discriminatedUnion(
  'provider',
  [
    z.strictObject({ provider: z.literal('oidc'), issuer, audiences, scopes, page }, { error: fields }),
    z.strictObject({ provider: z.literal('cognito') }, { error: fields }),
  ],
  { error: (issue) => (issue.code === 'invalid_union' ? unknownProvider.error : 'mangler') },
)
