import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'
import { join } from 'node:path'
import type { SmallCodex } from './small-codex.js'
import { writeCodex } from './small-codex.js'
import { createTemporaryFolder } from './temporary-folder.js'

/** A registry on loopback that has releases of codex, made up and whole. */
export interface Registry {
  /** Environment of an npm that knows no other registry. */
  env: Readonly<Record<string, string | undefined>>
  publish: (codex: SmallCodex) => void
  /** A version whose program fails, as one without a program for this platform does. */
  publishBroken: (version: string) => void
  close: () => Promise<void>
}

const name = '@openai/codex'

export async function startRegistry(): Promise<Registry> {
  const tarballs = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const url = request.url ?? ''
    const tarball = tarballs.get(/\/codex-(.+)\.tgz$/.exec(url)?.[1] ?? '')
    if (tarball !== undefined) response.end(tarball)
    else if (decodeURIComponent(url) === `/${name}`) response.end(packument())
    else response.writeHead(404).end('{}')
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const packument = () => {
    const versions = [...tarballs].map(([version, tarball]) => {
      const integrity = `sha512-${createHash('sha512').update(tarball).digest('base64')}`
      const dist = { tarball: `${origin}/codex-${version}.tgz`, integrity }
      return [version, { name, version, bin: { codex: 'bin/codex.js' }, dist }] as const
    })
    const latest = [...tarballs.keys()].at(-1)
    return JSON.stringify({ name, 'dist-tags': { latest }, versions: Object.fromEntries(versions) })
  }
  const pack = (version: string, writeProgram: (path: string) => void) => {
    const folder = createTemporaryFolder()
    mkdirSync(join(folder, 'package/bin'), { recursive: true })
    const manifest = { name, version, bin: { codex: 'bin/codex.js' } }
    writeFileSync(join(folder, 'package/package.json'), JSON.stringify(manifest))
    writeProgram(join(folder, 'package/bin/codex.js'))
    execFileSync('tar', ['czf', 'package.tgz', 'package'], { cwd: folder })
    tarballs.set(version, readFileSync(join(folder, 'package.tgz')))
  }
  const broken = (path: string) => writeFileSync(path, 'process.exit(1)\n')
  const { PATH, HOME } = process.env
  return {
    env: {
      PATH,
      HOME,
      npm_config_registry: origin,
      npm_config_cache: createTemporaryFolder(),
      npm_config_update_notifier: 'false',
    },
    publish: (codex) => pack(codex.version, (path) => writeCodex(path, codex)),
    publishBroken: (version) => pack(version, broken),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
