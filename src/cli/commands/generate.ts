import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Change } from 'codex-contract-codegen'
import type { ExitCode } from '../exit.js'
import { CommandError, exitCodes } from '../exit.js'

export interface GenerateFlags {
  /** Folder that holds `schema/` and `generated/`. */
  root: string
  check: boolean
}

const verbs = { add: 'add   ', change: 'change', delete: 'delete' } as const

export async function runGenerate({ root, check }: GenerateFlags): Promise<ExitCode> {
  const codegen = await loadCodegen()
  if (!existsSync(join(root, 'schema'))) {
    throw new CommandError(exitCodes.usage, `There is no folder "schema" in ${root}`)
  }
  try {
    const changes = check ? await codegen.check({ root }) : await codegen.generate({ root })
    tell(changes, check)
    return check && changes.length > 0 ? exitCodes.found : exitCodes.fine
  } catch (error) {
    if (!(error instanceof codegen.ContractError)) throw error
    throw new CommandError(exitCodes.found, `The schema is not sound\n${error.message}`)
  }
}

async function loadCodegen() {
  try {
    return await import('codex-contract-codegen')
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw cause
    const message =
      'The generator is a package of its own: npm install --save-dev codex-contract-codegen'
    throw new CommandError(exitCodes.failed, message, { cause })
  }
}

function tell(changes: readonly Change[], check: boolean): void {
  for (const { kind, path } of changes) console.log(`${verbs[kind]} ${path}`)
  if (changes.length === 0) console.log('generated/ says what schema/ says')
  else if (check) console.log('generated/ is not what schema/ says; run `npm run generate`')
}
