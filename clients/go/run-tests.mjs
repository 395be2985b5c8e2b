// Formatter, vet and tests of the Go package. Ends with one plain line: `3 passed, 1 failed`.
import { spawnSync } from 'node:child_process'

const cwd = import.meta.dirname

/** The output of a program, and whether it succeeded. */
function run(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // Uses only the installed toolchain and modules.
    env: { ...process.env, GOTOOLCHAIN: 'local', GOFLAGS: '-mod=readonly -buildvcs=false' },
  })
  return { ok: status === 0, stdout: stdout ?? '', text: `${stdout ?? ''}${stderr ?? ''}` }
}

/** The last outcome of each test without subtests, and the output of each test. */
function readEvents(text) {
  const outcomes = new Map()
  const output = new Map()
  for (const line of text.split('\n').filter((line) => line.startsWith('{'))) {
    const { Action, Package, Test, Output } = JSON.parse(line)
    const key = `${Package} ${Test ?? ''}`
    if (Action === 'output') output.set(key, (output.get(key) ?? '') + Output)
    if (['pass', 'fail', 'skip'].includes(Action)) outcomes.set(key, Action)
  }
  const keys = [...outcomes.keys()].filter((key) => !key.endsWith(' '))
  const parents = new Set(keys.map((key) => key.slice(0, key.lastIndexOf('/'))))
  const leaves = keys.filter((key) => !parents.has(key) || outcomes.get(key) === 'fail')
  return { leaves: leaves.map((key) => [key, outcomes.get(key)]), output }
}

function test() {
  const { ok, stdout, text } = run('go', ['test', '-race', '-count=1', '-json', './...'])
  const { leaves, output } = readEvents(stdout)
  const count = (action) => leaves.filter(([, outcome]) => outcome === action).length
  for (const [key, outcome] of leaves) {
    if (outcome !== 'pass') console.log(output.get(key) ?? key)
  }
  const failed = count('fail')
  // A build error, or an exit outside of a test, has no test name.
  if (!ok && failed === 0) console.log(text)
  return { passed: count('pass'), failed: ok ? 0 : Math.max(failed, 1), skipped: count('skip') }
}

function check(name, { ok, text }) {
  if (!ok) console.log(`${name}:\n${text}`)
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }
}

function main() {
  if (!run('go', ['version']).ok) {
    console.log('not run: Go is not installed')
    return process.env['CI'] === 'true' ? 1 : 0
  }
  const unformatted = run('gofmt', ['-l', '.'])
  const results = [
    check('gofmt', { ok: unformatted.ok && unformatted.text === '', text: unformatted.text }),
    check('go vet', run('go', ['vet', './...'])),
    test(),
  ]
  const sum = (key) => results.reduce((total, result) => total + result[key], 0)
  const skipped = sum('skipped') > 0 ? `, ${sum('skipped')} skipped` : ''
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped}`)
  return sum('failed') > 0 ? 1 : 0
}

process.exitCode = main()
