const pattern =
  /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[Tt ]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d+)?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/

/** Parses an RFC 3339 time to Unix milliseconds; undefined if it is invalid. */
export function parseRfc3339(text: string): number | undefined {
  const match = pattern.exec(text)
  if (match === null) return undefined
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as Six
  const midnight = new Date(Date.UTC(year, month - 1, day))
  // Date.UTC turns 30 February into a day of March.
  if (midnight.getUTCDate() !== day) return undefined
  const [fraction = '', sign, offsetHours = 0, offsetMinutes = 0] = match.slice(7)
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * (sign === '-' ? -1 : 1)
  const seconds = hour * 3600 + (minute - offset) * 60 + second
  return midnight.getTime() + seconds * 1000 + Math.trunc(Number(`0${fraction}`) * 1000)
}

type Six = [number, number, number, number, number, number]
