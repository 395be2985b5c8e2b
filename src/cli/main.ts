#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { run } from './run.js'
import { runProcess } from './run-process.js'

/** Reads package.json in the parent of the folder with the bundle. */
function packageVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

const args = process.argv.slice(2)
await runProcess((terminal) => run({ args, terminal, version: packageVersion() }))
