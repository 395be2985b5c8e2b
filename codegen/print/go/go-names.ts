import type { ClassType, RenderContext } from 'quicktype-core'
import { goOptions, GoRenderer, GoTargetLanguage, getOptionValues, Namer } from 'quicktype-core'
import type { ContractModel } from '../../contract/model.js'
import { originOf, printTypes } from '../quicktype/quicktype.js'

/** The Go names of a contract. */
export interface GoNames {
  /** Go type by contract type. Aliases have none: quicktype does not see them. */
  types: ReadonlyMap<string, string>
  /** Field by member, by contract type. */
  fields: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** A name in Go's spelling that nothing else has; the same one for the same key. */
  claim: (key: string, words: string, prefix?: string) => string
}

/** Names that the files beside the generated ones declare. */
export const goRuntimeNames: readonly string[] = [
  'Call',
  'Client',
  'ClientNotification',
  'ClientRequest',
  'ClosedError',
  'Command',
  'Decode',
  'Direction',
  'Either',
  'Encode',
  'Extra',
  'FromClientNotification',
  'FromClientRequest',
  'FromServerNotification',
  'FromServerRequest',
  'Handle',
  'Method',
  'Methods',
  'NewClient',
  'None',
  'Notify',
  'On',
  'Optional',
  'Options',
  'Process',
  'Ptr',
  'RPCError',
  'Secret',
  'SecretJSON',
  'ServerNotification',
  'ServerRequest',
  'Some',
  'Spawn',
  'Start',
  'ValueError',
]

/** Methods of every generated struct, and the field for members that are not listed. */
const takenFields = ['Extra', 'Format', 'LogValue', 'MarshalJSON', 'UnmarshalJSON']

/** Lets quicktype name everything: it knows Go's initialisms and resolves conflicts. */
export async function nameForGo(model: ContractModel): Promise<GoNames> {
  const language = new NamingLanguage()
  await printTypes(model, language)
  const { types, fields, spell } = language
  const claim = createClaim(spell, [...types.values(), ...goRuntimeNames])
  for (const { kind, name } of model.types) {
    if (kind === 'alias') types.set(name, claim(name, name))
  }
  return { types, fields, claim }
}

class NamingLanguage extends GoTargetLanguage {
  readonly types = new Map<string, string>()
  readonly fields = new Map<string, ReadonlyMap<string, string>>()
  /** Any text as a Go name that other packages see. */
  spell: (text: string) => string = (text) => text

  protected override makeRenderer(context: RenderContext): GoRenderer {
    return new NamingRenderer(this, context)
  }
}

/** Prints nothing and reports the names to its language. */
class NamingRenderer extends GoRenderer {
  readonly #language: NamingLanguage

  constructor(language: NamingLanguage, context: RenderContext) {
    super(language, context, getOptionValues(goOptions, {}))
    this.#language = language
  }

  protected override makeNamedTypeNamer(): Namer {
    const namer = exported(super.makeNamedTypeNamer())
    this.#language.spell = namer.nameStyle
    return namer
  }

  protected override namerForObjectProperty(): Namer {
    return exported(super.namerForObjectProperty())
  }

  protected override forbiddenNamesForGlobalNamespace(): readonly string[] {
    return goRuntimeNames
  }

  protected override forbiddenForObjectProperties(): {
    includeGlobalForbidden: boolean
    names: string[]
  } {
    return { includeGlobalForbidden: false, names: [...takenFields] }
  }

  protected override emitSourceStructure(): void {
    this.forEachObject('none', (object: ClassType, name) => {
      const origin = originOf(object)
      // Literals are printed in place.
      if (!('type' in origin)) return
      const fields = new Map<string, string>()
      this.forEachClassProperty(object, 'none', (field, member) => {
        fields.set(member, this.sourcelikeToString(field))
      })
      this.#language.types.set(origin.type, this.sourcelikeToString(name))
      this.#language.fields.set(origin.type, fields)
    })
  }
}

/** Only names that begin with an upper-case letter are seen by other packages. */
function exported({ name, nameStyle }: Namer): Namer {
  const spell = (text: string) => {
    const styled = nameStyle(text)
    return /^\p{Lu}/u.test(styled) ? styled : `X${styled}`
  }
  // Without prefixes, names that clash are counted.
  return new Namer(name, spell, [])
}

function createClaim(spell: (text: string) => string, taken: readonly string[]): GoNames['claim'] {
  const used = new Set(taken)
  const claimed = new Map<string, string>()
  return (key, words, prefix = '') => {
    const known = claimed.get(key)
    if (known !== undefined) return known
    const wanted = prefix + spell(words)
    let name = wanted
    for (let count = 2; used.has(name); count++) name = `${wanted}${count}`
    used.add(name)
    claimed.set(key, name)
    return name
  }
}
