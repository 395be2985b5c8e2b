import type { ContractModel } from '../../../codegen/contract/model.js'
import { readCodexExport } from '../../../codegen/read/export/read-export.js'
import { reachedFrom } from '../../../codegen/contract/references.js'
import type { Validators } from '../../../generated/validators/issues.js'
import { history } from '../../support/release-contracts.js'
import { loadAllValidators } from '../../support/validators.js'
import type { WatchedFake } from './watched-fake.js'

type Frames = WatchedFake['frames']

interface Sent {
  what: string
  /** Undefined for what may be anything. */
  type: string | undefined
  value: unknown
}

/** Validators of the types that a release has sent so far. */
const loaded = new Map<string, Map<string, Validators>>()

/** Finds what a release would not send among the frames of a fake. */
export async function findWrong(release: string, frames: Frames): Promise<string[]> {
  const model = modelOf(release)
  const sent = listSent(model, frames)
  const known = loaded.get(release) ?? new Map<string, Validators>()
  loaded.set(release, known)
  await load(model, known, new Set(sent.flatMap(({ type }) => type ?? [])))
  return sent.flatMap(({ what, type, value }) => {
    const issues = type === undefined ? [] : known.get(type)?.[type]?.(value)
    return issues?.map(({ text }) => `${what}: ${text}`) ?? [`${what}: no validator`]
  })
}

const models = new Map<string, ContractModel>()

/** The contract of one release alone, which is read much faster than those of all. */
function modelOf(release: string): ContractModel {
  const known = models.get(release)
  if (known !== undefined) return known
  const { model } = readCodexExport(history.exportsOf(release), { surface: 'experimental' })
  models.set(release, model)
  return model
}

async function load(
  model: ContractModel,
  known: Map<string, Validators>,
  names: ReadonlySet<string>,
): Promise<void> {
  const wanted = [...names].filter((name) => !known.has(name))
  if (wanted.length === 0) return
  const used = reachedFrom(model, wanted)
  const types = model.types.filter(({ name }) => used.has(name))
  const validators = await loadAllValidators({ ...model, types })
  for (const name of wanted) known.set(name, validators)
}

function listSent(model: ContractModel, frames: Frames): Sent[] {
  const methods = new Map(model.methods.map((method) => [method.name, method]))
  const calls = new Map<number | string, string>()
  return frames.flatMap(({ from, message }): Sent[] => {
    const { id, method = '', params, result } = message
    if (from === 'client') {
      if (id !== undefined && method !== '') calls.set(id, method)
      return []
    }
    if (method !== '') {
      const known = methods.get(method)
      const type = known === undefined ? 'a known method' : known.params?.type
      return [{ what: method, type, value: params }]
    }
    if (result === undefined) return []
    const called = calls.get(id ?? '') ?? ''
    return [{ what: `result of ${called}`, type: methods.get(called)?.result, value: result }]
  })
}
