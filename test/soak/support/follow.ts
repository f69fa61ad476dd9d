import { setTimeout as sleep } from 'node:timers/promises'
import { ask, linksTo, tokenOf } from './client.ts'
import { followers } from './people.ts'

const triesMost = 100

const linkTo = async (origin: string, email: string): Promise<string> => {
  for (let tries = 0; tries < triesMost; tries += 1) {
    const [link] = await linksTo(origin, email)
    if (link !== undefined) return link
    await sleep(100)
  }
  throw new Error(`${email} was asked nothing.`)
}

/** Everybody who follows a unit here asks for it, and confirms it by the link in the mail. */
export const followAll = async (origin: string): Promise<void> => {
  for (const [email, unit] of Object.entries(followers)) {
    const token = await tokenOf(origin, email)
    const asked = await ask(origin, '/api/subscription', { method: 'PUT', token, body: { unit } })
    if (asked.how !== 'answered') throw new Error(`${email} may not follow ${unit}.`)
    await fetch(await linkTo(origin, email), { method: 'POST' })
    await ask(origin, '/api/subscription', { token })
  }
}
