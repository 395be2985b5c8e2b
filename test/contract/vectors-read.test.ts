import { expect, test } from 'vitest'
import { producedBy } from '../../codegen/contract/model.js'
import { contractFacts } from '../../generated/methods.js'
import { findBeyond } from '../../generated/validators/issues.js'
import { parseAuthJson } from '../../src/auth/storage/auth-json.js'
import { parseClaims, readClaims } from '../../src/auth/claims.js'
import { AuthError } from '../../src/auth/errors.js'
import type { Drift } from '../../src/client/drift.js'
import { assertUsable } from '../../src/client/drift.js'
import { accountContract } from '../../src/contract/account-contract.js'
import { createReader } from '../../src/contract/decode.js'
import { resolveContract } from '../../src/contract/resolve.js'
import { decodeMessage, encodeRequest } from '../../src/rpc/codec.js'
import { ConnectionError, RpcError } from '../../src/rpc/errors.js'
import { decodeParams } from '../../src/server/params.js'
import { validators } from '../../src/validators.js'
import { canaries, inspect, readModel } from '../support/validators.js'
import type { Vector } from '../support/vectors.js'
import { vectors } from '../support/vectors.js'

function vectorsOf(type: string, ...kinds: Vector['kind'][]): Vector[] {
  const found = vectors.filter((vector) => vector.type === type && kinds.includes(vector.kind))
  if (found.length === 0 && !kinds.includes('beyondDouble')) throw new Error(`${type} has none`)
  return found
}

function read({ type, text }: Vector): { value: unknown; drifts: Drift[] } {
  const drifts: Drift[] = []
  const value: unknown = JSON.parse(text)
  const received = { method: 'test', what: 'result' } as const
  const decoded = createReader(validators, type)(value)
  const version = () => contractFacts.protocolVersion
  assertUsable(decoded, received, { onDrift: (drift) => drifts.push(drift), version })
  return { value, drifts }
}

function thrownBy(call: () => unknown): unknown {
  try {
    call()
  } catch (error) {
    return error
  }
  return undefined
}

function expectNothingRepeated(error: unknown): void {
  const text = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : String(error)
  for (const canary of canaries) expect(text).not.toContain(canary)
}

/** The part of a value that a JSON pointer leads to, undefined when there is none. */
function resolve(value: unknown, pointer: string): unknown {
  const tokens = pointer.split('/').slice(1)
  return tokens.reduce<unknown>((at, token) => {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return undefined
    return (at as Record<string, unknown>)[name]
  }, value)
}

const fromServers = producedBy(readModel(), 'server')

test.each(fromServers)('a client takes every valid %s as it is and remarks nothing', (type) => {
  for (const vector of vectorsOf(type, 'valid')) {
    const { value, drifts } = read(vector)
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(vector.text)))
    expect([vector.id, drifts]).toEqual([vector.id, []])
  }
})

test.each(fromServers)(
  'a client takes every newer %s, loses nothing and says what is new',
  (type) => {
    for (const vector of vectorsOf(type, 'newer')) {
      const { value, drifts } = read(vector)
      expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(vector.text)))
      expect([vector.id, drifts.length > 0]).toEqual([vector.id, true])
      for (const { kind, pointer } of drifts) {
        const isThere = resolve(value, pointer) !== undefined
        expect([vector.id, kind, pointer, isThere]).toEqual([
          vector.id,
          expect.stringMatching(/^(?:unlisted(?:Member|Value|Variant)|missingMember)$/),
          pointer,
          kind !== 'missingMember',
        ])
      }
    }
  },
)

test.each(fromServers)('a client reports a required member of %s that is missing', (type) => {
  for (const vector of vectorsOf(type, 'invalid').filter(({ gap }) => gap)) {
    const { value, drifts } = read(vector)
    expect(JSON.stringify(value)).toBe(JSON.stringify(JSON.parse(vector.text)))
    const missing = { kind: 'missingMember', method: 'test', pointer: vector.pointer }
    expect([vector.id, drifts]).toEqual([vector.id, expect.arrayContaining([missing])])
  }
})

test.each(fromServers)('a client refuses every invalid %s and repeats nothing of it', (type) => {
  for (const vector of vectorsOf(type, 'invalid', 'beyondDouble').filter(({ gap }) => !gap)) {
    const error = thrownBy(() => read(vector))
    expect([vector.id, error]).toEqual([vector.id, expect.any(ConnectionError)])
    expect(error).toMatchObject({ code: 'bad_response' })
    expectNothingRepeated(error)
  }
})

const methods = [...resolveContract(accountContract).clientRequests.values()]
for (const { domain } of methods) void domain.load()
const taken = methods.filter(({ paramsType }) => paramsType !== undefined)

test.each(taken)('a server takes every valid or newer $paramsType', (method) => {
  for (const { text } of vectorsOf(method.paramsType ?? '', 'valid', 'newer')) {
    const params: unknown = JSON.parse(text)
    expect(decodeParams(method, params)).toBe(params)
  }
})

test.each(taken)(
  'a server says where an invalid $paramsType is at fault, and repeats nothing',
  (method) => {
    for (const { id, text, pointer } of vectorsOf(method.paramsType ?? '', 'invalid')) {
      const params: unknown = JSON.parse(text)
      if (params === null) continue
      const error = thrownBy(() => decodeParams(method, params))
      expect([id, error]).toEqual([id, expect.any(RpcError)])
      expect([id, (error as RpcError).data]).toEqual([id, { kind: 'invalidParams', pointer }])
      expectNothingRepeated(error)
    }
  },
)

