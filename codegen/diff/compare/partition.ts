/** Something whose text contains the classes of what it refers to. */
export interface Described {
  readonly key: string
  readonly describe: (classOf: (key: string) => string) => string
}

/**
 * Puts into one class what differs at no depth. All are of one class first; classes are split by
 * their texts, and what refers to something that changed its class is read again, until nothing
 * falls apart any more.
 */
export function partition(items: readonly Described[]): ReadonlyMap<string, string> {
  const classes = new Map(items.map(({ key }) => [key, '#0']))
  const texts = new Map<string, string>()
  const users = new Map<string, Set<string>>()
  const byKey = new Map(items.map((item) => [item.key, item]))
  let count = 1
  let pending = [...byKey.keys()]
  while (pending.length > 0) {
    const touched = new Set<string>()
    for (const key of pending) {
      const text = byKey.get(key)?.describe((other) => {
        addTo(users, other, key)
        return classes.get(other) ?? ''
      })
      if (text === undefined || texts.get(key) === text) continue
      texts.set(key, text)
      touched.add(classes.get(key) ?? '')
    }
    const moved = splitOff(items, { classes, texts, touched })
    for (const group of moved) {
      const name = `#${count++}`
      for (const key of group) classes.set(key, name)
    }
    pending = [...new Set(moved.flat().flatMap((key) => [...(users.get(key) ?? [])]))]
  }
  return classes
}

interface Split {
  classes: ReadonlyMap<string, string>
  texts: ReadonlyMap<string, string>
  /** Classes of which a text changed. */
  touched: ReadonlySet<string>
}

/** The groups that leave their class; the largest of each stays, so that few are read again. */
function splitOff(items: readonly Described[], { classes, texts, touched }: Split): string[][] {
  const groups = new Map<string, Map<string, string[]>>()
  for (const { key } of items) {
    const name = classes.get(key) ?? ''
    if (!touched.has(name)) continue
    const known = groups.get(name) ?? new Map<string, string[]>()
    groups.set(name, known)
    const text = texts.get(key) ?? ''
    const group = known.get(text)
    if (group === undefined) known.set(text, [key])
    else group.push(key)
  }
  return [...groups.values()].flatMap((known) => {
    const sorted = [...known.values()].sort((a, b) => b.length - a.length)
    return sorted.slice(1)
  })
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}
