/** The parts of a contract.json that name secrets. */
interface ContractTypes {
  types: readonly {
    name: string
    secret?: boolean
    members?: readonly { name: string; secret?: boolean; shape?: unknown }[]
  }[]
}

/** The members that a contract marks as secret, by their own mark or by that of their type. */
export function findSecretMembers({ types }: ContractTypes): Set<string> {
  const secretTypes = new Set(types.filter(({ secret }) => secret).map(({ name }) => name))
  const found = types
    .flatMap(({ members = [] }) => members)
    .filter((member) => {
      return member.secret === true || refersTo(member.shape, secretTypes)
    })
  return new Set(found.map(({ name }) => name))
}

function refersTo(shape: unknown, types: ReadonlySet<string>): boolean {
  if (typeof shape !== 'object' || shape === null) return false
  const { kind, name } = shape as { kind?: unknown; name?: unknown }
  if (kind === 'ref' && typeof name === 'string' && types.has(name)) return true
  return Object.values(shape).some((part) => refersTo(part, types))
}
