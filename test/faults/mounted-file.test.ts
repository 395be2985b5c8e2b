import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestContext } from 'vitest'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { createRecord } from '../support/signed-in.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

// What `npm test` has built, because a child process runs no TypeScript.
const built = pathToFileURL(join(repository, 'dist/auth.js')).href

/** Runs a shell script where mounts are of its own. */
function runApart(script: string, ...args: string[]) {
  const apart = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user']
  return spawnSync('unshare', [...apart, 'sh', '-ec', script, ...args], { encoding: 'utf8' })
}

/** Skips where nothing can be mounted; in CI that is an error, because a skip would look green. */
function requireMounts({ skip }: TestContext): void {
  const folder = createTemporaryFolder()
  const { status, stderr, error } = runApart('mount --bind "$0" "$0"', folder)
  if (status === 0) return
  if (process.env['CI'] !== 'true') skip('not run: nothing can be mounted here')
  throw new Error(`Nothing can be mounted: ${stderr || error?.message}`)
}

/** A process that is signed in with a home, does something, and prints what came of it. */
const program = (body: string) => `
  import { createAuthManager, createFileStorage, createHomeLocks, createHttp } from '${built}'
  import { getBearerToken, startDeviceLogin } from '${built}'
  import { readFileSync, unlinkSync } from 'node:fs'
  const [home, file, filler] = process.argv.slice(1)
  const sent = []
  const events = []
  const fetch = async (url, { body }) => {
    if (!url.endsWith('/oauth/token')) return Response.json({})
    sent.push(JSON.parse(Buffer.from(body).toString()).refresh_token)
    const token = 'a'.repeat(5000) + sent.length
    return Response.json({ access_token: token, refresh_token: 'rt-' + sent.length })
  }
  const manager = await createAuthManager({
    storage: createFileStorage(home),
    tokenEndpoint: { http: createHttp({ userAgent: () => 'test', fetch }) },
    ...createHomeLocks(home),
    now: Date.now,
    sleep: async () => undefined,
    report: ({ type, error }) => events.push([type, error.errno]),
  })
  const read = () => readFileSync(file, 'utf8')
  const readToken = () => JSON.parse(read()).tokens.refresh_token
  const isUsed = () => getBearerToken(manager.current).reveal().length > 5000
  ${body}
  console.log(JSON.stringify({ ...result, sent, events }))
`

interface Mounted {
  /** Shell commands that make \`$1\` the file to mount. */
  prepare?: string
  options?: string
  body: string
}

/** What the program prints that finds a file mounted at \`auth.json\`. */
function runMounted({ prepare = '', options = '', body }: Mounted) {
  const home = createTemporaryFolder()
  const folder = join(createTemporaryFolder(), 'folder')
  mkdirSync(folder)
  const file = join(folder, 'file')
  const record = JSON.stringify(createRecord('old'))
  writeFileSync(join(home, 'auth.json'), '')
  const script = `${prepare}
    printf %s "$3" > "$1"
    mount --bind "$1" "$0/auth.json"
    ${options}
    exec "$4" --input-type=module -e "$5" "$0" "$1" "$2"`
  const args = [home, file, join(folder, 'filler'), record, process.execPath, program(body)]
  const { stdout, stderr } = runApart(script, ...args)
  expect(stderr).toBe('')
  return { home, file, record, printed: JSON.parse(stdout) as Record<string, unknown> }
}

const locks = ['auth.json', 'auth.json.lock', 'auth.lock', 'codex-contract.refresh.lock']

test.runIf(process.platform === 'linux')(
  'a file that is mounted by itself is refreshed, signed out of and signed in to',
  (context) => {
    requireMounts(context)
    const { home, file, printed } = runMounted({
      body: `
        await manager.refreshToken()
        await manager.refreshToken()
        const result = { refreshed: readToken(), isUsed: isUsed() }
        result.isRemoved = await manager.logout()
        result.left = read()
        await manager.loginWithApiKey('key')`,
    })
    expect(printed).toEqual({
      refreshed: 'rt-2',
      isUsed: true,
      isRemoved: true,
      left: '\n',
      sent: ['rt-old', 'rt-1'],
      events: [],
    })
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
      auth_mode: 'apikey',
      OPENAI_API_KEY: 'key',
    })
    expect(readdirSync(home).sort()).toEqual(locks)
  },
)

test.runIf(process.platform === 'linux')(
  'a file that is mounted read-only spends no refresh token, and no one is asked to sign in',
  (context) => {
    requireMounts(context)
    const { home, file, record, printed } = runMounted({
      options: 'mount -o remount,ro,bind "$0/auth.json"',
      body: `
        await manager.refreshToken()
        const failed = (error) => ({ code: error.code, errno: error.errno, path: error.path })
        const flow = { auth: manager, http: createHttp({ userAgent: () => 'test', fetch }) }
        const result = { isUsed: isUsed(), login: await startDeviceLogin(flow).catch(failed) }
        result.logout = await manager.logout().catch(failed)`,
    })
    const path = join(home, 'auth.json')
    const failed = { code: 'storage_failed', errno: 'EROFS', path }
    expect(printed).toEqual({
      isUsed: false,
      login: failed,
      logout: failed,
      sent: [],
      events: [['refresh_failed', 'EROFS']],
    })
    expect(readFileSync(file, 'utf8')).toBe(record)
    expect(readdirSync(home).sort()).toEqual(locks)
  },
)

test.runIf(process.platform === 'linux')(
  'a mounted file on a full disk gets its old content back, and the tokens are stored later',
  (context) => {
    requireMounts(context)
    // Two pages: one for the file, and one that is taken by another.
    const prepare = `mount -t tmpfs -o size=8k none "$(dirname "$1")"
      printf filler > "$2"`
    const { home, record, printed } = runMounted({
      prepare,
      body: `
        await manager.refreshToken()
        const result = { left: read(), isUsed: isUsed() }
        unlinkSync(filler)
        await manager.refreshToken()
        result.refreshed = readToken()`,
    })
    expect(printed).toEqual({
      left: record,
      isUsed: true,
      refreshed: 'rt-2',
      sent: ['rt-old', 'rt-1'],
      events: [['save_failed', 'ENOSPC']],
    })
    expect(readdirSync(home).sort()).toEqual(locks)
  },
)
