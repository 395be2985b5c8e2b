import { propertyKey, quote } from '../print/printer.js'
import type { History } from './history.js'

/** First release that has a method, and first one after that without it. */
interface Span {
  since?: string
  until?: string
}

/** What the generator has to know of the releases in the history, as source text. */
export function emitKnownReleases(history: History, results: ReadonlyMap<string, string>): string {
  const digests = history.releases.map((release): [string, string] => {
    const { stable, experimental } = history.bundleDigests(release)
    return [release, `[\n    ${quote(stable)},\n    ${quote(experimental)},\n  ]`]
  })
  const spans = spansOf(history).map(([method, span]): [string, string] => {
    const cells = (['since', 'until'] as const).flatMap((name) => {
      const release = span[name]
      return release === undefined ? [] : [`${name}: ${quote(release)}`]
    })
    return [method, cells.length === 0 ? '{}' : `{ ${cells.join(', ')} }`]
  })
  const listed = [...results].map(([method, type]): [string, string] => [method, quote(type)])
  return [
    '// @generated from schema/history by `npm run releases`. Do not edit.\n',
    '/** SHA-256 of the nested bundle that each release exports: stable, then experimental. */',
    emitTable('releaseDigests', 'readonly [string, string]', digests),
    '/** First release that has a method, and first one after that without it, if there are any. */',
    emitTable('methodSpans', '{ since?: string; until?: string }', spans),
    '/** Types of results that are called neither like the method nor like its params. */',
    emitTable('listedResults', 'string', listed),
  ].join('\n')
}

function emitTable(name: string, type: string, rows: readonly [string, string][]): string {
  const lines = rows.map(([key, value]) => `  ${propertyKey(key)}: ${value},\n`)
  return `export const ${name}: Readonly<Record<string, ${type}>> = {\n${lines.join('')}}\n`
}

/** The methods of all releases, in the order of their names. */
function spansOf(history: History): [method: string, span: Span][] {
  const { releases } = history
  const methods = releases.map((release) => history.methodsOf(release))
  const names = [...new Set(methods.flatMap((all) => [...all]))].sort()
  return names.map((name) => {
    const first = methods.findIndex((all) => all.has(name))
    const last = methods.findLastIndex((all) => all.has(name))
    const [since, until] = [first === 0 ? undefined : releases[first], releases[last + 1]]
    return [name, { ...(since && { since }), ...(until && { until }) }]
  })
}
