import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { createRecord } from '../support/signed-in.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

// What `npm test` has built, because a child process runs no TypeScript.
const built = pathToFileURL(join(repository, 'dist/auth.js')).href

/** A process that refreshes once, to tokens longer than any file that it may write. */
const refresher = `
  import { createAuthManager, createFileStorage, createHttp, getBearerToken } from '${built}'
  const accessToken = 'a'.repeat(100_000)
  const fetch = async () => Response.json({ access_token: accessToken })
  const events = []
  const manager = await createAuthManager({
    storage: createFileStorage(process.argv[1]),
    tokenEndpoint: { http: createHttp({ userAgent: () => 'test', fetch }) },
    refreshLock: (task) => task(),
    commitLock: (task) => task(),
    now: Date.now,
    sleep: async () => undefined,
    report: ({ type, error }) => events.push([type, error.code, error.errno]),
  })
  await manager.refreshToken()
  const isUsed = getBearerToken(manager.current).reveal() === accessToken
  console.log(JSON.stringify({ events, isUsed }))
`

test.skipIf(process.platform === 'win32')(
  'a write that ends in the middle keeps the old file whole, leaves no other, and loses no token',
  () => {
    const home = createTemporaryFolder()
    const before = JSON.stringify(createRecord('old'))
    writeFileSync(join(home, 'auth.json'), before)
    // Files of this process end after a few kilobytes, as they do on a disk that is full.
    const limited = 'ulimit -f 8 && exec "$0" --input-type=module -e "$@"'
    const args = ['-c', limited, process.execPath, refresher, home]
    const { stdout, stderr } = spawnSync('sh', args, { encoding: 'utf8' })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toEqual({
      events: [['save_failed', 'storage_failed', 'EFBIG']],
      isUsed: true,
    })
    expect(readFileSync(join(home, 'auth.json'), 'utf8')).toBe(before)
    expect(readdirSync(home)).toEqual(['auth.json'])
  },
)
