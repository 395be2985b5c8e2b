import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'
import { program } from '../support/command.js'

/** Starts a command of the built program. Without `null`, its input ends after the text. */
export function startCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input?: string | null,
) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env['PATH'], ...env },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  child.stdin.on('error', () => undefined)
  if (input !== null) child.stdin.end(input)
  const [stdout, stderr] = [follow(child.stdout), follow(child.stderr)]
  const exit = once(child, 'close').then(([code, signal]) => ({
    code: code as number | null,
    signal: signal as string | null,
    stdout: stdout.text(),
    stderr: stderr.text(),
  }))
  return { child, exit, stdout, stderr }
}

function follow(stream: Readable) {
  let text = ''
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
  return {
    text: () => text,
    async until(pattern: RegExp): Promise<string> {
      for (;;) {
        const [found] = pattern.exec(text) ?? []
        if (found !== undefined) return found
        await once(stream, 'data')
      }
    },
  }
}
