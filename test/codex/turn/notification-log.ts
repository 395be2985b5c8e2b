import type { Client } from '../../../src/client/client.js'
import type { RawNotification } from '../../../src/client/contract-client.js'

/** What a turn needs of a client, whatever contract that speaks. */
export type TurnClient = Pick<Client, 'requestRaw' | 'onRaw' | 'closed'>

type Matches = (notification: RawNotification) => boolean

/** Everything that a client was notified of. A notification can be waited for after it came. */
export class NotificationLog {
  readonly #seen: RawNotification[] = []
  readonly #waiting = new Set<(notification: RawNotification) => void>()
  readonly #closed: Promise<void>

  constructor(client: TurnClient) {
    this.#closed = client.closed
    client.onRaw((notification) => {
      this.#seen.push(notification)
      for (const tell of this.#waiting) tell(notification)
    })
  }

  all(matches: Matches): RawNotification[] {
    return this.#seen.filter(matches)
  }

  /** The first one that matches. Rejects when the connection ends without it. */
  first(matches: Matches): Promise<RawNotification> {
    return new Promise((resolve, reject) => {
      const found = this.#seen.find(matches)
      if (found !== undefined) return resolve(found)
      const tell = (notification: RawNotification) => {
        if (!matches(notification)) return
        this.#waiting.delete(tell)
        resolve(notification)
      }
      this.#waiting.add(tell)
      void this.#closed.then(() => reject(new Error(`Closed after ${this.#last()}`)))
    })
  }

  #last(): string {
    return this.#seen.at(-1)?.method ?? 'nothing'
  }
}
