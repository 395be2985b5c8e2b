import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { printContract } from '../../codegen/print/contract-files.js'
import { fromImport } from '../../codegen/print/printer.js'
import { installAll } from '../support/cached-package.js'
import { checkInChild } from '../support/check-in-child.js'
import { findNode, nodeVersions, toPackage } from '../support/node-releases.js'
import { repository } from '../support/repository.js'
import { createTemporaryFolder } from '../support/temporary-folder.js'
import { readModel } from '../support/validators.js'

installAll(nodeVersions.map(toPackage))

test.for(nodeVersions)(
  'Node %s generates the bytes that are committed',
  async (version, { skip }) => {
    const node = findNode(version)
    if (node === undefined) return skip('not run: this release is not installed')
    const answer = await checkInChild({ root: repository, node })
    expect(answer).toMatchObject({ changes: [], node: `v${version}` })
  },
)

/** Writes our contract as an import whose files name each other as they are. */
function writeSources(): string {
  const root = createTemporaryFolder()
  const output = { ...fromImport, extension: 'ts' } as const
  const files = printContract(readModel(), { generator: 'test 1', schemaDigest: '0' }, output)
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

const program = `
import { contract, isKnownAuthMode } from './index.ts'
const domains = Object.values(contract.clientRequests).map(({ domain }) => domain)
for (const domain of new Set(domains)) await contract.loadValidators(domain)
const { GetAccountResponse } = await contract.loadValidators('account')
console.log(GetAccountResponse({}).length > 0, isKnownAuthMode('chatgpt'))
`

test.for(nodeVersions)('Node %s runs an import without a build', async (version, { skip }) => {
  const node = findNode(version)
  if (node === undefined) return skip('not run: this release is not installed')
  const cwd = writeSources()
  writeFileSync(join(cwd, 'program.mjs'), program)
  const { stdout } = await promisify(execFile)(node, ['program.mjs'], { cwd })
  expect(stdout).toBe('true true\n')
})
