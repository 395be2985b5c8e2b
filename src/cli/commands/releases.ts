import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { askServer } from '../ask-server.js'
import type { ExitCode } from '../exit.js'
import { exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'

export interface ReleasesSettings {
  root: string
  /** Environment of npm. */
  env: Readonly<Record<string, string | undefined>>
  /** File for the changes, relative to the root. */
  changelog?: string
}

/** Adds the codex releases that are new on npm to the history. */
export async function runReleases(settings: ReleasesSettings): Promise<ExitCode> {
  const { root, env, changelog } = settings
  const codegen = await loadCodegen()
  const collected = await codegen.collectReleases({
    root,
    env,
    ask: askServer,
    report: (line) => console.log(line),
    today: new Date().toISOString().slice(0, 10),
  })
  const { added, skipped, unresolved } = collected
  for (const { release, reason } of skipped) console.error(`skipped codex ${release}: ${reason}`)
  for (const line of unresolved) console.error(`warning: ${line}`)
  console.log(added.length === 0 ? 'Nothing is new' : `Added ${added.join(', ')}`)
  if (changelog !== undefined && added.length > 0) {
    const notes = unresolved.map((line) => `- ${line}\n`)
    const open = notes.length === 0 ? '' : `\n## To find out\n\n${notes.join('')}`
    writeFileSync(resolve(root, changelog), `${collected.changelog}${open}`)
  }
  return exitCodes.fine
}
