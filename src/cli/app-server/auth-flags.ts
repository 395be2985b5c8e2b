import { resolve } from 'node:path'
import { readRegularFile } from '../../files/read-file.js'
import { toListenError } from '../../transports/listener/errors.js'
import type { WebSocketAuth } from '../../transports/listener/token-check.js'
import { CommandError, exitCodes } from '../exit.js'

/** The values of `--ws-auth`. */
export const authModes = ['capability-token', 'signed-bearer-token'] as const

/** Flags of `app-server` for the authentication of WebSocket clients. */
export interface AuthFlags {
  wsAuth?: (typeof authModes)[number]
  wsTokenFile?: string
  wsTokenSha256?: string
  wsSharedSecretFile?: string
  wsIssuer?: string
  wsAudience?: string
  wsMaxClockSkewSeconds?: number
}

const minSecretBytes = 32
const maxSecretBytes = 64 * 1024

/** Reads the flags and their files once. Throws a CommandError in the words of codex. */
export async function readAuth(
  flags: AuthFlags,
  { cwd, now }: { cwd: string; now: () => number },
): Promise<WebSocketAuth | undefined> {
  assertConsistent(flags)
  switch (flags.wsAuth) {
    case undefined:
      return undefined
    case 'capability-token':
      return { kind: 'capability-token', sha256: await readDigest(flags, cwd) }
    case 'signed-bearer-token': {
      const { wsIssuer: issuer, wsAudience: audience, wsMaxClockSkewSeconds: skew } = flags
      return {
        kind: 'signed-bearer-token',
        secret: await readSharedSecret(flags.wsSharedSecretFile, cwd),
        ...(issuer !== undefined && { issuer }),
        ...(audience !== undefined && { audience }),
        ...(skew !== undefined && { maxClockSkewSeconds: skew }),
        now,
      }
    }
  }
}

function assertConsistent(flags: AuthFlags): void {
  const { wsAuth, wsTokenFile, wsTokenSha256 } = flags
  const { wsSharedSecretFile, wsIssuer, wsAudience, wsMaxClockSkewSeconds } = flags
  const token = isAny(wsTokenFile, wsTokenSha256)
  const signed = isAny(wsSharedSecretFile, wsIssuer, wsAudience, wsMaxClockSkewSeconds)
  if (wsAuth === undefined && (token || signed)) {
    throw failure(
      'websocket auth flags require `--ws-auth capability-token` or `--ws-auth signed-bearer-token`',
    )
  }
  if (wsAuth === 'capability-token' && signed) {
    throw failure(
      '`--ws-shared-secret-file`, `--ws-issuer`, `--ws-audience`, and `--ws-max-clock-skew-seconds` require `--ws-auth signed-bearer-token`',
    )
  }
  if (wsAuth === 'signed-bearer-token' && token) {
    throw failure(
      '`--ws-token-file` and `--ws-token-sha256` require `--ws-auth capability-token`, not `signed-bearer-token`',
    )
  }
}

function isAny(...values: unknown[]): boolean {
  return values.some((value) => value !== undefined)
}

async function readDigest(
  { wsTokenFile: file, wsTokenSha256: digest }: AuthFlags,
  cwd: string,
): Promise<string> {
  if (file !== undefined && digest !== undefined) {
    throw failure('`--ws-token-file` and `--ws-token-sha256` are mutually exclusive')
  }
  if (digest !== undefined) {
    if (/^[\da-f]{64}$/i.test(digest)) return digest
    throw failure('--ws-token-sha256 must be a 64-character hex SHA-256 digest')
  }
  if (file === undefined) {
    throw failure(
      '`--ws-token-file` or `--ws-token-sha256` is required when `--ws-auth capability-token` is set',
    )
  }
  const secret = await readSecret(file, cwd)
  // Loaded on first use: a start does not need it.
  const { createHash } = process.getBuiltinModule('node:crypto')
  return createHash('sha256').update(secret).digest('hex')
}

async function readSharedSecret(file: string | undefined, cwd: string): Promise<Buffer> {
  if (file === undefined) {
    throw failure(
      '`--ws-shared-secret-file` is required when `--ws-auth signed-bearer-token` is set',
    )
  }
  const secret = Buffer.from(await readSecret(file, cwd))
  if (secret.length >= minSecretBytes) return secret
  throw failure(
    `signed websocket bearer secret ${resolve(cwd, file)} must be at least ${minSecretBytes} bytes`,
  )
}

/** The content of a file without blanks around it. */
async function readSecret(file: string, cwd: string): Promise<string> {
  const path = resolve(cwd, file)
  const content = await readRegularFile(path, maxSecretBytes).catch((error: unknown) => {
    throw failure(`failed to read websocket auth secret ${path}: ${toListenError(error).message}`)
  })
  const secret = content.toString().trim()
  if (secret === '') throw failure(`websocket auth secret ${path} must not be empty`)
  return secret
}

function failure(message: string): CommandError {
  return new CommandError(exitCodes.found, message, { prefix: 'Error' })
}
