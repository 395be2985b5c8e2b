import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { accountPlanTypeValues } from '../../generated/enums.js'
import { repository } from '../support/repository.js'

const file = join(repository, 'test/contract/completed.ts')

/** What an editor offers at the bar. */
function completionsAt(marked: string): string[] {
  const host: ts.LanguageServiceHost = {
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === file ? marked.replace('|', '') : ts.sys.readFile(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => repository,
    getCompilationSettings: () => ({ strict: true, module: ts.ModuleKind.NodeNext, types: [] }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: (name) => ts.sys.readFile(name),
  }
  const service = ts.createLanguageService(host)
  const found = service.getCompletionsAtPosition(file, marked.indexOf('|'), {})
  return (found?.entries ?? []).map(({ name }) => name)
}

test('an editor offers the values of an open enum that the contract lists', () => {
  const offered = completionsAt(`
import type { AccountPlanType } from '../../generated/types/index.js'
export const plan: AccountPlanType = '|'
`)
  expect(offered.sort()).toEqual([...accountPlanTypeValues].sort())
})

test('an editor offers them where a received value is compared', () => {
  const offered = completionsAt(`
import type { AccountPlanType } from '../../generated/types/index.js'
export const isIt = (plan: AccountPlanType) => plan === '|'
`)
  expect(offered.sort()).toEqual([...accountPlanTypeValues].sort())
})

test('an editor offers the methods of a table and the tags of a union', () => {
  const tags = completionsAt(`
import type { Account } from '../../generated/types/index.js'
export const account: Account = { type: '|' }
`)
  expect(tags.sort()).toEqual(['amazonBedrock', 'apiKey', 'chatgpt', 'gcp'])
  const methods = completionsAt(`
import { createClient } from '../../src/index.js'
createClient(undefined as never).request('acc|')
`)
  expect(methods).toContain('account/read')
})
