// Generates a Python package from the schema beside this file, with an enum of 300 members more.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generate } from 'codex-contract-codegen'

const root = process.argv[2] ?? ''
const own = dirname(fileURLToPath(import.meta.url))
const values = Array.from({ length: 300 }, (_, index) => `  | 'value-${index}'`)
cpSync(join(own, 'schema'), join(root, 'schema'), { recursive: true })
writeFileSync(
  join(root, 'schema/protocol/many.ts'),
  `/** Many. */\nexport type Many =\n${values.join('\n')}\n`,
)
mkdirSync(join(root, 'clients/python'), { recursive: true })
await generate({ root })
