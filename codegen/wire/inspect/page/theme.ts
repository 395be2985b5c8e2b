const themes = ['system', 'light', 'dark'] as const
const key = 'codex-inspector-theme'

/** Light, dark or as the system, remembered in this browser. */
export function setUpTheme(button: HTMLButtonElement): { next: () => void } {
  let theme: string = localStorage.getItem(key) ?? 'system'
  const apply = () => {
    document.documentElement.dataset['theme'] = theme
    button.textContent = `Theme: ${theme}`
  }
  const next = () => {
    const index = themes.findIndex((one) => one === theme)
    theme = themes[(index + 1) % themes.length] ?? 'system'
    localStorage.setItem(key, theme)
    apply()
  }
  button.addEventListener('click', next)
  apply()
  return { next }
}
