import { canonicalJson } from './json-value.js'
import { isUnsupportedName, lintNames, senderKey } from './lint-names.js'
import type { ContractModel, MethodModel, TypeModel } from './model.js'
import { methodKinds, printedTypes } from './names.js'
import type { ForeignReading, Inference } from './reading.js'
import { renameTypes } from './rename-types.js'

/** Words that no declaration can have as its name, and names that the written files use. */
const reserved: ReadonlySet<string> = new Set([
  ...printedTypes,
  ...(
    'any as async await bigint boolean break case catch class const continue debugger default ' +
    'delete do else enum export extends false finally for function if implements import in ' +
    'instanceof interface let never new null number object package private protected public ' +
    'return static string super switch symbol this throw true try type typeof undefined unknown ' +
    'var void while with yield Object ReadonlySet Record Set'
  ).split(' '),
])

/**
 * The contract with names that the written files can have: a type whose name they cannot have gets
 * another one, a method is left out, and a type with such a member is any JSON value.
 */
export function fitNames(reading: ForeignReading): ForeignReading {
  const left = leaveOutMethods(reading.model)
  const opaque = makeOpaque(left.model)
  const names = newNames(opaque.model)
  const renamed = [...names].map(([name, fitting]): Inference => {
    const reason = `"${name}" is a word of the language, or the name of another declaration`
    return { rule: 'typeName', at: name, decided: fitting, reason }
  })
  const unsupported = [...left.unsupported, ...opaque.unsupported]
  const given = unsupported.map(({ at, decided, reason }): Inference => {
    return { rule: 'unsupported', at, decided, reason }
  })
  return {
    model: renameTypes(opaque.model, names),
    locations: reading.locations,
    inferences: [...reading.inferences, ...renamed, ...given],
    warnings: [...reading.warnings, ...unsupported.map(({ warning }) => warning)],
  }
}

interface Reduced {
  model: ContractModel
  unsupported: readonly { at: string; decided: string; reason: string; warning: string }[]
}

/** Leaves out methods that a table of the written files cannot have, or would have twice. */
function leaveOutMethods(model: ContractModel): Reduced {
  const seen = new Set<string>()
  const isFit = (method: MethodModel) => {
    const { name } = method
    const key = senderKey(method)
    const fits = !isUnsupportedName(name) && name !== '__proto__' && !seen.has(key)
    seen.add(key)
    return fits
  }
  const methods = model.methods.filter(isFit)
  const unsupported = model.methods.filter((method) => !methods.includes(method))
  const reason = 'a table cannot have the name, or has it already'
  return {
    model: { ...model, methods },
    unsupported: unsupported.map(({ name }) => {
      const warning = `The method "${name}" is left out: ${reason}`
      return { at: name, decided: 'left out', reason, warning }
    }),
  }
}

/** Replaces types that have members with unsupported names by any JSON value. */
function makeOpaque(model: ContractModel): Reduced {
  const unfit = new Set(model.types.filter(hasUnsupportedName).map(({ name }) => name))
  const types = model.types.map((type): TypeModel => {
    if (!unfit.has(type.name)) return type
    const { name, source } = type
    const unsupported = [{ keyword: '', value: canonicalJson({ ...type, source: undefined }) }]
    return { kind: 'alias', name, source, shape: { kind: 'json' }, unsupported }
  })
  const reason = 'it has a member whose name programs cannot use'
  return {
    model: { ...model, types },
    unsupported: [...unfit].map((name) => {
      const warning = `The type ${name} is imported as unknown: ${reason}`
      return { at: name, decided: 'any JSON value', reason, warning }
    }),
  }
}

function hasUnsupportedName(type: TypeModel): boolean {
  if (type.kind === 'object') return type.members.some(({ name }) => isUnsupportedName(name))
  return (
    type.kind === 'union' &&
    (isUnsupportedName(type.discriminator) || type.discriminator === '__proto__')
  )
}

function newNames(model: ContractModel): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set(model.types.map(({ name }) => name))
  const give = (name: string) => {
    const plain = name.replace(/[^A-Za-z0-9_]/g, '_').replace(/^(?=\d)|^$/, '_')
    let fitting = `${plain}Type`
    for (let number = 2; taken.has(fitting); number++) fitting = `${plain}Type${number}`
    names.set(name, fitting)
    taken.add(fitting)
  }
  for (const { name } of model.types) {
    if (!/^[A-Za-z_]\w*$/.test(name) || reserved.has(name)) give(name)
  }
  // Each new name may clash in turn with what is derived from another.
  for (let found = clashOf(model, names); found !== undefined; found = clashOf(model, names)) {
    give(found)
  }
  return names
}

/** A type whose name, or whose parts, are called like another declaration. */
function clashOf(model: ContractModel, names: ReadonlyMap<string, string>): string | undefined {
  const renamed = renameTypes(model, names)
  const [found] = methodKinds.flatMap((kind) => {
    return lintNames({
      ...renamed,
      methods: renamed.methods.filter((method) => method.kind === kind),
    })
  })
  if (found === undefined) return undefined
  const original = [...names].find(([, fitting]) => fitting === found.at)?.[0]
  return original ?? found.at
}
