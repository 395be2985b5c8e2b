import ts from 'typescript'
import {
  hasFlag,
  isGeneric,
  isOfPackages,
  isReference,
  isSame,
  parameterTypes,
  partsOf,
  withoutAssertions,
} from './compiler-types.js'
import type { Analysis } from './escape.js'
import { mayHoldAnything, payloadOf, takesAnything, trackEscape } from './escape.js'
import { recordHandlers } from './methods.js'
import { recordMembers, recordUnlisted } from './record-use.js'

const maxDepth = 8

/**
 * Follows a value from the type it has to the type it is taken for. Members that the target lists
 * are read where the contract declared the source, and written where it declared the target.
 * Where either says nothing about members, the value escapes.
 */
export function convert(
  analysis: Analysis,
  { source, target, node }: { source: ts.Type; target: ts.Type; node: ts.Node },
): void {
  new Conversion(analysis, node).follow(source, target, 0)
}

/** A function that finds out what a value is makes it a value of that from then on. */
export function followPredicate(
  analysis: Analysis,
  signature: ts.Signature,
  { node, type }: { node: ts.Node; type?: ts.Type },
): void {
  const { checker } = analysis
  const predicate = checker.getTypePredicateOfSignature(signature)
  const parameter = signature.parameters[predicate?.parameterIndex ?? -1]
  if (predicate?.type === undefined || parameter === undefined) return
  const source = type ?? checker.getTypeOfSymbol(parameter)
  convert(analysis, { source, target: predicate.type, node })
}

class Conversion {
  readonly #analysis: Analysis
  readonly #node: ts.Node
  readonly #passed = new Map<ts.Type, Set<ts.Type>>()

  constructor(analysis: Analysis, node: ts.Node) {
    this.#analysis = analysis
    this.#node = node
  }

