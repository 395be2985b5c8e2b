import { resolve } from 'node:path'
import { ContractError } from '../contract/errors.js'
import { ImportError } from '../import/import-error.js'
import { readFound } from './codex-export.js'
import type { Contract } from './contract.js'
import { SourceError } from './error.js'
import { findObject } from './git.js'
import type { OpenOptions } from './open-options.js'
import { openPath } from './open-path.js'
import { openRef } from './open-ref.js'
import type { SourceKind } from './source-name.js'
import { binaryPath, kindOf } from './source-name.js'

/**
 * Reads what was named as one side: a git ref, `ref:path`, a path or `binary:path`. Throws a
 * SourceError of one line; no fault may look like a contract without changes.
 */
export async function openContract(name: string, options: OpenOptions): Promise<Contract> {
  try {
    return refuseEmpty(await openers[kindOf(name)](name, options))
  } catch (error) {
    throw toSourceError(name, error)
  }
}

const openers: Readonly<
  Record<SourceKind, (name: string, options: OpenOptions) => Promise<Contract>>
> = { binary: openBinary, path: openPath, ref: openRef }

async function openBinary(name: string, options: OpenOptions): Promise<Contract> {
  const { folder, runBinary } = options
  if (runBinary === undefined) {
    throw new SourceError('usage', `"${name}" cannot be run here; name a git ref, folder or file`)
  }
  // A ref may be called "binary", and then this is one of its files.
  if ((await findObject(folder, name).catch(() => undefined)) !== undefined) {
    const other = `refs/heads/${name}, or an absolute path after "binary:"`
    throw new SourceError('usage', `"${name}" is a file of a git ref too; write ${other}`)
  }
  const found = await runBinary(resolve(folder, binaryPath(name)))
  return { name, ...readFound(found, options), policy: new Map() }
}

function refuseEmpty(contract: Contract): Contract {
  const { methods, operations = [], types } = contract.model
  if (methods.length + operations.length + types.length > 0) return contract
  throw new SourceError('unreadable', `The contract of ${contract.name} holds nothing`)
}

function toSourceError(name: string, error: unknown): SourceError {
  if (error instanceof SourceError) return error
  if (error instanceof ImportError && error.failure === 'usage') {
    return new SourceError('usage', error.message, { cause: error })
  }
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
