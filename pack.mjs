// Packs both packages as they are published, into the folder that is named or else the current one.
// A package is put together in a temporary folder, so that a run that fails changes nothing here.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = import.meta.dirname
const { repository } = readJson(join(root, 'publish.json'))
const isPlaceholder = repository.startsWith('OWNER/')

const [argument = '.'] = process.argv.slice(2)
if (argument === '--refuse') {
  console.error(`Cannot publish: ${refusal()}`)
  process.exitCode = 1
} else {
  const destination = resolve(argument)
  mkdirSync(destination, { recursive: true })
  for (const folder of ['.', 'codegen']) console.log(pack(folder, destination))
}

function refusal() {
  return isPlaceholder
    ? 'publish.json names no repository yet, only the placeholder OWNER'
    : 'publish the archives that "npm run pack" writes, not a checkout'
}

/** Returns the path of the archive. */
function pack(folder, destination) {
  const stage = mkdtempSync(join(tmpdir(), 'codex-contract-pack-'))
  try {
    const manifest = readJson(join(root, folder, 'package.json'))
    for (const name of ['README.md', 'LICENSE', ...manifest.files]) {
      cpSync(join(root, folder, name), join(stage, name), { recursive: true })
    }
    const published = JSON.stringify(toPublished(manifest, folder), undefined, 2)
    writeFileSync(join(stage, 'package.json'), `${published}\n`)
    const options = ['--ignore-scripts', '--json', '--pack-destination', destination]
    const output = execFileSync('npm', ['pack', stage, ...options], { encoding: 'utf8' })
    return join(destination, JSON.parse(output)[0].filename)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

/** Without what only a checkout needs, and with where the package comes from. */
function toPublished({ scripts, workspaces, devDependencies, ...manifest }, folder) {
  // npm refuses to publish a private package, whichever way it is asked.
  if (isPlaceholder) return { ...manifest, private: true }
  const url = `https://github.com/${repository}`
  return {
    ...manifest,
    homepage: `${url}#readme`,
    bugs: `${url}/issues`,
    repository: {
      type: 'git',
      url: `git+${url}.git`,
      ...(folder !== '.' && { directory: folder }),
    },
  }
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'))
}
