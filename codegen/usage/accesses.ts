import ts from 'typescript'
import { nameOf } from './declarations.js'
import { literalsOf, partsOf } from './compiler-types.js'
import type { Analysis } from './escape.js'
import { trackEscape } from './escape.js'
import { recordMembers, recordUnlisted, recordValue } from './record-use.js'
import type { NodeUse } from './recorder.js'
import type { Access } from './surface.js'

/** Marks what one node takes out of a value of the contract, or puts into it, by name. */
export function recordAccess(analysis: Analysis, node: ts.Node): void {
  if (ts.isPropertyAccessExpression(node)) {
    for (const how of accessesOf(node)) byName(analysis, node, how)
  } else if (ts.isElementAccessExpression(node)) {
    for (const how of accessesOf(node))
      byKey(analysis, node.expression, { how, node: node.argumentExpression })
  } else if (ts.isObjectBindingPattern(node)) {
    for (const element of node.elements) recordElement(analysis, node, element)
  } else if (ts.isBinaryExpression(node)) {
    recordOperands(analysis, node)
  } else if (ts.isSwitchStatement(node)) {
    for (const clause of node.caseBlock.clauses) {
      if (ts.isCaseClause(clause)) compare(analysis, node.expression, clause.expression)
    }
  } else if (ts.isForInStatement(node)) {
    trackEscape(analysis, analysis.checker.getTypeAtLocation(node.expression), {
      node: node.expression,
      reason: 'members are listed',
    })
  } else if (ts.isIdentifier(node) && isAssignmentTarget(node)) {
    const symbol = analysis.checker.getPropertySymbolOfDestructuringAssignment(node)
    recordMembers(analysis, symbol, { how: 'read', node })
  }
}

/** A member that is not listed has the symbol of all such members, which does not tell its name. */
function byName(analysis: Analysis, node: ts.PropertyAccessExpression, how: Access): void {
  const { checker } = analysis
  const { name, expression } = node
  const symbol = checker.getSymbolAtLocation(name)
  const isListed = symbol?.declarations?.some(ts.isIndexSignatureDeclaration) === false
  if (isListed) recordMembers(analysis, symbol, { how, node: name })
  else
    mark(
      analysis,
      { type: checker.getTypeAtLocation(expression), name: name.text },
      { how, node: name },
    )
}

function recordElement(
  analysis: Analysis,
  pattern: ts.ObjectBindingPattern,
  element: ts.BindingElement,
): void {
  if (element.dotDotDotToken !== undefined) return
  const type = analysis.checker.getTypeAtLocation(pattern)
  const name = element.propertyName ?? element.name
  if (ts.isComputedPropertyName(name)) {
    byKeyOf(analysis, type, { how: 'read', node: name.expression })
  } else if (!ts.isObjectBindingPattern(name) && !ts.isArrayBindingPattern(name)) {
    mark(analysis, { type, name: nameOf(name) }, { how: 'read', node: name })
  }
}

const comparisons: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
])

function recordOperands(analysis: Analysis, node: ts.BinaryExpression): void {
  const { left, right, operatorToken } = node
  if (operatorToken.kind === ts.SyntaxKind.InKeyword)
    return byKey(analysis, right, { how: 'read', node: left })
  if (!comparisons.has(operatorToken.kind)) return
  compare(analysis, left, right)
  compare(analysis, right, left)
}

/** Marks the values that something of the contract is compared with. */
function compare(analysis: Analysis, subject: ts.Expression, value: ts.Expression): void {
  const texts = literalsOf(analysis.checker.getTypeAtLocation(value))
  if (texts.length === 0) return
  const members = analysis.contract.membersOf(symbolBehind(analysis.checker, subject))
  const enumName = analysis.contract.nameOf(analysis.checker.getTypeAtLocation(subject).aliasSymbol)
  for (const text of texts) {
    for (const member of members) recordValue(analysis, member, { value: text, node: value })
    if (enumName !== undefined) analysis.recorder.value({ type: enumName }, text, value)
  }
}

