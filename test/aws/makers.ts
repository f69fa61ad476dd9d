import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  type PointInTimeRecoverySpecification,
  type SSEType,
  type TimeToLiveSpecification,
  UpdateContinuousBackupsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb'
import { CreateRoleCommand, GetRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import {
  CreateScheduleCommand,
  type CreateScheduleCommandInput,
  CreateScheduleGroupCommand,
  type RetryPolicy,
  SchedulerClient,
} from '@aws-sdk/client-scheduler'
import { CreateTopicCommand, GetTopicAttributesCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns'
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import type { Made } from './template.ts'

/** Makes one resource from the properties its template gives it, and looks whether it is there. */
type Maker<Properties> = (properties: Properties, id: string) => Promise<Made>

interface TableProperties extends Required<
  Pick<CreateTableCommandInput, 'AttributeDefinitions' | 'KeySchema' | 'BillingMode' | 'GlobalSecondaryIndexes'>
> {
  SSESpecification: { SSEEnabled: boolean; SSEType: SSEType }
  TimeToLiveSpecification: TimeToLiveSpecification
  Replicas: [{ DeletionProtectionEnabled: boolean; PointInTimeRecoverySpecification: PointInTimeRecoverySpecification }]
}

const dynamodb = () => new DynamoDBClient()

const makeTable: Maker<TableProperties> = async (properties, id) => {
  const [replica] = properties.Replicas
  const input: CreateTableCommandInput = {
    TableName: id,
    AttributeDefinitions: properties.AttributeDefinitions,
    KeySchema: properties.KeySchema,
    BillingMode: properties.BillingMode,
    GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes,
    SSESpecification: { Enabled: properties.SSESpecification.SSEEnabled, SSEType: properties.SSESpecification.SSEType },
    DeletionProtectionEnabled: replica.DeletionProtectionEnabled,
  }
  await dynamodb().send(new CreateTableCommand(input))
  await dynamodb().send(
    new UpdateTimeToLiveCommand({ TableName: id, TimeToLiveSpecification: properties.TimeToLiveSpecification }),
  )
  await dynamodb().send(
    new UpdateContinuousBackupsCommand({
      TableName: id,
      PointInTimeRecoverySpecification: replica.PointInTimeRecoverySpecification,
    }),
  )
  const { Table: table } = await dynamodb().send(new DescribeTableCommand({ TableName: id }))
  const { ContinuousBackupsDescription: backups } = await dynamodb().send(
    new DescribeContinuousBackupsCommand({ TableName: id }),
  )
  const recovery = backups?.PointInTimeRecoveryDescription?.PointInTimeRecoveryStatus
  if (!table?.DeletionProtectionEnabled || recovery !== 'ENABLED') throw new Error(`${id} is not protected.`)
  return { ref: id, attributes: { Arn: table.TableArn ?? '' } }
}

const makeTopic: Maker<{ DisplayName: string }> = async ({ DisplayName }, id) => {
  const { TopicArn = '' } = await new SNSClient().send(
    new CreateTopicCommand({ Name: id, Attributes: { DisplayName } }),
  )
  await new SNSClient().send(new GetTopicAttributesCommand({ TopicArn }))
  return { ref: TopicArn, attributes: { TopicName: id, TopicArn } }
}

const makeSubscription: Maker<
  Record<'Protocol' | 'Endpoint' | 'TopicArn', string> & { RedrivePolicy: object }
> = async ({ Protocol, Endpoint, TopicArn, RedrivePolicy }) => {
  const { SubscriptionArn = '' } = await new SNSClient().send(
    new SubscribeCommand({
      Protocol,
      Endpoint,
      TopicArn,
      Attributes: { RedrivePolicy: JSON.stringify(RedrivePolicy) },
      ReturnSubscriptionArn: true,
    }),
  )
  return { ref: SubscriptionArn, attributes: {} }
}

const makeQueue: Maker<{ MessageRetentionPeriod: number }> = async ({ MessageRetentionPeriod }, id) => {
  const { QueueUrl = '' } = await new SQSClient().send(
    new CreateQueueCommand({
      QueueName: id,
      Attributes: { MessageRetentionPeriod: String(MessageRetentionPeriod) },
    }),
  )
  const { Attributes } = await new SQSClient().send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn', 'MessageRetentionPeriod'] }),
  )
  return { ref: QueueUrl, attributes: { Arn: Attributes?.['QueueArn'] ?? '', QueueName: id } }
}

const makeQueuePolicy: Maker<{ Queues: string[]; PolicyDocument: object }> = async ({ Queues, PolicyDocument }, id) => {
  for (const QueueUrl of Queues)
    await new SQSClient().send(
      new SetQueueAttributesCommand({ QueueUrl, Attributes: { Policy: JSON.stringify(PolicyDocument) } }),
    )
  return { ref: id, attributes: {} }
}

const makeRole: Maker<{ RoleName?: string; AssumeRolePolicyDocument: object }> = async (
  { RoleName, AssumeRolePolicyDocument },
  id,
) => {
  const { Role: role } = await new IAMClient().send(
    new CreateRoleCommand({
      RoleName: RoleName ?? id,
      AssumeRolePolicyDocument: JSON.stringify(AssumeRolePolicyDocument),
    }),
  )
  return { ref: RoleName ?? id, attributes: { Arn: role?.Arn ?? '' } }
}

const makePolicy: Maker<{ PolicyName: string; PolicyDocument: object; Roles: string[] }> = async ({
  PolicyName,
  PolicyDocument,
  Roles,
}) => {
  for (const RoleName of Roles) {
    await new IAMClient().send(
      new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: JSON.stringify(PolicyDocument) }),
    )
    await new IAMClient().send(new GetRolePolicyCommand({ RoleName, PolicyName }))
  }
  return { ref: PolicyName, attributes: {} }
}

const makeScheduleGroup: Maker<{ Name: string }> = async ({ Name }) => {
  const { ScheduleGroupArn = '' } = await new SchedulerClient().send(new CreateScheduleGroupCommand({ Name }))
  return { ref: Name, attributes: { Arn: ScheduleGroupArn } }
}

const makeSchedule: Maker<
  Pick<CreateScheduleCommandInput, 'GroupName' | 'ScheduleExpression'> & {
    Target: Record<'Arn' | 'RoleArn' | 'Input', string> & { RetryPolicy: RetryPolicy }
  }
> = async ({ GroupName, ScheduleExpression, Target }, id) => {
  const { Arn, RoleArn, Input, RetryPolicy } = Target
  await new SchedulerClient().send(
    new CreateScheduleCommand({
      Name: id,
      GroupName,
      ScheduleExpression,
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn, RoleArn, Input, RetryPolicy },
    }),
  )
  return { ref: id, attributes: {} }
}

interface AnyMaker {
  make(properties: unknown, id: string): Promise<Made>
}

/** Everything this server is asked to make, by type; what others refer to comes first. */
export const makers: ReadonlyMap<string, AnyMaker> = new Map<string, AnyMaker>([
  ['AWS::DynamoDB::GlobalTable', { make: makeTable }],
  ['AWS::SNS::Topic', { make: makeTopic }],
  ['AWS::SQS::Queue', { make: makeQueue }],
  ['AWS::SQS::QueuePolicy', { make: makeQueuePolicy }],
  ['AWS::SNS::Subscription', { make: makeSubscription }],
  ['AWS::IAM::Role', { make: makeRole }],
  ['AWS::IAM::Policy', { make: makePolicy }],
  ['AWS::Scheduler::ScheduleGroup', { make: makeScheduleGroup }],
  ['AWS::Scheduler::Schedule', { make: makeSchedule }],
])
