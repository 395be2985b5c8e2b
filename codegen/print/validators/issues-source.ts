/** Name of the file that all files of validators import. */
export const issuesFile = 'issues'

/** The types of validators and issues, and the functions that validators call. */
export function emitIssues(header: string): string {
  return `${header}\n${source}`
}

const source = `/**
 * How far a value is from what the contract lists, from the least to the most:
 *
 * - \`note\`: every receiver ignores it, such as a member that the contract does not list.
 * - \`drift\`: another release may send it, such as a value that an open enum does not list.
 * - \`gap\`: a required member is missing.
 * - \`error\`: no release sends or takes it.
 */
export type IssueLevel = 'note' | 'drift' | 'gap' | 'error'

/**
 * One difference between a value and the contract. Contains no part of the value but member names.
 */
export interface ValidationIssue {
  readonly kind:
    | 'missingMember'
    | 'unlistedMember'
    | 'unlistedValue'
    | 'unlistedVariant'
    | 'wrongType'
    | 'wrongValue'
    | 'outOfRange'
    | 'tooShort'
    | 'tooLong'
    | 'wrongForm'
    | 'repeatedItem'
  readonly level: IssueLevel
  /** JSON types, integer widths, bounds, patterns, values or tags that are possible there. */
  readonly expected: readonly string[]
  /** Names and indexes from the outside in; the missing or unlisted member is the last. */
  readonly path: readonly string[]
  /** The same as a JSON pointer. */
  readonly pointer: string
  /** The issue in one line. */
  readonly text: string
  /** Of a missing member that older releases lack: the first release that has it. */
  readonly since?: string | undefined
  /** Of a missing member that newer releases lack: the first release without it. */
  readonly until?: string | undefined
}

/**
 * Returns the issues of a value, and none for a value that is exactly as the contract lists it. Of
 * very many, it returns a thousand, the worst among them, and \`countMore\` has the rest.
 */
export type Validate = (value: unknown) => readonly ValidationIssue[]

/** The validators of one domain, by the names of types. */
export type Validators = Readonly<Record<string, Validate>>

/** The first issue that is further from the contract than a level. */
export function findBeyond(
  level: IssueLevel,
  issues: readonly ValidationIssue[],
): ValidationIssue | undefined {
  return issues.find((issue) => levels.indexOf(issue.level) > levels.indexOf(level))
}

/** How many issues of a value are counted, but not in the list. */
export function countMore(issues: readonly ValidationIssue[]): number {
  return (issues as Found).more ?? 0
}

/** A list of issues that may be incomplete. */
interface Found extends Array<Issue> {
  more?: number
}

class Issue implements ValidationIssue {
  readonly kind: ValidationIssue['kind']
  readonly expected: readonly string[]
  level: IssueLevel
  since: string | undefined
  until: string | undefined
  // From the inside out: each object or list that contains the value adds itself at the end.
  readonly steps: (string | number)[] = []

  constructor(
    kind: ValidationIssue['kind'],
    level: IssueLevel,
    expected: readonly string[] = [],
  ) {
    this.kind = kind
    this.level = level
    this.expected = expected
  }

  get path(): readonly string[] {
    return this.steps.map(String).reverse()
  }

  get pointer(): string {
    return this.path.map((step) => '/' + step.replaceAll('~', '~0').replaceAll('/', '~1')).join('')
  }

  get text(): string {
    const { pointer } = this
    const problem = describe(this)
    return pointer === '' ? problem : \`"\${pointer}" \${problem}\`
  }
}

function describe({ kind, expected }: ValidationIssue): string {
  switch (kind) {
    case 'missingMember':
      return 'is missing'
    case 'unlistedMember':
      return 'is not listed'
    case 'unlistedValue':
    case 'unlistedVariant':
      return \`must be one of \${expected.join(', ')}\`
    case 'tooShort':
      return 'is too short'
    case 'tooLong':
      return 'is too long'
    case 'wrongForm':
      return \`must match \${expected.join()}\`
    case 'repeatedItem':
      return 'has an item twice'
    case 'wrongType':
    case 'wrongValue':
    case 'outOfRange':
      return \`must be \${expected.join(' or ')}\`
  }
}

type Check = (value: any) => Issue[]

/** The result of validators for a value without issues. */
export const none: Issue[] = []

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A member that is called like one of every object's prototype. */
export function own(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined
}

export function wrong(...types: string[]): Issue[] {
  return [new Issue('wrongType', 'error', types)]
}

export function unlike(value: unknown, expected: string | number | boolean): Issue[] {
  if (typeof value !== typeof expected) return wrong(typeof expected)
  // Other texts are other variants; other numbers are versions of one.
  if (typeof expected !== 'string') return notAmong(value, [expected])
  return [new Issue('wrongValue', 'error', [expected])]
}

/** The issue of a value that is none of several literals. */
export function notAmong(
  value: unknown,
  literals: readonly unknown[],
  ...others: string[]
): Issue[] {
  const types = [...new Set(literals.map((literal) => typeof literal))]
  if (!types.includes(typeof value)) return wrong(...types, ...others)
  return [new Issue('unlistedValue', 'drift', literals.map(String))]
}

export function notListed(value: unknown, values: readonly string[], level: IssueLevel): Issue[] {
  if (typeof value !== 'string') return wrong('string')
  return [new Issue('unlistedValue', level, values)]
}

/** The issues of a text, where null is possible too. */
export function orNull(found: Issue[]): Issue[] {
  return found.some(({ kind }) => kind === 'wrongType') ? wrong('string', 'null') : found
}

/** The issue of a value that is not an integer, or is beyond its width. */
export function notInteger(value: unknown, width: string, ...others: string[]): Issue[] {
  if (!Number.isInteger(value)) return wrong(width, ...others)
  return [new Issue('outOfRange', 'error', [width])]
}

export function isInt32(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) === ((value as number) | 0)
}

export function isUint8(value: unknown): boolean {
  return isInt32(value) && (value as number) >= 0 && (value as number) <= 255
}

export function isUint16(value: unknown): boolean {
  return isInt32(value) && (value as number) >= 0 && (value as number) <= 65535
}

export function isUint32(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 4294967295
}

/** As far as JavaScript is exact. */
export function isUint64(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) >= 0
}

export function isInt64(value: unknown): boolean {
  return Number.isSafeInteger(value)
}

/** The issue of a number beyond its bounds, which another release may have moved. */
export function beyond(bounds: string): Issue[] {
  return [new Issue('outOfRange', 'drift', [bounds])]
}

interface TextLimits {
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: RegExp
}

export function isText(value: unknown, limits: TextLimits): boolean {
  return typeof value === 'string' && excessOf(value, limits) === undefined
}

export function notText(value: unknown, limits: TextLimits, ...others: string[]): Issue[] {
  if (typeof value !== 'string') return wrong('string', ...others)
  const kind = excessOf(value, limits)
  const expected = kind === 'wrongForm' ? [String(limits.pattern)] : []
  return kind === undefined ? none : [new Issue(kind, 'drift', expected)]
}

/** Longer texts are not matched, so that no text takes long to check. */
const mostMatched = 1000

function excessOf(text: string, limits: TextLimits) {
  const { minLength = 0, maxLength = Infinity, pattern } = limits
  // Characters of Unicode are counted, as in JSON Schema, unless the length is surely right.
  if (text.length < 2 * minLength || text.length > maxLength) {
    const length = [...text].length
    if (length < minLength) return 'tooShort'
    if (length > maxLength) return 'tooLong'
  }
  const isMatched = pattern === undefined || text.length > mostMatched || pattern.test(text)
  return isMatched ? undefined : 'wrongForm'
}

/** Adds what was found in a part of a value. */
export function at(issues: Issue[], step: string | number, found: Issue[]): Issue[] {
  for (const issue of found) issue.steps.push(step)
  return merge(issues, found)
}

/** Adds issues of the same value. */
function merge(issues: Issue[], found: Issue[]): Issue[] {
  if (issues === none) return found
  for (const issue of found) add(issues, issue)
  const more = countMore(found)
  if (more > 0) (issues as Found).more = countMore(issues) + more
  return issues
}

/** Enough to choose between alternatives. A value can have a million issues. */
const mostIssues = 1_000

function isFull(issues: Issue[], level: IssueLevel): boolean {
  const last = issues[mostIssues - 1]
  return last !== undefined && levels.indexOf(level) <= levels.indexOf(last.level)
}

/** Counts an issue that is no worse than the last of very many, and otherwise replaces that one. */
function add(issues: Found, issue: Issue): void {
  if (issues.length < mostIssues) return void issues.push(issue)
  if (!isFull(issues, issue.level)) issues[mostIssues - 1] = issue
  issues.more = countMore(issues) + 1
}

export function missing(issues: Issue[], name: string, level: IssueLevel = 'gap'): Issue[] {
  return addAbsent(issues, name, new Issue('missingMember', level))
}

/** A member that some releases always send, and others do not have. */
export function absent(issues: Issue[], name: string, since?: string, until?: string): Issue[] {
  const issue = new Issue('missingMember', 'drift')
  issue.since = since
  issue.until = until
  return addAbsent(issues, name, issue)
}

/** Always in the list, because \`lacking\` counts them; a type has few. */
function addAbsent(issues: Issue[], name: string, issue: Issue): Issue[] {
  issue.steps.push(name)
  if (issues === none) return [issue]
  issues.push(issue)
  return issues
}

/** Adds what was found in a required member, which may be missing. */
export function need(issues: Issue[], name: string, value: unknown, found: Issue[]): Issue[] {
  return value === undefined ? missing(issues, name) : at(issues, name, found)
}

/** An object without any of the members that its type requires is a value of another type. */
export function lacking(
  issues: Issue[],
  required: number,
  names?: readonly string[],
): Issue[] {
  let gaps = 0
  for (const issue of issues) if (isGap(issue, names)) gaps++
  if (gaps !== required) return issues
  for (const issue of issues) if (isGap(issue, names)) issue.level = 'error'
  return issues
}

/** Whether one of these members is missing in the value itself. */
function isGap({ level, steps }: Issue, names: readonly string[] | undefined): boolean {
  if (level !== 'gap' || steps.length !== 1) return false
  return names === undefined || names.includes(String(steps[0]))
}

export function unlisted(issues: Issue[], name: string, level: IssueLevel = 'note'): Issue[] {
  if (!isFull(issues, level)) return at(issues, name, [new Issue('unlistedMember', level)])
  ;(issues as Found).more = countMore(issues) + 1
  return issues
}

/** At least one set of members is present as a whole; the first set is reported otherwise. */
export function oneSet(
  issues: Issue[],
  value: object,
  sets: readonly (readonly string[])[],
): Issue[] {
  const lacks = (name: string) => own(value, name) === undefined
  if (sets.some((names) => !names.some(lacks))) return issues
  const name = sets[0]?.find(lacks) ?? ''
  return missing(issues, name)
}

export function list(value: unknown, check: Check): Issue[] {
  if (!Array.isArray(value)) return wrong('array')
  let issues = none
  for (let index = 0; index < value.length; index++) {
    const found = check(value[index])
    if (found !== none) issues = at(issues, index, found)
  }
  return issues
}

interface ListLimits {
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: true
}

/** Adds the issues of a list as a whole to those of its items. */
export function limited(value: unknown, issues: Issue[], limits: ListLimits): Issue[] {
  if (!Array.isArray(value)) return issues
  const { minItems = 0, maxItems = Infinity, uniqueItems } = limits
  const kinds: ValidationIssue['kind'][] = []
  if (value.length < minItems) kinds.push('tooShort')
  if (value.length > maxItems) kinds.push('tooLong')
  if (uniqueItems === true && new Set(value.map(canonical)).size < value.length) {
    kinds.push('repeatedItem')
  }
  if (kinds.length === 0) return issues
  return kinds.reduce((all, kind) => merge(all, [new Issue(kind, 'drift')]), issues)
}

/** One text for all JSON values that are the same. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (!isObject(part)) return part
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** The issues of a member whose name matches patterns; undefined where it matches none. */
export function byPattern(
  name: string,
  value: unknown,
  patterns: readonly (readonly [RegExp, Check])[],
): Issue[] | undefined {
  const matching = patterns.filter(([pattern]) => pattern.test(name))
  if (matching.length === 0) return undefined
  return matching.reduce((issues, [, check]) => merge(issues, check(value)), none)
}

export function map(value: unknown, check: Check): Issue[] {
  if (!isObject(value)) return wrong('object')
  let issues = none
  for (const name in value) {
    const found = check(value[name])
    if (found !== none) issues = at(issues, name, found)
  }
  return issues
}

/** The tag of a union names no variant. */
export function untagged(
  tag: unknown,
  discriminator: string,
  tags: readonly string[],
  level: IssueLevel,
): Issue[] {
  if (tag === undefined) return missing(none, discriminator, 'error')
  if (typeof tag !== 'string') return at(none, discriminator, wrong('string'))
  return at(none, discriminator, [new Issue('unlistedVariant', level, tags)])
}

/** A union whose variants are a text, or an object with one member that is called like the tag. */
export function keyed(
  value: unknown,
  texts: readonly string[],
  checks: ReadonlyMap<string, Check>,
  level: IssueLevel,
): Issue[] {
  const takesText = texts.length > 0 || level === 'drift'
  if (typeof value === 'string' && takesText) {
    return texts.includes(value) ? none : notListed(value, texts, level)
  }
  if (!isObject(value)) return takesText ? wrong('string', 'object') : wrong('object')
  const names = Object.keys(value)
  const found = names.flatMap((name) => {
    const issues = checks.get(name)?.(value[name])
    return issues === undefined ? [] : [{ name, issues }]
  })
  const variant = found.find(({ issues }) => !hasError(issues)) ?? found[0]
  if (variant === undefined && names.length === 0) {
    return [new Issue('unlistedVariant', level, [...checks.keys()])]
  }
  const others = names.filter((name) => name !== variant?.name)
  const rest = variant === undefined ? level : 'drift'
  return others.reduce(
    (issues, name) => unlisted(issues, name, rest),
    variant === undefined ? none : at(none, variant.name, variant.issues),
  )
}

function hasError(issues: readonly Issue[]): boolean {
  return issues.some(({ level }) => level === 'error')
}

/** One alternative of an untagged union: its JSON types, and what an object of it cannot lack. */
export interface Alternative {
  readonly name: string
  readonly types: readonly string[]
  readonly check: Check
  readonly required?: readonly string[]
  /** Values that members have, where they are present. */
  readonly values?: Readonly<Record<string, readonly unknown[]>>
}

/**
 * Alternatives that the JSON type does not tell apart. The issues are those of the one alternative
 * that the value can be; a value that can be none of several is an unlisted variant.
 */
export function anyOf(value: unknown, alternatives: readonly Alternative[]): Issue[] {
  const type = jsonType(value)
  const possible = alternatives.filter(({ types }) => types.includes(type))
  if (possible.length === 0) return wrong(...new Set(alternatives.flatMap(({ types }) => types)))
  if (possible.length === 1) return possible[0]?.check(value) ?? none
  let best: Issue[] | undefined
  for (const alternative of possible) {
    const found = alternative.check(value)
    if (found === none) return none
    const isCandidate = worstOf(found) <= drift || isRecognised(value, alternative)
    if (isCandidate && isNearer(found, best)) best = found
  }
  return best ?? [new Issue('unlistedVariant', 'drift', possible.map(({ name }) => name))]
}

function jsonType(value: unknown): string {
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}

function isRecognised(value: unknown, { required, values = {} }: Alternative): boolean {
  if (required === undefined || !isObject(value)) return false
  return (
    required.every((name) => own(value, name) !== undefined) &&
    Object.entries(values).every(([name, possible]) => {
      const found = own(value, name)
      return found === undefined || possible.includes(found)
    })
  )
}

const levels: readonly IssueLevel[] = ['note', 'drift', 'gap', 'error']
const drift = levels.indexOf('drift')

function worstOf(issues: readonly Issue[]): number {
  return issues.reduce((worst, { level }) => Math.max(worst, levels.indexOf(level)), -1)
}

function count(issues: readonly Issue[]): number {
  return issues.length + countMore(issues)
}

function isNearer(issues: readonly Issue[], others: readonly Issue[] | undefined): boolean {
  if (others === undefined) return true
  const [worst, otherWorst] = [worstOf(issues), worstOf(others)]
  return worst === otherWorst ? count(issues) < count(others) : worst < otherWorst
}
`
