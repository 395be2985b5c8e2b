/** Longest line of the Python package, as in the configuration of its formatter. */
export const lineWidth = 100

export const pythonHeader = '# @generated from schema/ by `npm run generate`. Do not edit.'

/** A string literal as ruff writes it: in double quotes, unless single ones need fewer escapes. */
export function pythonString(text: string): string {
  const body = JSON.stringify(text).slice(1, -1)
  const count = (quote: string) => text.split(quote).length - 1
  if (count('"') <= count("'")) return `"${body}"`
  return `'${body.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}

/** A literal of a scalar. */
export function pythonLiteral(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return typeof value === 'string' ? pythonString(value) : String(value)
}

/** The lines of a docstring, to be indented by as many characters as they leave free. */
export function docstring(paragraphs: readonly string[], indentation: number): string[] {
  const width = lineWidth - indentation
  const lines = paragraphs
    .flatMap((text) => wrap(text, width))
    .map((line) => line.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"'))
  const [first = ''] = lines
  const short = lines.length === 1 && first.length + 6 <= width && !/^"|"$/.test(first)
  return short ? [`"""${first}"""`] : ['"""', ...lines, '"""']
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ')) {
      if (line !== '' && line.length + 1 + word.length > width) {
        lines.push(line)
        line = word
      } else {
        line = line === '' ? word : `${line} ${word}`
      }
    }
    lines.push(line.trimEnd())
  }
  return lines
}

/** An expression with brackets, which may be put on as many lines as it has items. */
export type Expression = string | { head: string; items: readonly Expression[]; tail?: string }

/** An expression as ruff lays it out, where `before` characters of the line are taken. */
export function layOut(expression: Expression, indent = '', before = indent.length): string {
  const line = inOneLine(expression)
  if (typeof expression === 'string' || before + line.length <= lineWidth) return line
  const { head, items, tail = closing(head) } = expression
  const inner = `${indent}    `
  // One character more for the comma.
  const lines = items.map((item) => `${inner}${layOut(item, inner, inner.length + 1)},\n`)
  return `${head}\n${lines.join('')}${indent}${tail}`
}

function inOneLine(expression: Expression): string {
  if (typeof expression === 'string') return expression
  const { head, items, tail = closing(head) } = expression
  return `${head}${items.map(inOneLine).join(', ')}${tail}`
}

const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

function closing(head: string): string {
  return brackets[head.slice(-1)] ?? ''
}

/** An assignment of alternatives, which may be put on as many lines as there are of them. */
export function layOutSum(before: string, operands: readonly string[]): string[] {
  const line = before + operands.join(' | ')
  if (line.length <= lineWidth) return [line]
  const inner = `    ${operands.join(' | ')}`
  if (inner.length <= lineWidth) return [`${before}(`, inner, ')']
  const lines = operands.map((operand, index) => `    ${index === 0 ? '' : '| '}${operand}`)
  return [`${before}(`, ...lines, ')']
}

/** Import statements in the order that ruff wants: by module, and constants before classes. */
export function emitPythonImports(imported: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const modules = [...imported.keys()].sort()
  const from = (own: boolean) =>
    modules
      .filter((module) => module.startsWith('.') === own)
      .map((module) => emitImport(module, [...(imported.get(module) ?? [])]))
  return ['from __future__ import annotations', '', ...from(false), '', ...from(true)]
}

function emitImport(module: string, names: readonly string[]): string {
  const sorted = [...names].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const line = `from ${module} import ${sorted.join(', ')}`
  return line.length <= 100 ? line : layOut({ head: `from ${module} import (`, items: sorted })
}

function rank(name: string): number {
  if (name === name.toUpperCase()) return 0
  return /^\p{Lu}/u.test(name) ? 1 : 2
}
