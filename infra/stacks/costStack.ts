import { LegacyStackSynthesizer, Stack } from 'aws-cdk-lib'
import { CfnBudget } from 'aws-cdk-lib/aws-budgets'
import type { Construct } from 'constructs'
import type { Configuration } from '../configuration/configuration.ts'
import { runbookOf } from '../constructs/runbooks.ts'

interface CostStackProps {
  /** The deployment's name. */
  name: string
  alarms: Configuration['alarms']
}

/**
 * Tells when the account costs more than it should. AWS keeps budgets in one region, whichever the rest lies in. Its template is sent as
 * it is, by whoever deploys: that region needs no preparation (`cdk bootstrap`) of its own.
 */
export class CostStack extends Stack {
  constructor(scope: Construct, id: string, { name, alarms }: CostStackProps) {
    super(scope, id, {
      env: { region: 'us-east-1' },
      synthesizer: new LegacyStackSynthesizer(),
      description: 'Vaktlinje: tells when it costs too much',
    })
    const subscribers = alarms.emails.map((address) => ({ address, subscriptionType: 'EMAIL' }))
    const above = (notificationType: 'ACTUAL' | 'FORECASTED') => ({
      notification: {
        comparisonOperator: 'GREATER_THAN',
        threshold: 100,
        thresholdType: 'PERCENTAGE',
        notificationType,
      },
      subscribers,
    })
    new CfnBudget(this, 'Budget', {
      budget: {
        // A budget has no description: its name is all that its mail says.
        budgetName: `${name}-cost, what to do - ${runbookOf('cost')}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: alarms.budget, unit: 'USD' },
      },
      notificationsWithSubscribers: [above('ACTUAL'), above('FORECASTED')],
    })
  }
}
