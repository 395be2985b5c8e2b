import ts from 'typescript'
import { hasFlag } from './compiler-types.js'
import type { Analysis } from './marks.js'

/** Whether a target says nothing about the members of what it takes. */
export function takesAnything(analysis: Analysis, type: ts.Type): boolean {
  return (
    hasFlag(type, ts.TypeFlags.Object) && (isMap(analysis, type) || isBare(analysis.checker, type))
  )
}

/** Whether a source may hold members that it does not tell of. A literal holds what stands in it. */
export function mayHoldAnything(analysis: Analysis, type: ts.Type, target: ts.Type): boolean {
  if (hasFlag(type, ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) return true
  if (type.isIntersection()) return type.types.some(isGeneric)
  if (!hasFlag(type, ts.TypeFlags.Object)) return false
  if (isMap(analysis, type)) return target.getStringIndexType() === undefined
  const isLiteral = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.FreshLiteral) !== 0
  return isBare(analysis.checker, type) && !isLiteral
}

/** Whether a type hangs on what generic code is given. */
export function isGeneric(type: ts.Type): boolean {
  return hasFlag(type, ts.TypeFlags.InstantiableNonPrimitive)
}

/** Whether members may have any name, and the contract says nothing of them. */
function isMap({ contract }: Analysis, type: ts.Type): boolean {
  return type.getStringIndexType() !== undefined && contract.unlistedOf(type, '').length === 0
}

function isBare(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.getStringIndexType() !== undefined) return false
  const { Call, Construct } = ts.SignatureKind
  const isCalled = [Call, Construct].some((kind) => checker.getSignaturesOfType(type, kind).length)
  return checker.getPropertiesOfType(type).length === 0 && !isCalled
}
