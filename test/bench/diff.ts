import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { elapsedMs, takeTurns } from './measure.js'
import { cli, createFolder, runNode } from './programs.js'
import { printTable } from './table.js'

// Beyond reading both, which takes longer.
const bars = { 'one that changed in fifty places': { most: 1000 } }

/** `diff` of a contract of 700 types with one where there is nothing to compare, and with another. */
export async function benchDiff(rounds: number): Promise<void> {
  const root = createFolder()
  const write = (name: string, step: number) => {
    writeFileSync(join(root, name), JSON.stringify(createContract(step)))
    return name
  }
  const [base, same, head] = [write('base.json', 0), write('same.json', 0), write('head.json', 14)]
  const compare = (other: string) =>
    elapsedMs(() => runNode([cli, 'diff', base, other, '--fail-on', 'never'], root))
  const medians = await takeTurns(rounds, {
    'one that is the same': () => compare(same),
    'one that changed in fifty places': () => compare(head),
  })
  printTable({ title: 'diff of 700 types', unit: 'ms', compare: 'difference', medians, bars })
}

/** A tree of objects; every so many have a member of another type than in step 0. */
function createContract(step: number) {
  const types = Array.from({ length: 700 }, (_, index) => {
    const isChanged = step > 0 && index % step === 0
    const members = [
      { name: 'id', shape: { kind: 'string' }, required: true },
      { name: 'count', shape: { kind: isChanged ? 'boolean' : 'number' }, required: true },
      ...[2 * index + 1, 2 * index + 2]
        .filter((other) => other < 700)
        .map((other) => ({
          name: `to${other}`,
          shape: { kind: 'nullable', shape: { kind: 'ref', name: `Type${other}` } },
          required: false,
        })),
    ]
    return { kind: 'object', name: `Type${index}`, source: 'protocol/large.ts', members }
  })
  return {
    format: 1,
    generator: 'bench',
    schemaDigest: '0'.repeat(64),
    facts: { protocolVersion: '1', oldestServer: '1.0.0', newestServer: '1.0.0' },
    envelope: { framing: 'ndjson' },
    errors: [],
    methods: [{ name: 'large/read', kind: 'clientRequest', result: 'Type0', errors: [] }],
    types,
  }
}
