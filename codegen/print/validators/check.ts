import { groupLiterals, jsonTypesOf, recognitionOf, resolve } from '../../contract/json-types.js'
import type {
  ArrayShape,
  ContractModel,
  IntegerShape,
  MemberModel,
  NumberShape,
  ObjectModel,
  Shape,
  StringShape,
  TypeModel,
} from '../../contract/model.js'
import { findType, isAlwaysSent, isOptionalForReaders } from '../../contract/model.js'
import { isRelease } from '../../contract/versions.js'
import { quote, quoteIfAny } from '../printer.js'

/** The validator of one type as a function declaration, and the types whose validators it calls. */
export interface PrintedCheck {
  code: string
  calls: readonly string[]
}

/**
 * Name of the function that validates a type. No other name in a file of validators has that form.
 */
export function checkName(type: string): string {
  return `$${type}`
}

export function printCheck(model: ContractModel, type: TypeModel): PrintedCheck {
  return new CheckPrinter(model, type).print()
}

/** The test of a shape as code: a condition that fails, or a call that returns the issues. */
type Test = { kind: 'anything' } | Condition | { kind: 'call'; issues: string }

interface Condition {
  kind: 'condition'
  fails: string
  issues: (orNull: string) => string
}

class CheckPrinter {
  readonly #model: ContractModel
  readonly #type: TypeModel
  readonly #calls = new Set<string>()
  /** Tables that the function reads, as declarations before it. */
  readonly #tables: string[] = []

  constructor(model: ContractModel, type: TypeModel) {
    this.#model = model
    this.#type = type
  }

  print(): PrintedCheck {
    const body = this.#printBody().join('\n  ')
    const check = `function ${checkName(this.#type.name)}(v) {\n  ${body}\n}\n`
    return { code: [...this.#tables, check].join(''), calls: [...this.#calls] }
  }

  #printBody(): string[] {
    const type = this.#type
    switch (type.kind) {
      case 'object':
        return this.#printObject(type)
      case 'enum': {
        const values = type.values.map(({ value }) => value)
        const level = levelOf(type.open !== undefined)
        return [
          ...(values.length === 0 ? [] : [`switch (v) { ${cases(values)} return none; }`]),
          `return notListed(v, ${list(values, quote)}, ${level});`,
        ]
      }
      case 'union': {
        const tag = access('v', type.discriminator)
        const tags = this.#table(
          list(
            type.variants.map((variant) => variant.tag),
            quote,
          ),
        )
        const unknown = `${tag}, ${quote(type.discriminator)}, ${tags}, ${levelOf(type.open)}`
        return [
          `if (!isObject(v)) return wrong('object');`,
          `switch (${tag}) {`,
          ...type.variants.map((variant) => {
            return `  case ${quote(variant.tag)}: return ${this.#call(variant.type)}(v);`
          }),
          `  default: return untagged(${unknown});`,
          `}`,
        ]
      }
      case 'keyedUnion': {
        const texts = type.variants.flatMap(({ tag, shape }) => (shape === undefined ? tag : []))
        const rows = type.variants.flatMap(({ tag, shape }) => {
          return shape === undefined ? [] : `[${quote(tag)}, ${this.#check(shape)}]`
        })
        const textList = this.#table(list(texts, quote))
        const checks = this.#table(`new Map([${rows.join(', ')}])`)
        return [`return keyed(v, ${textList}, ${checks}, ${levelOf(type.open)});`]
      }
      case 'alias':
        return [`return ${this.#issues(type.shape, 'v')};`]
    }
  }

  #printObject(type: ObjectModel): string[] {
    const { members, oneOfRequired } = type
    const needed = members.filter((member) => this.#isGapWithout(member))
    return [
      `if (!isObject(v)) return wrong('object');`,
      `let i = none, x, e;`,
      ...members.map((member) => this.#printMember(member)).filter((line) => line !== ''),
      ...this.#printRest(type),
      this.#printEnd(needed, oneOfRequired),
    ]
  }

  #printEnd(needed: readonly MemberModel[], sets: ObjectModel['oneOfRequired']): string {
    const required = needed.filter((member) => member.required)
    // Older servers may lack all members that only newer ones always send.
    const counted = needed.length === required.length ? '' : `, ${list(namesOf(required), quote)}`
    const issues =
      required.length === 0 ? 'i' : `i === none ? i : lacking(i, ${required.length}${counted})`
    if (sets === undefined) return `return ${issues};`
    const table = this.#table(list(sets, (names) => list(names, quote)))
    return `return oneSet(${issues}, v, ${table});`
  }

