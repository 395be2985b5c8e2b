import ts from 'typescript'
import { visitAccess } from './accesses.js'
import { visitCall } from './calls.js'
import { isContractFile } from './contract-files.js'
import { convert } from './conversion.js'
import { ContractDeclarations } from './declarations.js'
import { Generics } from './generics.js'
import type { Analysis } from './marks.js'
import { visitHandlers, visitText } from './methods.js'
import type { Project } from './project.js'
import { fault, openPrograms } from './project.js'
import { Recorder } from './recorder.js'
import type { UsedSurface } from './surface.js'

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
    const generics = new Generics()
    const analysis = { checker: program.getTypeChecker(), contract, recorder, generics }
    for (const source of sources) {
      seen.add(source.fileName)
      noteErrors(program, source, recorder)
      visit(analysis, source)
    }
    generics.finish(contract, recorder)
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

function visit(analysis: Analysis, node: ts.Node): void {
  visitAccess(analysis, node)
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) visitCall(analysis, node)
  if (ts.isObjectLiteralExpression(node)) visitHandlers(analysis, node)
  if (ts.isStringLiteralLike(node)) visitText(analysis, node)
  if (ts.isTypeReferenceNode(node)) visitTypeName(analysis, node)
  if (ts.isExpression(node) && !isElsewhere(node)) visitExpression(analysis, node)
  ts.forEachChild(node, (child) => visit(analysis, child))
}

/** Whoever names a type has to do with it, whatever becomes of its values. */
function visitTypeName({ contract, recorder }: Analysis, node: ts.TypeReferenceNode): void {
  for (const name of contract.named(node.typeName)) recorder.type(name, 'read', node)
}

function visitExpression(analysis: Analysis, node: ts.Expression): void {
  const { checker } = analysis
  const target = checker.getContextualType(node)
  if (target === undefined) return
  convert(analysis, checker.getTypeAtLocation(node), target, node)
}

/**
 * Names are no values, what is spread counts as part of the literal around it, and of what a
 * pattern takes apart, the pattern tells.
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
