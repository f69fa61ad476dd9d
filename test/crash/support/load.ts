import * as z from 'zod/mini'
import type { LocalEdition } from '../../local/support/edition.ts'

const answered = z.object({
  id: z.string(),
  version: z.number(),
  state: z.string(),
  linkedTo: z.optional(z.string()),
})

/** What the edition has promised by answering 200 or 201. */
export type Promised = z.output<typeof answered>

const post = ({ origin }: LocalEdition, token: string, path: string, body: unknown): Promise<Response> =>
  fetch(`${origin}/api/escalations${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const incident = {
  criterion: 'productionStop',
  summary: 'Alt står',
  unit: 'home-care',
  callbackPhone: '49 00 00 55',
}

const said = async (response: Response): Promise<Promised | undefined> =>
  response.status === 200 || response.status === 201 ? z.parse(answered, await response.json()) : undefined

/** One manager after another: logs, rings somebody, and sometimes withdraws, until the edition is gone. All that was answered is kept. */
export const putUnderLoad = (edition: LocalEdition, token: string, workers = 4) => {
  const promised = new Map<string, Promised>()
  let answers = 0
  const keep = async (sending: Promise<Response>): Promise<Promised | undefined> => {
    const one = await said(await sending)
    if (!one) return undefined
    answers += 1
    promised.set(one.id, one)
    return one
  }
  const work = async (worker: number): Promise<void> => {
    for (let round = worker; ; round += 1) {
      const logged = await keep(post(edition, token, '', incident))
      if (!logged) continue
      await keep(post(edition, token, `/${logged.id}/calls`, { contactId: 'it:p-it-1', outcome: 'noAnswer' }))
      // The one that has the clock stays, or its number would soon have had its share of SMS.
      if (logged.linkedTo !== undefined && round % 3 === 0)
        await keep(post(edition, token, `/${logged.id}/withdrawal`, { reason: 'Løste seg' }))
    }
  }
  // Every worker ends by the connection that breaks.
  const ended = Promise.allSettled(Array.from({ length: workers }, (_, worker) => work(worker)))
  return { promised, answers: () => answers, ended }
}
