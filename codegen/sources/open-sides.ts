import { isRelease } from '../contract/model.js'
import type { Contract } from './contract.js'
import { SourceError } from './error.js'
import type { OpenOptions } from './open-options.js'
import { openContract } from './open.js'

interface SidesOptions extends OpenOptions {
  base: string
  head: string
}

/** Reads both sides of a comparison. Throws a SourceError. */
export async function openSides(options: SidesOptions): Promise<[Contract, Contract]> {
  const { release } = options
  if (release !== undefined && !isRelease(release)) {
    throw new SourceError('usage', `--release takes a release such as 0.169.0, not ${release}`)
  }
  const open = (name: string) => openContract(name, options)
  const [base, head] = await Promise.allSettled([open(options.base), open(options.head)])
  if (base.status === 'rejected') throw faultOf(base, head)
  if (head.status === 'rejected') throw faultOf(head, base)
  checkResults([base.value, head.value], options)
  return [base.value, head.value]
}

type Opened = PromiseSettledResult<Contract>

/** Why a side could not be opened; where it has no contract, with the side that has one. */
function faultOf(failed: PromiseRejectedResult, other: Opened): unknown {
  const { reason } = failed as { reason: unknown }
  const isMissing = reason instanceof SourceError && reason.code === 'missing'
  if (!isMissing || other.status === 'rejected') return reason
  const message = `Only ${other.value.name} has a contract. ${reason.message}`
  return new SourceError('missing', message, { cause: reason })
}

/** Refuses a result that neither side has: its method or its type is misspelt. */
function checkResults(sides: readonly Contract[], { results = {} }: SidesOptions): void {
  const methods = sides.flatMap(({ model }) => model.methods)
  const lost = Object.entries(results).find(([name, type]) => {
    return !methods.some((method) => method.name === name && method.result === type)
  })
  if (lost === undefined) return
  const message = `--result ${lost.join('=')}: neither side has that request and that type`
  throw new SourceError('usage', message)
}
