import ts from 'typescript'
import { convert } from './conversion.js'
import { isOfPackage } from './contract-files.js'
import { cargoOf, lose } from './losses.js'
import type { Analysis } from './marks.js'
import { literalsOf } from './marks.js'
import { useMethod, visitMethodArgument, visitRaw } from './methods.js'

type Call = ts.CallExpression | ts.NewExpression

/** What the client of `codex-contract` sends and hears by itself, by its functions. */
const implied: ReadonlyMap<string, readonly string[]> = new Map([
  ['initialize', ['initialize', 'initialized']],
  ['login', ['account/login/start', 'account/login/cancel', 'account/login/completed']],
  ['externalAuth', ['account/login/start', 'account/chatgptAuthTokens/refresh']],
  ['followRateLimits', ['account/rateLimits/read', 'account/rateLimits/updated']],
])

/** Marks the methods that a call names, and follows its arguments into generic code. */
export function visitCall(analysis: Analysis, node: Call): void {
  const { checker } = analysis
  const name = calleeName(node.expression)
  const raw = visitRaw(analysis, name, node)
  if (raw) return
  const declaration = checker.getResolvedSignature(node)?.declaration
  if (declaration !== undefined && isOfPackage(declaration.getSourceFile())) {
    for (const method of implied.get(name) ?? []) useMethod(analysis, method, node)
  }
  node.arguments?.forEach((argument, index) => {
    visitMethodArgument(analysis, node, { argument, index })
    const parameter = declaration?.parameters[Math.min(index, declaration.parameters.length - 1)]
    if (parameter !== undefined && !ts.isJSDocParameterTag(parameter)) {
      bindArgument(analysis, { argument, parameter, declaration, isResultUsed: isLookedAt(node) })
    }
  })
}

interface BoundArgument {
  argument: ts.Expression
  parameter: ts.ParameterDeclaration | ts.JSDocParameterTag
  declaration: ts.Signature['declaration']
  isResultUsed: boolean
}

/** Tells generic code what it is given; of a package, only whether anything typed comes back. */
function bindArgument(analysis: Analysis, bound: BoundArgument): void {
  const { argument, parameter, declaration, isResultUsed } = bound
  const { checker, generics } = analysis
  const { parameters } = cargoOf(analysis, checker.getTypeAtLocation(parameter))
  if (parameters.size === 0 || declaration === undefined) return
  const type = checker.getTypeAtLocation(argument)
  if (literalsOf(type).length > 0) return
  const isSeen = !declaration.getSourceFile().isDeclarationFile
  for (const symbol of parameters) {
    if (isSeen) generics.bind(symbol, { cargo: cargoOf(analysis, type), node: argument })
    const constraint = checker.getBaseConstraintOfType(checker.getDeclaredTypeOfSymbol(symbol))
    const isOpen = constraint === undefined || (constraint.flags & ts.TypeFlags.Unknown) !== 0
    if (!isOpen && type.getCallSignatures().length === 0)
      convert(analysis, type, constraint, argument)
    if (isSwallowed(analysis, symbol, { declaration, isResultUsed })) {
      lose(analysis, type, { node: argument, reason: 'a package takes a value' })
    }
  }
}

/** Whether a function of a package takes values of its type parameter and gives none back. */
function isSwallowed(
  analysis: Analysis,
  symbol: ts.Symbol,
  { declaration, isResultUsed }: Pick<BoundArgument, 'declaration' | 'isResultUsed'>,
): boolean {
  const isOwn = (symbol.declarations ?? []).some((one) => one.parent === declaration)
  if (declaration === undefined || !isOwn || !isForeign(declaration.getSourceFile())) return false
  if (!isResultUsed) return true
  if (!('type' in declaration) || declaration.type === undefined) return false
  const returned = analysis.checker.getTypeAtLocation(declaration.type)
  return !cargoOf(analysis, returned).parameters.has(symbol)
}

function isForeign(source: ts.SourceFile): boolean {
  return source.isDeclarationFile && !isOfPackage(source)
}

/** A package that gets a value and gives nothing back that is looked at has got it for a reason. */
function isLookedAt(call: Call): boolean {
  return !ts.isExpressionStatement(call.parent) && !ts.isVoidExpression(call.parent)
}

function calleeName(expression: ts.Expression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text
  return ts.isIdentifier(expression) ? expression.text : ''
}
