import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import type { AuthDotJson } from '../../generated/types/index.js'
import type { RotatingIssuer } from '../bench/rotating-issuer.js'
import { createAuthJson, startRotatingIssuer } from '../bench/rotating-issuer.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { buildFleet } from './built-fleet.js'
import { FleetProcess } from './fleet-process.js'
import { startRedis } from './redis-server.js'

const isSoak = process.env['CODEX_CONTRACT_SOAK'] === 'full'
const size = 12
// A process that a loaded machine does not run for this long loses its lease, as a stopped one.
const usualLeaseMs = 10_000
const { server, openRedis, openRedisAccount } = await buildFleet()

/** A fleet whose processes are started by name, and an issuer that takes each token once. */
async function startFleet({ issuerDelayMs = 50, leaseMs = usualLeaseMs } = {}) {
  const redisServer = await startRedis()
  const issuer = await startRotatingIssuer(issuerDelayMs)
  onTestFinished(() => issuer.close())
  const redis = await openRedis({ url: redisServer.url, timeoutMs: 2000 })
  onTestFinished(() => redis.close())
  const { storage } = openRedisAccount({ redis, account: 'default', leaseMs })
  await storage.save(JSON.parse(createAuthJson()) as AuthDotJson)
  const folder = createTemporaryFolder()
  const options = {
    server,
    redisUrl: redisServer.url,
    issuerUrl: issuer.url,
    folder,
    leaseMs,
  }
  const start = async (name: string) => {
    const member = new FleetProcess(name, options)
    onTestFinished(() => member.close())
    await member.initialize()
    return member
  }
  return { issuer, storage, start }
}

/** Numbers between 0 and 1: from one seed, or any with `npm run soak:fleet`. */
function createRandom(): () => number {
  let state = isSoak ? Math.floor(Math.random() * 2 ** 32) : 20_261_121
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test('twelve processes that refresh at once reuse no token and lose no answer', async () => {
  const { issuer, start } = await startFleet()
  const names = Array.from({ length: size }, (_, index) => `member-${index}`)
  const members = await Promise.all(names.map(start))
  for (let round = 0; round < (isSoak ? 20 : 3); round++) {
    expect(await Promise.all(members.map((member) => member.refresh()))).not.toContain(null)
  }
  expect(issuer.reused).toBe(0)
  expect(issuer.rotations).toBeGreaterThan(0)
})

/** The process whose token is traded next. */
function nextTrader(issuer: RotatingIssuer): Promise<string> {
  return new Promise((resolve) => (issuer.onTrade = resolve))
}

test('kills at random moments cost no reused token and no answer', async () => {
  const { issuer, storage, start } = await startFleet()
  const random = createRandom()
  const kills = isSoak ? 100 : 9
  const tally = { answers: 0, lost: 0 }
  let isOver = false

  /** Asks until it is killed or the test is over. */
  const ask = async (member: FleetProcess) => {
    while (!isOver) {
      const token = await member.refresh().catch(() => undefined)
      if (token === undefined) return
      tally.answers++
      if (token === null) tally.lost++
    }
  }
  const open = async (name: string) => {
    const member = await start(name)
    return { member, asking: ask(member) }
  }
  const slots = await Promise.all(
    Array.from({ length: size }, (_, index) => open(`member-${index}`)),
  )
  for (let kill = 0; kill < kills; kill++) {
    // Any process, and every third time the one whose token was just traded.
    const trader = kill % 3 === 0 ? await nextTrader(issuer) : undefined
    const found = slots.findIndex(({ member }) => member.name === trader)
    const slot = found === -1 ? Math.floor(random() * size) : found
    await setTimeout(random() * (found === -1 ? 300 : 100))
    const victim = slots[slot]
    if (victim === undefined) throw new Error('No such process')
    victim.member.signal('SIGKILL')
    // Its last token may be traded already, and the answer can no longer be stored.
    issuer.forgive(victim.member.name)
    await victim.member.close()
    slots[slot] = await open(`member-${slot}-${kill}`)
  }
  isOver = true
  await Promise.all(slots.map(({ asking }) => asking))
  const { rotations, reused, forgiven } = issuer
  console.log(
    `${kills} kills, ${tally.answers} answers, ${rotations} rotations, ${forgiven} spent by killed`,
  )
  expect({ reused, lost: tally.lost }).toEqual({ reused: 0, lost: 0 })
  expect(rotations).toBeGreaterThan(0)
  const record = await storage.load()
  expect(record?.tokens?.refresh_token).toBe(`rt-${rotations}`)
})

/** A holder that is stopped when its token is traded, before it can read the answer. */
async function stopHolder() {
  const fleet = await startFleet({ issuerDelayMs: 500, leaseMs: 1500 })
  const { issuer, start } = fleet
  const [holder, next] = await Promise.all([start('holder'), start('next')])
  const stopped = new Promise<void>((resolve) => {
    issuer.onTrade = () => {
      holder.signal('SIGSTOP')
      resolve()
    }
  })
  const answer = holder.refresh()
  answer.catch(() => undefined)
  await stopped
  issuer.onTrade = () => undefined
  return { ...fleet, holder, next, answer }
}

test('a holder that is stopped past its lease costs one refused refresh, and no answer', async () => {
  const { issuer, storage, holder, next, answer } = await stopHolder()
  issuer.onReuse = () => holder.signal('SIGCONT')
  // Waits for the end of the lease, asks with the token that the holder has traded, and adopts.
  const token = await next.refresh()
  expect(token).not.toBeNull()
  expect(await answer).toBe(token)
  expect((await storage.load())?.tokens).toMatchObject({ refresh_token: 'rt-1' })
  expect({ rotations: issuer.rotations, reused: issuer.reused }).toEqual({
    rotations: 1,
    reused: 1,
  })
})

test('a holder that stays stopped leaves the others without a token until it continues', async () => {
  const { issuer, holder, next, answer } = await stopHolder()
  expect(await next.refresh()).toBeNull()
  expect(await next.refresh()).toBeNull()
  expect(issuer.reused).toBe(1)
  holder.signal('SIGCONT')
  const token = await answer
  expect(token).not.toBeNull()
  expect(await next.refresh()).toBe(token)
  expect(issuer.reused).toBe(1)
})
