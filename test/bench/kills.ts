import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createAuthJson, startRotatingIssuer } from './rotating-issuer.js'

// Processes that refresh are killed at random moments. Printed: files that were torn, temporary
// files that were left after the next start, and how long the next process took to refresh.

const kills = Number(process.argv[2] ?? 200)
const refresher = join(import.meta.dirname, 'refresher.mjs')

const home = mkdtempSync(join(tmpdir(), 'codex-contract-kills-'))
// Takes every token: one that was traded by a process that died is not what is looked at here.
const issuer = await startRotatingIssuer(2, { takesUsedTokens: true })
const path = join(home, 'auth.json')
writeFileSync(path, createAuthJson())

let torn = 0
let left = 0
const waits: number[] = []
for (let kill = 0; kill < kills; kill++) {
  const victim = run()
  await firstOutput(victim)
  await setTimeout(Math.random() * 30)
  victim.kill('SIGKILL')
  await ended(victim)
  if (!isWhole()) torn++
  const start = performance.now()
  const next = run('once')
  const output = await firstOutput(next)
  waits.push(performance.now() - start)
  await ended(next)
  if (!output.startsWith('refreshed')) console.log(`kill ${kill}: ${output}`)
  if (readdirSync(home).some((name) => name.endsWith('.tmp'))) left++
}
issuer.close()
rmSync(home, { recursive: true })
const slowest = Math.round(Math.max(...waits))
console.log(
  `${kills} kills   ${torn} torn   ${left} with a temporary file left   slowest next refresh ${slowest} ms`,
)

function run(...args: string[]): ChildProcess {
  return spawn(process.execPath, [refresher, home, issuer.url, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function firstOutput(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => child.stdout?.once('data', (data) => resolve(String(data))))
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  await new Promise((resolve) => child.once('exit', resolve))
}

function isWhole(): boolean {
  try {
    const { tokens } = JSON.parse(readFileSync(path, 'utf8')) as {
      tokens?: { access_token?: string }
    }
    return typeof tokens?.access_token === 'string'
  } catch {
    return false
  }
}
