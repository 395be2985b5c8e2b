import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from '../../src/client/client.js'
import { createClient } from '../../src/client/client.js'
import { spawnCodex } from '../../src/transports/codex-process.js'
import { codexReleases, findCodex } from '../support/codex-release.js'
import type { RotatingIssuer } from './rotating-issuer.js'
import { createAuthJson, startRotatingIssuer } from './rotating-issuer.js'

// Several processes share one home and refresh at the same moment. Printed: refresh tokens that
// were burnt by being used twice, and answers that came without a token.

const rounds = 3
const issuerDelayMs = 100

interface Program {
  name: string
  path: string
}

interface Tally {
  answers: number
  lost: number
}

const ours: Program = { name: 'ours', path: join(import.meta.dirname, '../../../../dist/cli.js') }

function findRelease(version: string): Program | undefined {
  const path = findCodex(version)
  return path === undefined ? undefined : { name: `codex ${version}`, path }
}

async function runFleet(programs: readonly Program[]) {
  const home = mkdtempSync(join(tmpdir(), 'codex-contract-fleet-'))
  const issuer = await startRotatingIssuer(issuerDelayMs)
  writeFileSync(join(home, 'auth.json'), createAuthJson())
  const clients = programs.map(({ path }) => open(path, home, issuer))
  const tallies = new Map<string, Tally>()
  try {
    const clientInfo = { name: 'fleet', version: '1' }
    await Promise.all(clients.map((client) => client.initialize({ clientInfo })))
    for (let round = 0; round < rounds; round++) {
      await Promise.all(
        clients.map(async (client, index) => {
          const tally = tallyOf(tallies, programs[index]?.name ?? '')
          const params = { includeToken: true, refreshToken: true }
          const { authToken } = await client.request('getAuthStatus', params)
          tally.answers++
          if (authToken === null) tally.lost++
        }),
      )
    }
  } finally {
    await Promise.all(clients.map((client) => client.close()))
    issuer.close()
    rmSync(home, { recursive: true, force: true })
  }
  return { tallies, rotations: issuer.rotations, reused: issuer.reused }
}

function open(codexPath: string, codexHome: string, issuer: RotatingIssuer): Client {
  const env = { ...process.env, CODEX_REFRESH_TOKEN_URL_OVERRIDE: issuer.url }
  return createClient(spawnCodex({ codexPath, codexHome, env }))
}

function tallyOf(tallies: Map<string, Tally>, name: string): Tally {
  const tally = tallies.get(name) ?? { answers: 0, lost: 0 }
  tallies.set(name, tally)
  return tally
}

async function tell(title: string, programs: readonly Program[], runs: number): Promise<void> {
  let rotations = 0
  let reused = 0
  const total = new Map<string, Tally>()
  for (let run = 0; run < runs; run++) {
    const result = await runFleet(programs)
    rotations += result.rotations
    reused += result.reused
    for (const [name, { answers, lost }] of result.tallies) {
      const tally = tallyOf(total, name)
      tally.answers += answers
      tally.lost += lost
    }
  }
  const losses = [...total].map(
    ([name, { answers, lost }]) => `${name}: ${lost} of ${answers} lost`,
  )
  const parts = [`${reused} burnt`, `${rotations} rotations`, ...losses]
  console.log(`${title.padEnd(34)} ${runs} × ${rounds} rounds   ${parts.join('   ')}`)
}

function times(count: number, program: Program): Program[] {
  return Array.from({ length: count }, () => program)
}

const mixedRuns = Number(process.argv[2] ?? 20)
const releases = codexReleases.flatMap((version) => findRelease(version) ?? [])
await tell('6 of ours', times(6, ours), 1)
for (const release of releases) await tell(`6 of ${release.name}`, times(6, release), 1)
for (const release of releases) {
  await tell(
    `3 of ours, 3 of ${release.name}`,
    [...times(3, ours), ...times(3, release)],
    mixedRuns,
  )
}
if (releases.length === 0) console.log('not run beside codex: no release is installed')
