import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { check, generate } from 'codex-contract-codegen'
import ts from 'typescript'
import { beforeAll, expect, test } from 'vitest'
import type { Validate } from '../../generated/validators.js'
import { copyContract } from '../support/repository.js'

let root: string

function edit(path: string, before: string, after: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  if (!text.includes(before)) throw new Error(`${path} has no ${before}`)
  writeFileSync(join(root, path), text.replace(before, after))
}

function compile(path: string, text: string): string[] {
  writeFileSync(join(root, path), text)
  const program = ts.createProgram([join(root, path)], {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  })
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

beforeAll(async () => {
  root = copyContract()
  edit('schema/protocol/account.ts', "  | 'sci_plus'\n", "  | 'sci_plus'\n  | 'quantum'\n")
  edit('schema/protocol/account.ts', '| GcpAccount', '| GcpAccount | OrbitAccount')
  edit(
    'schema/protocol/account.ts',
    '/** Params of `account/read`. */',
    "/** Signed in from orbit. */\nexport interface OrbitAccount {\n  type: 'orbit'\n  height: string\n}\n\n" +
      '/** Params of `account/read`. */',
  )
  edit(
    'schema/protocol/account.ts',
    '  email: string | null',
    '  email: string | null\n  nickname: string',
  )
  edit(
    'schema/protocol/methods.ts',
    "  'account/logout':",
    "  /** Renames. */\n  'account/rename': { params: GetAccountParams; result: GetAccountResponse }\n  'account/logout':",
  )
  await generate({ root })
}, 60_000)

test('an enum value, a variant, a member and a method reach the types', () => {
  const problems = compile(
    'uses.ts',
    `
import type { Account, KnownAccountPlanType } from './generated/types/index.js'
import { accountTags, toKnownAccountPlanType, unlistedAccount } from './generated/enums.js'
import type { ClientRequests } from './generated/methods.js'
import { clientRequests } from './generated/methods.js'

export const plan: KnownAccountPlanType = 'quantum'
export const folded: KnownAccountPlanType = toKnownAccountPlanType('quantum')
export const tag: (typeof accountTags)[number] = 'orbit'
export const result: ClientRequests['account/rename']['result'] = {
  account: { type: 'orbit', height: '400 km' },
  requiresOpenaiAuth: true,
}
export const resultType: 'GetAccountResponse' = clientRequests['account/rename'].result

export function tell(account: Account): string {
  switch (account.type) {
    case 'apiKey': return 'key'
    case 'chatgpt': return account.nickname
    case 'amazonBedrock': return 'bedrock'
    case 'gcp': return 'gcp'
    case 'orbit': return account.height
    default: return unlistedAccount(account).tag
  }
}
`,
  )
  expect(problems).toEqual([])
})

test('a switch that does not know the new variant no longer compiles', () => {
  const problems = compile(
    'misses.ts',
    `
import type { Account } from './generated/types/index.js'
import { unlistedAccount } from './generated/enums.js'
export function tell(account: Account): string {
  switch (account.type) {
    case 'apiKey': return 'key'
    case 'chatgpt': return 'chatgpt'
    case 'amazonBedrock': return 'bedrock'
    case 'gcp': return 'gcp'
    default: return unlistedAccount(account).tag
  }
}
`,
  )
  expect(problems).toEqual([
    "Argument of type 'OrbitAccount' is not assignable to parameter of type 'never'.",
  ])
})

test('they reach the validators', async () => {
  const path = pathToFileURL(join(root, 'generated/validators.js')).href
  const { exact } = (await import(path)) as { exact: Record<string, Validate> }
  const takes = (account: object) =>
    exact['GetAccountResponse']?.({ account, requiresOpenaiAuth: true, userId: null })
  const person = { type: 'chatgpt', email: null, planType: 'quantum' }
  expect(takes({ ...person, nickname: 'Q' })).toBe(true)
  expect(takes(person)).toBe(false)
  expect(takes({ type: 'orbit', height: '400 km' })).toBe(true)
  expect(takes({ type: 'orbit' })).toBe(false)
})

test('they reach the JSON Schemas and the contract', () => {
  for (const name of ['json-schema/writer.json', 'contract.json']) {
    const text = readFileSync(join(root, 'generated', name), 'utf8')
    for (const word of ['quantum', 'orbit', 'nickname']) expect(text).toContain(`"${word}"`)
  }
  expect(readFileSync(join(root, 'generated/contract.json'), 'utf8')).toContain('account/rename')
})

test('afterwards there is nothing left to generate', async () => {
  expect(await check({ root })).toEqual([])
})
