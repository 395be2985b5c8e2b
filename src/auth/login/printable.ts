/**
 * Makes an untrusted text safe to print: one line, without characters that move the cursor or
 * change the writing direction, and cut off at the limit.
 */
export function toPrintable(text: string, limit: number): string {
  const characters = [...text.replace(/[\s\p{C}]+/gu, ' ').trim()]
  if (characters.length <= limit) return characters.join('')
  return `${characters.slice(0, limit - 1).join('')}…`
}
