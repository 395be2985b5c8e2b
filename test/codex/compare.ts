/** One place where two recordings are not the same. Undefined means that it is not there. */
export interface Difference {
  at: string
  ours: unknown
  theirs: unknown
}

/** Everything in which two JSON values differ, as deep down as possible. */
export function compare(ours: unknown, theirs: unknown, at = ''): Difference[] {
  if (isObject(ours) && isObject(theirs)) {
    const names = new Set([...Object.keys(ours), ...Object.keys(theirs)])
    return [...names].flatMap((name) => compare(ours[name], theirs[name], join(at, name)))
  }
  if (Array.isArray(ours) && Array.isArray(theirs) && ours.length === theirs.length) {
    return ours.flatMap((item, index) => compare(item, theirs[index], join(at, String(index))))
  }
  return JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [{ at, ours, theirs }]
}

/** The line by which a difference is listed. */
export function describeDifference({ at, ours, theirs }: Difference): string {
  return `${at}: ${show(ours)}, there ${show(theirs)}`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function join(at: string, name: string): string {
  return at === '' ? name : `${at} > ${name}`
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value)
}
