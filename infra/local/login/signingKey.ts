import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { calculateJwkThumbprint, type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import * as z from 'zod/mini'
import { errorCode, PlainFailure } from '../command.ts'

export const signingAlgorithm = 'RS256'

/** The key all tokens of this edition are signed with. */
export interface SigningKey {
  keyId: string
  privateKey: CryptoKey
  privateJwk: JWK
  publicJwk: JWK
}

const part = z.string()

const rsaKey = z.object({
  kty: z.literal('RSA'),
  kid: part,
  n: part,
  e: part,
  d: part,
  p: part,
  q: part,
  dp: part,
  dq: part,
  qi: part,
})

type RsaKey = z.output<typeof rsaKey>

/** The key kept in the data folder, made at the first start: tokens outlive a restart. */
export const loadSigningKey = async (dataFolder: string): Promise<SigningKey> => {
  const path = join(dataFolder, 'signing-key.json')
  return signingKeyOf((await kept(path)) ?? (await made(path)))
}

const kept = async (path: string): Promise<RsaKey | undefined> => {
  try {
    return rsaKey.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined
    throw new PlainFailure(
      `The signing key ${path} cannot be read. Remove it to get a new one; tokens given so far end.`,
    )
  }
}

const made = async (path: string): Promise<RsaKey> => {
  const { privateKey } = await generateKeyPair(signingAlgorithm, { extractable: true })
  const jwk = await exportJWK(privateKey)
  const key = rsaKey.parse({ ...jwk, kid: await calculateJwkThumbprint(jwk) })
  await writeFile(path, JSON.stringify(key), { mode: 0o600 })
  return key
}

const signingKeyOf = async (key: RsaKey): Promise<SigningKey> => {
  const described = { ...key, alg: signingAlgorithm, use: 'sig' }
  const privateKey = await importJWK(described)
  if (privateKey instanceof Uint8Array) throw new Error('An RSA key is never mere bytes.')
  const { kty, kid, n, e, alg, use } = described
  return { keyId: kid, privateKey, privateJwk: described, publicJwk: { kty, kid, n, e, alg, use } }
}
