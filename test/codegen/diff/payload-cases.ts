import type { Shape, TypeModel } from '../../../codegen/contract/model.js'
import {
  text,
  flag,
  number,
  int32,
  int64,
  any,
  ref,
  literal,
  list,
  map,
  orNull,
  anyOf,
  object,
  alias,
  enumOf,
  union,
  keyed,
} from './build.js'

export type Types = TypeModel | readonly TypeModel[]

const it = object
const closed = { closed: true }
const open = { open: {} }

type Case = readonly [string, Types, Types, readonly string[]]

/** A member of another shape. */
function limited(name: string, base: Shape, head: Shape, lines: readonly string[]): Case[] {
  return [[name, it('It', { a: base }), it('It', { a: head }), lines]]
}

type Limits = Readonly<Record<string, number | string | true>>

const textOf = (limits: Limits): Shape => ({ kind: 'string', ...limits })
const numberOf = (limits: Limits): Shape => ({ kind: 'number', ...limits })
const int32Of = (limits: Limits): Shape => ({ kind: 'integer', width: 'int32', ...limits })
const int64Of = (limits: Limits): Shape => ({ kind: 'integer', width: 'int64', ...limits })
const listOf = (limits: Limits): Shape => ({ kind: 'array', items: text, ...limits })

function literals(...values: number[]): Shape {
  return anyOf(...values.map(literal))
}

