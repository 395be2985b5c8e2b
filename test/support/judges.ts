import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { emitValidators } from '../../codegen/print/validators/validators.js'
import type { ContractModel } from '../../codegen/contract/model.js'
import type { Fault, Validate } from '../../generated/validators.js'
import { faultsOf } from '../../generated/validators.js'
import { repository } from './repository.js'
import { createTemporaryFolder } from './temporary-folder.js'

// The generator's own: eslint brings another one, of another draft.
const { Ajv } = createRequire(join(repository, 'codegen/package.json'))('ajv') as {
  Ajv: new (options: object) => {
    addSchema(schema: object): void
    validate(key: string, value: unknown): boolean
  }
}

type Table = Readonly<Record<string, Validate>>

/** By type name. */
export interface Judges {
  readers: Table
  writers: Table
  exact: Table
}

/** The contract model as it is published. */
export function readModel(): ContractModel {
  const text = readFileSync(join(repository, 'generated/contract.json'), 'utf8')
  return JSON.parse(text) as ContractModel
}

/** Validators as they ship, for every type instead of only those that stand at the top. */
export async function compileJudges(model: ContractModel): Promise<Judges> {
  const methods = model.types.map(({ name }) => ({
    name,
    kind: 'clientRequest' as const,
    params: { type: name, presence: 'required' as const },
    result: name,
    errors: [],
  }))
  const path = join(createTemporaryFolder(), 'validators.mjs')
  writeFileSync(path, emitValidators({ ...model, methods }, 'protocol'))
  return (await import(pathToFileURL(path).href)) as Judges
}

/** The published JSON Schema as another tool reads it. */
export function compilePublished(
  profile: 'reader' | 'writer',
): (type: string, value: unknown) => boolean {
  const path = join(repository, `generated/json-schema/${profile}.json`)
  const ajv = new Ajv({ strict: false, formats: { int64, int32: true, uint32: true } })
  ajv.addSchema(JSON.parse(readFileSync(path, 'utf8')) as object)
  return (type, value) => ajv.validate(`${profile}#/definitions/${type}`, value)
}

const int64 = {
  type: 'number' as const,
  validate: (value: number) => value >= -(2 ** 63) && value < 2 ** 63,
}

/** What a validator said about one value. */
export interface Verdict {
  taken: boolean
  faults: readonly Fault[]
  /** Of the first fault: to the missing member itself when one is missing. */
  pointer: string | undefined
}

export function tell(validate: Validate | undefined, value: unknown): Verdict {
  if (validate === undefined) throw new Error('There is no validator')
  const taken = validate(value)
  const faults = taken ? [] : faultsOf(validate)
  return { taken, faults, pointer: faults[0]?.pointer }
}

/** What stands in refused values and may never come back in an error. */
export const canaries = ['canary: not to be repeated', '8675309']
