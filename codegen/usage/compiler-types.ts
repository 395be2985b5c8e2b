import ts from 'typescript'

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

/** The expression that its author takes for something else. */
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
