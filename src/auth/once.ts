/** Passes on one value of each text: that of an error which comes with every answer, for example. */
export function onceBy<T>(textOf: (value: T) => string, pass: (value: T) => void) {
  const passed = new Set<string>()
  return (value: T): void => {
    const text = textOf(value)
    if (passed.has(text)) return
    passed.add(text)
    pass(value)
  }
}
