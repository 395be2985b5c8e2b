import { ContractError } from '../contract/errors.js'
import { isRelease } from '../contract/versions.js'
import type { ReadContracts } from '../read/read-contract.js'
import type { Contract, PolicySource } from './contract.js'
import { SourceError } from './contract.js'
import { findObject } from './git.js'
import { openSource } from './open-source.js'
import type { ReadOptions } from './read-source.js'
import { readPolicyOnly, readSource } from './read-source.js'
import { isDocument, parseSide, runsProgram } from './source-name.js'

/** How the sides of a comparison are found and read. */
export interface OpenOptions extends ReadOptions {
  /** Where paths begin, and whose repository refs are of. */
  folder: string
}

/**
 * Reads what was named as one side: a git ref, `ref:path`, a path, or `binary:` and the path of a
 * program or an installed release. Throws a SourceError of one line; no failure may look like a
 * contract without changes.
 */
export async function openContract(name: string, options: OpenOptions): Promise<Contract> {
  try {
    if (!runsProgram(name) || options.runBinary !== undefined) await refuseRef(name, options.folder)
    const source = await openSource(parseSide(name), options.folder)
    return refuseEmpty(await readSource(name, source, options))
  } catch (error) {
    throw toSourceError(name, error)
  }
}

/** Reads only the files about comparing of a git ref, `ref:path` or a folder. */
export async function openPolicy(name: string, folder: string): Promise<PolicySource> {
  if (runsProgram(name)) throw new SourceError('usage', `--policy takes no binary: "${name}"`)
  try {
    await refuseRef(name, folder)
    return await readPolicyOnly(name, await openSource(parseSide(name), folder))
  } catch (error) {
    throw toSourceError(name, error)
  }
}

/** Neither a file nor a program is to be taken for a ref of its name, or the reverse. */
async function refuseRef(name: string, folder: string): Promise<void> {
  if (!runsProgram(name) && !isDocument(name)) return
  // A path can be read without git.
  if ((await findObject(folder, name).catch(() => undefined)) === undefined) return
  const ref = `refs/heads/${name}`
  throw new SourceError(
    'usage',
    runsProgram(name)
      ? `"${name}" is a file of a git ref too; write ${ref}, or an absolute path after "binary:"`
      : `"${name}" is a git ref too; write ./${name}, or the whole ref, such as ${ref}`,
  )
}

function refuseEmpty(contract: Contract): Contract {
  const { methods, operations = [], types } = contract.model
  if (methods.length + operations.length + types.length > 0) return contract
  throw new SourceError('unreadable', `The contract of ${contract.name} is empty`)
}

function toSourceError(name: string, error: unknown): SourceError {
  if (error instanceof SourceError && error.code !== 'failed') return error
  return new SourceError('unreadable', `Cannot read ${name}: ${reasonOf(error)}`, { cause: error })
}

/** The first line of why something could not be read. */
export function reasonOf(error: unknown): string {
  if (error instanceof ContractError) return firstOf(error)
  if (error instanceof RangeError) return 'it nests too deep'
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0] ?? ''
}

function firstOf({ problems }: ContractError): string {
  const [first] = problems
  if (first === undefined) return 'it is not sound'
  const { file, line, column } = first.place
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : ''
  return `${file}:${line}:${column}: ${first.message.split('\n', 1)[0]}${more}`
}

/** Reads both sides of a comparison. Throws a SourceError. */
export async function openSides(
  options: OpenOptions & { base: string; head: string },
): Promise<[Contract, Contract]> {
  checkRelease(options.release)
  const known: ReadContracts = new Map()
  const open = (name: string) => openContract(name, { ...options, known })
  const [base, head] = await Promise.allSettled([open(options.base), open(options.head)])
  if (base.status === 'rejected') throw errorOf(base, head)
  if (head.status === 'rejected') throw errorOf(head, base)
  checkResults([base.value, head.value], options)
  return [base.value, head.value]
}

/** Refuses what cannot be the release of an export. */
export function checkRelease(release: string | undefined): void {
  if (release === undefined || isRelease(release)) return
  throw new SourceError('usage', `--release takes a release such as 0.169.0, not ${release}`)
}

/** Why a side could not be opened; where it has no contract, with the side that has one. */
function errorOf(failed: PromiseRejectedResult, other: PromiseSettledResult<Contract>): unknown {
  const { reason } = failed as { reason: unknown }
  const isMissing = reason instanceof SourceError && reason.code === 'missing'
  if (!isMissing || other.status === 'rejected') return reason
  const message = `Only ${other.value.name} has a contract. ${reason.message}`
  return new SourceError('missing', message, { cause: reason })
}

/** Refuses a result that neither side has: its method or its type is misspelt. */
function checkResults(sides: readonly Contract[], { results = {} }: OpenOptions): void {
  const methods = sides.flatMap(({ model }) => model.methods)
  const unmatched = Object.entries(results).find(([name, type]) => {
    return !methods.some((method) => method.name === name && method.result === type)
  })
  if (unmatched === undefined) return
  const message = `--result ${unmatched.join('=')}: neither side has that request and that type`
  throw new SourceError('usage', message)
}
