import { describe, expect, test } from 'vitest'
import { chosen } from '../../../infra/deploy/chosen.ts'
import { testConfiguration } from '../synthesis.ts'

const trying = testConfiguration
const real = { ...testConfiguration, stage: 'production' as const }
const other = { ...testConfiguration, organization: 'provehavn' }

describe('the deployment that is meant', () => {
  test('is the only one of the organisation', () => {
    expect(chosen([real, other], ['havnes'])).toEqual({ configuration: real })
  })

  test('is that of the stage, where there are several', () => {
    expect(chosen([trying, real], ['havnes', 'production'])).toEqual({ configuration: real })
  })

  test('is asked for where there are several and no stage is said: nobody deploys to production by chance', () => {
    expect(chosen([trying, real], ['havnes'])).toEqual({
      told: 'havnes har flere oppsett. Velg ett av disse:\n  npm run deploy -- havnes test\n  npm run deploy -- havnes production\n',
    })
  })

  test.each([[['fjordvik']], [['havnes', 'prod']], [[]]])('%j is none, and those there are are listed', (words) => {
    expect(chosen([real], words)).toEqual({
      told: 'Fant ikke oppsettet. Velg ett av disse:\n  npm run deploy -- havnes production\n',
    })
  })
})
