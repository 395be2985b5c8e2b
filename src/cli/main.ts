#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { runCommand } from './run-command.js'
import { runProcess } from './run-process.js'
import { readServerArguments } from './server-arguments.js'

/** Reads package.json in the parent of the folder with the bundle. */
function packageVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

const args = process.argv.slice(2)
const server = readServerArguments(args)
await runProcess(async (terminal) => {
  if (server === undefined) {
    const { run } = await import('./run.js')
    return run({ args, terminal, version: packageVersion() })
  }
  return runCommand(terminal, async () => {
    const { runAppServer } = await import('./commands/app-server.js')
    return runAppServer(server, terminal)
  })
})
