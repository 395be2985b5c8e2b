import { toSound } from '../contract/lint.js'
import type { ForeignReading } from '../contract/reading.js'
import { describeContract } from '../merge/describe.js'
import type { Declarations } from '../read/declarations/declarations.js'
import { SourceError } from '../sources/contract.js'
import { bringUpToDate } from './bring-up-to-date.js'
import type { DeclaredFiles } from './declared-text.js'
import type { Imported, ImportOptions } from './import-options.js'
import type { FoundServers, KnownServers } from './known-servers.js'
import type { Settings } from './lock.js'
import { readLock, toRenamed } from './lock.js'
import { selectMethods } from './resolve-results.js'
import { findStale, settle } from './settings.js'

/** Brings the output up to date with the contract of a range of known releases. */
export function importServers(options: ImportOptions, out: string, known: KnownServers): Imported {
  const { check, generator, servers = '' } = options
  const former = readLock(out)
  const found = known.find(servers)
  const surfaces = { stable: true, experimental: true }
  // Results that the lock names are those of an export.
  const settings = { ...settle(options, former, { exports: surfaces }), results: {} }
  const { surface, only } = settings
  checkLayout(settings, found)
  const read = found.read(surface)
  const methods = read.model.methods.map(({ name }) => name)
  const stale = findStale({ methods, results: new Map() }, settings, options)
  const reading: ForeignReading = {
    ...read,
    model: describeContract(selectMethods(read.model, only), known.described),
    locations: new Map(),
  }
  const { model, inferences, warnings, renamed } = toSound(reading)
  const lock = {
    format: 1 as const,
    servers: found.servers,
    ...settings,
    digests: { releases: found.digest },
    resolved: {},
    ...toRenamed(renamed),
    generator,
  }
  const declared = settings.layout && toDeclaredFiles(found.declarations(surface))
  const folder = { out, former, check, writes: true }
  return {
    ...bringUpToDate(folder, { lock, model, inferences, declared }),
    warnings: [...stale, ...warnings],
    notices: found.notices,
  }
}

function checkLayout({ layout }: Settings, { servers, isOne }: FoundServers): void {
  if (layout === undefined || isOne) return
  const message = `--layout generate-ts has the files of one release, and ${servers} are several`
  throw new SourceError('usage', `${message}; use --layout default`)
}

/** Which folder has which type is not known of a release, so each is in both. */
function toDeclaredFiles(types: Declarations | undefined): DeclaredFiles | undefined {
  if (types === undefined) return undefined
  const paths = types.names.flatMap((name) => [name, `v2/${name}`])
  return { paths: ['serde_json/JsonValue', ...paths], types, root: types, newer: new Map() }
}
