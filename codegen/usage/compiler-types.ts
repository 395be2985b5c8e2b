import ts from 'typescript'
import { isOfPackage } from './contract-files.js'

/** Types of parameters, those of a list that stands for several one by one. */
export function parameterTypes(
  checker: ts.TypeChecker,
  signature: ts.Signature,
  node: ts.Node,
): ts.Type[] {
  return signature.parameters.flatMap((parameter) => {
    const type = checker.getTypeOfSymbolAtLocation(parameter, node)
    return checker.isTupleType(type)
      ? checker.getTypeArguments(type as ts.TupleTypeReference)
      : type
  })
}

/** The expression inside of type assertions. */
export function withoutAssertions(node: ts.Node): ts.Node {
  const isAround =
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isTypeAssertionExpression(node)
  return isAround ? withoutAssertions(node.expression) : node
}

export function hasFlag({ flags }: ts.Type, wanted: ts.TypeFlags): boolean {
  return (flags & wanted) !== 0
}

/** `Pick`, `Partial` and the like make symbols of their own over the same declarations. */
export function isSame(a: ts.Symbol, b: ts.Symbol): boolean {
  const [first] = a.declarations ?? []
  return first !== undefined && (b.declarations ?? []).includes(first)
}

/** The texts that a type allows, none where it allows any text. */
export function literalsOf(type: ts.Type): string[] {
  const parts = partsOf(type)
  return parts.every((part) => part.isStringLiteral()) ? parts.map((part) => part.value) : []
}

/** The alternatives of a type, without null and undefined. */
export function partsOf(type: ts.Type): ts.Type[] {
  const parts = type.isUnion() ? type.types : [type]
  return parts.filter(({ flags }) => (flags & (ts.TypeFlags.Null | ts.TypeFlags.Undefined)) === 0)
}

/** Whether a type depends on what generic code is given. */
export function isGeneric(type: ts.Type): boolean {
  return hasFlag(type, ts.TypeFlags.InstantiableNonPrimitive)
}

export function isReference(type: ts.Type): type is ts.TypeReference {
  const { objectFlags } = type as ts.ObjectType
  return hasFlag(type, ts.TypeFlags.Object) && (objectFlags & ts.ObjectFlags.Reference) !== 0
}

const scalarLike = ts.TypeFlags.StringLike | ts.TypeFlags.NumberLike | ts.TypeFlags.BooleanLike

/** Whether a value has no parts: an enum, a text, a number. */
export function isScalar(type: ts.Type): boolean {
  const isBrand = (part: ts.Type) => part.isIntersection() && part.types.some(isScalar)
  return partsOf(type).every((part) => hasFlag(part, scalarLike) || isBrand(part))
}

/** Whether a type has neither members nor calls. */
export function isBare(checker: ts.TypeChecker, type: ts.Type): boolean {
  if (type.getStringIndexType() !== undefined) return false
  const { Call, Construct } = ts.SignatureKind
  const isCalled = [Call, Construct].some((kind) => checker.getSignaturesOfType(type, kind).length)
  return checker.getPropertiesOfType(type).length === 0 && !isCalled
}

/** Whether something is declared by the compiler or a package other than ours. */
export function isOfPackages(symbol: ts.Symbol | undefined): boolean {
  return (symbol?.declarations ?? []).some((declaration) => {
    const source = declaration.getSourceFile()
    return source.isDeclarationFile && !isOfPackage(source)
  })
}
