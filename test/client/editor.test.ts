import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { repository } from '../support/repository.js'

const file = join(repository, 'test/client/editor-program.ts')
const text = `
import { createClient } from '../../src/client/client.js'
import type { ClientRequests } from '../../generated/protocol/methods.js'
import { accountContract } from '../../src/contract/account-contract.js'
import { createServer } from '../../src/server/server.js'
declare const transport: never
declare const tokens: { accessToken: string; chatgptAccountId: string }
export type Params = ClientRequests['account/read']['params']
createClient(transport, {
  serverRequests: { 'account/chatgptAuthTokens/refresh': async () => tokens },
})
createServer(accountContract, { initialize: () => ({} as never), 'account/logout': () => ({}) })
`

function createService(): ts.LanguageService {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    resolveJsonModule: true,
    types: [],
  }
  const read = (path: string) => (path === file ? text : ts.sys.readFile(path))
  return ts.createLanguageService({
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const found = read(path)
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found)
    },
    getCurrentDirectory: () => repository,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: (path) => ts.sys.directoryExists(path),
  })
}

const service = createService()

test.each([
  ["'account/read'", 'Tells who is signed in.', 'generated/protocol/methods.ts'],
  [
    "'account/chatgptAuthTokens/refresh'",
    'Asks the host for newer ChatGPT tokens.',
    'generated/protocol/methods.ts',
  ],
  ["'account/logout'", 'Signs out', 'generated/methods.ts'],
])('an editor shows the documentation of %s and goes to its declaration', (name, doc, declared) => {
  const at = text.indexOf(name) + 1
  const info = service.getQuickInfoAtPosition(file, at)
  expect(ts.displayPartsToString(info?.documentation)).toContain(doc)
  const [definition] = service.getDefinitionAtPosition(file, at) ?? []
  expect(definition?.fileName).toBe(join(repository, declared))
})
