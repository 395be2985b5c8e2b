import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from 'codex-contract-codegen'
import { copyContract } from './repository.js'

const memory = 'node_modules/.cache/codex-contract'
let original: Promise<string> | undefined

/**
 * A copy of the contract in which the generator remembers what it printed by slow packages, as it
 * does after a first run. It compares everything all the same.
 */
export async function copyGenerated(): Promise<string> {
  const root = copyContract()
  const source = join(await (original ??= generateOnce()), memory)
  // With this record, a run would end before it compares anything.
  const filter = (path: string) => path !== join(source, 'generated')
  cpSync(source, join(root, memory), { recursive: true, filter })
  return root
}

async function generateOnce(): Promise<string> {
  const root = copyContract()
  const changes = await generate({ root })
  if (changes.length > 0) throw new Error('What is committed is not what the schema says')
  return root
}
