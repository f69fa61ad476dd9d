import { Duration, Stack } from 'aws-cdk-lib'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import {
  AccessLevel,
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  type DistributionProps,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import type { Configuration } from '../configuration/configuration.ts'
import { contentSecurityPolicy } from '../contentSecurityPolicy.ts'
import { acknowledge } from './acknowledge.ts'
import { closedBucket } from './closedBucket.ts'
import { securityHeaders } from './securityHeaders.ts'

interface PageProps {
  domain: Configuration['domain']
  /** Host name of the API. */
  apiHost: string
  /** Where the page may go to sign somebody in. */
  signInOrigins: readonly string[]
}

/** Every address that is no file is a view of the page: the page itself knows which. */
export const viewsToPage = `function handler(event) {
  var request = event.request
  if (!/\\.[a-z0-9]{2,11}$/.test(request.uri)) request.uri = '/index.html'
  return request
}`

const accepted = {
  'AwsSolutions-CFR1': 'People travel: who may ring for help must not depend on the country they are in.',
  'AwsSolutions-CFR2':
    'It would cost more than all the rest. The flat plan of CloudFront brings one free: docs/deploy.md.',
  'AwsSolutions-CFR3': 'It would keep the address of everybody who opens the page. The API logs requests, not persons.',
  'Annotation::@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk': 'No address reaches it: views are /index.html.',
} as const

/**
 * CloudFront keeps these for ten seconds and shows them to whoever asks for the same path, whatever the answer says about keeping it
 * (custom-error-pages-expiration): one person's fault would be everybody's.
 */
const keptUnlessToldNotTo = [500, 502, 503, 504]

const withoutDomain = 'The organisation has no name of its own for it yet; on ours CloudFront sets the protocol.'

/** The page and, under the same name, the API: so there is no CORS. What is uploaded to `bucket` is what people see. */
export class Page extends Construct {
  readonly bucket: Bucket
  readonly distribution: Distribution
  /** Where people find it. */
  readonly address: string

  constructor(scope: Construct, id: string, { domain, apiHost, signInOrigins }: PageProps) {
    super(scope, id)
    const uploads = closedBucket(this, 'Uploads', { lifecycleRules: [{ expiration: Duration.days(90) }] })
    this.bucket = closedBucket(this, 'Bucket', { serverAccessLogsBucket: uploads })
    this.distribution = new Distribution(this, 'Distribution', {
      comment: Stack.of(this).stackName,
      defaultRootObject: 'index.html',
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(domain && this.#ownName(domain)),
      defaultBehavior: this.#files(signInOrigins),
      additionalBehaviors: { '/api/*': this.#api(apiHost) },
      errorResponses: keptUnlessToldNotTo.map((httpStatus) => ({ httpStatus, ttl: Duration.seconds(0) })),
    })
    acknowledge(this.distribution, { ...accepted, ...(!domain && { 'AwsSolutions-CFR4': withoutDomain }) })
    this.address = `https://${domain?.name ?? this.distribution.distributionDomainName}`
  }

  #files(signInOrigins: readonly string[]): BehaviorOptions {
    const views = new EdgeFunction(this, 'Views', { code: FunctionCode.fromInline(viewsToPage) })
    return {
      origin: S3BucketOrigin.withOriginAccessControl(this.bucket, {
        // With LIST a file that is missing is 404 instead of 403.
        originAccessLevels: [AccessLevel.READ, AccessLevel.LIST],
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: securityHeaders(this, 'PageHeaders', contentSecurityPolicy(signInOrigins)),
      functionAssociations: [{ function: views, eventType: FunctionEventType.VIEWER_REQUEST }],
    }
  }

  #api(host: string): BehaviorOptions {
    return {
      origin: new HttpOrigin(host),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      responseHeadersPolicy: securityHeaders(this, 'ApiHeaders', "default-src 'none'; frame-ancestors 'none'"),
    }
  }

  /** CloudFront takes certificates of one region only, whichever it is deployed from. */
  #ownName({ name, certificate }: NonNullable<Configuration['domain']>): Partial<DistributionProps> {
    const arn = Stack.of(this).formatArn({
      service: 'acm',
      region: 'us-east-1',
      resource: 'certificate',
      resourceName: certificate,
    })
    return {
      domainNames: [name],
      certificate: Certificate.fromCertificateArn(this, 'Certificate', arn),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    }
  }
}
