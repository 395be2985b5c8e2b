import type { MethodKind, MethodModel } from './model.js'

/** `AccountPlanType` to `accountPlanType`. */
export function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1)
}

/** Every kind of methods, in the order of generated files. */
export const methodKinds: readonly MethodKind[] = [
  'clientRequest',
  'clientNotification',
  'serverRequest',
  'serverNotification',
]

/** Type of the messages of a method kind: `ClientRequest`. */
export function messageName(kind: string): string {
  return kind.charAt(0).toUpperCase() + kind.slice(1)
}

/** Table type of a method kind: `ClientRequests`. */
export function tableName(kind: string): string {
  return `${messageName(kind)}s`
}

/** Types of whole messages. */
export const messageTypes: readonly string[] = [
  ...methodKinds.map(messageName),
  'ServerNotificationEnvelope',
]

/** What constants of a method are called after: methods of both sides can have one name. */
export function spokenName({ kind, name }: MethodModel, methods: readonly MethodModel[]): string {
  const isOther = (other: MethodModel) => other.name === name && other.kind.startsWith('client')
  return kind.startsWith('server') && methods.some(isOther) ? `${name} from server` : name
}
