import { CrossStackReferences, ReferenceStrength, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { tableDefinition } from '../../shared/contract/table.ts'
import { TrialUsers } from '../constructs/trialUsers.ts'

interface DataStackProps extends StackProps {
  /** The deployment's name. */
  name: string
  /** With a user pool of its own. */
  hasTrialUsers: boolean
}

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** What must never be lost. Renaming or moving anything here makes CloudFormation put an empty one in its place. */
export class DataStack extends Stack {
  readonly table: TableV2
  readonly trialUsers: TrialUsers | undefined

  constructor(scope: Construct, id: string, { name, hasTrialUsers, ...props }: DataStackProps) {
    super(scope, id, { ...props, description: 'Vaktlinje: the records', terminationProtection: true })
    const { partitionKey, sortKey, timeToLive, dueIndex } = tableDefinition
    this.table = new TableV2(this, 'Table', {
      partitionKey: text(partitionKey),
      sortKey: text(sortKey),
      globalSecondaryIndexes: [
        {
          indexName: dueIndex.name,
          partitionKey: text(dueIndex.partitionKey),
          sortKey: text(dueIndex.sortKey),
          projectionType: ProjectionType.KEYS_ONLY,
        },
      ],
      timeToLiveAttribute: timeToLive,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.awsManagedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // Exported: CloudFormation itself refuses to replace or delete the table while a service uses it.
    CrossStackReferences.of(this.table).produce(ReferenceStrength.STRONG)
    this.trialUsers = hasTrialUsers ? new TrialUsers(this, 'TrialUsers', { name }) : undefined
  }
}
