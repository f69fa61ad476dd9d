import { expect, it } from 'vitest'
import { approvedVersions } from '../../../../../shared/domain/agreements/agreementState.ts'
import { approvalSms } from '../../../../../shared/texts/notices/approvalSms.ts'
import { settings } from '../../../../fixtures/directory.ts'
import { agreed } from '../../domain/agreements/sampleAgreements.ts'

const [version] = approvedVersions(agreed())

it('the SMS to an approver says what was recorded, without link or number, in letters that every phone has', () => {
  const text = approvalSms(version!, settings.organization)
  expect(text).toBe(
    'Havnes kommune: Det er registrert at du fredag 6. mars 2026 kl. 10:00 (uke 10) godkjente en avtale om beredskapsvakt på IT ' +
      'fra fredag 27. mars 2026 kl. 16:00 (uke 13) til mandag 30. mars 2026 kl. 08:00 (uke 14). ' +
      'Stemmer det ikke, si fra til IT med en gang.',
  )
  expect(text).toMatch(/^[A-Za-zÆØÅæøå0-9 .,:()]+$/)
  const english = approvalSms(version!, { ...settings.organization, languages: ['en'] })
  expect(english).toContain('you approved an agreement on Friday 6 March 2026 at 10:00 (week 10)')
})
