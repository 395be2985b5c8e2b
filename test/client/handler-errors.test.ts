import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { createProgram, findProblems } from '../support/compiler.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'

const opening = `
import { createClient } from '${join(repository, 'src/client/client.js')}'
import type { Contract } from '${join(repository, 'src/contract/contract.js')}'
interface Types {
  clientRequests: { initialize: { params: object; result: object } }
  clientNotifications: { initialized: { params: undefined } }
  serverRequests: {
    'lamp/choose': { params: { of: string[] }; result: { choice: 'warm' | 'cold'; times: number } }
  }
  serverNotifications: {}
}
declare const contract: Contract<Types>
declare const transport: never
`

/** What the compiler reports about a handler that is written in the call of createClient. */
function problemsOf(handler: string): string[] {
  const path = join(createTemporaryFolder(), 'handler.ts')
  const call = `createClient(transport, { contract, serverRequests: { 'lamp/choose': ${handler} } })`
  writeFileSync(path, `${opening}${call}\n`)
  return findProblems(
    createProgram([path], {
      strict: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      resolveJsonModule: true,
      types: [join(repository, 'node_modules/@types/node')],
      skipLibCheck: true,
    }),
  )
}

test.each([
  [
    "() => ({ choice: 'hot', times: 1 })",
    `Type '"hot"' is not assignable to type '"warm" | "cold"'`,
  ],
  [
    "({ of }) => ({ choice: of.length > 0 ? 'hot' : 'cold', times: 1 })",
    `Type '"cold" | "hot"' is not assignable to type '"warm" | "cold"'`,
  ],
  [
    "async () => ({ choice: 'hot', times: 1 })",
    `Type '"hot"' is not assignable to type '"warm" | "cold"'`,
  ],
  ["() => ({ choice: 'warm', times: 'x' })", "Type 'string' is not assignable to type 'number'"],
  ["() => ({ choice: 'warm' })", "Property 'times' is missing"],
  ['() => 5', "Type 'number' is not assignable to type '"],
])('a wrong handler is reported by what it may return: %s', (handler, expected) => {
  const problems = problemsOf(handler)
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain(expected)
  expect(problems[0]).not.toMatch(/impossible|Undetermined|never/)
})

test.each([
  "() => ({ choice: 'warm', times: 1 })",
  "({ of }) => ({ choice: of.length > 0 ? 'warm' : 'cold', times: 1 })",
  "async () => ({ choice: 'warm', times: 1 })",
  "() => Promise.resolve({ choice: 'warm', times: 1 })",
])('a right handler keeps its literals: %s', (handler) => {
  expect(problemsOf(handler)).toEqual([])
})
