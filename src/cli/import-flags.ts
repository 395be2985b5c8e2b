import { CommandError, exitCodes } from './exit.js'
import type { ImportSettings } from './commands/import.js'

/** The flags of `import` as commander parses them. */
export interface ImportFlags {
  out: string
  servers?: string
  experimental?: true
  stable?: true
  only?: string[]
  result?: string[]
  emit?: string
  layout?: string
  importExtension?: string
  release?: string
  check?: true
  strict?: true
  verify?: true
}

/** Converts the flags. Throws a CommandError for flags that contradict each other. */
export function toImportSettings(
  source: string | undefined,
  flags: ImportFlags,
  cwd: string,
): ImportSettings {
  const { out, servers, only, release } = flags
  const check = flags.check === true
  const hasInput = source !== undefined || servers !== undefined
  if (!hasInput && !check) {
    const message = 'name a source to import, or use --servers or --check'
    throw new CommandError(exitCodes.usage, message)
  }
  if (!hasInput && flags.verify === true) {
    throw new CommandError(exitCodes.usage, '--verify needs a codex binary as source')
  }
  if (flags.stable === true && flags.experimental === true) {
    throw new CommandError(exitCodes.usage, '--stable and --experimental exclude each other')
  }
  const surface = flags.stable ? 'stable' : flags.experimental ? 'experimental' : undefined
  return {
    out,
    check,
    strict: flags.strict === true,
    verify: flags.verify === true,
    cwd,
    ...(source !== undefined && { source }),
    ...(servers !== undefined && { servers }),
    ...(surface !== undefined && { surface }),
    ...(only !== undefined && { only }),
    ...(flags.result !== undefined && { results: toResults(flags.result) }),
    ...(flags.emit !== undefined && { emit: toDocuments(flags.emit) }),
    ...(flags.layout !== undefined && { layout: toOneOf(layouts, '--layout', flags.layout) }),
    ...(flags.importExtension !== undefined && {
      importExtension: toOneOf(extensions, '--import-extension', flags.importExtension),
    }),
    ...(release !== undefined && { release }),
  }
}

const layouts = ['default', 'generate-ts'] as const
const extensions = ['js', 'ts'] as const

function toOneOf<T extends string>(names: readonly T[], flag: string, given: string): T {
  const found = names.find((name) => name === given)
  if (found !== undefined) return found
  const message = `unsupported ${flag} "${given}"; use ${names.join(' or ')}`
  throw new CommandError(exitCodes.usage, message)
}

const documents = ['openrpc', 'json-schema'] as const

type Emitted = NonNullable<ImportSettings['emit']>

/** Parses a comma-separated list, or `none`. */
function toDocuments(list: string): Emitted {
  if (list === 'none') return []
  return list.split(',').map((name) => {
    const found = documents.find((document) => document === name)
    if (found !== undefined) return found
    const message = `unsupported --emit "${name}"; use ${documents.join(', ')} or none`
    throw new CommandError(exitCodes.usage, message)
  })
}

/** The pairs of `--result` as an object, by method. */
export function toResults(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const [, method, type] = /^([^=]+)=(\w+)$/.exec(pair) ?? []
      if (method !== undefined && type !== undefined) return [method, type]
      throw new CommandError(exitCodes.usage, `invalid --result "${pair}"; use <method>=<Type>`)
    }),
  )
}
