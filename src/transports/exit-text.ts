import { settledWithin } from './settled-within.js'

/** How a process ended. Both are null if it never started. */
export interface Exit {
  code: number | null
  signal: NodeJS.Signals | null
}

/** A process whose output has ended. */
export interface EndedProcess {
  exited: Promise<Exit>
  /** Resolves when the log is complete. */
  closed: Promise<unknown>
  stderrTail: () => string
}

// A process may close its output and go on; its children may keep its log open.
const exitGraceMs = 1000
const logGraceMs = 200

/** The exit code of a process and the end of its log. Undefined if it goes on. */
export async function explainExit(ended: EndedProcess): Promise<string | undefined> {
  if (!(await settledWithin(exitGraceMs, ended.exited))) return undefined
  await settledWithin(logGraceMs, ended.closed)
  const { code, signal } = await ended.exited
  if (code === null && signal === null) return undefined
  const how = signal === null ? `exited with code ${code}` : `was ended by ${signal}`
  const lines = lastLines(ended.stderrTail())
  if (lines.length === 0) return `the process ${how} and logged nothing`
  return `the process ${how}; its log ends with:\n${lines.map((line) => `  ${line}`).join('\n')}`
}

const maxLines = 8
const maxLineChars = 200
// Longer lines are cut off before they are searched, because the search can take quadratic time.
const maxReadChars = 1000
const hidden = '<hidden>'

/** The last lines of a log, printable, of limited length, and without what could be a secret. */
export function lastLines(log: string): string[] {
  const lines = log.split(/[\r\n]+/).map((line) => withoutControls(line).trim())
  return lines
    .filter((line) => line !== '')
    .slice(-maxLines)
    .map((line) => hideSecrets(line.slice(0, maxReadChars)))
    .map((line) => (line.length > maxLineChars ? `${line.slice(0, maxLineChars)}…` : line))
}

const escapeSequence = /\u001b(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|.)/g
const control = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

function withoutControls(line: string): string {
  return line.replace(escapeSequence, '').replace(/\t/g, ' ').replace(control, '')
}

/** What is hidden, and what is put in its place. */
const hiding: readonly (readonly [RegExp, string])[] = [
  // Passwords and queries of URLs.
  [/(?<=:\/\/)[^\s/@]+@/g, `${hidden}@`],
  [/(?<=:\/\/[^\s?#]*)[?#][^\s"'<>]+/g, `?${hidden}`],
  [/\b(bearer|basic)\s+[^\s"',;]+/gi, `$1 ${hidden}`],
  // The value of anything with such a name, whether it is JSON, an assignment or a header.
  [
    /(?<![\w-])(?=[\w-]*?(?:token|secret|passw|passphrase|credential|key|auth|cookie|session))([\w-]+[\\"']*\s*[:=]\s*)(?:\\?"[^"]*"?|'[^']*'?|(?:bearer|basic)\s+[^\s,;]+|[^\s,;&]+)/gi,
    `$1${hidden}`,
  ],
  [/\b((?:access|refresh|id)_token|api_key)\s+[^\s,;&]+/gi, `$1 ${hidden}`],
  [/\b((?:code|state|verifier|code_verifier)=)[^\s"',;&]+/gi, `$1${hidden}`],
  [/\bsk-[\w-]+/g, hidden],
]

// Keys and tokens by their form: words with a long run of letters and digits.
const word = /[\w+/=.~%-]{8,}/g
const longRun = /(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{8,}|\d{9,}|[a-z]{32,}/i

function hideSecrets(line: string): string {
  return hiding
    .reduce((text, [pattern, mark]) => text.replace(pattern, mark), line)
    .replace(word, (text) => (longRun.test(text) ? hidden : text))
}
