import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate, setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createAuthJson, startRotatingIssuer } from '../bench/rotating-issuer.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

// What `npm test` has built, because a child process runs no TypeScript.
const built = pathToFileURL(join(repository, 'dist/auth.js')).href

/** A process that refreshes without end, or once, and says so each time. */
const refresher = `
  import { createAuthManager, createFileStorage, createHomeLocks, createHttp } from '${built}'
  import { setTimeout } from 'node:timers/promises'
  const [home, urlOverride, once] = process.argv.slice(1)
  const manager = await createAuthManager({
    storage: createFileStorage(home),
    tokenEndpoint: { http: createHttp({ userAgent: () => 'test' }), urlOverride },
    ...createHomeLocks(home),
    now: Date.now,
    sleep: (timeMs) => setTimeout(timeMs),
    report: ({ error }) => console.log('failed: ' + error.message),
  })
  do {
    await manager.refreshToken()
    console.log('refreshed')
  } while (once === undefined)
`

const kills = 15

test('a process that is killed in a refresh leaves the old record or the new, and lets the next go on', async () => {
  const home = createTemporaryFolder()
  const path = join(home, 'auth.json')
  // Takes every token: the one that a killed process has traded and not stored is gone.
  const issuer = await startRotatingIssuer(2, { takesUsedTokens: true })
  onTestFinished(() => issuer.close())
  // So long that writing it is a good part of a refresh.
  const record = { ...(JSON.parse(createAuthJson()) as object), padding: 'x'.repeat(500_000) }
  writeFileSync(path, JSON.stringify(record))
  const start = (...args: string[]): ChildProcess => {
    const options = ['--input-type=module', '-e', refresher, home, issuer.url, ...args]
    return spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  }
  let before = 0
  for (let kill = 0; kill < kills; kill++) {
    const victim = start()
    const exit = once(victim, 'exit')
    expect(await readFirst(victim)).toBe('refreshed\n')
    // Two of three spread over a refresh, one hits the write.
    if (kill % 3 === 0) await untilWriting(home)
    else await setTimeout(kill * 2)
    victim.kill('SIGKILL')
    await exit
    const rotation = readRotation(path)
    expect(rotation).toBeGreaterThan(before)
    expect(rotation).toBeLessThanOrEqual(issuer.rotations)
    before = rotation
  }
  const next = start('once')
  const exit = once(next, 'exit')
  expect(await readFirst(next)).toBe('refreshed\n')
  expect(await exit).toEqual([0, null])
  expect(readRotation(path)).toBe(issuer.rotations)
  expect(findTemporary(home)).toEqual([])
})

const findTemporary = (home: string) => readdirSync(home).filter((name) => name.endsWith('.tmp'))

async function untilWriting(home: string): Promise<void> {
  while (findTemporary(home).length === 0) await setImmediate()
}

async function readFirst(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout!, 'data')) as [Buffer]
  return chunk.toString().replace(/\n[^]*/, '\n')
}

/** Which of the issuer's pairs of tokens a file holds; fails when it is torn or holds none. */
function readRotation(path: string): number {
  const { tokens } = JSON.parse(readFileSync(path, 'utf8')) as {
    tokens: { access_token: string; refresh_token: string }
  }
  const [, payload = ''] = tokens.access_token.split('.')
  const { jti } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { jti: string }
  const rotation = Number(tokens.refresh_token.slice('rt-'.length))
  expect(jti).toBe(`at-${rotation}`)
  return rotation
}
