import { describe, expect, test } from 'vitest'
import { mistakesIn } from '../../../infra/configuration/configuration.ts'
import { demonstrations, testConfiguration as right } from '../synthesis.ts'

const withIdentity = (identity: object) => ({ ...right, identity: { ...right.identity, ...identity } })
const withDomain = (domain: object) => ({
  ...right,
  domain: { name: 'vaktlinje.havnes.example', certificate: '00000000-0000-4000-8000-000000000002', ...domain },
})
const withAlarms = (alarms: object) => ({ ...right, alarms: { ...right.alarms, ...alarms } })
const withThrottle = (throttle: object) => ({ ...right, throttle: { ...right.throttle, ...throttle } })

describe('a configuration', () => {
  test('without mistakes has none to tell', () => {
    expect(mistakesIn([right])).toEqual([])
  })

  test('of both demonstration organisations has no mistakes: one with its own sign-in and name, one only trying', async () => {
    const shapes = (await demonstrations()).map(({ identity, domain }) => [identity.provider, domain !== undefined])
    expect(shapes).toEqual([
      ['oidc', true],
      ['cognito', false],
    ])
  })

  test('may have trial users in place of an own sign-in', () => {
    expect(mistakesIn([{ ...right, identity: { provider: 'cognito' } }])).toEqual([])
  })

  test('may have the issuer of Entra ID, of either token version', () => {
    const tenant = '00000000-0000-4000-8000-000000000000'
    const issuers = [`https://login.microsoftonline.com/${tenant}/v2.0`, `https://sts.windows.net/${tenant}/`]
    expect(issuers.flatMap((issuer) => mistakesIn([withIdentity({ issuer })]))).toEqual([])
  })

  test.each([
    {
      mistake: 'an organisation with capital letters',
      configuration: { ...right, organization: 'Havnes' },
      told: 'Havnes-test.organization: skriv 2–30 tegn: små bokstaver a–z, tall og bindestrek, for eksempel «havnes»',
    },
    {
      mistake: 'no organisation',
      configuration: { ...right, organization: undefined },
      told: 'oppsett nr. 1.organization: mangler: skriv kommunens id',
    },
    {
      mistake: 'another stage',
      configuration: { ...right, stage: 'prod' },
      told: 'havnes-prod.stage: velg «test» eller «production»',
    },
    {
      mistake: 'a region outside Europe',
      configuration: { ...right, region: 'us-east-1' },
      told: 'havnes-test.region: velg en AWS-region i Europa, for eksempel «eu-north-1» (Stockholm)',
    },
    {
      mistake: 'an account id',
      configuration: { ...right, account: 'any' },
      told: 'havnes-test: kjenner ikke feltet account',
    },
    {
      mistake: 'no identity',
      configuration: { ...right, identity: undefined },
      told: 'havnes-test.identity: mangler',
    },
    {
      mistake: 'no issuer',
      configuration: withIdentity({ issuer: undefined }),
      told: 'havnes-test.identity.issuer: mangler: skriv adressen til kommunens innlogging',
    },
    {
      mistake: 'an issuer without https',
      configuration: withIdentity({ issuer: 'http://login.havnes.example' }),
      told: 'havnes-test.identity.issuer: skriv hele adressen fra https:// av, uten mellomrom, spørsmålstegn og #',
    },
    {
      mistake: 'the discovery page for issuer',
      configuration: withIdentity({ issuer: 'https://login.havnes.example/.well-known/openid-configuration' }),
      told: 'havnes-test.identity.issuer: ta bort «/.well-known/…»: skriv verdien av «issuer» fra den siden',
    },
    {
      mistake: 'an issuer of every tenant, which no token has',
      configuration: withIdentity({ issuer: 'https://login.microsoftonline.com/common/v2.0' }),
      told: 'havnes-test.identity.issuer: bytt ut «common» eller lignende med kommunens egen leietaker-id (tenant)',
    },
    {
      mistake: 'an audience that is no list',
      configuration: withIdentity({ audiences: 'vaktlinje' }),
      told: 'havnes-test.identity.audiences: skriv en liste i hakeparenteser',
    },
    {
      mistake: 'no audience',
      configuration: withIdentity({ audiences: [] }),
      told: 'havnes-test.identity.audiences: skriv id-en til appen som innloggingen er laget for',
    },
    {
      mistake: 'an empty audience',
      configuration: withIdentity({ audiences: [''] }),
      told: 'havnes-test.identity.audiences.0: skriv id-en uten mellomrom',
    },
    {
      mistake: 'no scope, which would let in tokens made for other applications',
      configuration: withIdentity({ scopes: [] }),
      told: 'havnes-test.identity.scopes: skriv minst ett navn: uten det slipper innlogginger laget for andre apper gjennom',
    },
    {
      mistake: 'a scope that every application has',
      configuration: withIdentity({ scopes: ['openid'] }),
      told: 'havnes-test.identity.scopes.0: velg et eget navn for Vaktlinje: dette navnet har alle apper man logger inn i',
    },
    {
      mistake: 'a scope with the address of its application, which no token has',
      configuration: withIdentity({ scopes: ['api://vaktlinje/vaktlinje.use'] }),
      told: 'havnes-test.identity.scopes.0: skriv bare navnet, uten «api://…/» foran',
    },
    {
      mistake: 'two scopes in one text',
      configuration: withIdentity({ scopes: ['vaktlinje.use vaktlinje.more'] }),
      told: 'havnes-test.identity.scopes.0: skriv navnet uten mellomrom',
    },
    {
      mistake: 'another provider',
      configuration: withIdentity({ provider: 'entra' }),
      told: 'havnes-test.identity.provider: velg «oidc» (kommunens egen innlogging) eller «cognito» (bare for å prøve)',
    },
    {
      mistake: 'no application for the page',
      configuration: withIdentity({ page: undefined }),
      told: 'havnes-test.identity.page: mangler',
    },
    {
      mistake: 'no scope to ask for',
      configuration: withIdentity({ page: { clientId: 'vaktlinje' } }),
      told: 'havnes-test.identity.page.scope: mangler: skriv hele scopet, for eksempel «api://<id>/vaktlinje.use»',
    },
    {
      mistake: 'trial users and an issuer',
      configuration: { ...right, identity: { provider: 'cognito', issuer: 'https://login.havnes.example' } },
      told: 'havnes-test.identity: kjenner ikke feltet issuer',
    },
    {
      mistake: 'a domain with its scheme',
      configuration: withDomain({ name: 'https://vaktlinje.havnes.example' }),
      told: 'havnes-test.domain.name: skriv bare navnet, med små bokstaver og uten https://, for eksempel «vaktlinje.havnes.example»',
    },
    {
      mistake: 'the whole ARN of a certificate, which holds the number of the account',
      configuration: withDomain({ certificate: 'arn:aws:acm:us-east-1:any:certificate/any' }),
      told: 'havnes-test.domain.certificate: skriv bare det som står etter «certificate/» i ARN-en',
    },
    {
      mistake: 'nobody to tell',
      configuration: withAlarms({ emails: [] }),
      told: 'havnes-test.alarms.emails: skriv minst én adresse',
    },
    {
      mistake: 'a name in place of an address',
      configuration: withAlarms({ emails: ['IT-drift'] }),
      told: 'havnes-test.alarms.emails.0: skriv en e-postadresse',
    },
    {
      mistake: 'a budget of nothing',
      configuration: withAlarms({ budget: 0 }),
      told: 'havnes-test.alarms.budget: skriv et helt tall fra 1 til 1000',
    },
    {
      mistake: 'a heartbeat anybody could listen to',
      configuration: { ...right, heartbeat: 'http://heartbeat.havnes.example' },
      told: 'havnes-test.heartbeat: skriv hele adressen fra https:// av',
    },
    {
      mistake: 'a throttle that lets nobody in',
      configuration: withThrottle({ requestsPerSecond: 0 }),
      told: 'havnes-test.throttle.requestsPerSecond: skriv et helt tall fra 1 til 1000',
    },
    {
      mistake: 'a throttle that throttles nobody',
      configuration: withThrottle({ burst: 100_000 }),
      told: 'havnes-test.throttle.burst: skriv et helt tall fra 1 til 1000',
    },
    {
      mistake: 'a throttle in text',
      configuration: withThrottle({ burst: '100' }),
      told: 'havnes-test.throttle.burst: skriv et helt tall fra 1 til 1000',
    },
    {
      mistake: 'nothing at all',
      configuration: undefined,
      told: 'oppsett nr. 1: mangler',
    },
  ])('with $mistake says so in plain words', ({ configuration, told }) => {
    expect(mistakesIn([configuration])).toEqual([told])
  })

  test('tells every mistake at once', () => {
    expect(mistakesIn([{ ...withIdentity({ audiences: [] }), region: '' }])).toHaveLength(2)
  })

  test('cannot take the name of another', () => {
    expect(mistakesIn([right, { ...right, region: 'eu-west-1' }])).toEqual(['havnes-test: står to ganger'])
  })
})
