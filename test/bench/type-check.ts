import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { takeTurns } from './measure.js'
import { meter, readMeter } from './meter.js'
import { createFolder, runNode } from './programs.js'
import { printTable } from './table.js'

const options = {
  target: 'es2022',
  module: 'nodenext',
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  types: ['node'],
}

/** The CPU time of tsc for the first program of the README, and for one that has no statement. */
export async function benchTypeCheck(rounds: number): Promise<void> {
  const readme = readFileSync(join(process.cwd(), 'README.md'), 'utf8')
  const turn = /^```ts\n(.*?)^```/ms.exec(readme)?.[1] ?? ''
  const [empty, whole] = [createProject('export {}\n'), createProject(turn)]
  const medians = await takeTurns(rounds, {
    'an empty program': () => cpuOf(empty),
    'the first program of the README': () => cpuOf(whole),
  })
  const bars = { 'the first program of the README': { most: 1.35 } }
  printTable({ title: 'type-check', unit: 'ms of CPU', compare: 'ratio', medians, bars })
}

/** A folder with the package, as it is installed, beside the types of Node. */
function createProject(text: string): string {
  const folder = createFolder()
  const packages = join(folder, 'node_modules')
  const own = join(packages, 'codex-contract')
  mkdirSync(own, { recursive: true })
  cpSync('package.json', join(own, 'package.json'))
  cpSync('dist', join(own, 'dist'), { recursive: true, filter: (path) => !path.endsWith('.js') })
  for (const name of ['@types', 'undici-types']) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(packages, name))
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options }))
  writeFileSync(join(folder, 'turn.ts'), text)
  return folder
}

/** Runs the compiler, and returns the milliseconds of CPU that it took. */
async function cpuOf(folder: string): Promise<number> {
  const compiler = join(process.cwd(), 'node_modules/typescript/bin/tsc')
  await runNode(['--import', meter, compiler], folder)
  return readMeter(folder)
}
