/** Ends the run where an emitter meets what schema sets lack and imported contracts may have. */
export function unsupported(name: string, what: string): never {
  throw new TypeError(`"${name}" is ${what}, which this output has no form for`)
}
