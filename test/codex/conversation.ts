import type { LineProcess } from './line-process.js'
import type { Place } from './noise.js'
import { isNoise, normaliseMessage } from './noise.js'
import type { Recorded, SentError } from './recording.js'
import type { Ask, Line, Scenario } from './scenario.js'

/** Sends the lines one after the other and sorts what comes back. */
export class Conversation {
  readonly errors: SentError[] = []
  readonly #server: LineProcess
  readonly #place: Place
  #asked = 0

  constructor(server: LineProcess, place: Place) {
    this.#server = server
    this.#place = place
  }

  async hold({ capabilities, lines }: Scenario): Promise<Record<string, Recorded>> {
    const steps: Record<string, Recorded> = {}
    const clientInfo = { name: 'probe', version: '1' }
    const handshake: Ask = { method: 'initialize', params: { clientInfo, capabilities } }
    const all = capabilities === 'none' ? lines : [handshake, ...lines]
    for (const [index, line] of all.entries()) {
      steps[`${index} ${describeLine(line)}`] = await this.#exchange(line)
    }
    return steps
  }

  /**
   * Every line is followed by a question that all servers answer in turn, in any state and without
   * a change: when its answer is there, whatever the line itself caused is there too.
   */
  async #exchange(line: Line): Promise<Recorded> {
    const number = ++this.#asked
    const awaited = new Set([`"after ${number}"`])
    if (isAsk(line)) awaited.add(String(number))
    this.#server.write(isAsk(line) ? JSON.stringify({ id: number, ...line }) : line)
    this.#server.write(`\n${JSON.stringify({ id: `after ${number}`, ...harmless })}\n`)
    const order: string[] = []
    const messages: Record<string, Recorded> = {}
    while (awaited.size > 0) {
      const text = await this.#server.readLine()
      if (text === undefined) return { order: [...order, 'end of output'], ...messages }
      const message = JSON.parse(text) as Recorded
      const id = findId(text)
      if (message['method'] === undefined) awaited.delete(id)
      else if (id !== '') this.#decline(id)
      if (id.startsWith('"after ') || isNoise(message)) continue
      if (message['error'] !== undefined) this.errors.push(message['error'] as SentError)
      const name = isAsk(line) && id === String(number) ? 'answer' : nameMessage(message, id)
      const earlier = order.filter((one) => one === name || one.startsWith(`${name} (`)).length
      const unique = earlier === 0 ? name : `${name} (${earlier + 1})`
      order.push(unique)
      messages[unique] = normaliseMessage(message, this.#place)
    }
    return { order, ...messages }
  }

  /** The client of these scenarios has nothing to give. */
  #decline(id: string): void {
    this.#server.write(`{"id":${id},"error":{"code":-32000,"message":"declined"}}\n`)
  }
}

const harmless: Ask = {
  method: 'account/login/cancel',
  params: { loginId: '00000000-0000-0000-0000-000000000000' },
}

function isAsk(line: Line): line is Ask {
  return typeof line === 'object' && 'method' in line
}

function describeLine(line: Line): string {
  if (isAsk(line)) return line.method
  const text = Buffer.from(line).toString().replaceAll('\n', ' ⏎ ')
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`
}

function nameMessage(message: Recorded, id: string): string {
  if (typeof message['method'] === 'string') return message['method']
  return `answer to ${id.length <= 60 ? id : `${id.slice(0, 60)}… (${id.length})`}`
}

/** The source text of the id, which a number could not hold. Empty for a notification. */
function findId(text: string): string {
  const id = String.raw`"id":("(?:[^"\\]|\\.)*"|-?\d+)`
  return (new RegExp(`^\\{${id}`).exec(text) ?? new RegExp(`${id}\\}$`).exec(text))?.[1] ?? ''
}
