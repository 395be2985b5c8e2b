import { CommandError, exitCodes } from './exit.js'
import type { ImportSettings } from './commands/import.js'

/** What `import` is given, as it is written. */
export interface ImportFlags {
  out: string
  experimental?: true
  stable?: true
  only?: string[]
  result?: string[]
  emit?: string
  release?: string
  check?: true
  strict?: true
  verify?: true
}

/** What the flags ask for. Throws a CommandError where they contradict each other. */
export function toImportSettings(
  source: string | undefined,
  flags: ImportFlags,
  cwd: string,
): ImportSettings {
  const { out, only, release } = flags
  const check = flags.check === true
  if (source === undefined && !check) {
    throw new CommandError(exitCodes.usage, 'Name what to import, or --check what was imported')
  }
  if (source === undefined && flags.verify === true) {
    throw new CommandError(exitCodes.usage, '--verify asks a codex binary; name one')
  }
  if (flags.stable === true && flags.experimental === true) {
    throw new CommandError(exitCodes.usage, 'Give one of --stable and --experimental')
  }
  const surface = flags.stable ? 'stable' : flags.experimental ? 'experimental' : undefined
  return {
    out,
    check,
    strict: flags.strict === true,
    verify: flags.verify === true,
    cwd,
    ...(source !== undefined && { source }),
    ...(surface !== undefined && { surface }),
    ...(only !== undefined && { only }),
    ...(flags.result !== undefined && { results: toResults(flags.result) }),
    ...(flags.emit !== undefined && { emit: toDocuments(flags.emit) }),
    ...(release !== undefined && { release }),
  }
}

const documents = ['openrpc', 'json-schema'] as const

type Emitted = NonNullable<ImportSettings['emit']>

/** The names of a comma list, or none of them. */
function toDocuments(list: string): Emitted {
  if (list === 'none') return []
  return list.split(',').map((name) => {
    const found = documents.find((document) => document === name)
    if (found !== undefined) return found
    const message = `--emit takes ${documents.join(' and ')}, or none, not ${name}`
    throw new CommandError(exitCodes.usage, message)
  })
}

/** Pairs of `--result`, by method. */
export function toResults(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, method, type] = /^([^=]+)=(\w+)$/.exec(pair) ?? []
      if (method !== undefined && type !== undefined) return [method, type]
      throw new CommandError(exitCodes.usage, `--result takes <method>=<Type>, not ${pair}`)
    }),
  )
}
