import ts from 'typescript'
import type { Analysis } from './marks.js'

/** Whether a target says nothing about the members of what it takes. */
export function takesAnything(analysis: Analysis, type: ts.Type): boolean {
  return isObject(type) && (isMap(analysis, type) || isBare(analysis.checker, type))
}

/** Whether a source may hold members that it does not tell of. A literal holds what stands in it. */
export function mayHoldAnything(analysis: Analysis, type: ts.Type, target: ts.Type): boolean {
  if ((type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0) return true
  if (type.isIntersection()) return type.types.some(isGeneric)
  if (!isObject(type)) return false
  if (isMap(analysis, type)) return target.getStringIndexType() === undefined
  const isLiteral = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.FreshLiteral) !== 0
  return isBare(analysis.checker, type) && !isLiteral
}

/** Whether a type hangs on what generic code is given. */
export function isGeneric({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.InstantiableNonPrimitive) !== 0
}

/** Whether members may have any name, and the contract says nothing of them. */
function isMap({ contract }: Analysis, type: ts.Type): boolean {
  return type.getStringIndexType() !== undefined && contract.unlistedOf(type, '').length === 0
}

function isObject({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Object) !== 0
}

function isBare(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.getStringIndexType() !== undefined) return false
  const { Call, Construct } = ts.SignatureKind
  const isCalled = [Call, Construct].some((kind) => checker.getSignaturesOfType(type, kind).length)
  return checker.getPropertiesOfType(type).length === 0 && !isCalled
}
