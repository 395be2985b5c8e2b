/** An input of a turn: a text, or items of the contract. */
export type Input<I> = string | readonly I[]

/** The items of an input. Throws a TypeError for an empty one, which some servers never answer. */
export function toInputItems<I>(input: Input<I>): readonly (I | TextInput)[] {
  if (input === '' || input.length === 0) throw new TypeError('The input of a turn is empty')
  return typeof input === 'string' ? [{ type: 'text', text: input }] : input
}

/** A text as an item of the contract. */
export interface TextInput {
  type: 'text'
  text: string
}
