import { jsonTypesOf, recognitionOf, resolve } from '../../contract/json-types.js'
import type {
  ContractModel,
  MemberModel,
  ObjectModel,
  Shape,
  TypeModel,
} from '../../contract/model.js'
import { findType, isAlwaysSent, isOptionalForReaders } from '../../contract/model.js'
import { quote } from '../printer.js'

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
type Test =
  | { kind: 'anything' }
  | { kind: 'condition'; fails: string; issues: (orNull: string) => string }
  | { kind: 'call'; issues: string }

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
          `return notListed(v, ${list(values)}, ${level});`,
        ]
      }
      case 'union': {
        const tag = access('v', type.discriminator)
        const tags = this.#table(list(type.variants.map((variant) => variant.tag)))
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
        const textList = this.#table(list(texts))
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
    const counted = needed.length === required.length ? '' : `, ${list(namesOf(required))}`
    const issues =
      required.length === 0 ? 'i' : `i === none ? i : lacking(i, ${required.length}${counted})`
    if (sets === undefined) return `return ${issues};`
    return `return oneSet(${issues}, v, ${this.#table(`[${sets.map(list).join(', ')}]`)});`
  }

  #printRest({ members, closed, additional }: ObjectModel): string[] {
    const names = members.map(({ name }) => name)
    if (additional === undefined) {
      const level = closed === true ? `, 'drift'` : ''
      return unless(names, `i = unlisted(i, k${level});`)
    }
    if (this.#test(additional, 'x').kind === 'anything') return []
    const found = `(e = ${this.#issues(additional, 'x')}) !== none`
    return unless(names, `x = v[k]; if (${found}) i = at(i, k, e);`)
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
      const level = isNeeded ? '' : `, 'drift'`
      return `if (${value} === undefined) i = missing(i, ${name}${level});`
    }
    const found = test.kind === 'condition' ? test.issues('') : 'e'
    const fails = test.kind === 'condition' ? test.fails : `(e = ${test.issues}) !== none`
    if (isNeeded) return `x = ${value}; if (${fails}) i = need(i, ${name}, x, ${found});`
    const absent = `(x = ${value}) === undefined`
    const check = `if (${fails}) i = at(i, ${name}, ${found});`
    if (isAlwaysSent(member))
      return `if (${absent}) i = missing(i, ${name}, 'drift'); else ${check}`
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
        return this.#testString(shape.minLength, value)
      case 'boolean':
      case 'number':
        return condition(
          `typeof ${value} !== '${shape.kind}'`,
          (orNull) => `wrong('${shape.kind}'${orNull})`,
        )
      case 'null':
        return condition(`${value} !== null`, () => `wrong('null')`)
      case 'integer': {
        const is = `is${shape.width.charAt(0).toUpperCase()}${shape.width.slice(1)}`
        return condition(`!${is}(${value})`, (orNull) => {
          return `notInteger(${value}, '${shape.width}'${orNull})`
        })
      }
      case 'literal': {
        const expected = literal(shape.value)
        return condition(`${value} !== ${expected}`, () => `unlike(${value}, ${expected})`)
      }
      case 'ref':
        return { kind: 'call', issues: `${this.#call(shape.name)}(${value})` }
      case 'array':
        return { kind: 'call', issues: `list(${value}, ${this.#check(shape.items)})` }
      case 'map':
        return { kind: 'call', issues: `map(${value}, ${this.#check(shape.values)})` }
      case 'nullable':
        return this.#testNullable(shape.shape, value)
      case 'anyOf':
        return this.#testAlternatives(shape.shapes, value)
    }
  }

  #testString(minLength: number | undefined, value: string): Test {
    const isText = `typeof ${value} !== 'string'`
    if (minLength === undefined || minLength === 0) {
      return condition(isText, (orNull) => `wrong('string'${orNull})`)
    }
    return condition(
      `${isText} || ${value}.length < ${minLength}`,
      (orNull) => `short(${value}, 'string'${orNull})`,
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
    const rows = shapes.map((shape) => {
      const recognition = recognitionOf(this.#model, shape)
      return [
        `name: ${quote(shape.kind === 'ref' ? shape.name : shape.kind)}`,
        `types: ${list(jsonTypesOf(this.#model, shape))}`,
        `check: ${this.#check(shape)}`,
        ...(recognition === undefined ? [] : [`required: ${list(recognition.required)}`]),
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

function condition(fails: string, issues: (orNull: string) => string): Test {
  return { kind: 'condition', fails, issues }
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

function list(values: readonly string[]): string {
  return `[${values.map(quote).join(', ')}]`
}

function property([name, values]: readonly [string, readonly Literal[]]): string {
  return `${quote(name)}: [${values.map(literal).join(', ')}]`
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

function namesOf(members: readonly MemberModel[]): string[] {
  return members.map(({ name }) => name)
}
