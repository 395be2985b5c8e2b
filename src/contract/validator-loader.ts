import { closedHere, ConnectionError, inContext } from '../rpc/errors.js'
import type { Contract } from './contract.js'
import type { Validators } from './decode.js'

/** One domain of a contract, whose validators are loaded on demand. */
export class Domain {
  readonly name: string
  readonly #contract: Contract
  #validators: Validators | undefined
  #loading: Promise<void> | undefined

  constructor(name: string, contract: Contract) {
    this.name = name
    this.#contract = contract
  }

  /** Whether the validators are loaded or being loaded. */
  get isWanted(): boolean {
    return this.#validators !== undefined || this.#loading !== undefined
  }

  get validators(): Validators {
    if (this.#validators === undefined) throw new TypeError(`"${this.name}" is not loaded`)
    return this.#validators
  }

  /** Returns a promise only while the validators load. Tries again after a failed load. */
  load(): Promise<void> | undefined {
    if (this.isWanted) return this.#loading
    try {
      const found = this.#contract.loadValidators(this.name)
      if (isPromise(found)) this.#loading = this.#wait(found)
      else this.#validators = found
      return this.#loading
    } catch (thrown) {
      return Promise.reject(this.#failed(thrown))
    }
  }

  async #wait(loading: Promise<Validators>): Promise<void> {
    try {
      this.#validators = await loading
    } catch (thrown) {
      throw this.#failed(thrown)
    } finally {
      this.#loading = undefined
    }
  }

  #failed(thrown: unknown): ConnectionError {
    const doing = loadingOf(this)
    if (thrown instanceof ConnectionError) return inContext(doing, thrown)
    return new ConnectionError('load_failed', doing, { cause: thrown })
  }
}

/** Waits for the domains that one connection needs, until the connection ends. */
export class ValidatorLoader {
  readonly #waits = new WeakMap<Promise<void>, Promise<void>>()
  readonly #ended: Promise<void>
  #end!: () => void

  constructor() {
    this.#ended = new Promise((resolve) => {
      this.#end = resolve
    })
  }

  /** Returns a promise only while the validators of the domain load. */
  load(domain: Domain): Promise<void> | undefined {
    const loading = domain.load()
    return loading === undefined ? undefined : this.#wait(domain, loading)
  }

  /** Rejects all pending loads. */
  end(): void {
    this.#end()
  }

  /** Once for each load, because a wait for the end cannot be removed. */
  #wait(domain: Domain, loading: Promise<void>): Promise<void> {
    const known = this.#waits.get(loading)
    if (known !== undefined) return known
    const wait = Promise.race([loading, this.#ended.then(() => rejectClosed(domain))])
    this.#waits.set(loading, wait)
    return wait
  }
}

/** Includes promises of another realm, as in some test runners. No type is called `then`. */
function isPromise(found: Validators | Promise<Validators>): found is Promise<Validators> {
  return typeof found['then' as keyof typeof found] === 'function'
}

function rejectClosed(domain: Domain): never {
  throw inContext(loadingOf(domain), closedHere())
}

function loadingOf({ name }: Domain): string {
  return `Cannot load the validators of "${name}"`
}
