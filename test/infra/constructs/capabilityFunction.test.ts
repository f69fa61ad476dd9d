import { Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { beforeAll, describe, expect, test } from 'vitest'
import { CapabilityFunction } from '../../../infra/constructs/capabilityFunction.ts'
import { anyCode, type Template, templateOf, testApp } from '../synthesis.ts'

const statement = { Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: 'arn:aws:dynamodb:::table/any' }

describe('a capability function', () => {
  let template: Template

  beforeAll(() => {
    const { handler } = new CapabilityFunction(new Stack(testApp(), 'stack'), 'any', {
      code: anyCode,
      environment: { TABLE_NAME: 'any-table' },
      purpose: 'While it fails: nobody can see anything.',
      grants: [{ statement: PolicyStatement.fromJson(statement) }],
    })
    template = templateOf(handler.stack)
  })

  test('runs as all of ours do', () => {
    const { Properties } = template.only('AWS::Lambda::Function')
    expect(Properties).toMatchObject({
      Handler: 'index.handler',
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      MemorySize: 512,
      Timeout: 15,
      Environment: { Variables: { TABLE_NAME: 'any-table' } },
      Description: 'While it fails: nobody can see anything.',
    })
    expect(Properties).not.toHaveProperty('ReservedConcurrentExecutions')
  })

  test('writes JSON to a log of its own', () => {
    expect(template.only('AWS::Lambda::Function').Properties['LoggingConfig']).toEqual({
      LogFormat: 'JSON',
      LogGroup: { Ref: template.only('AWS::Logs::LogGroup').id },
    })
  })

  test('may write that log, do what it was given, and nothing else', () => {
    expect(template.only('AWS::IAM::Policy').Properties.PolicyDocument.Statement).toEqual([
      {
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: { 'Fn::GetAtt': [template.only('AWS::Logs::LogGroup').id, 'Arn'] },
      },
      statement,
    ])
  })

  test('has a role that only Lambda can take', () => {
    expect(template.only('AWS::IAM::Role').Properties).toEqual({
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } }],
      },
    })
  })
})
