// Preloaded by `node --import`: writes to stderr, at the end, what a program reads, runs and calls.
import childProcess from 'node:child_process'
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const seen = new Set()

function record(module, name, describe) {
  const original = module[name]
  module[name] = function (...args) {
    seen.add(describe(...args))
    return Reflect.apply(original, this, args)
  }
}

function readOf(place) {
  const path = place instanceof URL ? fileURLToPath(place) : String(place)
  return `read ${relative(process.cwd(), path)}`
}

for (const name of ['readFileSync', 'openSync', 'readFile', 'open', 'createReadStream']) {
  record(fs, name, readOf)
}
for (const name of ['readFile', 'open']) record(fs.promises, name, readOf)
for (const name of ['spawn', 'spawnSync', 'execFile', 'execFileSync', 'fork']) {
  record(childProcess, name, (command) => `run ${command}`)
}
record(net.Socket.prototype, 'connect', () => 'connect')
record(dns, 'lookup', (host) => `look up ${host}`)
record(globalThis, 'fetch', (url) => `fetch ${url}`)
syncBuiltinESMExports()

process.on('exit', () => process.stderr.write([...seen].map((line) => `${line}\n`).join('')))
