#!/usr/bin/env node
import { readServerArguments } from './server-arguments.js'

const args = process.argv.slice(2)
const server = readServerArguments(args)
if (server === undefined) {
  const { runCommandLine } = await import('./command-line.js')
  await runCommandLine(args)
} else {
  const { serveProcess } = await import('./serve-process.js')
  await serveProcess(server)
}
