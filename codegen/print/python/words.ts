/** The keywords of Python, which can name nothing. */
const keywords: ReadonlySet<string> = new Set([
  ...words(`
  False None True and as assert async await break class continue def del elif else except
  finally for from global if import in is lambda nonlocal not or pass raise return try
  while with yield
`),
])

/** What a member cannot be called, because its class says it already or needs it to say more. */
export const reservedMembers: ReadonlySet<string> = new Set([
  ...keywords,
  ...words(`
  bool dict field from_json int list self str to_json unlisted
`),
])

/** What a type cannot be called, because the module of the types imports it. */
export const reservedTypes: ReadonlySet<string> = new Set([
  ...keywords,
  ...words(`
  Any ClassVar ClosedEnum Literal OpenEnum Record TypeAlias UNSET UnknownVariant Unset
`),
])

/** What a call cannot be named, because the client has it for something else. */
export const reservedCalls: ReadonlySet<string> = new Set([
  ...keywords,
  ...words(`
  close handle notify on request
`),
])

/** The name itself, or with the underscore that Python programs put behind a reserved word. */
export function avoid(reserved: ReadonlySet<string>, name: string): string {
  return reserved.has(name) ? `${name}_` : name
}

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
