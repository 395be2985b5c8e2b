/** Ids in the form of codex. The same calls give the same ids in each fake. */
export class Ids {
  #count = 0

  /** A UUID for a thread, a turn or a message of the user. */
  uuid(): string {
    const number = (++this.#count).toString(16).padStart(12, '0')
    return `01a20000-0000-7000-8000-${number}`
  }

  /** An id with a prefix, as items of the model have it. */
  next(prefix: string): string {
    return `${prefix}_${++this.#count}`
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Why a text is not the id of a thread, in the words of codex. */
export function explainId(text: string): string | undefined {
  if (uuid.test(text)) return undefined
  const index = [...text].findIndex((character) => !/[0-9a-f-]/i.test(character))
  if (index < 0) {
    return `invalid length: expected length 32 for simple format, found ${text.length}`
  }
  const expected = 'expected an optional prefix of `urn:uuid:` followed by [0-9a-fA-F-]'
  return `invalid character: ${expected}, found \`${text[index]}\` at ${index + 1}`
}
