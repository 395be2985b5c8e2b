import ts from 'typescript'
import type { Analysis } from './marks.js'
import { literalsOf } from './marks.js'

/** Marks a method, and that values of what it takes and answers are at hand. */
export function useMethod({ contract, recorder }: Analysis, name: string, node: ts.Node): void {
  const method = contract.methods.get(name)
  if (method === undefined) return
  recorder.method(name, node)
  for (const type of method.read) recorder.type(type, 'read', node)
  for (const type of method.written) recorder.type(type, 'written', node)
}

/** A text with a slash that is the name of a method can hardly mean anything else. */
export function visitText(analysis: Analysis, node: ts.StringLiteralLike): void {
  if (node.text.includes('/') && !ts.isLiteralTypeNode(node.parent))
    useMethod(analysis, node.text, node)
}

/** The methods of a table of handlers: an object whose type lists nothing but methods. */
export function visitHandlers(analysis: Analysis, node: ts.ObjectLiteralExpression): void {
  const { checker, contract } = analysis
  const wanted = checker.getContextualType(node)
  if (wanted === undefined) return
  const table = checker.getNonNullableType(wanted)
  const names = checker.getPropertiesOfType(table).map(({ name }) => name)
  if (names.length === 0 || !names.every((name) => contract.methods.has(name))) return
  for (const property of checker.getPropertiesOfType(checker.getTypeAtLocation(node))) {
    useMethod(analysis, property.name, property.valueDeclaration ?? node)
  }
}

/** Marks the methods that an argument names, where the function takes nothing but methods. */
export function visitMethodArgument(
  analysis: Analysis,
  call: ts.CallExpression | ts.NewExpression,
  { argument, index }: { argument: ts.Expression; index: number },
): void {
  const { checker } = analysis
  const possible = methodsTaken(analysis, call, index)
  if (possible === undefined) return
  const type = checker.getTypeAtLocation(argument)
  const named = type.isTypeParameter() ? [] : literalsOf(type)
  const isOne = named.length > 0 && (named.length < possible.length || possible.length === 1)
  if (isOne) for (const name of named) useMethod(analysis, name, argument)
  // Whoever calls the function around this one names the method there.
  else if (!isParameter(checker, argument)) loseMethods(analysis, argument, possible)
}

function methodsTaken(
  { checker, contract }: Analysis,
  call: ts.CallExpression | ts.NewExpression,
  index: number,
): string[] | undefined {
  const callee = checker.getNonNullableType(checker.getTypeAtLocation(call.expression))
  for (const signature of callee.getCallSignatures()) {
    const parameter = signature.parameters[index]
    if (parameter === undefined) continue
    const type = checker.getTypeOfSymbolAtLocation(parameter, call)
    const names = literalsOf(checker.getBaseConstraintOfType(type) ?? type)
    if (names.length > 0 && names.every((name) => contract.methods.has(name))) return names
  }
  return undefined
}

function isParameter(checker: ts.TypeChecker, argument: ts.Expression): boolean {
  const declaration = checker.getSymbolAtLocation(argument)?.valueDeclaration
  return declaration !== undefined && ts.isParameter(declaration)
}

function loseMethods({ recorder }: Analysis, node: ts.Node, methods: readonly string[]): void {
  recorder.dynamic(node, 'the name of a method is not known', { methods })
}

/** Calls that go around the types. Returns whether it is one. */
export function visitRaw(
  analysis: Analysis,
  callee: string,
  call: ts.CallExpression | ts.NewExpression,
): boolean {
  if (callee !== 'requestRaw' && callee !== 'onRaw') return false
  const { checker, contract, recorder } = analysis
  const [method] = call.arguments ?? []
  const names =
    callee === 'onRaw' || method === undefined ? [] : literalsOf(checker.getTypeAtLocation(method))
  for (const name of names) useMethod(analysis, name, call)
  const known = names.flatMap((name) => contract.methods.get(name) ?? [])
  const types = known.flatMap(({ read, written }) => [...read, ...written])
  const reach =
    names.length > 0
      ? { types: contract.reachedFrom(types) }
      : { types: 'all' as const, methods: 'all' as const }
  recorder.dynamic(call, `${callee} goes around the types`, reach)
  return true
}
