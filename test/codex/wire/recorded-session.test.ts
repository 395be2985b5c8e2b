import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import type { Writable } from 'node:stream'
import { text as readText } from 'node:stream/consumers'
import { describe, expect, onTestFinished, test } from 'vitest'
import { parseRecording } from '../../../codegen/wire/recording/format.js'
import { attachCodex } from '../../../src/threads/attach.js'
import { spawnTransport } from '../../../src/transports/child-process.js'
import { findPlanted, planted } from '../../codegen/wire/planted.js'
import { findCodex, turnReleases } from '../../support/codex-release.js'
import { program } from '../../support/command.js'
import { startModelProvider } from '../../support/model-provider.js'
import { call, respond, say, think } from '../../support/model-provider-replies.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'
import { createOfflineEnv } from '../surroundings.js'
import { createHome } from '../turn/codex-session.js'

const { apiKey } = planted
const replies = [
  respond(call('lookup', { name: apiKey })),
  respond(think('A ', 'key.'), say('The key is ', apiKey.slice(0, 9), apiKey.slice(9), ' there.')),
  respond(say('Good', 'bye')),
]

interface Client {
  args: readonly string[]
  cwd: string
  env: NodeJS.ProcessEnv
  prompt: string
  /** Receives the log of the server. */
  stderr?: Writable
}

/** Runs a client of ours, and returns its texts and how its server ended. */
async function runClient({ args, prompt, ...rest }: Client) {
  const command = { command: process.execPath, args: [program, ...args], ...rest }
  const transport = spawnTransport(command)
  onTestFinished(() => transport.close())
  const clientInfo = { name: 'client', version: '1.0.0' }
  const codex = await attachCodex({ connect: async () => transport, clientInfo })
  const lookup = { description: 'Looks a key up', run: async () => `It is ${apiKey}` }
  const texts: (string | null)[] = []
  try {
    const thread = await codex.startThread({ cwd: rest.cwd }, { tools: { lookup } })
    texts.push((await thread.run(`Use ${apiKey}`)).finalResponse)
    texts.push((await thread.run(prompt)).finalResponse)
  } catch {
    // The exit code and the log show why.
  }
  await codex.close()
  return { texts, exit: await transport.exited, log: transport.stderrTail() }
}

for (const version of turnReleases) {
  const codex = findCodex(version)
  describe.skipIf(codex === undefined)(`codex ${version}`, () => {
    test('a recorded session replays green for the same client, and red for another', async () => {
      const provider = await startModelProvider(replies)
      onTestFinished(() => provider.close())
      const { home, workspace } = createHome(provider)
      const file = join(createTemporaryFolder(), 'session.jsonl')
      const recorded = await runClient({
        args: ['record', '--out', file, '--', codex ?? '', 'app-server'],
        cwd: workspace,
        env: { ...createOfflineEnv(home), CODEX_HOME: home },
        prompt: 'Good bye',
      })
      expect(recorded.texts).toEqual([`The key is ${apiKey} there.`, 'Goodbye'])
      expect(recorded.exit.code).toBe(0)

      const text = readFileSync(file, 'utf8')
      expect(findPlanted(text)).toEqual([])
      expect(text).not.toContain(home)
      expect(statSync(file).mode & 0o777).toBe(0o600)
      const { release, frames } = parseRecording(text)
      expect(release).toBe(version)

      const other = createTemporaryFolder()
      const replayed = { args: ['replay', file], cwd: other, env: createOfflineEnv(other) }
      const same = await runClient({ ...replayed, prompt: 'Good bye' })
      expect(same.log).toBe('')
      expect(same.exit.code).toBe(0)
      // It gets back the key that it has sent, which the recording does not have.
      expect(same.texts).toEqual(recorded.texts)

      const changed = await runClient({ ...replayed, prompt: 'Hello again' })
      expect(changed.exit.code).toBe(1)
      const number = frames.findIndex(({ dir, frame }) => {
        return dir === 'out' && JSON.stringify(frame).includes('Good bye')
      })
      expect(changed.log).toContain(
        `frame ${number + 1} (turn/start) differs at /params/input/0/text\n` +
          '  expected: "Good bye"\n  actual: "Hello again"\n',
      )
    })

    test('the frames of a session are as the contract says', async () => {
      const provider = await startModelProvider(replies)
      onTestFinished(() => provider.close())
      const { home, workspace } = createHome(provider)
      const stderr = new PassThrough()
      const printed = readText(stderr)
      const { texts } = await runClient({
        args: ['inspect', '--tui', '--', codex ?? '', 'app-server'],
        cwd: workspace,
        env: { ...createOfflineEnv(home), CODEX_HOME: home },
        prompt: 'Good bye',
        stderr,
      })
      stderr.end()
      expect(texts).toEqual([`The key is ${apiKey} there.`, 'Goodbye'])
      const rows = (await printed).split('\n').filter((row) => / [→←] /.test(row))
      expect(rows.length).toBeGreaterThan(40)
      expect(rows.filter((row) => /\[(?:fault|drift)\]/.test(row))).toEqual([])
      expect(findPlanted(rows.join('\n'))).toEqual([])
    })
  })
}