test('a server judges the tokens of its host', () => {
  const type = 'ChatgptAuthTokensRefreshResponse'
  for (const { text } of vectorsOf(type, 'valid', 'newer')) {
    expect(inspect(validators, type, JSON.parse(text)).writable).toBe(true)
  }
  for (const { id, text } of vectorsOf(type, 'invalid')) {
    expect([id, inspect(validators, type, JSON.parse(text)).writable]).toEqual([id, false])
  }
})

test('auth.json of any writer is read and nothing of it lost', () => {
  for (const { text } of vectorsOf('AuthDotJson', 'valid', 'newer')) {
    const record = parseAuthJson(text, { kind: 'file' })
    expect(JSON.stringify(record)).toBe(JSON.stringify(JSON.parse(text)))
  }
})

/** Members that an access token works without. Values of a wrong type are read as empty. */
const dispensable =
  /^\/(last_refresh|tokens\/(id_token|refresh_token|login_owner_id|account_id|oauth_provenance))\b/
/** Keys of other logins, which only their own modes check. */
const ofOtherLogins =
  /^\/(OPENAI_API_KEY|personal_access_token|bedrock_api_key|bedrock_access_keys)\b/

test('a broken auth.json is refused where it is at fault, and nothing of it repeated', () => {
  for (const { id, text, pointer } of vectorsOf('AuthDotJson', 'invalid')) {
    if (dispensable.test(pointer) || ofOtherLogins.test(pointer)) continue
    const error = thrownBy(() => parseAuthJson(text, { kind: 'file' }))
    expect([id, error]).toEqual([id, expect.any(AuthError)])
    expect([id, error]).toMatchObject([id, { code: 'malformed_auth_file', pointer }])
    expectNothingRepeated(error)
  }
})

test('auth.json is read with broken keys of other logins, and nothing of it lost', () => {
  const kept = vectorsOf('AuthDotJson', 'invalid').filter(({ pointer }) => {
    return ofOtherLogins.test(pointer)
  })
  expect(kept.length).toBeGreaterThan(1)
  for (const { text } of kept) {
    const read: Record<string, unknown> = { ...parseAuthJson(text, { kind: 'file' }) }
    // Tokens are read as empty where they are broken too.
    delete read['tokens']
    expect(JSON.parse(text)).toMatchObject(read)
  }
})

test('auth.json is read without an id token that is missing or not text', () => {
  for (const { text } of vectorsOf('AuthDotJson', 'invalid')) {
    const mismatch = findBeyond('note', validators.AuthDotJson(JSON.parse(text)))
    if (mismatch?.pointer !== '/tokens/id_token') continue
    expect(parseAuthJson(text, { kind: 'file' }).tokens?.id_token).toBe('')
  }
})

test('auth.json is read without the other members that an access token works without', () => {
  const read = vectorsOf('AuthDotJson', 'invalid').filter(({ pointer }) => {
    return dispensable.test(pointer)
  })
  expect(read.length).toBeGreaterThan(1)
  for (const { text } of read) {
    const record = parseAuthJson(text, { kind: 'file' })
    expect(findBeyond('note', validators.AuthDotJson(record))).toBeUndefined()
  }
})

function toJwt(text: string): string {
  return `e30.${Buffer.from(text).toString('base64url')}.c2ln`
}

test('claims of any issuer are read', async () => {
  for (const { text } of vectorsOf('JwtClaims', 'valid', 'newer')) {
    const reading = parseClaims(toJwt(text), ({ message }) => expect.unreachable(message))
    await expect(reading).resolves.toHaveProperty('planType')
  }
})

test('broken claims are left out one by one, and nothing of them repeated', async () => {
  for (const { id, text, pointer } of vectorsOf('JwtClaims', 'invalid', 'beyondDouble')) {
    const ignored: AuthError[] = []
    const claims = await readClaims(toJwt(text), (error) => ignored.push(error))
    expect([id, claims]).toEqual([id, expect.objectContaining({ planType: 'unknown' })])
    // Any number is a time, and a payload that is not an object has no place inside.
    const isNumber = typeof (JSON.parse(text) as { exp?: unknown } | null)?.exp === 'number'
    const pointers = isNumber ? [] : [pointer === '' ? undefined : pointer]
    expect([id, ignored.map((error) => error.pointer)]).toEqual([id, pointers])
    ignored.forEach(expectNothingRepeated)
    expect([id, findBeyond('note', validators.JwtClaims(JSON.parse(text)))?.pointer]).toEqual([
      id,
      pointer,
    ])
  }
})

test('ids are exact over all of 64 bits, unlike every other integer', () => {
  for (const { text } of vectorsOf('RequestId', 'valid', 'beyondDouble')) {
    const message = decodeMessage(`{"id":${text},"method":"account/read"}`)
    if (message.kind !== 'request') throw new Error(`${text} makes a ${message.kind}`)
    const sent = encodeRequest(message.id, 'account/read', undefined)
    expect(decodeMessage(sent)).toEqual(message)
    expect(sent).toContain(`"id":${text},`)
  }
})
