/** A part of a regular expression. */
interface Part extends Cost {
  /** A text that matches it, with each open repetition that much longer. */
  sample: (longer: number) => string
  /** Whether it matches only at the beginning of a text. */
  isAnchored: boolean
}

/** What matching a text of `mostMatched` characters from one place takes at most. */
interface Cost {
  /** In how many ways the text may match. What follows is tried after each of them. */
  ways: number
  /** How many characters are compared, over all ways. */
  steps: number
}

/** A pattern whose cost is bounded: texts that match it are known, and matching ends soon. */
export interface BoundedPattern {
  /** A text that matches it, longer by each open repetition. */
  sample: (longer: number) => string
}

/** The longest text for which the cost of a pattern is bounded. */
export const mostMatched = 1_000

const mostCharacters = 500
/** Enough for two open repetitions, each of which may end at any character, and a short rest. */
const mostSteps = 10_000_000

/**
 * A regular expression of a contract. Undefined for one that is invalid, that may take long, such
 * as `(a+)+`, or that contains lookarounds or references.
 */
export function parsePattern(pattern: string): BoundedPattern | undefined {
  if (pattern.length > mostCharacters) return undefined
  try {
    const expression = new RegExp(pattern, 'u')
    const { sample, steps, isAnchored } = new PatternParser(pattern).parse()
    const isBounded = steps * (isAnchored ? 1 : mostMatched) <= mostSteps
    if (!isBounded) return undefined
    const shortest = sample(0)
    return shortest.length <= mostMatched && expression.test(shortest) ? { sample } : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

class PatternParser {
  readonly #pattern: string
  #at = 0

  constructor(pattern: string) {
    this.#pattern = pattern
  }

  parse(): Part {
    const part = this.#parseAlternatives()
    if (this.#at < this.#pattern.length) throw new SyntaxError('a bracket without a beginning')
    return part
  }

  #parseAlternatives(): Part {
    const first = this.#parseSequence()
    if (!this.#take(/\|/y)) return first
    const others = this.#parseAlternatives()
    return {
      sample: first.sample,
      ways: first.ways + others.ways,
      steps: first.steps + others.steps,
      isAnchored: first.isAnchored && others.isAnchored,
    }
  }

  #parseSequence(): Part {
    const parts: Part[] = []
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      parts.push(this.#parseRepetition(this.#parseAtom()))
    }
    return {
      sample: (longer) => parts.map(({ sample }) => sample(longer)).join(''),
      isAnchored: parts[0]?.isAnchored === true,
      ...costOfSequence(parts),
    }
  }

  #parseRepetition(part: Part): Part {
    const text = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y)
    if (text === undefined) return part
    const [least, most] = boundsOf(text)
    if (least > mostMatched) throw new SyntaxError('too long')
    return {
      sample: (longer) => part.sample(longer).repeat(most === Infinity ? least + longer : least),
      isAnchored: part.isAnchored && least > 0,
      ...costOfRepetition(part, least, Math.min(most, mostMatched)),
    }
  }

  #parseAtom(): Part {
    if (this.#take(/\^/y)) return { ...textOf(''), isAnchored: true }
    if (this.#take(/\$|\\[bB]/y)) return textOf('')
    if (this.#take(/\((?:\?:|\?<\w+>|(?!\?))/y)) {
      const part = this.#parseAlternatives()
      this.#take(/\)/y)
      return part
    }
    const set = this.#take(/\.|\[(?:\\.|[^\]\\])*\]|\\[dDsSwW]|\\p\{[^}]*\}|\\P\{[^}]*\}/uy)
    if (set !== undefined) return textOf(memberOf(set))
    const single = this.#take(/\\[^1-9k]\{?[\da-fA-F]*\}?|[^()\\]/uy)
    if (single === undefined) throw new SyntaxError('a form that has no sample')
    return textOf(/^\\/.test(single) ? this.#parseEscape(single) : single)
  }

  /** The character of an escape. Digits after any but a code belong to what follows. */
  #parseEscape(text: string): string {
    const code = /^\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]+)\})/.exec(text)
    const used = code?.[0] ?? [...text].slice(0, 2).join('')
    this.#at -= text.length - used.length
    if (code) return String.fromCodePoint(parseInt(code[1] ?? code[2] ?? code[3] ?? '', 16))
    const name = used.slice(1)
    return controls[name] ?? name
  }

  #take(form: RegExp): string | undefined {
    form.lastIndex = this.#at
    const text = form.exec(this.#pattern)?.[0]
    this.#at += text?.length ?? 0
    return text
  }
}

const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f' }

function boundsOf(text: string): [least: number, most: number] {
  switch (text.charAt(0)) {
    case '*':
      return [0, Infinity]
    case '+':
      return [1, Infinity]
    case '?':
      return [0, 1]
  }
  const [least = '', most] = text.replace(/[{}?]/g, '').split(',')
  return [Number(least), most === undefined ? Number(least) : most === '' ? Infinity : Number(most)]
}

function costOfSequence(parts: readonly Cost[]): Cost {
  let [ways, steps] = [1, 0]
  for (const part of parts) {
    steps += ways * part.steps
    ways *= part.ways
  }
  return { ways, steps }
}

/** Choices within the part multiply with each repetition. */
function costOfRepetition(part: Cost, least: number, most: number): Cost {
  let [ways, steps, waysSoFar] = [0, 0, 1]
  for (let times = 0; times <= most; times++) {
    if (times >= least) ways += waysSoFar
    if (times < most) steps += waysSoFar * part.steps
    waysSoFar *= part.ways
  }
  return { ways, steps }
}

function textOf(text: string): Part {
  return { sample: () => text, ways: 1, steps: 1, isAnchored: false }
}

/** A character of a set. */
function memberOf(set: string): string {
  const form = new RegExp(`^${set}$`, 'u')
  const found = [...`ax0 A_-.${set}`, 'é', '日', '\n', '\u0000'].find((text) => form.test(text))
  if (found === undefined) throw new SyntaxError('a set without a sample')
  return found
}