  #printRest(type: ObjectModel): string[] {
    const { members, patterns } = type
    const names = members.map(({ name }) => name)
    const others = this.#printOthers(type)
    if (patterns === undefined) return others === '' ? [] : unless(names, others)
    const rows = patterns.map(({ pattern, shape }) => {
      return `[${expression(pattern)}, ${this.#check(shape)}]`
    })
    const found = `(e = byPattern(k, v[k], ${this.#table(list(rows, String))})) !== undefined`
    const rest = others === '' ? '' : ` else { ${others} }`
    return unless(names, `if (${found}) { if (e !== none) i = at(i, k, e); }${rest}`)
  }

  /** The check of a member that is neither listed nor named by a pattern. */
  #printOthers({ closed, additional }: ObjectModel): string {
    if (additional === undefined) return `i = unlisted(i, k${closed === true ? `, 'drift'` : ''});`
    if (this.#test(additional, 'x').kind === 'anything') return ''
    const found = `(e = ${this.#issues(additional, 'x')}) !== none`
    return `x = v[k]; if (${found}) i = at(i, k, e);`
  }

  #isGapWithout(member: MemberModel): boolean {
    return isAlwaysSent(member) && !isOptionalForReaders(this.#model, member)
  }

  #printMember(member: MemberModel): string {
    const name = quote(member.name)
    const value = access('v', member.name)
    const test = this.#test(member.shape, 'x')
    const isNeeded = this.#isGapWithout(member)
    if (test.kind === 'anything') {
      if (!isAlwaysSent(member)) return ''
      const lacks = isNeeded ? `missing(i, ${name})` : printAbsent(member)
      return `if (${value} === undefined) i = ${lacks};`
    }
    const found = test.kind === 'condition' ? test.issues('') : 'e'
    const fails = test.kind === 'condition' ? test.fails : `(e = ${test.issues}) !== none`
    if (isNeeded) return `x = ${value}; if (${fails}) i = need(i, ${name}, x, ${found});`
    const absent = `(x = ${value}) === undefined`
    const check = `if (${fails}) i = at(i, ${name}, ${found});`
    if (isAlwaysSent(member)) return `if (${absent}) i = ${printAbsent(member)}; else ${check}`
    return `if ((x = ${value}) !== undefined && ${parenthesise(fails)}) i = at(i, ${name}, ${found});`
  }

  /** An expression for the issues of a value. */
  #issues(shape: Shape, value: string): string {
    const test = this.#test(shape, value)
    switch (test.kind) {
      case 'anything':
        return 'none'
      case 'condition':
        return `${test.fails} ? ${test.issues('')} : none`
      case 'call':
        return test.issues
    }
  }

  /** A function that returns the issues of its argument. */
  #check(shape: Shape): string {
    const resolved = resolve(this.#model, shape)
    if (resolved.kind === 'ref') return this.#call(resolved.name)
    return `(x) => ${this.#issues(resolved, 'x')}`
  }

  #test(given: Shape, value: string): Test {
    const shape = resolve(this.#model, given)
    switch (shape.kind) {
      case 'json':
        return { kind: 'anything' }
      case 'string':
        return this.#testString(shape, value)
      case 'boolean':
        return condition(`typeof ${value} !== 'boolean'`, (orNull) => `wrong('boolean'${orNull})`)
      case 'number':
        return this.#testBounds(
          shape,
          value,
          condition(`typeof ${value} !== 'number'`, (orNull) => `wrong('number'${orNull})`),
        )
      case 'null':
        return condition(`${value} !== null`, () => `wrong('null')`)
      case 'integer': {
        const is = `is${shape.width.charAt(0).toUpperCase()}${shape.width.slice(1)}`
        const notInteger = condition(`!${is}(${value})`, (orNull) => {
          return `notInteger(${value}, '${shape.width}'${orNull})`
        })
        return this.#testBounds(shape, value, notInteger)
      }
      case 'literal': {
        const expected = literal(shape.value)
        return condition(`${value} !== ${expected}`, () => `unlike(${value}, ${expected})`)
      }
      case 'ref':
        return { kind: 'call', issues: `${this.#call(shape.name)}(${value})` }
      case 'array':
        return this.#testList(shape, value)
      case 'map':
        return { kind: 'call', issues: `map(${value}, ${this.#check(shape.values)})` }
      case 'nullable':
        return this.#testNullable(shape.shape, value)
      case 'anyOf':
        return this.#testAlternatives(shape.shapes, value)
    }
  }

  #testString({ minLength = 0, maxLength, pattern }: StringShape, value: string): Test {
    const limits = [
      ...(minLength === 0 ? [] : [`minLength: ${minLength}`]),
      ...(maxLength === undefined ? [] : [`maxLength: ${maxLength}`]),
      ...(pattern === undefined ? [] : [`pattern: ${expression(pattern)}`]),
    ]
    if (limits.length === 0) {
      return condition(`typeof ${value} !== 'string'`, (orNull) => `wrong('string'${orNull})`)
    }
    const table = this.#table(`{ ${limits.join(', ')} }`)
    return condition(
      `!isText(${value}, ${table})`,
      (orNull) => `notText(${value}, ${table}${orNull})`,
    )
  }

  /** The test of a number, and of its bounds where it has some. */
  #testBounds(shape: NumberShape | IntegerShape, value: string, test: Condition): Test {
    const limits = boundsOf(shape)
    if (limits.length === 0) return test
    const fails = limits.map(({ fails }) => fails(value)).join(' || ')
    const wanted = limits.map(({ wanted }) => wanted).join(' and ')
    return condition(`${test.fails} || ${fails}`, (orNull) => {
      return `(${test.fails} ? ${test.issues(orNull)} : beyond(${quote(wanted)}))`
    })
  }

  #testList({ items, minItems, maxItems, uniqueItems }: ArrayShape, value: string): Test {
    const limits = [
      ...(minItems === undefined ? [] : [`minItems: ${minItems}`]),
      ...(maxItems === undefined ? [] : [`maxItems: ${maxItems}`]),
      ...(uniqueItems === true ? ['uniqueItems: true'] : []),
    ]
    const checked = `list(${value}, ${this.#check(items)})`
    if (limits.length === 0) return { kind: 'call', issues: checked }
    const issues = `limited(${value}, ${checked}, ${this.#table(`{ ${limits.join(', ')} }`)})`
    return { kind: 'call', issues }
  }

  #testLiterals(values: readonly Literal[], value: string): Test {
    const table = this.#table(list(values, literal))
    return condition(
      `!${table}.includes(${value})`,
      (orNull) => `notAmong(${value}, ${table}${orNull})`,
    )
  }

  #testNullable(shape: Shape, value: string): Test {
    const test = this.#test(shape, value)
    if (test.kind === 'anything') return test
    if (test.kind === 'call') {
      const issues = this.#isEnum(shape) ? `orNull(${test.issues})` : test.issues
      return { kind: 'call', issues: `(${value} === null ? none : ${issues})` }
    }
    const { fails, issues } = test
    return condition(`${value} !== null && ${parenthesise(fails)}`, () => issues(`, 'null'`))
  }

  #isEnum(given: Shape): boolean {
    const shape = resolve(this.#model, given)
    return shape.kind === 'ref' && findType(this.#model, shape.name).kind === 'enum'
  }

  #testAlternatives(shapes: readonly Shape[], value: string): Test {
    const { literals, others } = groupLiterals(shapes)
    if (others.length === 0) return this.#testLiterals(literals, value)
    const group: Shape[] = literals.map((value) => ({ kind: 'literal', value }))
    const alternatives: readonly Shape[] =
      group.length === 0 ? others : [...others, { kind: 'anyOf', shapes: group }]
    const rows = alternatives.map((shape) => {
      const recognition = recognitionOf(this.#model, shape)
      const name = shape.kind === 'anyOf' ? 'literal' : shape.kind
      return [
        `name: ${quote(shape.kind === 'ref' ? shape.name : name)}`,
        `types: ${list(jsonTypesOf(this.#model, shape), quote)}`,
        `check: ${this.#check(shape)}`,
        ...(recognition === undefined ? [] : [`required: ${list(recognition.required, quote)}`]),
        ...(recognition === undefined || recognition.values.size === 0
          ? []
          : [`values: { ${[...recognition.values].map(property).join(', ')} }`]),
      ].join(', ')
    })
    const table = this.#table(`[\n${rows.map((row) => `  { ${row} },\n`).join('')}]`)
    return { kind: 'call', issues: `anyOf(${value}, ${table})` }
  }

  #call(type: string): string {
    this.#calls.add(type)
    return checkName(type)
  }

  #table(value: string): string {
    const name = `_${this.#tables.length + 1}_${this.#type.name}`
    this.#tables.push(`const ${name} = ${value};\n`)
    return name
  }
}

