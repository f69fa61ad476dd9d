import { createHmac, randomBytes } from 'node:crypto'
import type { CodeMac } from '../../domain/codes/code.ts'

/** HMAC-SHA-256 under a key in Base64. */
export const codeMac =
  (key: string): CodeMac =>
  (text) =>
    createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest()

/** A new key, in Base64. */
export const newCodeKey = (): string => randomBytes(32).toString('base64')
