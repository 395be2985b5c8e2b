import { describeStatus } from '../../http/status.js'

// RFC 6749 5.2 allows no other characters in a description.
const describable = /^[\x20-\x21\x23-\x5b\x5d-\x7e]{1,300}$/

/**
 * What a token endpoint said with its refusal, in one line. A body is never repeated as a whole, and
 * a description not when it holds one of the secrets that were sent.
 */
export async function describeRefusal(
  response: Response,
  sent: readonly string[],
): Promise<string> {
  const status = `token endpoint returned status ${describeStatus(response.status)}`
  const description = findDescription(await response.json().catch(() => undefined))
  const holdsSecret = sent.some((secret) => secret !== '' && description?.includes(secret))
  if (description === undefined || holdsSecret || !describable.test(description)) return status
  return `${status}: ${description}`
}

function findDescription(body: unknown): string | undefined {
  const { error_description: description, error } = toRecord(body)
  const { message, code } = toRecord(error)
  return [description, message, error, code].find(isText)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
}
