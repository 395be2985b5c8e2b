import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { repository } from '../../support/repository.js'

/** Folder to the folders of the comparison that it may import from, itself included. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'codegen/diff/rules': ['codegen/diff/rules'],
  'codegen/diff/compare': ['codegen/diff/rules', 'codegen/diff/compare'],
  'codegen/diff/findings': [
    ...['codegen/diff/rules', 'codegen/diff/compare', 'codegen/diff/findings', 'codegen/usage'],
  ],
  'codegen/diff/report': [
    ...['codegen/diff/rules', 'codegen/diff/findings', 'codegen/diff/report', 'codegen/usage'],
  ],
  'codegen/usage': ['codegen/usage'],
}

const files = Object.keys(allowed).flatMap((folder) => {
  return readdirSync(join(repository, folder)).map((name) => `${folder}/${name}`)
})

/** What a file imports, types included. */
const imports = new Map(
  files.map((path) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(join(repository, path), 'utf8'))
    const own = importedFiles.filter(({ fileName }) => fileName.startsWith('.'))
    const toPath = (name: string) => posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts')
    return [path, own.map(({ fileName }) => toPath(fileName))]
  }),
)

test.each(Object.entries(allowed))('%s imports only %j of the comparison', (folder, folders) => {
  const own = [...imports].filter(([path]) => posix.dirname(path) === folder)
  const wrong = own.flatMap(([path, targets]) => {
    const others = targets.filter((target) => /^codegen\/(?:diff|usage)\//.test(target))
    return others.filter((one) => !folders.includes(posix.dirname(one))).map((one) => [path, one])
  })
  expect(wrong).toEqual([])
})

test('no file of the comparison leads back to itself, through types neither', () => {
  const left = new Map([...imports].map(([path, targets]) => [path, new Set(targets)]))
  // A file that imports none of the rest is in no circle.
  for (let isSmaller = true; isSmaller;) {
    const ends = [...left].filter(([, targets]) => ![...targets].some((one) => left.has(one)))
    for (const [path] of ends) left.delete(path)
    isSmaller = ends.length > 0
  }
  expect([...left.keys()]).toEqual([])
})
