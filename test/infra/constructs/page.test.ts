import { runInNewContext } from 'node:vm'
import { Stack } from 'aws-cdk-lib'
import { beforeAll, describe, expect, test } from 'vitest'
import { Page, viewsToPage } from '../../../infra/constructs/page.ts'
import { type Template, templateOf, testApp } from '../synthesis.ts'

const pageStack = (domain?: { name: string; certificate: string }) => {
  const stack = new Stack(testApp(), 'stack', { env: { region: 'eu-north-1' } })
  const page = new Page(stack, 'Page', {
    domain,
    apiHost: 'api.havnes.example',
    signInOrigins: ['https://login.havnes.example'],
  })
  return templateOf(Stack.of(page))
}

const distribution = (template: Template) =>
  template.only('AWS::CloudFront::Distribution').Properties.DistributionConfig

describe('the page', () => {
  let template: Template

  beforeAll(() => {
    template = pageStack()
  })

  const headers = (id: string) => {
    const policy = template.all('AWS::CloudFront::ResponseHeadersPolicy').find((one) => one.id.startsWith(id))
    return policy?.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig
  }

  test('lies in buckets that nobody else reaches', () => {
    for (const { Properties } of template.each('AWS::S3::Bucket'))
      expect(Properties['PublicAccessBlockConfiguration']).toEqual({
        BlockPublicPolicy: true,
        BlockPublicAcls: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      })
  })

  test('is asked for in no other way than over TLS', () => {
    expect(distribution(template).DefaultCacheBehavior).toMatchObject({
      ViewerProtocolPolicy: 'redirect-to-https',
    })
    expect(distribution(template).CacheBehaviors).toMatchObject([
      { PathPattern: '/api/*', ViewerProtocolPolicy: 'https-only' },
    ])
  })

  test('shares its name with the API, whose answers nobody keeps', () => {
    // CloudFront's own policies: no caching; all that was asked but the name it was asked under.
    expect(distribution(template).CacheBehaviors).toMatchObject([
      {
        CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
        OriginRequestPolicyId: 'b689b0a8-53d0-40ab-baf2-68738e2966ac',
        AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PUT', 'DELETE']),
      },
    ])
  })

  // "For all other error codes, CloudFront ignores no-store" (Control how long CloudFront caches errors): 404 heeds it, these do not.
  test('turns no error into a page, and shows nobody the fault that another had', () => {
    expect(distribution(template)).toMatchObject({
      CustomErrorResponses: [500, 502, 503, 504].map((ErrorCode) => ({ ErrorCode, ErrorCachingMinTTL: 0 })),
    })
    expect(JSON.stringify(distribution(template))).not.toMatch(/ResponsePagePath|ResponseCode/)
  })

  test('keeps no address of those who open it', () => {
    expect(distribution(template)).not.toHaveProperty('Logging')
  })

  test('runs only what lies beside it, and asks only us and the sign-in', () => {
    expect(headers('PagePageHeaders')?.ContentSecurityPolicy).toEqual({
      Override: true,
      ContentSecurityPolicy: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self' https://login.havnes.example",
        "manifest-src 'self'",
        "worker-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
      ].join('; '),
    })
  })

  test.each(['PagePageHeaders', 'PageApiHeaders'])(
    '%s say to use TLS from now on, to believe the type, to tell nobody',
    (id) => {
      expect(headers(id)).toMatchObject({
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, Override: true },
        ContentTypeOptions: { Override: true },
        FrameOptions: { FrameOption: 'DENY', Override: true },
        ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
      })
    },
  )

  test('under a name of its own asks for TLS 1.2 of today, with a certificate whose account nobody wrote down', () => {
    const own = pageStack({ name: 'vaktlinje.havnes.example', certificate: '00000000-0000-4000-8000-000000000002' })
    expect(distribution(own)).toMatchObject({
      Aliases: ['vaktlinje.havnes.example'],
      ViewerCertificate: { MinimumProtocolVersion: 'TLSv1.2_2021', SslSupportMethod: 'sni-only' },
    })
    const { ViewerCertificate } = distribution(own)
    expect(JSON.stringify(ViewerCertificate)).toContain(
      '"arn:aws:acm:us-east-1:",{"Ref":"AWS::AccountId"},":certificate/00000000-0000-4000-8000-000000000002"',
    )
  })
})

const served = (uri: string): string =>
  runInNewContext(`${viewsToPage}; handler({ request: { uri: ${JSON.stringify(uri)} } }).uri`)

describe('an address of the page', () => {
  test.each(['/', '/meld', '/meld/hva-og-hvor', '/hendelse/01ARZ3NDEKTSV4RRFFQ69G5FAV', '/kort/'])(
    '%s shows the page',
    (uri) => {
      expect(served(uri)).toBe('/index.html')
    },
  )

  test.each(['/index.html', '/assets/index-B3xk29.js', '/config.json', '/manifest.webmanifest', '/service-worker.js'])(
    '%s is a file',
    (uri) => {
      expect(served(uri)).toBe(uri)
    },
  )
})
