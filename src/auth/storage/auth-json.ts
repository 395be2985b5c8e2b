import type { AuthDotJson, StoredTokens } from '../../../generated/types/index.js'
import { validators } from '../../../generated/validators/at-rest.js'
import { findBeyond } from '../../../generated/validators/issues.js'
import { AuthError } from '../errors.js'
import { isObject } from '../is-object.js'

/** Origin of a stored record, for errors about it. */
export interface RecordSource {
  /** `custom` for a storage of the host. */
  readonly kind: 'file' | 'keyring' | 'ephemeral' | 'custom'
  /** The file that contains the record, if one does. */
  readonly path?: string | undefined
}

/**
 * Parses a stored record. The error for an invalid one does not quote it. Members that the access
 * token works without are read as empty if they are missing or of a wrong type. Keys of other
 * logins are kept unchecked.
 */
export function parseAuthJson(text: string, source: RecordSource): AuthDotJson {
  const value = withDispensableTexts(parseJson(text, source))
  const mismatch = findBeyond('note', validators.AuthDotJson(withoutOtherKeys(value)))
  if (mismatch) throw malformedRecord(source, mismatch.text, mismatch.pointer)
  return value as AuthDotJson
}

/**
 * Whether tokens name their issuer and client, or neither. Others must not be sent to any issuer.
 */
export function isProvenanceReadable({ oauth_provenance: provenance }: StoredTokens): boolean {
  return !provenance || (provenance.issuer !== '' && provenance.client_id !== '')
}

/** Formats a stored record with its members in the order of codex; on one line if indent is 0. */
export function formatAuthJson(record: AuthDotJson, indent: number): string {
  const tokens = record.tokens && sortMembers(record.tokens, tokenMembers)
  return JSON.stringify(sortMembers({ ...record, tokens }, members), undefined, indent)
}

/** The error for a record in an invalid format. */
export function malformedRecord(source: RecordSource, reason: string, pointer?: string): AuthError {
  const message = `failed to deserialize CLI auth from ${source.kind}: ${reason}`
  return new AuthError('malformed_auth_file', message, { path: source.path, pointer })
}

function parseJson(text: string, source: RecordSource): unknown {
  // A deep value could be parsed, but not be compared or written again.
  if (measureDepth(text) > maxDepth) throw malformedRecord(source, 'nested too deeply')
  try {
    return JSON.parse(text)
  } catch (error) {
    throw malformedRecord(source, `not valid JSON${describePosition(text, error as SyntaxError)}`)
  }
}

function withDispensableTexts(value: unknown): unknown {
  if (!isObject(value)) return value
  const record = emptyUnlessText(value, { optional: ['last_refresh'] })
  if (!isObject(record['tokens'])) return record
  const required = ['id_token', 'refresh_token']
  const optional = ['login_owner_id', 'account_id']
  const tokens = emptyUnlessText(record['tokens'], { required, optional })
  return { ...record, tokens: withReadableProvenance(tokens) }
}

function withReadableProvenance(tokens: Record<string, unknown>): Record<string, unknown> {
  const { oauth_provenance: provenance } = tokens
  if (provenance === undefined || provenance === null) return tokens
  const members = isObject(provenance) ? provenance : {}
  const required = ['issuer', 'client_id']
  return { ...tokens, oauth_provenance: emptyUnlessText(members, { required, optional: [] }) }
}

/** The modes that use them check them. */
function withoutOtherKeys(value: unknown): unknown {
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !otherKeys.has(name)))
}

const otherKeys: ReadonlySet<string> = new Set([
  'OPENAI_API_KEY',
  'personal_access_token',
  'bedrock_api_key',
  'bedrock_access_keys',
] satisfies (keyof AuthDotJson)[])

/** Empties members that are not texts. Optional ones can also be missing or null. */
function emptyUnlessText(
  value: Record<string, unknown>,
  { required = [], optional }: { required?: string[]; optional: string[] },
): Record<string, unknown> {
  const present = optional.filter((name) => value[name] !== undefined && value[name] !== null)
  const wrong = [...required, ...present].filter((name) => typeof value[name] !== 'string')
  return { ...value, ...Object.fromEntries(wrong.map((name) => [name, ''])) }
}

const maxDepth = 127

/** The deepest nesting of a JSON text. Brackets in strings do not count. */
function measureDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{]|[\]}]/gs)) {
    if (token === '[' || token === '{') deepest = Math.max(deepest, ++depth)
    else if (token === ']' || token === '}') depth--
  }
  return deepest
}

// The message may quote the text, so only the number at its end is used.
function describePosition(text: string, error: SyntaxError): string {
  const offset = / at position (\d+)(?: \(line \d+ column \d+\))?$/.exec(error.message)?.[1]
  if (offset === undefined) return ''
  const lines = text.slice(0, Number(offset)).split('\n')
  return ` (line ${lines.length} column ${lines.at(-1)!.length + 1})`
}

const members: readonly string[] = [
  'auth_mode',
  'OPENAI_API_KEY',
  'tokens',
  'last_refresh',
  'agent_identity',
  'personal_access_token',
  'bedrock_api_key',
  'bedrock_access_keys',
] satisfies (keyof AuthDotJson)[]

const tokenMembers: readonly string[] = [
  'id_token',
  'access_token',
  'refresh_token',
  'oauth_provenance',
  'login_owner_id',
  'account_id',
] satisfies (keyof NonNullable<AuthDotJson['tokens']>)[]

/** The named members in this order, then all others in their own. */
function sortMembers(value: object, order: readonly string[]): object {
  const entries = new Map<string, unknown>(Object.entries(value))
  const named = order.filter((name) => entries.has(name))
  const others = [...entries.keys()].filter((name) => !order.includes(name))
  return Object.fromEntries([...named, ...others].map((name) => [name, entries.get(name)]))
}
