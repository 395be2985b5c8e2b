// Runs one scenario with one client library, or with a bare loop, and prints the microseconds of CPU
// for one message. Arguments: the scenario and the name of the library.
import { contenders, startFeeder } from './contenders.js'
import { Lines } from './lines.js'

interface Message {
  id?: number
  method?: string
}

interface Run {
  /** Starts the messages, and resolves when the last one is done. */
  start: (count: number) => Promise<unknown>
  stop: () => unknown
}

const window = 64
const answer = { currentTimeAt: 1 }
const [, , scenario = '', name = ''] = process.argv
const isBare = name === 'bare'
const counts: Readonly<Record<string, number>> = { calls: 40_000, asks: 40_000, deltas: 40_000 }
const count = counts[scenario] ?? 1

const run = isBare ? startBare(scenario) : await startLibrary(scenario, name)
// The first runs warm the process up; a single large answer is read three times before.
const warm = count === 1 ? [1, 1, 1] : [count / 4]
for (const few of warm) await run.start(few)
const before = process.cpuUsage()
await run.start(count)
const { user, system } = process.cpuUsage(before)
console.log((user + system) / count)
await run.stop()
process.exit()

async function startLibrary(kind: string, library: string): Promise<Run> {
  const connect = contenders[library]
  if (connect === undefined) throw new Error(`unknown library "${library}"`)
  const { call, close } = await connect({ onDelta: () => undefined, onAsk: () => answer })
  const starts: Readonly<Record<string, Run['start']>> = {
    calls: (times) => inFlight(times, () => call('account/read', {})),
    asks: (times) => call('bench/asks', { count: times }),
    deltas: (times) => call('bench/deltas', { count: times }),
    turns: () => call('thread/turns/list', { threadId: 't' }),
    newer: () => call('thread/turns/list', { threadId: 't', cursor: 'newer' }),
  }
  return { start: starts[kind] ?? unknownScenario, stop: close }
}

function inFlight(times: number, call: () => Promise<unknown>): Promise<unknown> {
  let left = times
  const work = async () => {
    while (left-- > 0) await call()
  }
  return Promise.all(Array.from({ length: window }, work))
}

/** The least that a client of lines of JSON does: one parse a message, one write a chunk. */
function startBare(kind: string): Run {
  const child = startFeeder()
  const lines = new Lines()
  let output = ''
  let id = 0
  let left = 0
  let waiting = 0
  let done: () => void = () => undefined
  const ask = (method: string, params: object) => {
    output += `${JSON.stringify({ id: id++, method, params })}\n`
  }
  const receive = (message: Message) => {
    if (message.method !== undefined) {
      if (message.id !== undefined)
        output += `${JSON.stringify({ id: message.id, result: answer })}\n`
    } else if (left-- > 0) ask('account/read', {})
    else if (--waiting === 0) done()
  }
  const flush = () => {
    if (output !== '') child.stdin.write(output)
    output = ''
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    for (const line of lines.take(text)) receive(JSON.parse(line) as Message)
    flush()
  })
  const start = (times: number) => {
    const finished = new Promise<void>((resolve) => (done = resolve))
    waiting = kind === 'calls' ? window : 1
    left = kind === 'calls' ? times - window : 0
    if (kind === 'calls') for (let first = 0; first < window; first++) ask('account/read', {})
    else if (kind === 'asks' || kind === 'deltas') ask(`bench/${kind}`, { count: times })
    else ask('thread/turns/list', { cursor: kind })
    flush()
    return finished
  }
  return { start, stop: () => child.stdin.end() }
}

function unknownScenario(): never {
  throw new Error(`unknown scenario "${scenario}"`)
}
