/** Every item whose key an earlier one has, beside the first that has it. */
export function findDuplicates<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): { duplicate: T; first: T }[] {
  const firsts = new Map<string, T>()
  return items.flatMap((duplicate) => {
    const first = firsts.get(keyOf(duplicate))
    if (first !== undefined) return [{ duplicate, first }]
    firsts.set(keyOf(duplicate), duplicate)
    return []
  })
}