function condition(fails: string, issues: (orNull: string) => string): Condition {
  return { kind: 'condition', fails, issues }
}

/** The pattern as an expression; its text is never code. */
function expression(pattern: string): string {
  return `new RegExp(${quote(pattern)}, 'u')`
}

/** One bound of a number: the condition that fails, and the bound in words. */
interface Bound {
  fails: (value: string) => string
  wanted: string
}

function boundsOf(shape: NumberShape | IntegerShape): Bound[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf } = shape
  const bound = (operator: string, inverse: string, end: number | undefined): Bound[] => {
    if (end === undefined) return []
    return [{ fails: (value) => `${value} ${inverse} ${end}`, wanted: `${operator} ${end}` }]
  }
  return [
    ...bound('>=', '<', minimum),
    ...bound('<=', '>', maximum),
    ...bound('>', '<=', exclusiveMinimum),
    ...bound('<', '>=', exclusiveMaximum),
    ...(multipleOf === undefined
      ? []
      : [
          {
            fails: (value: string) => `!Number.isInteger(${value} / ${multipleOf})`,
            wanted: `a multiple of ${multipleOf}`,
          },
        ]),
  ]
}

function parenthesise(code: string): string {
  return code.includes('||') ? `(${code})` : code
}

/** A loop over the members that are not listed, which are in `k`. */
function unless(names: readonly string[], body: string): string[] {
  if (names.length === 0) return [`for (const k in v) { ${body} }`]
  return [`for (const k in v) switch (k) { ${cases(names)} break; default: ${body} }`]
}

