// @generated from schema/ by `npm run generate`. Do not edit.

/** Params of one method that need `capabilities.experimentalApi`. */
export interface ExperimentalParams {
  /** Members that are refused when present. */
  readonly members: readonly string[]
  /** Tags that are refused, and the member that contains the tag. */
  readonly variants?: { readonly discriminator: string; readonly tags: readonly string[] }
}

/** By method; methods that are not listed have none. */
export const experimentalParams: Readonly<Record<string, ExperimentalParams>> = {
  'account/login/start': { members: [], variants: { discriminator: 'type', tags: ['chatgptAuthTokens', 'amazonBedrock', 'amazonBedrockAccessKeys'] } },
}
