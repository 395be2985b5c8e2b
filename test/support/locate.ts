import type { Location, Step } from '../../codegen/contract/location.js'

/** A location as findings show it, of names without dots and brackets: `Account[chatgpt].email`. */
export function locate(text: string): Location {
  const [name = '', ...steps] = text.match(/^[^.[{]+|\.[^.[{]+|\[[^\]]*\]|\{\*\}/g) ?? []
  return [{ kind: kindOf(name), name }, ...steps.map(toStep)]
}

function kindOf(name: string): 'type' | 'clientRequest' | 'error' {
  if (/^[A-Z]/.test(name)) return 'type'
  return name.includes('/') ? 'clientRequest' : 'error'
}

function toStep(text: string): Step {
  if (text === '[]') return { kind: 'items' }
  if (text === '{*}') return { kind: 'mapValues' }
  if (text === '[*]') return { kind: 'everyVariant' }
  if (text.startsWith('.')) return { kind: 'member', name: text.slice(1) }
  return { kind: 'variant', tag: text.slice(1, -1) }
}
