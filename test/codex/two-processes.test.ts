import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createClient } from '../../src/client/client.js'
import { spawnCodex } from '../../src/transports/codex-process.js'
import { createAuthJson, startRotatingIssuer } from '../bench/rotating-issuer.js'
import { codexReleases, findCodex } from '../support/codex-release.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const ours = join(repository, 'dist/cli.js')
const rounds = 3

/** Lets programs with one home refresh at the same moment; true for each answer with a token. */
async function race(programs: readonly string[]) {
  const home = createTemporaryFolder()
  writeFileSync(join(home, 'auth.json'), createAuthJson())
  const issuer = await startRotatingIssuer(100)
  const env = { ...process.env, CODEX_REFRESH_TOKEN_URL_OVERRIDE: issuer.url }
  const clients = programs.map((codexPath) =>
    createClient(spawnCodex({ codexPath, codexHome: home, env })),
  )
  try {
    const clientInfo = { name: 'race', version: '1' }
    await Promise.all(clients.map((client) => client.initialize({ clientInfo })))
    const answers: boolean[][] = []
    for (let round = 0; round < rounds; round++) {
      const params = { includeToken: true, refreshToken: true }
      const statuses = clients.map((client) => client.request('getAuthStatus', params))
      answers.push((await Promise.all(statuses)).map(({ authToken }) => authToken !== null))
    }
    return { answers, reused: issuer.reused, rotations: issuer.rotations }
  } finally {
    await Promise.all(clients.map((client) => client.close()))
    issuer.close()
  }
}

test('two of ours burn no token and lose none', async () => {
  expect(await race([ours, ours])).toEqual({
    answers: Array.from({ length: rounds }, () => [true, true]),
    reused: 0,
    rotations: rounds,
  })
})

test.for(codexReleases)('ours beside codex %s never loses its token', async (version, { skip }) => {
  const program = findCodex(version)
  if (program === undefined) return skip('not run: this release is not installed')
  const { answers } = await race([ours, program])
  expect(answers.map(([token]) => token)).toEqual([true, true, true])
})
