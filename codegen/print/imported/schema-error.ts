import { faultsSource } from '../validators/faults.js'
import { validateTypes } from '../validators/validators.js'

/** Name of the file that `emitSchemaError` is for. */
export const schemaErrorFile = 'schema-error'

/** What validators call. */
export const validatorCalls: readonly string[] = [
  'isObject',
  'joined',
  'missing',
  'unlike',
  'unlisted',
  'unlistedValue',
  'unlistedVariant',
  'untagged',
  'wrong',
]

/** What all files of validators use: what a validator is, and what its errors mean. */
export function emitSchemaError(header: string): string {
  const parts = [validateTypes, validatorsType, readerSource, errorsSource, faultsSource]
  return [`${header}// @ts-nocheck\n`, ...parts].join('\n')
}

const validatorsType = `/** The validators of one domain, by the names of types. */
export interface Validators {
  /** What servers send, as those of other releases may send it. */
  readonly readers: Readonly<Record<string, Validate>>
  /** What clients send, as servers demand it. */
  readonly writers: Readonly<Record<string, Validate>>
  /** What servers send, with nothing missing or unlisted. */
  readonly exact: Readonly<Record<string, Validate>>
  readonly faultsOf: (validate: Validate) => readonly Fault[]
}
`

const readerSource = `/**
 * Takes what a validator refuses only because of what other releases may leave out or add. An object
 * with none of the members that its type requires is a value of another type.
 */
export function createReader(exact: Validate, required: readonly string[] = []): Validate {
  const read: Validate = (value) => {
    const found = exact(value) ? [] : exact.errors;
    const isOther = found.length > 0 && lacksAll(value, required);
    const errors = isOther ? found.filter(isMissing) : found.filter((error) => !isTolerable(error));
    read.errors = errors.length === 0 ? null : errors;
    return errors.length === 0;
  };
  return read;
}

function lacksAll(value, required) {
  return required.length > 0 && isObject(value) && !required.some((name) => Object.hasOwn(value, name));
}

function isMissing({ keyword, instancePath }) {
  return keyword === 'required' && instancePath === '';
}

const tolerable = new Set(['missingMember', 'unlistedMember', 'unlistedValue', 'unlistedVariant']);

/** How long something has to be binds who writes it, not who reads it. */
const lengths = new Set(['minLength', 'minProperties', 'not']);

function isTolerable({ keyword, schemaPath }) {
  return tolerable.has(kindOf(keyword, schemaPath)) || lengths.has(keyword);
}
`

const errorsSource = `export function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function wrong(errors, instancePath, type) {
  return add(errors, { instancePath, schemaPath: '#/type', keyword: 'type', params: { type } });
}

export function missing(errors, instancePath, missingProperty) {
  return add(errors, { instancePath, schemaPath: '#/required', keyword: 'required', params: { missingProperty } });
}

export function unlisted(errors, instancePath, additionalProperty) {
  return add(errors, {
    instancePath, schemaPath: '#/additionalProperties', keyword: 'additionalProperties', params: { additionalProperty },
  });
}

export function unlistedValue(errors, instancePath, allowedValues) {
  return add(errors, { instancePath, schemaPath: '#/enum', keyword: 'enum', params: { allowedValues } });
}

export function unlistedVariant(errors, instancePath, allowedValues) {
  return add(errors, { instancePath, schemaPath: '#/else/enum', keyword: 'enum', params: { allowedValues } });
}

export function untagged(errors, instancePath, discriminator, tag, tags) {
  const pointer = instancePath + '/' + encodeToken(discriminator);
  return typeof tag === 'string' ? unlistedVariant(errors, pointer, tags) : wrong(errors, pointer, 'string');
}

export function unlike(errors, instancePath, allowedValue) {
  return add(errors, { instancePath, schemaPath: '#/const', keyword: 'const', params: { allowedValue } });
}

export function joined(errors, { errors: others }) {
  return errors === null ? others : errors.concat(others);
}

function add(errors, error) {
  if (errors === null) return [error];
  errors.push(error);
  return errors;
}
`
