import type {
  ContractModel,
  EnumModel,
  KeyedUnionModel,
  MemberModel,
  MethodModel,
  ObjectModel,
  TypeModel,
} from '../../contract/model.js'

/** Marks everything in a contract that the stable export of the same release lacks. */
export function markExperimental(model: ContractModel, stable: ContractModel): ContractModel {
  const methods = new Set(stable.methods.map(methodKey))
  const types = new Map(stable.types.map((type) => [type.name, type]))
  return {
    ...model,
    methods: model.methods.map((method) => mark(method, methods.has(methodKey(method)))),
    types: model.types.map((type) => markType(type, types.get(type.name))),
  }
}

/** The contract without experimental marks, for exports that cannot mark everything. */
export function unmark(model: ContractModel): ContractModel {
  const without = <T extends { experimental?: true }>(item: T): Omit<T, 'experimental'> => {
    const copy = { ...item }
    delete copy.experimental
    return copy
  }
  return {
    ...model,
    methods: model.methods.map(without),
    types: model.types.map((type): TypeModel => {
      const rest: TypeModel = { ...type }
      delete rest.experimental
      switch (rest.kind) {
        case 'object':
          return { ...rest, members: rest.members.map(without) }
        case 'enum':
          return { ...rest, values: rest.values.map(without) }
        case 'keyedUnion':
          return { ...rest, variants: rest.variants.map(without) }
        default:
          return rest
      }
    }),
  }
}

function methodKey({ kind, name }: MethodModel): string {
  return `${kind} ${name}`
}

function mark<T extends object>(item: T, isStable: boolean): T & { experimental?: true } {
  return isStable ? item : { ...item, experimental: true }
}

function markType(type: TypeModel, stable: TypeModel | undefined): TypeModel {
  if (stable === undefined) return { ...type, experimental: true }
  switch (type.kind) {
    case 'object':
      return stable.kind === 'object' ? markMembers(type, stable) : type
    case 'enum':
      return stable.kind === 'enum' ? markValues(type, stable) : type
    case 'keyedUnion':
      return stable.kind === 'keyedUnion' ? markKeyed(type, stable) : type
    case 'union':
    case 'alias':
      return type
  }
}

function markMembers(type: ObjectModel, stable: ObjectModel): ObjectModel {
  const known = new Set(stable.members.map(({ name }) => name))
  const members: MemberModel[] = type.members.map((member) => mark(member, known.has(member.name)))
  return { ...type, members }
}

function markValues(type: EnumModel, stable: EnumModel): EnumModel {
  const known = new Set(stable.values.map(({ value }) => value))
  return { ...type, values: type.values.map((value) => mark(value, known.has(value.value))) }
}

function markKeyed(type: KeyedUnionModel, stable: KeyedUnionModel): KeyedUnionModel {
  const known = new Set(stable.variants.map(({ tag }) => tag))
  return {
    ...type,
    variants: type.variants.map((variant) => mark(variant, known.has(variant.tag))),
  }
}
