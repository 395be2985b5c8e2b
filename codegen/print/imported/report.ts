import type { Code, CodeGen, KeywordCxt } from 'ajv'
import { _, Name } from 'ajv'
import { strConcat } from 'ajv/dist/compile/codegen/index.js'

/** What ajv calls the errors so far, how many there are, and where the value stands. */
const vErrors = new Name('vErrors')
const errors = new Name('errors')
const instancePath = new Name('instancePath')

/** Adds the error that a function of schema-error.ts makes. */
export function report(cxt: KeywordCxt, maker: string, ...facts: readonly Code[]): void {
  const at = strConcat(instancePath, cxt.it.errorPath)
  const rest = facts.reduce<Code>((args, fact) => _`${args}, ${fact}`, _`${vErrors}, ${at}`)
  cxt.gen.assign(vErrors, _`${new Name(maker)}(${rest})`).code(_`${errors}++`)
}

/** Calls a validator with the value, and adds the errors that it has. */
export function callValidator({ gen, data, it }: KeywordCxt, validator: Name): CodeGen {
  const at = strConcat(instancePath, it.errorPath)
  return gen.if(_`!${validator}(${data}, {instancePath:${at}})`, () => {
    gen.assign(vErrors, _`${new Name('joined')}(${vErrors}, ${validator})`)
    gen.assign(errors, _`${vErrors}.length`)
  })
}
