import type { ReadCodexExport } from '../read/export/read-export.js'
import type { Surface } from '../read/export/read-export.js'
import type { DocumentKind } from '../print/documents/documents.js'
import type { ImportExtension } from '../print/printer.js'
import type { Layout } from './import-options.js'
import { fitsPattern } from '../contract/fits-pattern.js'
import { lockName, SourceError } from '../sources/contract.js'
import type { Lock, Settings } from './lock.js'

/** The caller's settings; the lock has the defaults. */
export interface Asked {
  surface?: Surface
  only?: readonly string[]
  results?: Readonly<Record<string, string>>
  emit?: readonly DocumentKind[]
  layout?: Layout
  importExtension?: ImportExtension
}

export function settle(
  { surface: asked, only, results, ...rest }: Asked,
  former: Lock | undefined,
  { exports }: { exports: Partial<Readonly<Record<Surface, unknown>>> },
): Settings {
  const surface = asked ?? former?.surface ?? (exports.stable ? 'stable' : 'experimental')
  if (exports[surface] === undefined) {
    const there = surface === 'stable' ? 'experimental' : 'stable'
    const wants = asked === undefined ? 'the lock file wants' : 'you asked for'
    throw new SourceError('usage', `This is an export of the ${there} surface; ${wants} ${surface}`)
  }
  const emit = rest.emit ?? former?.emit ?? []
  const layout = rest.layout ?? former?.layout
  const importExtension = rest.importExtension ?? former?.importExtension
  return {
    surface,
    only: only ?? former?.only ?? [],
    results: results ?? former?.results ?? {},
    ...(emit.length > 0 && { emit: [...new Set(emit)].sort() }),
    ...(layout === 'generate-ts' && { layout }),
    ...(importExtension === 'ts' && { importExtension }),
  }
}

/**
 * Reports settings that do not apply to this export. They are an error if the caller gave them, and
 * warnings if they are locked, since a release may have dropped a method.
 */
export function findStale(
  { methods, results }: Pick<ReadCodexExport, 'methods' | 'results'>,
  settings: Settings,
  asked: Asked,
): string[] {
  const idle = settings.only.filter((pattern) => {
    return !methods.some((method) => fitsPattern(pattern, method))
  })
  const problems = Object.entries(settings.results).flatMap(([method, type]) => {
    const found = results.get(method)
    if (found === undefined) {
      return methods.includes(method) && settings.only.length > 0
        ? []
        : [`${method}, which is not a request of this contract`]
    }
    return found.origin === 'named'
      ? []
      : [`${type} for ${method}, which the export does not define`]
  })
  const lines = [
    ...idle.map((pattern) => {
      return line(asked.only && '--only', 'only', `${pattern}, which fits no method`)
    }),
    ...problems.map((problem) => line(asked.results && '--result', 'results', problem)),
  ]
  const misspelt = lines.find(({ isAsked }) => isAsked)
  if (misspelt !== undefined) throw new SourceError('usage', misspelt.text)
  return lines.map(({ text }) => text)
}

/** `option` is given where the caller asked for it, and the lock did not. */
function line(option: string | undefined, member: string, problem: string) {
  const source = option ?? `"${member}" in ${lockName}`
  return { isAsked: option !== undefined, text: `${source} names ${problem}` }
}
