import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

// This runs dist/, which `npm test` builds first.

/** Prints the start of a program on Windows, which a process of another platform only imitates. */
const script = `
  import childProcess from 'node:child_process'
  Object.defineProperty(process, 'platform', { value: 'win32' })
  childProcess.spawn = (command, args, { windowsVerbatimArguments = false, detached }) => {
    console.log(JSON.stringify({ command, args, windowsVerbatimArguments, detached }))
    process.exit()
  }
  const { spawnCodex } = await import(process.argv[1])
  spawnCodex({ codexPath: process.argv[2], config: ['a="b&c"'] })
`

function startOnWindows(codexPath: string, env: Record<string, string>): unknown {
  const args = ['--input-type=module', '-e', script]
  const transports = join(repository, 'dist/transports.js')
  const options = { env: { comspec: 'cmd.exe', PATHEXT: '.exe;.cmd', ...env }, encoding: 'utf8' }
  return JSON.parse(
    execFileSync(
      process.execPath,
      [...args, transports, codexPath],
      options as { encoding: 'utf8' },
    ),
  )
}

test.each([
  // Node refuses to start scripts without a shell: EINVAL.
  ['codex.cmd', 'codex', 'cmd.exe'],
  ['codex.exe', 'codex', 'codex'],
  ['codex.cmd', 'codex.cmd', 'cmd.exe'],
])('on Windows, with %s on the PATH, "%s" is started with %s', (file, codexPath, command) => {
  const folder = createTemporaryFolder()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), '')
  const started = startOnWindows(codexPath, { PATH: folder })
  const isScript = command === 'cmd.exe'
  expect(started).toMatchObject({
    command,
    windowsVerbatimArguments: isScript,
    detached: false,
    args: isScript
      ? ['/d', '/s', '/c', expect.stringMatching(/^"codex(\.cmd)? \^*"app-server.*b\^+&c.*"$/)]
      : ['app-server', '-c', 'a="b&c"'],
  })
})

test('on Windows, the processes of a server are ended by a program of the system', () => {
  const ending = `
    import childProcess from 'node:child_process'
    import { EventEmitter } from 'node:events'
    import { syncBuiltinESMExports } from 'node:module'
    import { PassThrough } from 'node:stream'
    Object.defineProperty(process, 'platform', { value: 'win32' })
    childProcess.spawn = (command, args) => {
      if (args.includes('/T')) {
        console.log(JSON.stringify(command))
        process.exit()
      }
      const pipes = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() }
      return Object.assign(new EventEmitter(), { pid: 1, stdio: [], ...pipes })
    }
    syncBuiltinESMExports()
    const { spawnTransport } = await import(process.argv[1])
    await spawnTransport({ command: 'codex.exe', killAfterMs: 1 }).close()
  `
  const args = ['--input-type=module', '-e', ending, join(repository, 'dist/transports.js')]
  const env = { SystemRoot: '/windows', PATH: '' }
  const output = execFileSync(process.execPath, args, { env, encoding: 'utf8' })
  expect(JSON.parse(output)).toBe('/windows/System32/taskkill.exe')
})
