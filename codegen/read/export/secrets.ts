import type { Shape, TypeModel } from '../../contract/model.js'
import type { Inference } from '../../contract/reading.js'
import type { Pass } from './pass.js'

/** Names of members whose values give access to an account. */
const names: ReadonlySet<string> = new Set([
  'accesskeyid',
  'accesstoken',
  'apikey',
  'authtoken',
  'clientsecret',
  'idtoken',
  'refreshtoken',
  'secretaccesskey',
  'sessiontoken',
])

/** Marks texts whose names call them secret: exports do not say it. */
export const markSecrets: Pass = (model) => {
  const inferences: Inference[] = []
  const types = model.types.map((type): TypeModel => {
    if (type.kind !== 'object') return type
    const members = type.members.map((member) => {
      if (!isSecretName(member.name) || !holdsText(member.shape)) return member
      const at = `${type.name}.${member.name}`
      inferences.push({ rule: 'secret', at, decided: 'a secret', reason: 'its name' })
      return { ...member, secret: true as const }
    })
    return { ...type, members }
  })
  return { model: { ...model, types }, inferences }
}

function isSecretName(name: string): boolean {
  return names.has(name.replaceAll('_', '').toLowerCase())
}

function holdsText(shape: Shape): boolean {
  return shape.kind === 'nullable' ? holdsText(shape.shape) : shape.kind === 'string'
}
