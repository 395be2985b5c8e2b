/** A text that no terminal obeys and that stays on one line, cut where it gets too long. */
export function bounded(text: string, maxCharacters = 300): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
  const characters = Array.from(plain)
  if (characters.length <= maxCharacters) return plain
  return `${characters.slice(0, maxCharacters - 1).join('')}…`
}

/** A value of a contract as JSON, cut where it gets too long. */
export function boundedJson(value: unknown, maxCharacters = 200): string {
  return bounded(JSON.stringify(value) ?? 'nothing', maxCharacters)
}
