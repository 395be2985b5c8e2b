import type { JSONSchemaAttributes, TargetLanguage, Type } from 'quicktype-core'
import { InputData, JSONSchemaInput, quicktype, TypeAttributeKind } from 'quicktype-core'
import type { ContractModel } from '../../contract/model.js'
import type { Origin } from './quicktype-input.js'
import { originKeyword, toQuicktypeInput } from './quicktype-input.js'

/** Keeps classes apart that look alike, and stops where quicktype would make one of two. */
class OriginKind extends TypeAttributeKind<Origin> {
  constructor() {
    super('contractOrigin')
  }

  override get inIdentity(): boolean {
    return true
  }

  override requiresUniqueIdentity(): boolean {
    return true
  }

  override makeInferred(): undefined {
    return undefined
  }

  override combine(origins: Origin[]): Origin {
    throw new TypeError(
      `quicktype merges ${origins.map((each) => JSON.stringify(each)).join(', ')}`,
    )
  }
}

const originKind = new OriginKind()

function produceOrigin(schema: object | boolean): JSONSchemaAttributes | undefined {
  if (typeof schema === 'boolean') return undefined
  const origin = (schema as Record<string, unknown>)[originKeyword] as Origin | undefined
  return origin === undefined ? undefined : { forType: originKind.makeAttributes(origin) }
}

/** The origin of a quicktype class. */
export function originOf(type: Type): Origin {
  const origin = originKind.tryGetInAttributes(type.getAttributes())
  if (origin === undefined) throw new TypeError(`quicktype made a ${type.kind} of its own`)
  return origin
}

/** Has a language print the types of a contract. */
export async function printTypes(model: ContractModel, lang: TargetLanguage): Promise<string> {
  const input = new JSONSchemaInput(undefined, [produceOrigin])
  const schema = JSON.stringify(toQuicktypeInput(model))
  await input.addSource({ name: 'contract', schema, uris: ['#/definitions/'] })
  const inputData = new InputData()
  inputData.addInput(input)
  const { lines } = await quicktype({
    inputData,
    lang,
    combineClasses: false,
    inferMaps: false,
    inferEnums: false,
    inferUuids: false,
    inferDateTimes: false,
    inferIntegerStrings: false,
    inferBooleanStrings: false,
  })
  return lines.join('\n')
}
