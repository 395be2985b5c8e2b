// Builds both packages, unless sources and output are unchanged since the last build.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const root = import.meta.dirname
const record = join(root, 'node_modules/.cache/codex-contract/build')
const outputs = ['dist', 'codegen/dist']
const inputs = [
  'src',
  'generated',
  'schema/history',
  'codegen',
  'build.mjs',
  'package.json',
  'package-lock.json',
  'third-party.ts',
  'tsconfig.json',
  'tsdown.config.ts',
]

if (!existsSync(record) || readFileSync(record, 'utf8') !== digest()) {
  execSync('npm run --silent build:packages', { cwd: root, stdio: 'inherit' })
  mkdirSync(dirname(record), { recursive: true })
  writeFileSync(record, digest())
}

/** One digest over every file that a build reads or writes. */
function digest() {
  const hash = createHash('sha256')
  const files = [...inputs, ...outputs].flatMap(listFiles)
  for (const path of [...new Set(files)].sort()) {
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  }
  return hash.digest('hex')
}

function listFiles(path) {
  if (!existsSync(join(root, path))) return []
  if (!statSync(join(root, path)).isDirectory()) return [path]
  return readdirSync(join(root, path))
    .filter((name) => name !== 'node_modules')
    .flatMap((name) => listFiles(`${path}/${name}`))
}