function cases(values: readonly string[]): string {
  return values.map((value) => `case ${quote(value)}:`).join(' ')
}

function levelOf(open: boolean): string {
  return open ? `'drift'` : `'error'`
}

function list<T>(values: readonly T[], print: (value: T) => string): string {
  return `[${values.map(print).join(', ')}]`
}

function property([name, values]: readonly [string, readonly Literal[]]): string {
  // Without brackets, this name would set the prototype.
  const key = name === '__proto__' ? `[${quote(name)}]` : quote(name)
  return `${key}: ${list(values, literal)}`
}

type Literal = string | number | boolean

function literal(value: Literal): string {
  return typeof value === 'string' ? quote(value) : String(value)
}

/** An expression for an own member of an object. */
function access(object: string, name: string): string {
  if (name in Object.prototype) return `own(${object}, ${quote(name)})`
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `${object}.${name}` : `${object}[${quote(name)}]`
}

/** The issue of a member that only some of the supported releases always send. */
function printAbsent({ name, since, sunset }: MemberModel): string {
  const until = sunset !== undefined && isRelease(sunset) ? [quote(sunset)] : []
  const dates = since !== undefined || until.length > 0 ? [quoteIfAny(since), ...until] : []
  return `absent(${['i', quote(name), ...dates].join(', ')})`
}

function namesOf(members: readonly MemberModel[]): string[] {
  return members.map(({ name }) => name)
}
