/** Every item whose key an earlier one has, beside the first that has it. */
export function findTwins<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): { twin: T; first: T }[] {
  const firsts = new Map<string, T>()
  return items.flatMap((twin) => {
    const first = firsts.get(keyOf(twin))
    if (first !== undefined) return [{ twin, first }]
    firsts.set(keyOf(twin), twin)
    return []
  })
}
