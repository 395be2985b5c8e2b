import ts from 'typescript'
import { convert } from './conversion.js'
import { literalsOf, partsOf } from './compiler-types.js'
import type { Analysis } from './escape.js'
import { recordMembers } from './record-use.js'

/** A program that names a type or a member of one uses it, whatever becomes of its values. */
export function recordTypes(analysis: Analysis, node: ts.Node): void {
  recordType(analysis, node)
  if ((node.flags & ts.NodeFlags.JavaScriptFile) === 0) return
  for (const doc of ts.getJSDocCommentsAndTags(node)) recordDocTypes(analysis, doc)
}

/** Types of a file without any stand in comments, which are no part of the tree. */
function recordDocTypes(analysis: Analysis, node: ts.Node): void {
  ts.forEachChild(node, (child) => {
    recordType(analysis, child)
    recordDocTypes(analysis, child)
  })
}

function recordType(analysis: Analysis, node: ts.Node): void {
  if (ts.isTypeReferenceNode(node)) markName(analysis, node.typeName, node)
  else if (ts.isImportTypeNode(node) && node.qualifier) markName(analysis, node.qualifier, node)
  else if (ts.isExpressionWithTypeArguments(node)) recordHeritage(analysis, node)
  else if (ts.isIndexedAccessTypeNode(node)) recordMemberType(analysis, node)
}

function markName({ contract, recorder }: Analysis, name: ts.Node, node: ts.Node): void {
  for (const type of contract.named(name)) recorder.type(type, { how: 'read', node })
}

/** `Note['text']` */
function recordMemberType(analysis: Analysis, node: ts.IndexedAccessTypeNode): void {
  const { checker } = analysis
  const names = literalsOf(checker.getTypeFromTypeNode(node.indexType))
  for (const part of partsOf(checker.getTypeFromTypeNode(node.objectType))) {
    for (const name of names) {
      recordMembers(analysis, checker.getPropertyOfType(part, name), { how: 'read', node })
    }
  }
}

/** What a class implements it may be taken for wherever that is wanted. */
function recordHeritage(analysis: Analysis, node: ts.ExpressionWithTypeArguments): void {
  const { checker } = analysis
  markName(analysis, node.expression, node)
  const { parent: clause } = node
  if (!ts.isHeritageClause(clause) || !ts.isClassLike(clause.parent)) return
  if (clause.token !== ts.SyntaxKind.ImplementsKeyword) return
  const [source, target] = [clause.parent, node].map((one) => checker.getTypeAtLocation(one))
  if (source && target) convert(analysis, { source, target, node })
}
