import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { runCodex } from '../../../codegen/sources/run-codex.js'
import { repository } from '../../support/repository.js'
import { writeCodex } from '../../support/small-codex.js'
import { createTemporaryFolder } from '../../support/temporary-folder.js'

test.each([
  ['hangs', 'exec sleep 30'],
  ['does not end when it is told to', 'trap "" TERM; while :; do sleep 30; done'],
  ['leaves another one behind that keeps its output open', 'sleep 30 &'],
])('a program that %s is given up', async (_name, body) => {
  const program = join(createTemporaryFolder(), 'program')
  writeFileSync(program, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  await expect(runCodex(program, { deadlineMs: 300 })).rejects.toMatchObject({
    code: 'failed',
    message: `${program} --version does not end; is it codex 0.118.0 or later?`,
  })
})

test('a program gets no secret of the caller, and an empty home', async () => {
  const folder = createTemporaryFolder()
  const [program, trace] = [join(folder, 'program'), join(folder, 'trace')]
  const asked = '[ "$1" = --version ] || exit 0'
  const body = `env > '${trace}'; ls -A "$HOME" >> '${trace}'`
  writeFileSync(program, `#!/bin/sh\n${asked}\n${body}\n`, { mode: 0o755 })
  vi.stubEnv('GH_TOKEN', 'of the job')
  vi.stubEnv('LC_ALL', 'C')
  await expect(runCodex(program)).rejects.toMatchObject({ code: 'failed' })
  vi.unstubAllEnvs()
  const lines = readFileSync(trace, 'utf8').trimEnd().split('\n')
  const home = lines.find((line) => line.startsWith('HOME='))?.slice('HOME='.length)
  expect(home).toMatch(/codex-contract-\w+\/home$/)
  expect(lines).toEqual(
    expect.arrayContaining([`PATH=${process.env['PATH']}`, 'LC_ALL=C', `CODEX_HOME=${home}`]),
  )
  const shells = /^(?:PWD|OLDPWD|SHLVL|_)=/
  const ours = /^(?:PATH|LANG|LC_\w+|LD_\w+|NIX_\w+)=/
  const others = lines.filter((line) => !shells.test(line) && !ours.test(line))
  expect(others.every((line) => line.endsWith(`=${home}`))).toBe(true)
})

test('a codex whose generate-ts fails half-way exports the rest', async () => {
  const path = join(createTemporaryFolder(), 'codex')
  const file = ['Thing.ts', 'export type Thing = string'] as const
  const declarations = Object.fromEntries([file])
  const program = writeCodex(path, { version: '0.171.0', stable: { types: {} }, declarations })
  const whole = await runCodex(program)
  expect(whole.exports.stable).toMatchObject({ declarations: new Map([file]) })
  const script = readFileSync(program, 'utf8')
  const failing = script.replace('typescript) :', 'typescript) : > "$out/Half.ts"; exit 1')
  expect(failing).not.toBe(script)
  writeFileSync(program, failing)
  const { exports, digests } = await runCodex(program)
  expect(Object.keys(exports.stable ?? {})).toEqual(['nested'])
  expect(digests).toEqual({
    stable: whole.digests.stable,
    experimental: whole.digests.experimental,
  })
})

/** Writes down its id, and lives until it is ended. */
const child = (trace: string) => `sh -c 'echo $$ >> "${trace}"; exec sleep 60'`

/** Programs that start others, and what happens to them. */
const families: Readonly<Record<string, (trace: string) => string>> = {
  'hangs with a child': (trace) => `${child(trace)}; exit 1`,
  'hangs with a child in the background': (trace) => `${child(trace)} & wait`,
  'ends before its child': (trace) => `${child(trace)} >/dev/null 2>&1 & sleep 0.2`,
  'ignores that it is to end': (trace) => `trap "" TERM; ${child(trace)}; ${child(trace)}`,
}

const isRunning = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function idsIn(trace: string): number[] {
  return readFileSync(trace, 'utf8').trim().split('\n').map(Number)
}

function writeProgram(body: (trace: string) => string) {
  const folder = createTemporaryFolder()
  const [program, trace] = [join(folder, 'program'), join(folder, 'trace')]
  writeFileSync(program, `#!/bin/sh\n[ "$1" = --version ] || exit 0\n${body(trace)}\n`, {
    mode: 0o755,
  })
  return { program, trace }
}

test.each(Object.entries(families))('a program that %s leaves none behind', async (_name, body) => {
  const { program, trace } = writeProgram(body)
  await expect(runCodex(program, { deadlineMs: 1000 })).rejects.toMatchObject({ code: 'failed' })
  await vi.waitFor(() => expect(idsIn(trace).filter(isRunning)).toEqual([]), 10_000)
})

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'an import that is ended by %s ends the program and its children, and removes its folder',
  async (signal) => {
    const { program, trace } = writeProgram(families['hangs with a child'] ?? String)
    const temporary = createTemporaryFolder()
    const args = [join(repository, 'dist/cli.js'), 'import', program, '--out', 'out']
    const env = { ...process.env, TMPDIR: temporary }
    const importing = spawn(process.execPath, args, { cwd: createTemporaryFolder(), env })
    const end = once(importing, 'exit')
    await vi.waitFor(() => expect(existsSync(trace)).toBe(true), 30_000)
    importing.kill(signal)
    expect(await end).toEqual([128 + constants.signals[signal], null])
    await vi.waitFor(() => expect(idsIn(trace).filter(isRunning)).toEqual([]), 10_000)
    expect(readdirSync(temporary)).toEqual([])
  },
)
