import ts from 'typescript'
import { hasFlag } from './compiler-types.js'
import { isOfPackage } from './contract-files.js'
import type { Analysis } from './marks.js'
import { literalsOf, partsOf } from './marks.js'
import { isGeneric } from './shapeless.js'

/** What values of a type carry that somebody may look at. */
export interface Cargo {
  /** Names of types of the contract. */
  names: ReadonlySet<string>
  /** Parameters of generic code, which may stand for any of them. */
  parameters: ReadonlySet<ts.Symbol>
  /** Whether it can call whatever method there is. */
  isTable: boolean
}

/** Notes that a value goes out of sight, or comes from there. */
export function lose(
  analysis: Analysis,
  type: ts.Type,
  { node, reason }: { node: ts.Node; reason: string },
): void {
  const { names, parameters, isTable } = cargoOf(analysis, type)
  for (const parameter of parameters) analysis.generics.leak(parameter)
  if (names.size === 0 && !isTable) return
  const reach = isTable
    ? { types: 'all' as const, methods: 'all' as const }
    : { types: analysis.contract.reachedFrom(names) }
  const what = isTable ? 'the client' : [...names].sort().join(', ')
  analysis.recorder.dynamic(node, `${reason}: ${what}`, reach)
}

// Types of other packages may go on without end, each a new one.
const maxDepth = 10

export function cargoOf({ checker, contract }: Analysis, type: ts.Type): Cargo {
  const names = new Set<string>()
  const parameters = new Set<ts.Symbol>()
  let isTable = false
  const passed = new Set<ts.Type>()
  const visit = (part: ts.Type, depth: number): void => {
    if (passed.has(part) || depth > maxDepth || isScalar(part)) return
    passed.add(part)
    if (part.isTypeParameter()) parameters.add(part.symbol)
    else if (isGeneric(part)) visit(checker.getBaseConstraintOfType(part) ?? part, depth + 1)
    isTable ||= contract.isTable(part.symbol) || takesMethods(checker, contract, part)
    for (const symbol of [part.aliasSymbol, part.symbol]) {
      const name = contract.nameOf(symbol)
      if (name !== undefined) names.add(name)
    }
    if (part.isUnionOrIntersection()) part.types.forEach((inner) => visit(inner, depth))
    if (isReference(part)) {
      checker.getTypeArguments(part).forEach((inner) => visit(inner, depth + 1))
    }
    const values = part.getStringIndexType()
    if (values !== undefined) visit(values, depth + 1)
    if (contract.nameOf(part.symbol) !== undefined) return
    for (const property of hasFlag(part, ts.TypeFlags.Object)
      ? checker.getPropertiesOfType(part)
      : []) {
      if (isOfPackages(property)) continue
      for (const { owner } of contract.membersOf(property)) names.add(owner)
      visit(checker.getTypeOfSymbol(property), depth + 1)
    }
  }
  visit(type, 0)
  return { names, parameters, isTable }
}

/** Whether something is a function that takes the name of whatever method there is, as a client's do. */
function takesMethods(
  checker: ts.TypeChecker,
  contract: Analysis['contract'],
  type: ts.Type,
): boolean {
  const first = type.getCallSignatures().flatMap(({ parameters }) => parameters.slice(0, 1))
  return first.some((parameter) => {
    const wanted = checker.getTypeOfSymbol(parameter)
    const names = literalsOf(checker.getBaseConstraintOfType(wanted) ?? wanted)
    return names.length > 0 && names.every((name) => contract.methods.has(name))
  })
}

const scalarLike = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike

/** Whether there is nothing to look at in a value: an enum, a text, a number. */
function isScalar(type: ts.Type): boolean {
  const parts = partsOf(type)
  const isBrand = (part: ts.Type) => part.isIntersection() && part.types.some(isScalar)
  return parts.every((part) => hasFlag(part, scalarLike) || isBrand(part))
}

export function isReference(type: ts.Type): type is ts.TypeReference {
  const { objectFlags } = type as ts.ObjectType
  return hasFlag(type, ts.TypeFlags.Object) && (objectFlags & ts.ObjectFlags.Reference) !== 0
}

/** Whether something is declared by the compiler or a package other than ours. */
export function isOfPackages(symbol: ts.Symbol | undefined): boolean {
  return (symbol?.declarations ?? []).some((declaration) => {
    const source = declaration.getSourceFile()
    return source.isDeclarationFile && !isOfPackage(source)
  })
}
