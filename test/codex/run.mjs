// Runs the comparisons with codex. `--all` takes every release that they know; all other arguments
// are those of vitest.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const given = process.argv.slice(2)
const args = given.filter((argument) => argument !== '--all')
const env = {
  ...process.env,
  ...(args.length < given.length && { CODEX_CONTRACT_RELEASES: 'all' }),
}
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url))
const child = spawn(
  process.execPath,
  [vitest, 'run', '--config', 'vitest.codex.config.ts', ...args],
  { env, stdio: 'inherit' },
)
child.once('exit', (code) => {
  process.exitCode = code ?? 1
})
