/** A part of a regular expression. */
interface Part {
  /** A text that matches it, with each open repetition that much longer. */
  sample: (longer: number) => string
  /** Whether texts of one length may match in several ways. */
  hasChoice: boolean
}

/** A pattern whose cost is bounded: texts that match it are known, and matching ends soon. */
export interface BoundedPattern {
  /** A text that matches it, longer by each open repetition. */
  sample: (longer: number) => string
}

const mostCharacters = 500
const mostOpenRepetitions = 4
/** How often a part with choices may repeat: each repetition multiplies the ways to match. */
const mostRepeatedChoices = 8

/**
 * A regular expression of a contract. Undefined for one that is invalid, that may take exponential
 * time, such as `(a+)+`, or that contains lookarounds or references.
 */
export function parsePattern(pattern: string): BoundedPattern | undefined {
  if (pattern.length > mostCharacters) return undefined
  try {
    const expression = new RegExp(pattern, 'u')
    const { sample } = new PatternParser(pattern).parse()
    return expression.test(sample(0)) ? { sample } : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

class PatternParser {
  readonly #pattern: string
  #at = 0
  #openRepetitions = 0

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
    this.#parseAlternatives()
    return { ...first, hasChoice: true }
  }

  #parseSequence(): Part {
    const parts: Part[] = []
    while (this.#at < this.#pattern.length && !/[|)]/.test(this.#pattern.charAt(this.#at))) {
      parts.push(this.#parseRepetition(this.#parseAtom()))
    }
    return {
      sample: (longer) => parts.map(({ sample }) => sample(longer)).join(''),
      hasChoice: parts.some(({ hasChoice }) => hasChoice),
    }
  }

  #parseRepetition(part: Part): Part {
    const text = this.#take(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y)
    if (text === undefined) return part
    const [least, most] = boundsOf(text)
    if (part.hasChoice && most > mostRepeatedChoices) throw new SyntaxError('nested repetition')
    if (most === Infinity && ++this.#openRepetitions > mostOpenRepetitions) {
      throw new SyntaxError('too many repetitions')
    }
    if (least > mostCharacters) throw new SyntaxError('too long')
    return {
      sample: (longer) => part.sample(longer).repeat(most === Infinity ? least + longer : least),
      hasChoice: part.hasChoice || least !== most,
    }
  }

  #parseAtom(): Part {
    if (this.#take(/\^|\$|\\[bB]/y)) return textOf('')
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

function textOf(text: string): Part {
  return { sample: () => text, hasChoice: false }
}

/** A character of a set. */
function memberOf(set: string): string {
  const form = new RegExp(`^${set}$`, 'u')
  const found = [...`ax0 A_-.${set}`, 'é', '日', '\n', '\u0000'].find((text) => form.test(text))
  if (found === undefined) throw new SyntaxError('a set without a sample')
  return found
}
