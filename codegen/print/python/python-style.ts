import {
  allUpperWordStyle,
  combineWords,
  firstUpperWordStyle,
  legalizeCharacters,
  splitIntoWords,
} from 'quicktype-core'

/** Any text as the name of a class. Names that Python allows stay as they are. */
export function toClassName(text: string): string {
  const isClassName = /^\p{Lu}\p{ID_Continue}*$/u.test(text)
  const name = (isClassName ? text : toPascalCase(text)).normalize('NFKC')
  return /^\p{Lu}/u.test(name) ? name : `Type${name}`
}

function toPascalCase(text: string): string {
  const [first, rest] = [firstUpperWordStyle, firstUpperWordStyle]
  const acronym = allUpperWordStyle
  const words = splitIntoWords(text)
  return combineWords(words, legalize, first, rest, acronym, acronym, '', isStart)
}

/** Any text as the name of a member. */
export function toSnakeCase(text: string): string {
  const style = (word: string) => word.toLowerCase()
  const words = splitIntoWords(text)
  const name = combineWords(words, legalize, style, style, style, style, '_', isStart)
  // Python reads identifiers in this form.
  return name.normalize('NFKC')
}

const legalize = legalizeCharacters((codePoint) => {
  const text = String.fromCodePoint(codePoint).normalize('NFKC')
  return text !== '' && /^[\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}]*$/u.test(text)
})

function isStart(codePoint: number): boolean {
  return /^[\p{L}\p{Nl}]/u.test(String.fromCodePoint(codePoint).normalize('NFKC'))
}

/** Any text as the name of a constant. */
export function toConstant(text: string): string {
  const upper = text
    .normalize('NFKC')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1_$2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1_$2')
    .toUpperCase()
    // Python reads identifiers in this form, so two that differ without it are one.
    .normalize('NFKC')
    .replace(/[^\p{ID_Continue}]+|_+/gu, '_')
    .replace(/^_|_$/g, '')
  if (upper === '') return 'VALUE'
  return /^\p{ID_Start}/u.test(upper) ? upper : `VALUE_${upper}`
}
