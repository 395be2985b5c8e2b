import ts from 'typescript'
import { convert, followPredicate } from './conversion.js'
import { isOfPackage } from './contract-files.js'
import { literalsOf } from './compiler-types.js'
import type { Analysis } from './escape.js'
import { payloadOf, trackEscape } from './escape.js'
import {
  recordEveryNotification,
  recordMethodArgument,
  recordRawCall,
  useMethod,
} from './methods.js'

export type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression

/** Methods that the client of `codex-contract` uses by itself, by its functions. */
const implied: ReadonlyMap<string, readonly string[]> = new Map([
  ['initialize', ['initialize', 'initialized']],
  ['login', ['account/login/start', 'account/login/cancel', 'account/login/completed']],
  ['externalAuth', ['account/login/start', 'account/chatgptAuthTokens/refresh']],
  ['followRateLimits', ['account/rateLimits/read', 'account/rateLimits/updated']],
])

/** Marks the methods that a call names, and follows its arguments into generic code. */
export function recordCall(analysis: Analysis, node: Call): void {
  const { checker } = analysis
  const callee = ts.isTaggedTemplateExpression(node) ? node.tag : node.expression
  const name = calleeName(callee)
  const given = argumentsOf(node)
  const raw = recordRawCall(analysis, name, { node, given })
  if (raw) return
  const signature = checker.getResolvedSignature(node)
  const declaration = signature?.declaration
  if (declaration !== undefined) analysis.wrappers.call(declaration)
  if (declaration !== undefined && isOfPackage(declaration.getSourceFile())) {
    for (const method of implied.get(name) ?? []) useMethod(analysis, method, node)
    if (name === 'onNotification') recordEveryNotification(analysis, node)
  }
  for (const { argument, index } of given) {
    const type = checker.getTypeAtLocation(argument)
    if (ts.isSpreadElement(argument)) {
      followSpread(analysis, { argument, index, signature })
      continue
    }
    recordMethodArgument(analysis, callee, { argument, index })
    if (signature === undefined || declaration === undefined) {
      trackEscape(analysis, type, {
        node: argument,
        reason: 'a function that is not known takes a value',
      })
      continue
    }
    if (checker.getTypePredicateOfSignature(signature)?.parameterIndex === index) {
      followPredicate(analysis, signature, { node: argument, type })
    }
    const parameter = declaration.parameters[Math.min(index, declaration.parameters.length - 1)]
    if (parameter !== undefined && !ts.isJSDocParameterTag(parameter)) {
      bindArgument(analysis, { argument, parameter, declaration, isResultUsed: isLookedAt(node) })
    }
  }
}

interface Given {
  argument: ts.Expression
  index: number
}

/** What is put into a template comes after the texts between. */
function argumentsOf(node: Call): Given[] {
  if (!ts.isTaggedTemplateExpression(node)) {
    return (node.arguments ?? []).map((argument, index) => ({ argument, index }))
  }
  const spans = ts.isTemplateExpression(node.template) ? node.template.templateSpans : []
  return spans.map(({ expression }, index) => ({ argument: expression, index: index + 1 }))
}

/** Items of a list that is spread may be any of the parameters from there on. */
function followSpread(
  analysis: Analysis,
  { argument, index, signature }: Given & { signature: ts.Signature | undefined },
): void {
  const { checker } = analysis
  const list = checker.getTypeAtLocation(
    ts.isSpreadElement(argument) ? argument.expression : argument,
  )
  const items = list.getNumberIndexType() ?? list
  for (const parameter of signature?.parameters.slice(index) ?? []) {
    const wanted = checker.getTypeOfSymbolAtLocation(parameter, argument)
    const isRest = checker.isArrayLikeType(wanted)
    const target = (isRest ? wanted.getNumberIndexType() : undefined) ?? wanted
    convert(analysis, { source: items, target, node: argument })
  }
}

interface BoundArgument {
  argument: ts.Expression
  parameter: ts.ParameterDeclaration | ts.JSDocParameterTag
  declaration: ts.Signature['declaration']
  isResultUsed: boolean
}

/**
 * Tells generic code what it is given; of a package, only whether anything typed comes back. Ours
 * looks at values as the contract says and not further.
 */
function bindArgument(analysis: Analysis, bound: BoundArgument): void {
  const { argument, parameter, declaration, isResultUsed } = bound
  if (declaration === undefined || isOfPackage(declaration.getSourceFile())) return
  const { checker, generics } = analysis
  const wanted = checker.getTypeAtLocation(parameter)
  const { parameters } = payloadOf(analysis, wanted)
  const type = checker.getTypeAtLocation(argument)
  if (parameters.size === 0 || literalsOf(type).length > 0) return
  meetConstraint(analysis, { wanted, type, argument })
  for (const symbol of parameters) {
    if (!declaration.getSourceFile().isDeclarationFile) {
      generics.bind(symbol, { payload: payloadOf(analysis, type), node: argument })
    } else if (isSwallowed(checker, symbol, { declaration, isResultUsed })) {
      trackEscape(analysis, type, { node: argument, reason: 'a package takes a value' })
    }
  }
}

interface GivenType {
  wanted: ts.Type
  type: ts.Type
  argument: ts.Expression
}

/** Generic code may look at what it wants of a parameter, or of the items of a list of them. */
function meetConstraint(analysis: Analysis, { wanted, type, argument }: GivenType): void {
  // A parameter that stands for a list of whatever there is counts as one.
  if (analysis.checker.isArrayLikeType(wanted)) {
    const [item, given] = [wanted.getNumberIndexType(), type.getNumberIndexType()]
    if (item === undefined || given === undefined) return
    return meetConstraint(analysis, { wanted: item, type: given, argument })
  }
  const constraint = wanted.isTypeParameter() ? wanted.getConstraint() : undefined
  if (constraint !== undefined)
    convert(analysis, { source: type, target: constraint, node: argument })
}

/** Whether a function of a package takes values of its type parameter and gives none back. */
function isSwallowed(
  checker: ts.TypeChecker,
  symbol: ts.Symbol,
  { declaration, isResultUsed }: Pick<BoundArgument, 'declaration' | 'isResultUsed'>,
): boolean {
  const isOwn = (symbol.declarations ?? []).some((one) => one.parent === declaration)
  if (declaration === undefined || !isOwn) return false
  const taken = [...(declaration.typeParameters ?? []), ...declaration.parameters]
  if (!isResultUsed || taken.some((node) => asksForKeys(checker, node, symbol))) return true
  if (!('type' in declaration) || declaration.type === undefined) return false
  return !mentions(checker, declaration.type, symbol)
}

/** A function of a package that takes names of members looks at these. */
function asksForKeys(checker: ts.TypeChecker, node: ts.Node, symbol: ts.Symbol): boolean {
  const isKeys = ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.KeyOfKeyword
  if (isKeys && mentions(checker, node.type, symbol)) return true
  return ts.forEachChild(node, (child) => asksForKeys(checker, child, symbol) || undefined) ?? false
}

function mentions(checker: ts.TypeChecker, node: ts.Node, symbol: ts.Symbol): boolean {
  if (ts.isIdentifier(node) && checker.getSymbolAtLocation(node) === symbol) return true
  return ts.forEachChild(node, (child) => mentions(checker, child, symbol) || undefined) ?? false
}

/** A package that gets a value and gives nothing back that is looked at has got it for a reason. */
function isLookedAt(call: Call): boolean {
  return !ts.isExpressionStatement(call.parent) && !ts.isVoidExpression(call.parent)
}

function calleeName(expression: ts.Expression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text
  return ts.isIdentifier(expression) ? expression.text : ''
}
