import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'

/** The names that an entry exports, with the modules that they come from. */
function exportsOf(entry: string): Map<string, string> {
  const text = readFileSync(join(repository, 'src', entry), 'utf8')
  const statements = text.matchAll(/^export (?:type )?\{([^}]*)\} from '([^']+)'/gm)
  const names = [...statements].flatMap(([, list = '', module = '']) => {
    return list.split(',').map((name) => [name.trim(), module] as const)
  })
  return new Map(names.filter(([name]) => name !== ''))
}

/** Modules that need Node. */
const needsNode =
  /^\.\/(transports\/(child-process|codex-process|exit-text|memory|stdio|stream)|threads\/(open|connect))\.js$/

test('the entry for browsers has all of the main entry that does not need Node', () => {
  const browser = exportsOf('client.ts')
  const main = [...exportsOf('index.ts')].filter(([, module]) => !needsNode.test(module))
  expect(main.length).toBeGreaterThan(80)
  expect(main.filter(([name]) => !browser.has(name))).toEqual([])
})
