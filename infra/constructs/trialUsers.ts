import { CrossStackReferences, Duration, ReferenceStrength, RemovalPolicy, Stack } from 'aws-cdk-lib'
import {
  AccountRecovery,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  ResourceServerScope,
  UserPool,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'

const permissionsOf = 'vaktlinje'

/** The one permission there is: to use Vaktlinje. */
const useScope = new ResourceServerScope({ scopeName: 'use', scopeDescription: 'Use Vaktlinje' })

/**
 * Users of our own, for trying Vaktlinje before the organisation's own sign-in is ready. An administrator makes each; the user name
 * is the e-mail address, because it is all of a person that an access token of Cognito tells (claim `username`).
 */
export class TrialUsers extends Construct {
  readonly pool: UserPool
  readonly permissions: UserPoolResourceServer
  readonly scope = useScope
  /** As it stands in a token. */
  readonly scopeInTokens = `${permissionsOf}/${useScope.scopeName}`
  /** Where people sign in. */
  readonly origin: string
  /** Where the pool describes itself. */
  readonly issuerOrigin: string

  constructor(scope: Construct, id: string, { name }: { name: string }) {
    super(scope, id)
    this.pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInCaseSensitive: false,
      // No attribute may stand in for the name: then the name would be a number.
      signInAliases: { username: true },
      featurePlan: FeaturePlan.ESSENTIALS,
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.NONE,
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    acknowledge(this.pool, {
      'AwsSolutions-COG8': 'A handful of people who try it, each with a second factor: Plus costs by the head.',
    })
    this.permissions = this.pool.addResourceServer('Permissions', { identifier: permissionsOf, scopes: [useScope] })
    this.pool.addDomain('Domain', {
      cognitoDomain: { domainPrefix: name },
      managedLoginVersion: ManagedLoginVersion.CLASSIC_HOSTED_UI,
    })
    const { region } = Stack.of(this)
    this.origin = `https://${name}.auth.${region}.amazoncognito.com`
    this.issuerOrigin = `https://cognito-idp.${region}.amazonaws.com`
    CrossStackReferences.of(this.pool).produce(ReferenceStrength.STRONG)
  }
}
