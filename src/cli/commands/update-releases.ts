import { existsSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { askServer } from '../ask-server.js'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'
import { loadCodegen } from '../load-codegen.js'
import type { Terminal } from '../terminal.js'
import { print, log } from '../terminal.js'

/** Options of `releases --update`. */
export interface UpdateReleasesSettings {
  root: string
  /** File for the changelog, relative to the root. */
  changelog?: string
}

/** Adds new codex releases on npm to the history. */
export async function runUpdateReleases(
  { root, changelog }: UpdateReleasesSettings,
  terminal: Terminal,
): Promise<ExitCode> {
  const codegen = await loadCodegen()
  if (!existsSync(resolve(root, 'schema/history'))) {
    const message = 'There is no folder "schema/history" here; run this in a checkout'
    throw new CommandError(exitCodes.usage, message)
  }
  const collected = await codegen.collectReleases({
    root,
    env: terminal.env,
    ask: askServer,
    report: (line) => print(terminal, [line]),
    today: new Date().toISOString().slice(0, 10),
  })
  const { added, skipped, unresolved } = collected
  log(terminal, [
    ...skipped.map(({ release, reason }) => `skipped codex ${release}: ${reason}`),
    ...unresolved.map((line) => `warning: ${line}`),
  ])
  print(terminal, [added.length === 0 ? 'No new releases' : `Added ${added.join(', ')}`])
  if (changelog !== undefined && added.length > 0) {
    const notes = unresolved.map((line) => `- ${line}\n`)
    const open = notes.length === 0 ? '' : `\n## Unresolved\n\n${notes.join('')}`
    writeFileSync(resolve(root, changelog), `${collected.changelog}${open}`)
  }
  return exitCodes.fine
}
