const hex = /^[0-9a-f]{32,}$/i

/**
 * Whether a run of letters, digits and the signs of base64 is a key, a digest or encoded data, and
 * not a path, a name or a date. Such values change between capitals, small letters and digits far
 * more often than words do.
 */
export function looksRandom(run: string): boolean {
  if (hex.test(run)) return true
  const words = run.split(/[/_=+-]+/)
  return words.some(isRandomWord) || isRandomWhole(words.join(''), isPath(run))
}

/** Whether a run may be a path: its words change more often than those of other names. */
function isPath(run: string): boolean {
  return run.includes('/') && !/[+=]/.test(run)
}

/** Whether words between signs of base64 are random together, though each is short. */
function isRandomWhole(text: string, isPath: boolean): boolean {
  if (text.length < 20 || !/[a-z]/.test(text) || !/[A-Z]/.test(text)) return false
  // The longer a text, the surer is the rate.
  const [withDigits, withoutDigits] = text.length < 28 || isPath ? [0.35, 0.45] : [0.28, 0.38]
  return countChanges(text) / text.length >= (/\d/.test(text) ? withDigits : withoutDigits)
}

function isRandomWord(word: string): boolean {
  if (word.length < 16) return false
  const hasDigits = /\d/.test(word)
  const hasLower = /[a-z]/.test(word)
  const hasUpper = /[A-Z]/.test(word)
  if (hasDigits && hasUpper && !hasLower) return (word.match(/\d/g)?.length ?? 0) >= 2
  const changes = countChanges(word) / word.length
  if (hasDigits && (hasLower || hasUpper)) return changes >= 0.25
  return hasLower && hasUpper && word.length >= 20 && changes >= 0.45
}

function countChanges(word: string): number {
  let changes = 0
  for (let index = 1; index < word.length; index++) {
    if (classOf(word.charCodeAt(index)) !== classOf(word.charCodeAt(index - 1))) changes++
  }
  return changes
}

function classOf(code: number): number {
  if (code < 0x3a) return 0
  return code < 0x5b ? 1 : 2
}
