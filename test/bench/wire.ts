import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Lines } from './lines.js'
import { takeTurns } from './measure.js'
import { cli, createFolder, writeScript } from './programs.js'
import { printTable } from './table.js'

const perSecond = 10_000
const everyMs = 10
const count = 2 * perSecond

/** Sends numbered frames at a steady pace, each with the time at which it is written. */
const pacer = writeScript(
  'pacer',
  `const place = { threadId: 't', turnId: 'u', itemId: 'i' }
  const delta = 'some words of a message, and some more. '
  let number = 0
  const timer = setInterval(() => {
    let text = ''
    for (let left = ${(perSecond * everyMs) / 1000}; left > 0; left--) {
      const params = { ...place, delta, number: number++, at: Number(process.hrtime.bigint()) }
      text += JSON.stringify({ method: 'item/agentMessage/delta', params }) + '\\n'
    }
    process.stdout.write(text)
    if (number >= ${count}) clearInterval(timer)
  }, ${everyMs})`,
)

/** How much later 10,000 frames a second arrive through the recorder and through the inspector. */
export async function benchWire(rounds: number): Promise<void> {
  const server = [process.execPath, pacer]
  const medians = await takeTurns(rounds, {
    'without anything between': () => delayOf(server),
    record: () => {
      const out = join(createFolder(), 'session.jsonl')
      return delayOf([process.execPath, cli, 'record', '--out', out, '--', ...server])
    },
    'inspect, with a page': () => {
      return delayOf([process.execPath, cli, 'inspect', '--no-open', '--', ...server])
    },
  })
  const bars = { record: { most: 2 }, 'inspect, with a page': { most: 2 } }
  printTable({
    title: 'a frame of 10,000 a second',
    unit: 'ms',
    compare: 'difference',
    medians,
    bars,
  })
}

/** The median delay of a frame. Throws if one is lost or out of order. */
async function delayOf([command = '', ...args]: readonly string[]): Promise<number> {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  followPage(child)
  const delays: number[] = []
  const lines = new Lines()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const now = Number(process.hrtime.bigint())
    for (const line of lines.take(text)) {
      const { params } = JSON.parse(line) as { params: { number: number; at: number } }
      if (params.number !== delays.length) throw new Error(`Frame ${delays.length} is missing`)
      delays.push((now - params.at) / 1e6)
    }
  })
  await once(child, 'close')
  if (delays.length !== count) throw new Error(`${count - delays.length} frames are missing`)
  return delays.sort((a, b) => a - b)[Math.floor(delays.length / 2)] ?? NaN
}

/** Reads the frames as a page does, once the inspector has printed its address. */
function followPage({ stderr }: ChildProcess): void {
  stderr?.setEncoding('utf8').on('data', (text: string) => {
    const address = /http:\S+/.exec(text)?.[0]
    if (address === undefined) return
    const url = new URL(address)
    const headers = { authorization: `Bearer ${url.hash.slice(1)}` }
    const read = async () => {
      const { body } = await fetch(new URL('/frames', url), { headers })
      await body?.pipeTo(new WritableStream())
    }
    // It ends with the inspector.
    read().catch(() => undefined)
  })
}
