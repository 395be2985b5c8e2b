// Writes the table of docs/guarantees.md from the counts of the last test runs. With --check it
// changes nothing and fails if the table differs.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const repository = join(import.meta.dirname, '..')
const page = join(repository, 'docs/guarantees.md')
const counts = join(repository, 'node_modules/.cache/codex-contract/guarantees')

const languages = [
  { name: 'TypeScript', file: 'typescript.json', command: 'npm test' },
  { name: 'Python', file: 'python.json', command: 'npm run test:python' },
  { name: 'Go', file: 'go.json', command: 'npm run test:go' },
]

const rows = [
  ['valid', 'Valid values that are read, and written again unchanged'],
  ['newer', 'Values of a later release that are read, and written again unchanged'],
  ['invalid', 'Invalid values that are found at the right place, and not repeated'],
  ['beyondDouble', 'Integers beyond 2^53: exact, or refused where they cannot be'],
]

function readCounts({ name, file, command }) {
  try {
    return JSON.parse(readFileSync(join(counts, file), 'utf8'))
  } catch {
    throw new Error(`No counts for ${name}; run \`${command}\` first`)
  }
}

function formatCount({ held, of }) {
  return held === of ? `${of} of ${of}` : `**${held} of ${of}**`
}

function renderTable() {
  const counted = languages.map(readCounts)
  const head = ['', ...languages.map(({ name }) => name)]
  const body = rows.map(([kind, text]) => [text, ...counted.map((each) => formatCount(each[kind]))])
  const all = [head, ...body]
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column].length)))
  const line = (cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i])).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(head), rule, ...body.map(line)].join('\n')
}

function main() {
  const before = readFileSync(page, 'utf8')
  const marked = /(?<=<!-- counted -->\n)[^]*?(?=<!-- end -->)/
  if (!marked.test(before)) throw new Error(`${page} has no <!-- counted --> section`)
  const after = before.replace(marked, `\n${renderTable()}\n\n`)
  if (after === before) return console.log('docs/guarantees.md is up to date')
  if (process.argv.includes('--check')) {
    throw new Error('docs/guarantees.md is out of date; run `npm run guarantees`')
  }
  writeFileSync(page, after)
  console.log('docs/guarantees.md was updated')
}

try {
  main()
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}
