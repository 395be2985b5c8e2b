type Attributes = Readonly<Record<string, string>>
type Content = string | Node

/** A new element. Texts stay texts: nothing of a frame is ever read as HTML. */
export function create<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...content: readonly Content[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...content)
  return element
}

/** The element of the page with this id. */
export function find<T extends HTMLElement = HTMLElement>(id: string): T {
  const element = document.getElementById(id)
  if (element === null) throw new TypeError(`The page has no "${id}"`)
  return element as T
}

/** A button that looks like a link. */
export function createLink(text: string, onClick: () => void): HTMLButtonElement {
  const button = create('button', { type: 'button', class: 'link' }, text)
  button.addEventListener('click', onClick)
  return button
}

const svg = 'http://www.w3.org/2000/svg'

/** A bar between two parts of its width, both from 0 to 1. */
export function createBar(from: number, to: number): SVGElement {
  const chart = document.createElementNS(svg, 'svg')
  chart.setAttribute('class', 'chart')
  chart.setAttribute('aria-hidden', 'true')
  const bar = document.createElementNS(svg, 'rect')
  bar.setAttribute('x', `${from * 100}%`)
  bar.setAttribute('height', '100%')
  bar.setAttribute('rx', '3')
  // Also what took no time can be seen.
  bar.style.width = `max(${Math.max(0, to - from) * 100}%, 3px)`
  chart.append(bar)
  return chart
}
