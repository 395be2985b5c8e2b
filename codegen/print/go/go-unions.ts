import type { UnionModel } from '../../contract/model.js'
import type { GoContext } from './go-shapes.js'
import { goComment, goDescription, goFunction, goString } from './go-text.js'

/** A struct around one of its variants, so that the variant can be told from the tag alone. */
export function emitGoUnion({ names }: GoContext, union: UnionModel): string {
  const name = names.type(union.name)
  const variant = names.variants(union.name)
  const unlisted = names.unlisted(union.name)
  const listed = union.variants.map(({ tag, type }) => ({ tag, type: names.type(type) }))
  const types = [...listed.map(({ type }) => type), ...(union.open ? [unlisted] : [])]
  return [
    goComment(goDescription(union)) + `type ${name} struct {\n\tVariant ${variant}\n}\n`,
    goComment([`${variant} is one of:`, '', ...types.map((type) => `  - *${type}`)]) +
      `type ${variant} interface {\n\tis${name}()\n}\n`,
    ...types.map((type) => `func (*${type}) is${name}() {}\n`),
    ...(union.open ? [emitUnlisted(union, name, unlisted)] : []),
    emitPlace(union, { name, listed, unlisted }),
    emitReading(union, name),
  ].join('\n')
}

function emitUnlisted({ discriminator }: UnionModel, name: string, unlisted: string): string {
  return [
    goComment([`${unlisted} is a variant of ${name} that this contract does not list.`]) +
      `type ${unlisted} struct {\n\tTag string\n` +
      goComment(['All of it, as it came.'], '\t') +
      `\tRaw json.RawMessage\n}\n`,
    goFunction(`(v *${unlisted}) readJSON(data []byte) error`, [
      'v.Raw = keepUnlisted(data)',
      'return nil',
    ]),
    goFunction(`(v ${unlisted}) writeJSON(e *encoder) error`, [
      `return encodeUnlisted(e, ${goString(discriminator)}, v.Tag, v.Raw)`,
    ]),
    goComment(['Format shows only the tag, since other members may be secret.']) +
      goFunction(`(v ${unlisted}) Format(state fmt.State, _ rune)`, ['formatTyped(state, v)']),
    goComment(['LogValue shows only the tag.']) +
      goFunction(`(v ${unlisted}) LogValue() slog.Value`, ['return logValue(v)']),
  ].join('\n')
}

interface UnionNames {
  name: string
  listed: readonly { tag: string; type: string }[]
  unlisted: string
}

function emitPlace({ open }: UnionModel, { name, listed, unlisted }: UnionNames): string {
  const cases = listed.flatMap(({ tag, type }) => [
    `case ${goString(tag)}:`,
    `\tv.Variant = new(${type})`,
  ])
  const other = open ? `\tv.Variant = &${unlisted}{Tag: tag}` : '\treturn nil'
  return (
    goComment(['place makes room for the variant with a tag.']) +
    goFunction(`(v *${name}) place(tag string) any`, [
      'switch tag {',
      ...cases,
      'default:',
      other,
      '}',
      'return v.Variant',
    ])
  )
}

function emitReading({ discriminator }: UnionModel, name: string): string {
  return [
    goFunction(`(v *${name}) readJSON(data []byte) error`, [
      `return decodeUnion(data, ${goString(discriminator)}, v.place)`,
    ]),
    goFunction(`(v ${name}) writeJSON(e *encoder) error`, ['return encodeUnion(e, v.Variant)']),
  ].join('\n')
}
