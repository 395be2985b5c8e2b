import ts from 'typescript'
import type { DynamicReach } from './recorder.js'
import { literalsOf } from './compiler-types.js'
import type { Analysis } from './escape.js'

/** Marks a method, and that values of what it takes and answers are at hand. */
export function useMethod({ contract, recorder }: Analysis, name: string, node: ts.Node): void {
  const method = contract.methods.get(name)
  if (method === undefined) return
  recorder.method(name, node)
  for (const type of method.read) recorder.type(type, { how: 'read', node })
  for (const type of method.written) recorder.type(type, { how: 'written', node })
}

/**
 * A text with a slash that is the name of a method can hardly mean anything else. One without may
 * be a word like any other, such as `error`.
 */
export function recordText(analysis: Analysis, node: ts.StringLiteralLike): void {
  if (ts.isLiteralTypeNode(node.parent)) return
  if (node.text.includes('/')) useMethod(analysis, node.text, node)
  else if (analysis.contract.methods.has(node.text)) analysis.recorder.mayCall(node.text)
}

/** The methods of a table of handlers: an object that is taken for one that lists nothing else. */
export function recordHandlers(
  analysis: Analysis,
  { source, target, node }: { source: ts.Type; target: ts.Type; node: ts.Node },
): void {
  const { checker, contract } = analysis
  const names = checker.getPropertiesOfType(target).map(({ name }) => name)
  if (names.length === 0 || !names.every((name) => contract.methods.has(name))) return
  for (const property of checker.getPropertiesOfType(source)) {
    useMethod(analysis, property.name, property.valueDeclaration ?? node)
  }
}

/** Marks the methods that an argument names, where the function takes nothing but methods. */
export function recordMethodArgument(
  analysis: Analysis,
  callee: ts.Expression,
  { argument, index }: { argument: ts.Expression; index: number },
): void {
  const { checker } = analysis
  const possible = methodsTaken(analysis, callee, index)
  if (possible === undefined) return
  const type = checker.getTypeAtLocation(argument)
  const isTyped = literalsOf(checker.getBaseConstraintOfType(type) ?? type).length > 0
  const named = type.isTypeParameter() ? [] : literalsOf(type)
  const isOne = named.length > 0 && (named.length < possible.length || possible.length === 1)
  if (isOne) for (const name of named) useMethod(analysis, name, argument)
  // Without the name of the method, nothing is known of what it takes and answers.
  else if (!isTyped) {
    const reach = { methods: possible, types: typesOf(analysis, possible) }
    recordUnknownMethod(analysis, argument, reach)
  } else passOn(analysis, argument, possible)
}

/** Callers of the function name the method of its parameter. */
function passOn(analysis: Analysis, argument: ts.Expression, methods: readonly string[]): void {
  const declaration = analysis.checker.getSymbolAtLocation(argument)?.valueDeclaration
  if (declaration === undefined || !ts.isParameter(declaration)) {
    return recordUnknownMethod(analysis, argument, { methods })
  }
  const types = typesOf(analysis, methods)
  analysis.wrappers.pass(declaration.parent, { node: argument, methods, types })
}

function methodsTaken(
  { checker, contract }: Analysis,
  callee: ts.Expression,
  index: number,
): string[] | undefined {
  const type = checker.getNonNullableType(checker.getTypeAtLocation(callee))
  for (const signature of type.getCallSignatures()) {
    const parameter = signature.parameters[index]
    if (parameter === undefined) continue
    const wanted = checker.getTypeOfSymbolAtLocation(parameter, callee)
    const names = literalsOf(checker.getBaseConstraintOfType(wanted) ?? wanted)
    if (names.length > 0 && names.every((name) => contract.methods.has(name))) return names
  }
  return undefined
}

/** Types of all that methods take and answer, and what these refer to. */
function typesOf({ contract }: Analysis, methods: readonly string[]): Set<string> {
  const known = methods.flatMap((name) => contract.methods.get(name) ?? [])
  return contract.reachedFrom(known.flatMap(({ read, written }) => [...read, ...written]))
}

/** A listener of every notification names those that it uses, or passes them on. */
export function recordEveryNotification({ contract, recorder }: Analysis, node: ts.Node): void {
  const methods = [...contract.methods].flatMap(([name, { isServerNotification }]) => {
    return isServerNotification ? [name] : []
  })
  recorder.dynamic(node, 'onNotification listens to every method', { methods })
}

function recordUnknownMethod({ recorder }: Analysis, node: ts.Node, reach: DynamicReach): void {
  recorder.dynamic(node, 'the name of a method is not known', reach)
}

/** Calls that go around the types. Returns whether it is one. */
export function recordRawCall(
  analysis: Analysis,
  callee: string,
  { node, given }: { node: ts.Node; given: readonly { argument: ts.Expression }[] },
): boolean {
  if (callee !== 'requestRaw' && callee !== 'onRaw') return false
  const { checker, recorder } = analysis
  const method = given[0]?.argument
  const names =
    callee === 'onRaw' || method === undefined ? [] : literalsOf(checker.getTypeAtLocation(method))
  for (const name of names) useMethod(analysis, name, node)
  const reach =
    names.length > 0
      ? { types: typesOf(analysis, names) }
      : { types: 'all' as const, methods: 'all' as const }
  recorder.dynamic(node, `${callee} goes around the types`, reach)
  return true
}
