import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'
import { listSources, parseSource } from './imports.js'

// What is listed was there before the rule. Run these tests with `--update` when the list got shorter.
const exceptions = join(import.meta.dirname, 'exceptions')

test('no function has more than three positional parameters, but for those listed', async () => {
  const found = ['codegen', 'src'].flatMap(listSources).flatMap((path) => {
    return longSignatures(parseSource(path)).map((name) => `${path} ${name}\n`)
  })
  await expect(found.join('')).toMatchFileSnapshot(join(exceptions, 'long-parameter-lists.txt'))
})

/** Functions with a body that take more than three parameters, by their names and how many. */
function longSignatures(file: ts.SourceFile): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.parameters.length > 3) {
      found.push(`${nameOf(node)} ${node.parameters.length}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function nameOf(node: ts.SignatureDeclaration): string {
  if (ts.isConstructorDeclaration(node)) return 'constructor'
  const { parent } = node
  const named = node.name ?? (parent && 'name' in parent ? parent.name : undefined)
  return named === undefined ? 'anonymous' : named.getText()
}

test('no line of the generator has more than 100 columns, but in files that are listed', async () => {
  const found = listSources('codegen').flatMap((path) => {
    const lines = readFileSync(join(repository, path), 'utf8').split('\n')
    const long = lines.filter((line) => [...line].length > 100)
    return long.length === 0 ? [] : [`${path} ${long.length}\n`]
  })
  await expect(found.join('')).toMatchFileSnapshot(join(exceptions, 'long-lines.txt'))
})
