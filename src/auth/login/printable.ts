/**
 * A text of a stranger in one line that is safe to show: nothing that moves a cursor or turns the
 * direction of writing, and no more characters than the limit.
 */
export function toPrintable(text: string, limit: number): string {
  const characters = [...text.replace(/[\s\p{C}]+/gu, ' ').trim()]
  if (characters.length <= limit) return characters.join('')
  return `${characters.slice(0, limit - 1).join('')}…`
}
