// Writes what exported contracts of many releases say about each other into
// read/codex-export/releases.ts. Takes a folder with one folder for each release and surface, such
// as 0.169.0-stable, that holds what `codex app-server generate-json-schema` wrote.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const bundle = 'codex_app_server_protocol.schemas.json'
const surfaces = ['stable', 'experimental']
const tables = ['ClientRequest', 'ClientNotification', 'ServerRequest', 'ServerNotification']

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Name the folder that holds the exports')

const versions = readdirSync(folder)
  .flatMap((name) => /^(\d+\.\d+\.\d+)-stable$/.exec(name)?.[1] ?? [])
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))

const releases = versions.map((version) => {
  const texts = surfaces.map((surface) =>
    readFileSync(join(folder, `${version}-${surface}`, bundle), 'utf8'),
  )
  const digests = texts.map((text) => createHash('sha256').update(text).digest('hex'))
  return { version, digests, methods: methodsOf(JSON.parse(texts[1])) }
})

function methodsOf({ definitions }) {
  const messages = tables.flatMap((table) => definitions[table].oneOf)
  return new Set(messages.map(({ properties }) => properties.method.enum[0]))
}

const names = [...new Set(releases.flatMap(({ methods }) => [...methods]))].sort()
const spans = names.map((name) => {
  const first = releases.findIndex(({ methods }) => methods.has(name))
  const last = releases.findLastIndex(({ methods }) => methods.has(name))
  const since = first === 0 ? undefined : releases[first].version
  const until = releases[last + 1]?.version
  return { name, since, until }
})

const quote = (text) => `'${text}'`
const text = `// @generated from exports of codex by \`node codegen/collect-releases.mjs\`. Do not edit.

/** SHA-256 of the nested bundle that each release exports: stable, then experimental. */
export const releaseDigests: Readonly<Record<string, readonly [string, string]>> = {
${releases.map(({ version, digests }) => `  ${quote(version)}: [\n${digests.map((each) => `    ${quote(each)},\n`).join('')}  ],\n`).join('')}}

/** First release that has a method and first one without it; neither where every release has it. */
export const methodSpans: Readonly<Record<string, { since?: string; until?: string }>> = {
${spans
  .map(({ name, since, until }) => {
    const parts = [
      ...(since === undefined ? [] : [`since: ${quote(since)}`]),
      ...(until === undefined ? [] : [`until: ${quote(until)}`]),
    ]
    const key = /^\w+$/.test(name) ? name : quote(name)
    return `  ${key}: ${parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`},\n`
  })
  .join('')}}
`
writeFileSync(new URL('read/codex-export/releases.ts', import.meta.url), text)