/** The member that an expression is, or that the variable it names was taken from. */
function symbolBehind(checker: ts.TypeChecker, expression: ts.Expression): ts.Symbol | undefined {
  if (ts.isPropertyAccessExpression(expression)) return checker.getSymbolAtLocation(expression.name)
  if (!ts.isIdentifier(expression)) return undefined
  const declaration = checker.getSymbolAtLocation(expression)?.valueDeclaration
  if (declaration === undefined) return undefined
  if (ts.isBindingElement(declaration) && ts.isObjectBindingPattern(declaration.parent)) {
    const name = declaration.propertyName ?? declaration.name
    const type = checker.getTypeAtLocation(declaration.parent)
    return ts.isIdentifier(name) ? checker.getPropertyOfType(type, name.text) : undefined
  }
  if (!ts.isVariableDeclaration(declaration) || declaration.initializer === undefined)
    return undefined
  return symbolBehind(checker, declaration.initializer)
}

/** The use of a member at the node that names it. */
function byKey(analysis: Analysis, subject: ts.Expression, use: NodeUse): void {
  byKeyOf(analysis, analysis.checker.getTypeAtLocation(subject), use)
}

/** Marks the members that a key may name; a key that can be any text names none of them. */
function byKeyOf(analysis: Analysis, type: ts.Type, use: NodeUse): void {
  const { checker } = analysis
  const keyType = checker.getTypeAtLocation(use.node)
  const names = literalsOf(checker.getBaseConstraintOfType(keyType) ?? keyType)
  for (const name of names) mark(analysis, { type, name }, use)
  const isIndex = checker.getIndexTypeOfType(type, ts.IndexKind.Number) !== undefined
  if (names.length > 0 || isIndex || isMap(analysis, type)) return
  trackEscape(analysis, type, { node: use.node, reason: 'the name of a member is not known' })
}

/** Whether nothing in a type has a name. */
function isMap({ checker }: Analysis, type: ts.Type): boolean {
  if (type.getStringIndexType() === undefined) return false
  return checker.getPropertiesOfType(type).length === 0
}

function mark(
  analysis: Analysis,
  { type, name }: { type: ts.Type; name: string },
  use: NodeUse,
): void {
  for (const part of partsOf(type)) {
    const property = analysis.checker.getPropertyOfType(part, name)
    if (property === undefined) recordUnlisted(analysis, { type: part, name }, use)
    else recordMembers(analysis, property, use)
  }
}

/** `a.b = 1` writes, `a.b += 1` does both, everything else reads. */
function accessesOf(node: ts.Expression): readonly Access[] {
  const { parent } = node
  if (ts.isDeleteExpression(parent)) return ['written']
  if (!ts.isBinaryExpression(parent) || parent.left !== node) return ['read']
  const { kind } = parent.operatorToken
  if (kind === ts.SyntaxKind.EqualsToken) return ['written']
  const isCompound = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment
  return isCompound ? ['read', 'written'] : ['read']
}

/** Whether an identifier is a name within `({ here } = value)`. */
function isAssignmentTarget(node: ts.Identifier): boolean {
  const { parent } = node
  const isName = ts.isShorthandPropertyAssignment(parent) || ts.isPropertyAssignment(parent)
  if (!isName || parent.name !== node) return false
  let pattern: ts.Node = parent.parent
  while (ts.isPropertyAssignment(pattern.parent) || ts.isArrayLiteralExpression(pattern.parent)) {
    pattern = ts.isPropertyAssignment(pattern.parent) ? pattern.parent.parent : pattern.parent
  }
  const whole = pattern.parent
  if (ts.isForOfStatement(whole)) return whole.initializer === pattern
  const isAssignment =
    ts.isBinaryExpression(whole) && whole.operatorToken.kind === ts.SyntaxKind.EqualsToken
  return isAssignment && whole.left === pattern
}
