import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Change } from 'codex-contract-codegen'
import { repository } from './repository.js'

export interface Surroundings {
  /** Program to run it with; this very Node unless given. */
  node?: string
  env?: Readonly<Record<string, string>>
  /** Folder that holds `schema/` and `generated/`. */
  root: string
}

const script = `
const { check } = await import('codex-contract-codegen')
const changes = await check({ root: process.env.CHECKED_ROOT })
const language = Intl.DateTimeFormat().resolvedOptions()
console.log(JSON.stringify({ changes, locale: language.locale, timeZone: language.timeZone, node: process.version }))
`

/** What a process of its own says about generated files, and what it takes its surroundings for. */
export async function checkInChild({ node, env, root }: Surroundings): Promise<{
  changes: Change[]
  locale: string
  timeZone: string
  node: string
}> {
  const options = {
    cwd: repository,
    env: { PATH: process.env['PATH'], ...env, CHECKED_ROOT: root },
  }
  const program = node ?? process.execPath
  const args = ['--input-type=module', '--eval', script]
  const { stdout } = await promisify(execFile)(program, args, options)
  return JSON.parse(stdout) as Awaited<ReturnType<typeof checkInChild>>
}
