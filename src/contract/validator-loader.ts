import { ConnectionError, inContext } from '../rpc/errors.js'
import type { Contract, Validators } from './contract.js'

/** The validators of a contract, each domain loaded when it is first wanted. */
export class ValidatorLoader {
  readonly #contract: Contract
  readonly #ended: Promise<never>
  readonly #known = new Map<string, Validators | Promise<Validators>>()
  #end!: () => void

  constructor(contract: Contract) {
    this.#contract = contract
    this.#ended = new Promise((_resolve, reject) => {
      this.#end = () => reject(new ConnectionError('closed', 'this side closed the connection'))
    })
    this.#ended.catch(ignore)
  }

  /** Whether it is loaded, or being loaded. */
  isWanted(domain: string): boolean {
    return this.#known.has(domain)
  }

  /** A promise only while they load: whoever has them does not wait. */
  load(domain: string): Validators | Promise<Validators> {
    const known = this.#known.get(domain)
    if (known !== undefined) return known
    const begun = this.#begin(domain)
    this.#known.set(domain, begun)
    if (begun instanceof Promise) {
      begun.then(
        (validators) => this.#known.set(domain, validators),
        () => this.#known.delete(domain),
      )
    }
    return begun
  }

  /** Rejects what still loads, so that nobody waits for it. */
  end(): void {
    this.#end()
  }

  #begin(domain: string): Validators | Promise<Validators> {
    try {
      const found = this.#contract.loadValidators(domain)
      // Also promises of another realm, as some test runners make them.
      return 'then' in found ? this.#wait(domain, found) : found
    } catch (cause) {
      return Promise.reject(loadFailed(domain, cause))
    }
  }

  async #wait(domain: string, loading: Promise<Validators>): Promise<Validators> {
    try {
      return await Promise.race([loading, this.#ended])
    } catch (thrown) {
      throw loadFailed(domain, thrown)
    }
  }
}

function loadFailed(domain: string, thrown: unknown): ConnectionError {
  const doing = `Cannot load the validators of "${domain}"`
  if (thrown instanceof ConnectionError) return inContext(doing, thrown)
  return new ConnectionError('load_failed', doing, { cause: thrown })
}

function ignore(): void {
  // Whoever waits for a domain is told.
}