/** Each line is an id, how bad it is for old client and new server, then the reverse, and a path. */
export const payloadCases: readonly Case[] = [
  [
    'a required property that was added',
    it('It', { a: text }),
    it('It', { a: text, b: text }),
    ['C/P01 Ei It.b', 'S/P01 iE It.b'],
  ],
  [
    'a required property that was added to a closed object',
    it('It', { a: text }, closed),
    it('It', { a: text, b: text }, closed),
    ['C/P01 EE It.b', 'S/P01 EE It.b'],
  ],
  [
    'an optional property that was added',
    it('It', { a: text }),
    it('It', { a: text, 'b?': text }),
    ['C/P02 iW It.b', 'S/P02 ii It.b'],
  ],
  [
    'an optional property that was added to a closed object',
    it('It', { a: text }, closed),
    it('It', { a: text, 'b?': text }, closed),
    ['C/P02 iE It.b', 'S/P02 Ei It.b'],
  ],
  [
    'a required property that was removed',
    it('It', { a: text, b: text }),
    it('It', { a: text }),
    ['C/P03 WE It.b', 'S/P03 Ei It.b'],
  ],
  [
    'a required property that was removed from a closed object',
    it('It', { a: text, b: text }, closed),
    it('It', { a: text }, closed),
    ['C/P03 EE It.b', 'S/P03 EE It.b'],
  ],
  [
    'an optional property that was removed',
    it('It', { a: text, 'b?': text }),
    it('It', { a: text }),
    ['C/P04 Wi It.b', 'S/P04 Wi It.b'],
  ],
  [
    'an optional property that was removed from a closed object',
    it('It', { a: text, 'b?': text }, closed),
    it('It', { a: text }, closed),
    ['C/P04 Ei It.b', 'S/P04 WE It.b'],
  ],
  [
    'a property that looks renamed',
    it('It', { 'planType?': text }),
    it('It', { 'planTypes?': text }),
    ['C/P05 EE It.planTypes', 'S/P05 EE It.planTypes'],
  ],
  [
    'a property that says what it was called',
    it('It', { 'a?': text }),
    it('It', { 'quiteOther?': { shape: text, renamedFrom: 'a' } }),
    ['C/P05 EE It.quiteOther', 'S/P05 EE It.quiteOther'],
  ],
  [
    'a property that became required',
    it('It', { 'a?': text }),
    it('It', { a: text }),
    ['C/P06 Ei It.a', 'S/P06 iW It.a'],
  ],
  [
    'a property that became optional',
    it('It', { a: text }),
    it('It', { 'a?': text }),
    ['C/P07 iE It.a', 'S/P07 Ei It.a'],
  ],
  [
    'a property that became nullable',
    it('It', { a: text }),
    it('It', { a: orNull(text) }),
    ['C/P08 iE It.a', 'S/P08 Ei It.a'],
  ],
  [
    'an alias that became nullable, told where it is declared',
    [it('It', { a: ref('A'), b: ref('A') }), alias('A', text)],
    [it('It', { a: ref('A'), b: ref('A') }), alias('A', orNull(text))],
    ['C/P08 iE A', 'S/P08 Ei A'],
  ],
  [
    'a property that became not nullable',
    it('It', { a: orNull(text) }),
    it('It', { a: text }),
    ['C/P09 Ei It.a', 'S/P09 iE It.a'],
  ],
  [
    'null that is left out instead',
    it('It', { a: orNull(text) }),
    it('It', { 'a?': text }),
    ['C/P10 EE It.a', 'S/P10 EE It.a'],
  ],
  [
    'what was left out and is null instead',
    it('It', { 'a?': text }),
    it('It', { a: orNull(text) }),
    ['C/P10 EE It.a', 'S/P10 EE It.a'],
  ],
  [
    'a property that became optional and nullable, told once',
    it('It', { a: text }),
    it('It', { 'a?': orNull(text) }),
    ['C/P07 iE It.a', 'S/P07 Ei It.a'],
  ],
  [
    'a property that became required and not nullable, told once',
    it('It', { 'a?': orNull(text) }),
    it('It', { a: text }),
    ['C/P06 Ei It.a', 'S/P06 iE It.a'],
  ],
  [
    'a property that readers of the base do without became optional and nullable',
    it('It', { a: { shape: text, since: '1.1.0' } }),
    it('It', { 'a?': orNull(text) }),
    ['C/P07 iE It.a', 'C/P08 iE It.a', 'S/P07 ii It.a', 'S/P08 Ei It.a'],
  ],
  [
    'null that is left out, where readers of the base do without',
    it('It', { a: { shape: orNull(text), since: '1.1.0' } }),
    it('It', { 'a?': text }),
    ['C/P10 EE It.a', 'S/P10 WE It.a'],
  ],
  [
    'an object that was closed',
    it('It', { 'a?': text }),
    it('It', { 'a?': text }, closed),
    ['C/P11 WW It', 'S/P11 WW It'],
  ],
  [
    'an object that was opened',
    it('It', { 'a?': text }, closed),
    it('It', { 'a?': text }),
    ['C/P12 ii It', 'S/P12 Wi It'],
  ],
  [
    'any members that an object means from now on',
    it('It', { 'a?': text }),
    it('It', { 'a?': text }, { additional: any }),
    [],
  ],
  [
    'any members that an object no longer means',
    it('It', { 'a?': text }, { additional: any }),
    it('It', { 'a?': text }),
    [],
  ],
  [
    'a closed object that means any members',
    it('It', { 'a?': text }, closed),
    it('It', { 'a?': text }, { additional: text }),
    ['C/P02 iE It{*}', 'C/P12 ii It', 'S/P02 Ei It{*}', 'S/P12 Wi It'],
  ],
  [
    'an object that meant any members and is closed',
    it('It', { 'a?': text }, { additional: text }),
    it('It', { 'a?': text }, closed),
    ['C/P04 Ei It{*}', 'C/P11 WW It', 'S/P04 WE It{*}', 'S/P11 WW It'],
  ],
  [
    'what members hold that are not listed',
    it('It', { 'a?': text }, { additional: text }),
    it('It', { 'a?': text }, { additional: anyOf(text, flag) }),
    ['C/T02 iE It{*}', 'S/T02 Ei It{*}'],
  ],
  [
    'the type of members that are not listed',
    [it('It', {}, { additional: ref('A') }), it('A', { b: text })],
    [it('It', {}, { additional: ref('A') }), it('A', { b: flag })],
    ['C/T01 EE A.b', 'S/T01 EE A.b'],
  ],
  [
    'a property that is listed where any was meant',
    it('It', {}, { additional: any }),
    it('It', { 'a?': text }, { additional: any }),
    ['C/P02 iW It.a', 'C/T03 Ei It.a', 'S/P02 ii It.a', 'S/T03 iE It.a'],
  ],
  [
    'a property that is listed with the shape that it was meant to have',
    it('It', {}, { additional: text }),
    it('It', { 'a?': text }, { additional: text }),
    ['C/P02 iW It.a', 'S/P02 ii It.a'],
  ],
  [
    'a property that is required where it was meant',
    it('It', {}, { additional: text }),
    it('It', { a: text }, { additional: text }),
    ['C/P01 Ei It.a', 'S/P01 iE It.a'],
  ],
  [
    'a property that is null where that was not meant',
    it('It', {}, { additional: text }),
    it('It', { 'a?': orNull(text) }, { additional: text }),
    ['C/P02 iW It.a', 'C/P08 iE It.a', 'S/P02 ii It.a', 'S/P08 Ei It.a'],
  ],
  [
    'a property that is no longer listed where any is meant',
    it('It', { 'a?': text }),
    it('It', {}, { additional: any }),
    ['C/P04 Wi It.a', 'C/T02 iE It.a', 'S/P04 Wi It.a', 'S/T02 Ei It.a'],
  ],
  [
    'values of a map',
    it('It', { a: map(text) }),
    it('It', { a: map(flag) }),
    ['C/T01 EE It.a{*}', 'S/T01 EE It.a{*}'],
  ],
  [
    'a condition that was added',
    it('It', { 'a?': text, 'b?': text }),
    it('It', { 'a?': text, 'b?': text }, { oneOfRequired: [['a'], ['b']] }),
    ['C/P14 Ei It', 'S/P14 iE It'],
  ],
  [
    'a condition that was removed',
    it('It', { 'a?': text, 'b?': text }, { oneOfRequired: [['a'], ['b']] }),
    it('It', { 'a?': text, 'b?': text }),
    ['C/P14 iE It', 'S/P14 Ei It'],
  ],
  [
    'a required property that became one of two',
    it('It', { a: text }),
    it('It', { 'a?': text, 'b?': text }, { oneOfRequired: [['a'], ['b']] }),
    ['C/P02 iW It.b', 'C/P07 iE It.a', 'S/P02 ii It.b', 'S/P07 Ei It.a'],
  ],
  [
    'a secret that no longer is one',
    it('It', { a: { shape: text, secret: true } }),
    it('It', { a: text }),
    ['C/P16 EE It.a', 'S/P16 EE It.a'],
  ],
  [
    'an alias that became secret',
    [it('It', { a: ref('A') }), alias('A', text)],
    [it('It', { a: ref('A') }), alias('A', text, { secret: true })],
    ['C/P16 WW A', 'S/P16 WW A'],
  ],
  [
    'another type',
    it('It', { a: text }),
    it('It', { a: flag }),
    ['C/T01 EE It.a', 'S/T01 EE It.a'],
  ],
  [
    'an alternative that was exchanged for another',
    it('It', { a: anyOf(text, int32) }),
    it('It', { a: anyOf(text, flag) }),
    ['C/T01 EE It.a', 'S/T01 EE It.a'],
  ],
  [
    'a further type',
    it('It', { a: text }),
    it('It', { a: anyOf(text, list(text)) }),
    ['C/T02 iE It.a', 'S/T02 Ei It.a'],
  ],
  [
    'an integer that became any number',
    it('It', { a: int32 }),
    it('It', { a: number }),
    ['C/T02 iE It.a', 'S/T02 Ei It.a'],
  ],
  [
    'a text that became anything',
    it('It', { a: text }),
    it('It', { a: any }),
    ['C/T02 iE It.a', 'S/T02 Ei It.a'],
  ],
  [
    'an object that became one variant of several',
    [it('It', { a: ref('V') }), it('V', { type: literal('x'), b: text })],
    [
      it('It', { a: ref('U') }),
      it('V', { type: literal('x'), b: text }),
      ...union('U', { x: { b: text }, y: {} }),
    ],
    ['C/T02 iE It.a', 'S/T02 Ei It.a'],
  ],
  [
    'a type less',
    it('It', { a: anyOf(text, flag) }),
    it('It', { a: text }),
    ['C/T03 Ei It.a', 'S/T03 iE It.a'],
  ],
  [
    'a number that became an integer',
    it('It', { a: number }),
    it('It', { a: int64 }),
    ['C/T03 Ei It.a', 'S/T03 iE It.a'],
  ],
  [
    'a scalar that became a list',
    it('It', { a: text }),
    it('It', { a: list(text) }),
    ['C/T06 EE It.a', 'S/T06 EE It.a'],
  ],
  [
    'an object that became a map',
    [it('It', { a: ref('A') }), it('A', { b: text, c: flag })],
    [it('It', { a: map(text) }), it('A', { b: text, c: flag })],
    ['C/T06 EE It.a', 'S/T06 EE It.a'],
  ],
  [
    'items of a list',
    it('It', { a: list(list(text)) }),
    it('It', { a: list(list(int32)) }),
    ['C/T01 EE It.a[][]', 'S/T01 EE It.a[][]'],
  ],
  [
    'a value that an open enum gained',
    [it('It', { a: ref('A') }), enumOf('A', 'x', open)],
    [it('It', { a: ref('A') }), enumOf('A', 'x y', open)],
    ['C/V01 iW A[y]', 'S/V01 ii A[y]'],
  ],
  [
    'a value that a closed enum gained',
    [it('It', { a: ref('A') }), enumOf('A', 'x')],
    [it('It', { a: ref('A') }), enumOf('A', 'x y')],
    ['C/V01 iW A[y]', 'S/V01 Ei A[y]'],
  ],
  [
    'a value that an enum lost',
    [it('It', { a: ref('A') }), enumOf('A', 'x y')],
    [it('It', { a: ref('A') }), enumOf('A', 'x')],
    ['C/V02 Ei A[y]', 'S/V02 iW A[y]'],
  ],
  [
    'a value that is spelled in another way',
    [it('It', { a: ref('A') }), enumOf('A', 'x in_progress')],
    [it('It', { a: ref('A') }), enumOf('A', 'x inProgress')],
    ['C/V03 EE A[inProgress]', 'S/V03 EE A[inProgress]'],
  ],
  [
    'any text that became one of a list',
    [it('It', { a: text }), enumOf('A', 'x y')],
    [it('It', { a: ref('A') }), enumOf('A', 'x y')],
    ['C/V04 Ei It.a', 'S/V04 iE It.a'],
  ],
  [
    'one of a list that became any text',
    it('It', { a: anyOf(literal('x'), literal('y')) }),
    it('It', { a: text }),
    ['C/V04 iE It.a', 'S/V04 Ei It.a'],
  ],
  [
    'an enum that was opened',
    [it('It', { a: ref('A') }), enumOf('A', 'x')],
    [it('It', { a: ref('A') }), enumOf('A', 'x', open)],
    ['C/V05 WW A', 'S/V05 WW A'],
  ],
  [
    'a constant that is another',
    it('It', { a: literal('x') }),
    it('It', { a: literal('y') }),
    ['C/V06 EE It.a', 'S/V06 EE It.a'],
  ],
  [
    'a constant that was added',
    it('It', { a: text }),
    it('It', { a: literal('y') }),
    ['C/V06 Ei It.a', 'S/V06 iE It.a'],
  ],
  [
    'a constant that was removed',
    it('It', { a: literal(true) }),
    it('It', { a: flag }),
    ['C/V06 iE It.a', 'S/V06 Ei It.a'],
  ],
  [
    'a default',
    it('It', { 'a?': { shape: int32, default: 1 } }),
    it('It', { 'a?': { shape: int32, default: 2 } }),
    ['C/V07 WW It.a', 'S/V07 ii It.a'],
  ],
  [
    'the order of an enum',
    [it('It', { a: ref('A') }), enumOf('A', 'x y')],
    [it('It', { a: ref('A') }), enumOf('A', 'y x')],
    ['C/V08 -- A', 'S/V08 -- A'],
  ],
  [
    'a variant that an open union gained',
    [it('It', { a: ref('U') }), ...union('U', { x: {} }, { open: true })],
    [it('It', { a: ref('U') }), ...union('U', { x: {}, y: {} }, { open: true })],
    ['C/U01 iW U[y]', 'S/U01 ii U[y]'],
  ],
  [
    'a variant that a closed union gained',
    [it('It', { a: ref('U') }), ...union('U', { x: {} })],
    [it('It', { a: ref('U') }), ...union('U', { x: {}, y: {} })],
    ['C/U01 iW U[y]', 'S/U01 Ei U[y]'],
  ],
  [
    'a variant that a union lost',
    [it('It', { a: ref('U') }), ...union('U', { x: {}, y: { b: text } })],
    [it('It', { a: ref('U') }), ...union('U', { x: {} })],
    ['C/U02 Ei U[y]', 'S/U02 iW U[y]', 'S01 -- yU'],
  ],
  [
    'a tag that is another',
    [it('It', { a: ref('U') }), ...union('U', { x: {}, chatgpt: { b: text } })],
    [it('It', { a: ref('U') }), ...union('U', { x: {}, chatGpt: { b: text } })],
    ['C/U03 EE U[chatGpt]', 'S/U03 EE U[chatGpt]', 'S01 -- chatgptU'],
  ],
  [
    'a tag that stands in another property',
    [it('It', { a: ref('U') }), ...union('U', { x: { b: text } })],
    [it('It', { a: ref('U') }), ...union('U', { x: { b: text } }, { discriminator: 'kind' })],
    ['C/U04 EE U', 'S/U04 EE U'],
  ],
  [
    'a variant that gained a payload',
    [it('It', { a: ref('K') }), keyed('K', { x: undefined, y: undefined })],
    [it('It', { a: ref('K') }), keyed('K', { x: undefined, y: text })],
    ['C/U05 EE K[y]', 'S/U05 EE K[y]'],
  ],
  [
    'a union whose tag became a key',
    [it('It', { a: ref('U') }), ...union('U', { x: { b: text } })],
    [it('It', { a: ref('K') }), keyed('K', { x: text })],
    ['C/U05 EE It.a', 'S/U05 EE It.a', 'S01 -- U', 'S01 -- xU'],
  ],
  [
    'the payload of a variant, told by its tag',
    [it('It', { a: ref('U') }), ...union('U', { x: { b: text }, y: {} })],
    [it('It', { a: ref('U') }), ...union('U', { x: { b: flag }, y: {} })],
    ['C/T01 EE U[x].b', 'S/T01 EE U[x].b'],
  ],
  [
    'what happened to every variant alike',
    [it('It', { a: ref('U') }), ...union('U', { x: {}, y: { b: text } })],
    [it('It', { a: ref('U') }), ...union('U', { x: { c: text }, y: { b: text, c: text }, z: {} })],
    ['C/P01 Ei U[*].c', 'C/U01 iW U[z]', 'S/P01 iE U[*].c', 'S/U01 Ei U[z]'],
  ],
  [
    'what happened to some variants alike',
    [it('It', { a: ref('U') }), ...union('U', { x: {}, y: {}, z: {} })],
    [it('It', { a: ref('U') }), ...union('U', { x: { 'c?': text }, y: { 'c?': text }, z: {} })],
    ['C/P02 iW U[x].c', 'C/P02 iW U[y].c', 'S/P02 ii U[x].c', 'S/P02 ii U[y].c'],
  ],
  [
    'what a key holds',
    [it('It', { a: ref('K') }), keyed('K', { x: text })],
    [it('It', { a: ref('K') }), keyed('K', { x: flag })],
    ['C/T01 EE K[x]', 'S/T01 EE K[x]'],
  ],
  [
    'an enum that gained a variant with a payload',
    [it('It', { a: ref('K') }), enumOf('K', 'x y')],
    [it('It', { a: ref('K') }), keyed('K', { x: undefined, y: undefined, z: text })],
    ['C/U01 iW K[z]', 'S/U01 Ei K[z]'],
  ],
  [
    'a variant that a union with keys lost',
    [it('It', { a: ref('K') }), keyed('K', { x: undefined, y: text })],
    [it('It', { a: ref('K') }), keyed('K', { x: undefined })],
    ['C/U02 Ei K[y]', 'S/U02 iW K[y]'],
  ],
  [
    'a key that is another',
    [it('It', { a: ref('K') }), keyed('K', { x: undefined, one_thing: text })],
    [it('It', { a: ref('K') }), keyed('K', { x: undefined, oneThing: text })],
    ['C/U03 EE K[oneThing]', 'S/U03 EE K[oneThing]'],
  ],
  [
    'alternatives that overlap',
    [it('It', { a: anyOf(ref('A'), ref('B')) }), it('A', { b: text }), it('B', { c: text })],
    [it('It', { a: anyOf(ref('A'), ref('B')) }), it('A', { b: text }), it('B', { 'c?': text })],
    ['C/P07 iE B.c', 'C/U08 WW It.a', 'S/P07 Ei B.c', 'S/U08 WW It.a'],
  ],
  [
    'a union that was closed',
    [it('It', { a: ref('U') }), ...union('U', { x: {} }, { open: true })],
    [it('It', { a: ref('U') }), ...union('U', { x: {} })],
    ['C/U09 WW U', 'S/U09 WW U'],
  ],
  [
    'fewer integers',
    it('It', { a: int64 }),
    it('It', { a: int32 }),
    ['C/C01 Ei It.a', 'C/T04 WW It.a', 'S/C01 iE It.a', 'S/T04 WW It.a'],
  ],
  [
    'longer texts',
    it('It', { a: { shape: { kind: 'string', minLength: 1 } } }),
    it('It', { a: { shape: { kind: 'string', minLength: 3 } } }),
    ['C/C01 Ei It.a', 'S/C01 iE It.a'],
  ],
  [
    'more integers',
    it('It', { threadId: int32 }),
    it('It', { threadId: int64 }),
    [
      'C/C02 iE It.threadId',
      'C/T04 EE It.threadId',
      'S/C02 Ei It.threadId',
      'S/T04 EE It.threadId',
    ],
  ],
  [
    'texts that must not be empty',
    it('It', { a: text }),
    it('It', { a: { shape: { kind: 'string', minLength: 1 } } }),
    ['C/C03 Wi It.a', 'S/C03 iW It.a'],
  ],
  [
    'a reference to another name of the same',
    [it('It', { a: ref('A') }), alias('A', text), alias('B', text)],
    [it('It', { a: ref('B') }), alias('A', text), alias('B', text)],
    ['C/T07 -- It.a', 'S/T07 -- It.a'],
  ],
  [
    'a name that was written out',
    [it('It', { a: list(ref('A')) }), alias('A', text)],
    [it('It', { a: list(text) }), alias('A', text)],
    ['C/T08 -- It.a[]', 'S/T08 -- It.a[]'],
  ],
  [
    'a union of one variant',
    [it('It', { a: ref('xU') }), ...union('U', { x: { b: text } })],
    [it('It', { a: ref('U') }), ...union('U', { x: { b: text } })],
    ['C/U07 -- It.a', 'S/U07 -- It.a'],
  ],
  ...limited('a maximum that was lowered', int64Of({ maximum: 100 }), int64Of({ maximum: 10 }), [
    'C/C01 Ei It.a',
    'S/C01 iE It.a',
  ]),
  ...limited('a minimum that was lowered', numberOf({ minimum: 1 }), numberOf({ minimum: 0 }), [
    'C/C02 iE It.a',
    'S/C02 Ei It.a',
  ]),
  ...limited(
    'a bound that became exclusive',
    numberOf({ minimum: 1 }),
    numberOf({ exclusiveMinimum: 1 }),
    ['C/C01 Ei It.a', 'S/C01 iE It.a'],
  ),
  ...limited('a maximum that was set', int32, int32Of({ maximum: 10 }), [
    'C/C03 Wi It.a',
    'S/C03 iW It.a',
  ]),
  ...limited('a maximum that was taken away', int32Of({ maximum: 10 }), int32, [
    'C/C02 iE It.a',
    'S/C02 Ei It.a',
  ]),
  ...limited('a step that was widened', numberOf({ multipleOf: 2 }), numberOf({ multipleOf: 4 }), [
    'C/C01 Ei It.a',
    'S/C01 iE It.a',
  ]),
  ...limited('a step that is another', int32Of({ multipleOf: 2 }), int32Of({ multipleOf: 3 }), [
    'C/C01 Ei It.a',
    'C/C02 iE It.a',
    'S/C01 iE It.a',
    'S/C02 Ei It.a',
  ]),
  ...limited('a length that was lowered', textOf({ maxLength: 9 }), textOf({ maxLength: 3 }), [
    'C/C01 Ei It.a',
    'S/C01 iE It.a',
  ]),
  ...limited('a list that became shorter', listOf({ maxItems: 9 }), listOf({ maxItems: 3 }), [
    'C/C01 Ei It.a',
    'S/C01 iE It.a',
  ]),
  ...limited('a list that needs items', list(text), listOf({ minItems: 1 }), [
    'C/C03 Wi It.a',
    'S/C03 iW It.a',
  ]),
  ...limited('a list without repeated items', list(text), listOf({ uniqueItems: true }), [
    'C/C01 Ei It.a',
    'S/C01 iE It.a',
  ]),
  ...limited('a pattern that was added', text, textOf({ pattern: '^x' }), [
    'C/C04 Ei It.a',
    'S/C04 iE It.a',
  ]),
  ...limited('a pattern that was removed', textOf({ pattern: '^x' }), text, [
    'C/C04 iE It.a',
    'S/C04 Ei It.a',
  ]),
  ...limited('a pattern that is another', textOf({ pattern: '^x' }), textOf({ pattern: '^y' }), [
    'C/C04 WW It.a',
    'S/C04 WW It.a',
  ]),
  ...limited('a format', text, textOf({ format: 'uuid' }), ['C/T05 WW It.a', 'S/T05 WW It.a']),
  ...limited('a number that may be one more', literals(1, 2), literals(1, 2, 3), [
    'C/V01 iW It.a',
    'S/V01 Ei It.a',
  ]),
  ...limited('a number that became one of several', int32, literals(1, 2), [
    'C/V04 Ei It.a',
    'S/V04 iE It.a',
  ]),
  [
    'what members of certain names hold',
    it('It', { 'a?': text }, { patterns: [{ pattern: '^x-', shape: text }], closed: true }),
    it('It', { 'a?': text }, { patterns: [{ pattern: '^x-', shape: flag }], closed: true }),
    ['C/T01 EE It{^x-}', 'S/T01 EE It{^x-}'],
  ],
  [
    'members of certain names of a closed object',
    it('It', { 'a?': text }, { closed: true }),
    it('It', { 'a?': text }, { patterns: [{ pattern: '^x-', shape: text }], closed: true }),
    ['C/P02 iE It{^x-}', 'S/P02 Ei It{^x-}'],
  ],
  [
    'a property that was among those of certain names',
    it('It', {}, { patterns: [{ pattern: '^x-', shape: text }], closed: true }),
    it('It', { 'x-a?': text }, { patterns: [{ pattern: '^x-', shape: text }], closed: true }),
    ['C/P02 iW It.x-a', 'S/P02 ii It.x-a'],
  ],
  [
    'a keyword of a member that no rule knows',
    it('It', { a: { shape: text, unsupported: [{ keyword: 'not', value: '{"const":"x"}' }] } }),
    it('It', { a: { shape: text, unsupported: [{ keyword: 'not', value: '{"const":"y"}' }] } }),
    ['C/C07 EE It.a', 'S/C07 EE It.a'],
  ],
  [
    'a keyword of a type that no rule knows',
    it('It', { a: text }),
    it('It', { a: text }, { unsupported: [{ keyword: 'propertyNames', value: 'false' }] }),
    ['C/C07 EE It', 'S/C07 EE It'],
  ],
]