  follow(source: ts.Type, target: ts.Type, depth: number): void {
    if (source === target || this.#isKnown(source, target)) return
    if (this.#isAway(source) && this.#isAway(target)) return
    if (depth > maxDepth) return this.#escapeBoth(source, target)
    if (hasFlag(source, ts.TypeFlags.Any))
      return this.#escape(target, 'a value of type any is taken')
    if (hasFlag(source, ts.TypeFlags.Never)) return this.#followHidden(target, depth)
    if (hasFlag(target, shapeless)) return this.#escape(source, unseen)
    for (const part of partsOf(source)) {
      for (const taker of this.#takersOf(part, target)) this.#followPart(part, taker, depth)
    }
  }

  /** `value as never` fits everywhere, and is still the value. */
  #followHidden(target: ts.Type, depth: number): void {
    const node = withoutAssertions(this.#node)
    if (depth > 0 || node === this.#node) return
    this.follow(this.#analysis.checker.getTypeAtLocation(node), target, depth + 1)
  }

  /** Of generic code, all that is known is what its parameters have to have. */
  #followGeneric(source: ts.Type, target: ts.Type, depth: number): void {
    const [from, to] = [source, target].map((type) => {
      if (!isGeneric(type)) return type
      const constraint = this.#analysis.checker.getBaseConstraintOfType(type)
      return constraint === type ? undefined : constraint
    })
    if (from !== source) this.#escape(source, unseen)
    if (from === undefined) this.#escape(target, unshaped)
    else if (to === undefined) this.#escape(source, unseen)
    else this.follow(from, to, depth + 1)
  }

  #isKnown(source: ts.Type, target: ts.Type): boolean {
    const targets = this.#passed.get(source) ?? new Set()
    if (targets.has(target)) return true
    this.#passed.set(source, targets.add(target))
    return false
  }

  /** Whether a type is of a package and holds nothing of ours. */
  #isAway(type: ts.Type): boolean {
    const { contract } = this.#analysis
    if (!isOfPackages(type.symbol) || contract.nameOf(type.symbol) !== undefined) return false
    const { names, parameters } = payloadOf(this.#analysis, type)
    return names.size === 0 && parameters.size === 0
  }

  /** The alternatives of the target that may take a value: those that fit, or all if none does. */
  #takersOf(part: ts.Type, target: ts.Type): ts.Type[] {
    const parts = partsOf(target)
    if (parts.includes(part)) return []
    const fitting = parts.filter((taker) => this.#analysis.checker.isTypeAssignableTo(part, taker))
    return fitting.length > 0 ? fitting : parts
  }

  #followPart(source: ts.Type, target: ts.Type, depth: number): void {
    if (isGeneric(source) || isGeneric(target)) return this.#followGeneric(source, target, depth)
    if (!hasFlag(target, objectLike)) return
    if (mayHoldAnything(this.#analysis, source, target)) this.#escape(target, unshaped)
    if (!hasFlag(source, objectLike)) return
    if (this.#followMap(source, target, depth)) return
    if (takesAnything(this.#analysis, target)) return this.#escape(source, unseen)
    if (this.#followCall(source, target, depth)) return
    if (this.#followArguments(source, target, depth)) return
    this.#followMembers(source, target, depth)
  }

  #followMap(source: ts.Type, target: ts.Type, depth: number): boolean {
    const [from, to] = [source.getStringIndexType(), target.getStringIndexType()]
    if (from === undefined || to === undefined) return false
    this.follow(from, to, depth + 1)
    // Where either lists members as well, there are those to follow.
    const { checker } = this.#analysis
    return [source, target].every((type) => checker.getPropertiesOfType(type).length === 0)
  }

  /** A function that is handed on takes what its caller gives, and gives what the caller takes. */
  #followCall(source: ts.Type, target: ts.Type, depth: number): boolean {
    const { checker } = this.#analysis
    const pairs = source
      .getCallSignatures()
      .flatMap((own) => target.getCallSignatures().map((wanted) => ({ own, wanted })))
    for (const { own, wanted } of pairs) {
      const [given, taken] = [wanted, own].map((one) => parameterTypes(checker, one, this.#node))
      taken?.forEach((type, index) => {
        const from = given?.[index]
        if (from !== undefined) this.follow(from, type, depth + 1)
      })
      followPredicate(this.#analysis, own, { node: this.#node })
      const answer = wanted.getReturnType()
      if (!hasFlag(answer, ts.TypeFlags.Void)) this.follow(own.getReturnType(), answer, depth + 1)
    }
    return pairs.length > 0
  }

  /** Arrays, promises, maps and the like: what they hold is converted, one by one. */
  #followArguments(source: ts.Type, target: ts.Type, depth: number): boolean {
    if (!isOfPackages(source.symbol) && !isOfPackages(target.symbol)) return false
    const { checker } = this.#analysis
    const [from, to] = [source, target].map((type) =>
      isReference(type) ? checker.getTypeArguments(type) : [],
    ) as [readonly ts.Type[], readonly ts.Type[]]
    if (from.length === 0 && to.length === 0) return false
    const items = checker.getIndexTypeOfType(source, ts.IndexKind.Number)
    const wanted = checker.getIndexTypeOfType(target, ts.IndexKind.Number) ?? to[0]
    if (items !== undefined && wanted !== undefined) this.follow(items, wanted, depth + 1)
    else if (from.length > 0 && to.length > 0) {
      from.forEach((one, index) => {
        const other = to[index]
        if (other !== undefined) this.follow(one, other, depth + 1)
      })
    } else this.#escape(source, unseen)
    return true
  }

  #followMembers(source: ts.Type, target: ts.Type, depth: number): void {
    const { checker } = this.#analysis
    recordHandlers(this.#analysis, { source, target, node: this.#node })
    for (const given of checker.getPropertiesOfType(source)) {
      if (checker.getPropertyOfType(target, given.name) !== undefined) continue
      recordUnlisted(
        this.#analysis,
        { type: target, name: given.name },
        { how: 'written', node: this.#node },
      )
    }
    for (const wanted of checker.getPropertiesOfType(target)) {
      const given = checker.getPropertyOfType(source, wanted.name)
      if (given === undefined) {
        recordUnlisted(
          this.#analysis,
          { type: source, name: wanted.name },
          { how: 'read', node: this.#node },
        )
      }
      if (given === undefined || isSame(given, wanted)) continue
      const types = [given, wanted].map((one) => checker.getTypeOfSymbolAtLocation(one, this.#node))
      const [value, place] = types as [ts.Type, ts.Type]
      recordMembers(this.#analysis, given, { how: 'read', node: this.#node })
      recordMembers(this.#analysis, wanted, { how: 'written', node: this.#node, value })
      this.follow(value, place, depth + 1)
    }
    const name = this.#analysis.contract.nameOf(target.symbol)
    if (name !== undefined) {
      this.#analysis.recorder.type(name, { how: 'written', node: this.#node })
    }
  }

  #escapeBoth(source: ts.Type, target: ts.Type): void {
    this.#escape(source, 'a value is too deep to follow')
    this.#escape(target, 'a value is too deep to follow')
  }

  #escape(type: ts.Type, reason: string): void {
    trackEscape(this.#analysis, type, { node: this.#node, reason })
  }
}

const unseen = 'a value goes out of sight'
const unshaped = 'a value is taken whose members are not known'

const objectLike = ts.TypeFlags.Object | ts.TypeFlags.Intersection
const shapeless =
  ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive | ts.TypeFlags.TypeParameter
