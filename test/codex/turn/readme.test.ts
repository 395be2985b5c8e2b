import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { respond, say } from '../../support/model-provider-replies.js'
import { startModelProvider } from '../../support/model-provider.js'
import { repository } from '../../support/repository.js'
import { createOfflineEnv } from '../surroundings.js'
import { createHome } from './codex-session.js'

const readme = readFileSync(join(repository, 'README.md'), 'utf8')
const code = /^```ts\n(.*?)^```/ms.exec(readme)?.[1] ?? ''

describe.for(turnReleases)('codex %s', (version) => {
  const codex = findCodex(version)

  test.skipIf(codex === undefined)(
    'streams a turn of the first program of the README',
    async () => {
      const provider = await startModelProvider([respond(say('Hel', 'lo'))])
      const { home, workspace } = createHome(provider)
      mkdirSync(join(workspace, 'node_modules'))
      symlinkSync(repository, join(workspace, 'node_modules/codex-contract'))
      writeFileSync(join(workspace, 'turn.mjs'), code)
      const offline = createOfflineEnv(home)
      const path = `${dirname(codex ?? '')}:${process.env['PATH']}`
      const env = { ...offline, CODEX_HOME: home, PATH: path }
      const options = { cwd: workspace, env, timeout: 60_000 }
      const { stdout } = await promisify(execFile)(process.execPath, ['turn.mjs'], options)
      provider.close()
      expect(stdout).toBe('Hello')
    },
  )
})
