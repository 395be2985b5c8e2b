import { browse } from './browser.js'
import type { LineProcess } from './line-process.js'
import type { Place } from './noise.js'
import { isNoise, normaliseMessage, normalisePage } from './noise.js'
import type { Recorded, SentError } from './recording.js'
import type { Ask, Line, Scenario, StartedLogin, Visit } from './scenario.js'
import { nameEnd } from './scenario.js'

/** Sends the lines one after the other and sorts what comes back. */
export class Conversation {
  readonly errors: SentError[] = []
  readonly #server: LineProcess
  readonly #place: Place
  readonly #logins: StartedLogin[] = []
  #asked = 0

  constructor(server: LineProcess, place: Omit<Place, 'logins'>) {
    this.#server = server
    this.#place = { ...place, logins: this.#logins }
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
    const earlierLogins = this.#logins.length
    const until = isAsk(line) || isVisit(line) ? (line.until ?? []) : []
    const awaited = new Set([`"after ${number}"`, ...until])
    if (isAsk(line)) awaited.add(String(number))
    const messages: Record<string, unknown> = {}
    if (isVisit(line)) messages['pages'] = await this.#visit(line)
    else this.#send(number, line)
    this.#server.write(`\n${JSON.stringify({ id: `after ${number}`, ...harmless })}\n`)
    const order: string[] = []
    while (awaited.size > 0) {
      const text = await this.#server.readLine()
      if (text === undefined) return { order: [...order, 'end of output'], ...messages }
      const message = JSON.parse(text) as Recorded
      const id = findId(text)
      if (message['method'] === undefined) awaited.delete(id)
      else if (id !== '') this.#decline(id)
      // The announcement of a stored login may come as late as during another login.
      const turn = until.indexOf(message['method'] as string)
      const isDue = turn !== -1 && until.slice(0, turn).every((earlier) => !awaited.has(earlier))
      if (id.startsWith('"after ') || isNoise(message, isDue)) continue
      this.#keep(message)
      const name = isAsk(line) && id === String(number) ? 'answer' : this.#name(message, id)
      const earlier = order.filter((one) => one === name || one.startsWith(`${name} (`)).length
      const unique = earlier === 0 ? name : `${name} (${earlier + 1})`
      awaited.delete(unique)
      order.push(unique)
      messages[unique] = normaliseMessage(message, this.#place)
    }
    return { order: toComparable(order, line, earlierLogins), ...messages }
  }

  #send(number: number, line: Exclude<Line, Visit>): void {
    if (!isAsk(line)) return this.#server.write(line)
    const { method, paramsOf, params = paramsOf?.(this.#logins) } = line
    this.#server.write(JSON.stringify({ id: number, method, params }))
  }

  /** A path gets the `state` of the login beside its query, unless that has one. */
  async #visit({ visit, query }: Visit): Promise<Recorded[]> {
    const { authUrl = '' } = this.#logins.at(-1) ?? {}
    const { searchParams } = new URL(authUrl)
    const url = new URL(
      visit === 'authUrl' ? authUrl : visit,
      searchParams.get('redirect_uri') ?? '',
    )
    const given = query && { state: searchParams.get('state') ?? '', ...query }
    for (const [name, value] of Object.entries(given ?? {})) url.searchParams.set(name, value)
    return (await browse(url)).map((page) => normalisePage(page, this.#place))
  }

  /** What later lines or tests want to know of a message as it was. */
  #keep({ error, result }: Recorded): void {
    if (error !== undefined) this.errors.push(error as SentError)
    if (isStartedLogin(result)) this.#logins.push(result)
  }

  /** The end of a login is told with its id, as one thing and not as another. */
  #name({ method, params }: Recorded, id: string): string {
    if (typeof method === 'string') {
      const { loginId } = params as { loginId?: unknown }
      const number = this.#logins.findIndex((login) => login.loginId === loginId) + 1
      return number === 0 ? method : nameEnd(number)
    }
    return `answer to ${id.length <= 60 ? id : `${id.slice(0, 60)}… (${id.length})`}`
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

function isVisit(line: Line): line is Visit {
  return typeof line === 'object' && 'visit' in line
}

// A login that ends for another request may do so before or after the answer to that.
function toComparable(order: string[], line: Line, earlierLogins: number): string[] {
  if (!isAsk(line)) return order
  const ends = new Set(Array.from({ length: earlierLogins }, (_, index) => nameEnd(index + 1)))
  return [...order.filter((name) => !ends.has(name)), ...order.filter((name) => ends.has(name))]
}

function isStartedLogin(result: unknown): result is StartedLogin {
  return typeof result === 'object' && result !== null && 'loginId' in result
}

function describeLine(line: Line): string {
  if (isAsk(line)) return line.method
  if (isVisit(line)) return `visit ${line.visit}`
  const text = Buffer.from(line).toString().replaceAll('\n', ' ⏎ ')
  return text.length <= 60 ? text : `${text.slice(0, 60)}…`
}

/** The source text of the id, which a number could not hold. Empty for a notification. */
function findId(text: string): string {
  const id = String.raw`"id":("(?:[^"\\]|\\.)*"|-?\d+)`
  return (new RegExp(`^\\{${id}`).exec(text) ?? new RegExp(`${id}\\}$`).exec(text))?.[1] ?? ''
}
