import { createJwt } from '../../support/jwt.js'

/** Made up, and of the form that real ones have. */
export const planted = {
  apiKey: 'sk-proj-Zx81LqP0vTnW3uYh7RkDm29sEbQaJc5F',
  githubToken: 'ghp_4Rk9Vx2LmQ8sTz0WnYb7JcPd1HfGa3UeK6oI',
  awsKey: 'AKIAQ3EXAMPLE7ZKW5PT',
  awsSecret: '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',
  tokenOfWords: 'aB3dE-f6Gh1_jK9lM-n2oPq4R-sT7uVw_8xYz',
  jwt: createJwt({ sub: 'planted-subject', jti: 'planted-7Gh2Kq9' }),
  opaque: '7Gh2Kq9ZsW4xB1nVtR8yLm3PdQ6cJf0E',
  hex: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  password: 'correct-horse-battery',
} as const

/** The same in base64. */
export const encoded = Object.fromEntries(
  Object.entries(planted).map(([name, value]) => [name, Buffer.from(value).toString('base64')]),
) as Record<keyof typeof planted, string>

/** The planted secrets, or parts of them, that a text contains. */
export function findPlanted(text: string): string[] {
  const values = [...Object.entries(planted), ...Object.entries(encoded)]
  return values
    .filter(([, value]) => tracesOf(value).some((part) => text.includes(part)))
    .map(([name]) => name)
}

/** Ten characters from the middle and from the end: no text has them by chance. */
function tracesOf(value: string): string[] {
  const middle = Math.floor(value.length / 2)
  return [value.slice(middle, middle + 10), value.slice(-10)]
}
