import { fitNames } from '../../domain/sms/fitNames.ts'
import { withLink } from '../../domain/sms/withLink.ts'
import type { SmsTexts } from '../../domain/sms/smsTexts.ts'

const leader = 'En leder'
const approver = 'Den som klarerer'

const spokenWords = { cleared: 'klarerte overtid for IT', declined: 'sa nei til overtid for IT' } as const

/** Bokmål. */
export const smsInBokmal: SmsTexts = {
  askApprover: ({ reporter, unit, phone, code, open, link }) =>
    withLink(link, (address) =>
      fitNames([reporter || leader, unit], ([who = '', where = '']) => {
        const asks = where === '' ? who : `${who}, ${where},`
        const start = `${asks} ber om overtid for IT. Kritisk.`
        if (code === undefined) return `${start} Ring ${phone} eller svar i Vaktlinje. Åpne saker: ${open}.`
        return address === undefined
          ? `${start} Ring ${phone} eller bruk kode ${code}, se ringekortet. Åpne saker: ${open}.`
          : `${start} Åpne saker: ${open}. Ring ${phone} eller bruk kode ${code} på ${address}`
      }),
    ),
  newCode: ({ code, open }) =>
    `Ny kode: ${code}, se ringekortet. Den forrige er sperret etter fem feil forsøk. Åpne saker: ${open}.`,
  givenUp: () =>
    'Ingen som kan klarere overtid for IT, har svart. Følg kriseplanen nå. De kan fortsatt svare, så ring dem gjerne igjen.',
  toldCleared: (given) =>
    fitNames(
      [given.approver || approver],
      ([who = '']) =>
        `${who} har klarert overtid for IT. IT får beskjed nå. Hold telefonen fri: Hendelsen er ikke mottatt før noen på IT har snakket med deg.`,
    ),
  toldDeclined: (given) =>
    fitNames([given.approver || approver], ([who = '']) =>
      given.asksOther
        ? `${who} sa nei til overtid for IT. Den andre som kan klarere, blir spurt nå.`
        : `${who} sa nei til overtid for IT. Følg kriseplanen hvis det fortsatt er kritisk.`,
    ),
  callOut: ({ phone, incidents, ...given }) =>
    fitNames([given.approver || approver], ([who = '']) => {
      const several = incidents > 1 ? ` Det gjelder ${incidents} hendelser.` : ''
      return `Kritisk hendelse. ${who} har klarert overtid for IT. Ring ${phone} nå.${several}`
    }),
  notReachedToApprover: ({ reporter, phone }) =>
    fitNames(
      [reporter || leader],
      ([who = '']) =>
        `IT er ikke nådd etter at overtid ble klarert. Ring IT, numrene står i Vaktlinje og på ringekortet. Meldt av ${who}, ${phone}.`,
    ),
  notReachedToReporter: ({ phone, ...given }) =>
    fitNames([given.approver || approver], ([who = '']) => {
      const number = phone === undefined ? '' : ` på ${phone}`
      return `IT er ikke nådd ennå. Ring ${who}${number} og bli enige om hvem som ringer IT.`
    }),
  callOutGivenUpToApprover: ({ reporter, phone }) =>
    fitNames(
      [reporter || leader],
      ([who = '']) => `IT er fortsatt ikke nådd. Melder følger nå kriseplanen. Meldt av ${who}, ${phone}.`,
    ),
  callOutGivenUpToReporter: () =>
    'IT er fortsatt ikke nådd. Følg kriseplanen nå. Si fra i Vaktlinje hvis du får kontakt med IT.',
  confirmSpoken: ({ reporter, decision, code }) =>
    fitNames([reporter || leader], ([who = '']) => {
      const byCode = code === undefined ? '' : ` eller med kode ${code}, se ringekortet`
      return `${who} skriver at du ${spokenWords[decision]} på telefon. Bekreft eller avkreft i Vaktlinje${byCode}.`
    }),
  spokenDenied: (given) =>
    fitNames(
      [given.approver || approver],
      ([who = '']) =>
        `${who} sier nei til å ha svart om overtid for IT på telefon, slik du skrev. Det står åpent i saken. Ring og bli enige.`,
    ),
  drill: () => 'Øvelse, ingen hendelse: Vaktlinje prøver om SMS kommer fram. Du trenger ikke gjøre noe.',
  cardIssued: ({ issuedBy }) =>
    fitNames(
      [issuedBy || 'En administrator'],
      ([who = '']) =>
        `${who} har laget et ringekort i ditt navn. Eldre kort gjelder ikke lenger. Har du ikke bedt om det, si fra til IT med en gang.`,
    ),
  unclearedReceipt: ({ receiver, reporter, phone }) =>
    fitNames(
      [receiver || 'IT', reporter || leader],
      ([it = '', who = '']) => `IT (${it}) er nådd, uten at overtid er klarert. Meldt av ${who}, ${phone}.`,
    ),
}
