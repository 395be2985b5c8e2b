import { looksRandom } from './looks-random.js'
import type { PartPattern } from './split-text.js'

// Also after the escape of a line break or a tab, in JSON that is the text of another JSON.
const wordStart = String.raw`(?:(?<![A-Za-z0-9_])|(?<=\\[nrt]))`

// Of limited length, so that matching takes linear time.
const secretName = String.raw`[\w-]{0,40}(?:${[
  'token|secret|passw(?:or)?d|passphrase|credential',
  '(?:api|access|private|auth|session)[-_]?key',
].join('|')})[\w-]{0,40}`

/** Names of members and variables whose values are secrets. */
const secretMember = new RegExp(`^(?:${secretName})$`, 'i')

// Counts, limits and kinds of tokens, and names of files and variables that contain a secret.
const harmlessMember = new RegExp(
  [
    'tokens$',
    'token_?(?:usage|count|limit|budget|type|endpoint)',
    '(?:max|min|total|num)_?token',
    'env_?(?:var|key|name)',
    '_?(?:path|file|url|helper)$',
  ].join('|'),
  'i',
)

/** Whether the value of a member is a secret by the name of the member. */
export function isSecretName(name: string): boolean {
  return secretMember.test(name) && !harmlessMember.test(name)
}

function secret(source: string, flags = ''): PartPattern {
  return { kind: 'secret', pattern: new RegExp(source, `dg${flags}`) }
}

/** Secrets by their form and by what stands before them, the surest first. */
export const secretPatterns: readonly PartPattern[] = [
  secret(
    String.raw`-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY-----[^]*?(?:-----END [A-Z0-9 ]{0,40}-----|$)`,
  ),
  // A JWT, or the beginning of one.
  secret(`${wordStart}eyJ[\\w-]{8,}(?:\\.[\\w-]*){0,4}`),
  secret(
    `${wordStart}(?:${[
      String.raw`[spr]k[-_][\w-]{8,}`,
      String.raw`gh[a-z]_\w{16,}`,
      String.raw`github_pat_\w{16,}`,
      String.raw`gl[a-z]{2,5}-[\w-]{16,}`,
      String.raw`xox[a-z]-[\w-]{8,}`,
      String.raw`(?:AKIA|ASIA)[A-Z0-9]{12,}`,
      String.raw`AIza[\w-]{20,}`,
      String.raw`ya29\.[\w-]{8,}`,
      String.raw`(?:npm|hf|rt|at)_[A-Za-z0-9]{16,}`,
    ].join('|')})`,
  ),
  // Headers, to the end of the line or of the quoted text.
  secret(
    String.raw`(?:authorization|cookie)["'\\]{0,4}\s?[:=]\s?["'\\]{0,4}(?<part>[^\r\n"'\\]{4,})`,
    'i',
  ),
  secret(String.raw`\bbearer\s+(?<part>[^\s"',;\\]{6,})`, 'i'),
  secret(String.raw`\b[Bb]asic\s+(?<part>(?=\S{0,400}[A-Z\d=])[A-Za-z0-9+/=]{8,})`),
  // User and password of a URL, and its query members that grant access.
  secret(String.raw`:\/\/(?<part>[^\s/@"'\\]{1,400})@`),
  secret(
    String.raw`[?&#](?:${['code|state|sig|signature|key|code_verifier', 'x-amz-[a-z-]{1,40}'].join(
      '|',
    )})=(?<part>[^\s"'&#\\]{4,})`,
    'i',
  ),
  {
    ...secret(
      [
        String.raw`(?<![\w-])(?<name>${secretName})["'\\]{0,4}\s?[:=]\s?["'\\]{0,4}`,
        String.raw`(?<part>[^\s"',;&{}()[\]\\]{4,})`,
      ].join(''),
      'i',
    ),
    accepts: (text, name) => !harmlessMember.test(name) && !harmlessValue.test(text),
  },
]

const harmlessValue = /^(?:true|false|null|none|undefined|\d{1,8})$/i

/** Without any of these, a text is words: no pattern, no path and no mail address begins in it. */
export const trigger = /[:=@?/\\_-]|[A-Za-z0-9+]{16}|eyJ|ya29|bearer|basic/i

/** Whatever is too random to be a word or a name. */
export const randomPattern: PartPattern = {
  kind: 'secret',
  pattern: /[A-Za-z0-9+/_=-]{16,}/dg,
  accepts: looksRandom,
}
