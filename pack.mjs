// Packs both packages for publishing, into the given folder or the current one. Each package is put
// together in a temporary folder, so a failed run changes nothing in the repository.
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

/** The published manifest: without the parts for a checkout, and with the repository. */
function toPublished({ scripts, workspaces, devDependencies, ...manifest }, folder) {
  // npm never publishes a private package.
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
