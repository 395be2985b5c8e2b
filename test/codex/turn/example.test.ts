import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { findCodex } from '../../support/codex-release.js'
import type { ModelReply } from '../../support/model-provider-replies.js'
import { hold, respond, say } from '../../support/model-provider-replies.js'
import { startModelProvider } from '../../support/model-provider.js'
import { manifest } from '../../support/turn-example.js'
import { createOfflineEnv } from '../surroundings.js'
import { buildExample } from './built-example.js'
import { createHome } from './codex-session.js'
import { write } from './replies.js'

const codex = findCodex(manifest.dependencies['@openai/codex'])

describe.skipIf(codex === undefined)('examples/turn', () => {
  let example: string

  beforeAll(async () => {
    example = await buildExample(dirname(dirname(codex ?? '')))
  })

  const toWrite = [respond(write('wanted.txt')), respond(say('That was', ' it.'))]

  test('runs a command that is confirmed, and prints what is said', async () => {
    const { output, files } = await runExample(toWrite, {
      onOutput: ['[y/N]', (child) => child.stdin.write('y\n')],
    })
    expect(output).toContain('May I write wanted.txt? Run ')
    expect(output).toMatch(/cat wanted\.txt'?: completed\nThat was it\.\ncompleted\n$/)
    expect(files).toEqual(['wanted.txt'])
  })

  test('runs no command that is not', async () => {
    const { output, files } = await runExample(toWrite, {
      onOutput: ['[y/N]', (child) => child.stdin.write('\n')],
    })
    expect(output).toContain(': declined\n')
    expect(files).toEqual([])
  })

  test('asks nothing with --approve', async () => {
    const { output, files } = await runExample(toWrite, { args: ['--approve'] })
    expect(output).not.toContain('[y/N]')
    expect(files).toEqual(['wanted.txt'])
  })

  test('interrupts the turn on Ctrl-C, and ends', async () => {
    const { output } = await runExample([hold(say('Wait'))], {
      onOutput: ['Wait', (child) => child.kill('SIGINT')],
    })
    expect(output).toMatch(/\ninterrupted\n$/)
  })

  test('interrupts the turn while it asks, and runs nothing', async () => {
    const { output, files } = await runExample(toWrite, {
      onOutput: ['[y/N]', (child) => child.kill('SIGINT')],
    })
    expect(output).toMatch(/\[y\/N\]\s+interrupted\s+$/)
    expect(files).toEqual([])
  })

  interface RunOptions {
    args?: readonly string[]
    /** Done once, when the output holds this text. */
    onOutput?: readonly [text: string, act: (child: ReturnType<typeof start>) => void]
  }

  function start(args: readonly string[], cwd: string, home: string) {
    const program = join(example, 'dist/turn.js')
    const env = { ...createOfflineEnv(home), CODEX_HOME: home }
    return spawn(process.execPath, [program, ...args], { cwd, env, timeout: 90_000 })
  }

  async function runExample(replies: readonly ModelReply[], { args = [], onOutput }: RunOptions) {
    const provider = await startModelProvider(replies)
    const { home, workspace } = createHome(provider)
    const child = start([...args, '--codex', codex ?? '', 'Do it'], workspace, home)
    let output = ''
    let acted = false
    const take = (text: string) => {
      output += text
      if (onOutput === undefined || acted || !output.includes(onOutput[0])) return
      acted = true
      onOutput[1](child)
    }
    child.stdout.setEncoding('utf8').on('data', take)
    child.stderr.setEncoding('utf8').on('data', take)
    await new Promise((resolve) => child.once('close', resolve))
    provider.close()
    return { output, files: readdirSync(workspace) }
  }
})
