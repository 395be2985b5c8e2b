import { create } from './dom.js'

// More members than this are shown when they are asked for.
const most = 200
const openDepth = 4
const maxString = 20_000

/** A JSON value as a tree whose parts open and close. Closed parts have no elements yet. */
export function createTree(value: unknown): HTMLElement {
  const tree = create('div', { class: 'tree' })
  tree.append(createNode('', value, 0))
  return tree
}

function createNode(name: string, value: unknown, depth: number): HTMLElement {
  const label = name === '' ? '' : `${name}: `
  if (typeof value !== 'object' || value === null) {
    return create('div', { class: 'leaf' }, label, createValue(value))
  }
  const entries = Object.entries(value)
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  if (entries.length === 0) return create('div', { class: 'leaf' }, `${label}${open}${close}`)
  const size = create('span', { class: 'size' }, ` ${entries.length} `)
  const part = create('details', {}, create('summary', {}, `${label}${open}`, size, close))
  const body = create('div')
  part.append(body)
  let shown = 0
  const showMore = () => {
    for (const [key, one] of entries.slice(shown, shown + most)) {
      body.append(createNode(key, one, depth + 1))
    }
    shown += most
    if (shown >= entries.length) return
    const more = create('button', { type: 'button' }, `${entries.length - shown} more`)
    more.addEventListener('click', () => {
      more.remove()
      showMore()
    })
    body.append(more)
  }
  part.addEventListener('toggle', () => {
    if (part.open && shown === 0) showMore()
  })
  if (depth < openDepth && entries.length <= most) {
    showMore()
    part.open = true
  }
  return part
}

function createValue(value: unknown): HTMLElement {
  const json = JSON.stringify(value) as string | undefined
  if (typeof value !== 'string') return create('span', { class: 'number-value' }, json ?? '')
  const text = value.length > maxString ? `${value.slice(0, maxString)}… ${value.length}` : value
  return create('span', { class: 'string' }, `"${text}"`)
}
