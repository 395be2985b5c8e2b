import type { ErrorSample } from '../../../generated/error-samples.js'
import { errorSamples } from '../../../generated/error-samples.js'
import type { KnownErrorKind } from '../../../generated/types/index.js'
import { RpcError } from '../../rpc/errors.js'
import { isFrom, isNewer } from './versions.js'

/** The releases whose errors were collected, oldest first. */
const measured = [...new Set(errorSamples.flatMap(({ since, until }) => [since, until]))]
  .filter((version) => version !== undefined)
  .sort((a, b) => (isNewer(a, b) ? 1 : -1))

/** The errors of one release, in its own words. */
export class ErrorTexts {
  /** The release that the texts are from: this one, or the nearest older one that was measured. */
  readonly release: string
  /** Whether the texts are those of this very release. */
  readonly isExact: boolean

  constructor(version: string) {
    this.release = measured.findLast((known) => isFrom(known, version)) ?? measured[0] ?? version
    this.isExact = this.release === version
  }

  /** An error of a kind, of the method if there is one. Throws a TypeError if none was ever seen. */
  find(kind: KnownErrorKind, method?: string): RpcError {
    const fitting = errorSamples.filter((sample) => sample.kind === kind && this.#has(sample))
    const found = fitting.find((sample) => sample.method === method) ?? fitting[0]
    if (found === undefined) {
      throw new TypeError(`No error of kind "${kind}" is known of codex ${this.release}`)
    }
    const { code, message, data } = found
    return new RpcError(code, message, data === undefined ? {} : { data })
  }

  #has({ since, until }: ErrorSample): boolean {
    return isFrom(since, this.release) && (until === undefined || !isNewer(this.release, until))
  }
}
