import { CrossStackReferences, ReferenceStrength, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib'
import { AttributeType, Billing, ProjectionType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { Construct } from 'constructs'
import { tableDefinition } from '../../shared/contract/table.ts'

const text = (name: string) => ({ name, type: AttributeType.STRING })

/** What must never be lost. Renaming or moving anything here makes CloudFormation put an empty one in its place. */
export class DataStack extends Stack {
  readonly table: TableV2

  constructor(scope: Construct, id: string, props: StackProps) {
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
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
    // Exported: CloudFormation itself refuses to replace or delete the table while a service uses it.
    CrossStackReferences.of(this.table).produce(ReferenceStrength.STRONG)
  }
}
