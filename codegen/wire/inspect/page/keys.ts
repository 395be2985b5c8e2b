import { find } from './dom.js'

/** What keys do. */
export interface KeyActions {
  focusList: () => void
  selectPartner: () => void
  selectFinding: (step: 1 | -1) => void
  chooseTurn: (step: 1 | -1) => void
  toggleView: () => void
  toggleFollow: () => void
  export: () => void
}

/** The keys of the page. In a text field, only Escape is one. */
export function listenToKeys(app: KeyActions, theme: { next: () => void }): void {
  const help = find<HTMLDialogElement>('help')
  find('help-open').addEventListener('click', () => help.showModal())
  const keys: Readonly<Record<string, () => void>> = {
    '/': () => find('search').focus(),
    '?': () => help.showModal(),
    Escape: () => app.focusList(),
    j: () => app.selectPartner(),
    n: () => app.selectFinding(1),
    p: () => app.selectFinding(-1),
    '[': () => app.chooseTurn(-1),
    ']': () => app.chooseTurn(1),
    l: () => app.toggleView(),
    f: () => app.toggleFollow(),
    e: () => app.export(),
    t: () => theme.next(),
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || help.open) return
    const { target, key } = event
    const isTyping = target instanceof HTMLInputElement && target.type === 'search'
    if (target instanceof HTMLSelectElement && key !== 'Escape') return
    if (isTyping && key !== 'Escape') return
    if (isTyping && target.value !== '') {
      target.value = ''
      target.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const act = keys[key]
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  listenToTabs(app)
}

/** The arrow keys change the view while one of its tabs has the focus. */
function listenToTabs(app: KeyActions): void {
  for (const name of ['frames', 'timeline'] as const) {
    find(`tab-${name}`).addEventListener('keydown', ({ key }) => {
      if (key !== 'ArrowLeft' && key !== 'ArrowRight') return
      app.toggleView()
      find(`tab-${name === 'frames' ? 'timeline' : 'frames'}`).focus()
    })
  }
}
