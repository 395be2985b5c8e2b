import ts from 'typescript'
import { recordAccess } from './accesses.js'
import type { Call } from './calls.js'
import { recordCall } from './calls.js'
import { hasFlag } from './compiler-types.js'
import { isContractFile } from './contract-files.js'
import { convert } from './conversion.js'
import { ContractDeclarations } from './declarations.js'
import { Generics, Wrappers } from './deferred-uses.js'
import type { Analysis } from './escape.js'
import { trackEscape } from './escape.js'
import { recordText } from './methods.js'
import type { Project } from './project.js'
import { fault, openPrograms } from './project.js'
import { Recorder } from './recorder.js'
import type { UsedSurface } from './surface.js'
import { recordTypes } from './type-names.js'

/**
 * Finds what a TypeScript project sends and reads of the contract whose types it imports. Throws a
 * ContractError of one line where there is nothing to look at.
 */
export function findUsed(project: Project): UsedSurface {
  const recorder = new Recorder(project.root)
  const seen = new Set<string>()
  for (const program of openPrograms(project)) {
    const contract = new ContractDeclarations(program)
    recorder.declare(contract.typeNames(), contract.methods.keys())
    const sources = program.getSourceFiles().filter((source) => {
      return isOwn(program, source) && !seen.has(source.fileName)
    })
    const [generics, wrappers] = [new Generics(), new Wrappers()]
    const analysis = { checker: program.getTypeChecker(), contract, recorder, generics, wrappers }
    for (const source of sources) {
      seen.add(source.fileName)
      noteErrors(program, source, recorder)
      findUses(analysis, source)
    }
    generics.finish(contract, recorder)
    wrappers.finish(recorder)
  }
  const used = recorder.finish()
  if (used.declared.methods.size > 0) return used
  const path = 'tsconfig' in project ? project.tsconfig : ''
  throw fault(
    project,
    path,
    'No file imports a contract, neither codex-contract nor an imported one',
  )
}

function isOwn(program: ts.Program, source: ts.SourceFile): boolean {
  if (source.isDeclarationFile || program.isSourceFileFromExternalLibrary(source)) return false
  return !source.fileName.includes('/node_modules/') && !isContractFile(source)
}

/** In a file that does not compile, anything may be of any type. */
function noteErrors(program: ts.Program, source: ts.SourceFile, recorder: Recorder): void {
  const errors = [
    ...program.getSyntacticDiagnostics(source),
    ...program.getSemanticDiagnostics(source),
  ]
  const first = errors.find(({ category }) => category === ts.DiagnosticCategory.Error)
  if (first === undefined) return
  const text = ts.flattenDiagnosticMessageText(first.messageText, ' ')
  recorder.dynamic(source, `this file does not compile: ${text}`, { types: 'all', methods: 'all' })
}

function findUses(analysis: Analysis, node: ts.Node): void {
  recordAccess(analysis, node)
  recordTypes(analysis, node)
  if (isCall(node)) recordCall(analysis, node)
  if (ts.isStringLiteralLike(node)) recordText(analysis, node)
  if (ts.isThrowStatement(node)) trackThrown(analysis, node)
  if (ts.isObjectLiteralExpression(node)) trackSpread(analysis, node)
  if (ts.isExpression(node) && !isElsewhere(node)) recordExpression(analysis, node)
  ts.forEachChild(node, (child) => findUses(analysis, child))
}

function isCall(node: ts.Node): node is Call {
  return (
    ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isTaggedTemplateExpression(node)
  )
}

/** The type of a caught value is unknown. */
function trackThrown(analysis: Analysis, { expression }: ts.ThrowStatement): void {
  const type = analysis.checker.getTypeAtLocation(expression)
  trackEscape(analysis, type, { node: expression, reason: 'a value is thrown' })
}

/** What is spread beside a value of type any makes a whole of type any. */
function trackSpread(analysis: Analysis, node: ts.ObjectLiteralExpression): void {
  if (!isAny(analysis.checker.getTypeAtLocation(node))) return
  for (const part of node.properties) {
    const value = ts.isPropertyAssignment(part) ? part.initializer : spreadOrName(part)
    if (value === undefined) continue
    const type = analysis.checker.getTypeAtLocation(value)
    trackEscape(analysis, type, { node: value, reason: 'a value becomes any' })
  }
}

function spreadOrName(part: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isShorthandPropertyAssignment(part)) return part.name
  return ts.isSpreadAssignment(part) ? part.expression : undefined
}

function recordExpression(analysis: Analysis, node: ts.Expression): void {
  const { checker } = analysis
  const target = checker.getContextualType(node)
  const type = checker.getTypeAtLocation(node)
  if (target !== undefined) convert(analysis, { source: type, target, node })
  if (isAbsorbed(checker, node))
    trackEscape(analysis, type, { node, reason: 'a value becomes any' })
}

/**
 * Whether a value is one of several that make a whole of type any, or is handed to a view of any.
 */
function isAbsorbed(checker: ts.TypeChecker, node: ts.Expression): boolean {
  const { parent } = node
  const isView = ts.isJsxExpression(parent) || ts.isJsxSpreadAttribute(parent)
  if (isView) return checker.getContextualType(node) === undefined
  if (!ts.isExpression(parent)) return false
  const whole = checker.getTypeAtLocation(parent)
  if (ts.isArrayLiteralExpression(parent)) return isAny(whole.getNumberIndexType())
  return (ts.isConditionalExpression(parent) || ts.isBinaryExpression(parent)) && isAny(whole)
}

function isAny(type: ts.Type | undefined): boolean {
  return type !== undefined && hasFlag(type, ts.TypeFlags.Any)
}

/**
 * Names are not values, a spread counts as part of the literal around it, and uses within a pattern
 * are found at the pattern.
 */
function isElsewhere(node: ts.Expression): boolean {
  const { parent } = node
  if (ts.isSpreadAssignment(parent) || ('name' in parent && parent.name === node)) return true
  const holder = holderOf(parent)
  const isDeclared = ts.isVariableDeclaration(holder) || ts.isParameter(holder)
  return isDeclared && holder.type === undefined && !ts.isIdentifier(holder.name)
}

/** What is behind awaits, parentheses and choices, which hand the type that is wanted on. */
function holderOf(node: ts.Node): ts.Node {
  const handsOn =
    ts.isAwaitExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isBinaryExpression(node)
  return handsOn ? holderOf(node.parent) : node
}
