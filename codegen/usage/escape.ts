import ts from 'typescript'
import {
  hasFlag,
  isBare,
  isGeneric,
  isOfPackages,
  isReference,
  isScalar,
  literalsOf,
} from './compiler-types.js'
import type { ContractDeclarations } from './declarations.js'
import type { Generics, Payload, Wrappers } from './deferred-uses.js'
import type { Recorder } from './recorder.js'

/** What every part of the analysis of one program shares. */
export interface Analysis {
  checker: ts.TypeChecker
  contract: ContractDeclarations
  recorder: Recorder
  generics: Generics
  wrappers: Wrappers
}

/** Records that a value goes where it cannot be followed, or comes from there. */
export function trackEscape(
  analysis: Analysis,
  type: ts.Type,
  { node, reason }: { node: ts.Node; reason: string },
): void {
  const { names, parameters, isTable } = payloadOf(analysis, type)
  for (const parameter of parameters) analysis.generics.escape(parameter)
  if (names.size === 0 && !isTable) return
  const reach = isTable
    ? { types: 'all' as const, methods: 'all' as const }
    : { types: analysis.contract.reachedFrom(names) }
  const what = isTable ? 'the client' : [...names].sort().join(', ')
  analysis.recorder.dynamic(node, `${reason}: ${what}`, reach)
}

// Types of other packages may go on without end, each a new one.
const maxDepth = 10

export function payloadOf({ checker, contract }: Analysis, type: ts.Type): Payload {
  const names = new Set<string>()
  const parameters = new Set<ts.Symbol>()
  let isTable = false
  const passed = new Set<ts.Type>()
  const follow = (part: ts.Type, depth: number): void => {
    if (passed.has(part) || depth > maxDepth || isScalar(part)) return
    passed.add(part)
    if (part.isTypeParameter()) parameters.add(part.symbol)
    else if (isGeneric(part)) follow(checker.getBaseConstraintOfType(part) ?? part, depth + 1)
    isTable ||= contract.isTable(part.symbol) || takesMethods(checker, contract, part)
    for (const symbol of [part.aliasSymbol, part.symbol]) {
      const name = contract.nameOf(symbol)
      if (name !== undefined) names.add(name)
    }
    if (part.isUnionOrIntersection()) part.types.forEach((inner) => follow(inner, depth))
    if (isReference(part)) {
      checker.getTypeArguments(part).forEach((inner) => follow(inner, depth + 1))
    }
    const values = part.getStringIndexType()
    if (values !== undefined) follow(values, depth + 1)
    if (contract.nameOf(part.symbol) !== undefined || !hasFlag(part, ts.TypeFlags.Object)) return
    for (const property of checker.getPropertiesOfType(part)) {
      if (isOfPackages(property)) continue
      for (const { owner } of contract.membersOf(property)) names.add(owner)
      follow(checker.getTypeOfSymbol(property), depth + 1)
    }
  }
  follow(type, 0)
  return { names, parameters, isTable }
}

/** Whether something is a function that takes the name of any method, as those of a client do. */
function takesMethods(
  checker: ts.TypeChecker,
  contract: ContractDeclarations,
  type: ts.Type,
): boolean {
  const first = type.getCallSignatures().flatMap(({ parameters }) => parameters.slice(0, 1))
  return first.some((parameter) => {
    const wanted = checker.getTypeOfSymbol(parameter)
    const names = literalsOf(checker.getBaseConstraintOfType(wanted) ?? wanted)
    return names.length > 0 && names.every((name) => contract.methods.has(name))
  })
}

/** Whether a target says nothing about the members of what it takes. */
export function takesAnything(analysis: Analysis, type: ts.Type): boolean {
  if (!hasFlag(type, ts.TypeFlags.Object)) return false
  return isForeignMap(analysis, type) || isBare(analysis.checker, type)
}

/** Whether a source may have members that its type does not list. A literal has what it lists. */
export function mayHoldAnything(analysis: Analysis, type: ts.Type, target: ts.Type): boolean {
  if (hasFlag(type, ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return true
  if (type.isIntersection()) return type.types.some(isGeneric)
  if (!hasFlag(type, ts.TypeFlags.Object)) return false
  if (isForeignMap(analysis, type)) return target.getStringIndexType() === undefined
  const isLiteral = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.FreshLiteral) !== 0
  return isBare(analysis.checker, type) && !isLiteral
}

/** Whether members may have any name, and the contract says nothing of them. */
function isForeignMap({ contract }: Analysis, type: ts.Type): boolean {
  return type.getStringIndexType() !== undefined && contract.unlistedOf(type, '').length === 0
}
