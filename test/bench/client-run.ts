// Runs one scenario with one client library, or with a bare loop, and prints the microseconds of CPU
// for one message. Arguments: the scenario and the name of the library.
import { contenders, startFeeder, turnRunners } from './contenders.js'
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
// As many as a long answer has.
const deltasOfTurn = 500
const answer = { currentTimeAt: 1 }
const [, , scenario = '', name = ''] = process.argv
const isBare = name === 'bare'
const counts: Readonly<Record<string, number>> = {
  calls: 200_000,
  asks: 200_000,
  deltas: 200_000,
  turn: 100_000,
  turns: 12,
  newer: 12,
}
const count = counts[scenario] ?? unknownScenario()

const run = await start()
// Warms the process up, so that code is compiled before it is measured.
await run.start(count / 4)
const before = process.cpuUsage()
await run.start(count)
const { user, system } = process.cpuUsage(before)
console.log((user + system) / count)
await run.stop()
process.exit()

function start(): Promise<Run> | Run {
  if (scenario === 'turn') return startTurns()
  return isBare ? startBare(scenario) : startLibrary(scenario, name)
}

async function startTurns(): Promise<Run> {
  const { runTurn, close } = await (turnRunners[name] ?? unknownScenario())()
  const runTurns = (deltas: number) => oneByOne(deltas / deltasOfTurn, () => runTurn(deltasOfTurn))
  return { start: runTurns, stop: close }
}

async function startLibrary(kind: string, library: string): Promise<Run> {
  const connect = contenders[library]
  if (connect === undefined) throw new Error(`unknown library "${library}"`)
  const { call, close } = await connect({ onDelta: () => undefined, onAsk: () => answer })
  const starts: Readonly<Record<string, Run['start']>> = {
    calls: (times) => inFlight(times, () => call('account/read', {})),
    asks: (times) => call('bench/asks', { count: times }),
    deltas: (times) => call('bench/deltas', { count: times }),
    turns: (times) => oneByOne(times, () => call('thread/turns/list', { threadId: 't' })),
    newer: (times) => {
      return oneByOne(times, () => call('thread/turns/list', { threadId: 't', cursor: 'newer' }))
    },
  }
  return { start: starts[kind] ?? unknownScenario, stop: close }
}

async function oneByOne(times: number, call: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < times; done++) await call()
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
  const askNext = () => {
    if (kind === 'calls') ask('account/read', {})
    else ask('thread/turns/list', { cursor: kind })
  }
  const receive = (message: Message) => {
    if (message.method !== undefined) {
      if (message.id !== undefined)
        output += `${JSON.stringify({ id: message.id, result: answer })}\n`
    } else if (left-- > 0) askNext()
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
    const isOne = kind === 'asks' || kind === 'deltas'
    waiting = kind === 'calls' ? window : 1
    left = isOne ? 0 : times - waiting
    if (isOne) ask(`bench/${kind}`, { count: times })
    else for (let first = 0; first < waiting; first++) askNext()
    flush()
    return finished
  }
  return { start, stop: () => child.stdin.end() }
}

function unknownScenario(): never {
  throw new Error(`unknown scenario "${scenario}"`)
}
