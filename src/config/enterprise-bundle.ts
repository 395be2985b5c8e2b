/** A file that a workspace manages. */
export interface EnterpriseFragment {
  readonly id: string
  readonly name: string
  /** TOML. */
  readonly contents: string
}

/** The files of a workspace, those with precedence first. */
export interface EnterpriseBundle {
  readonly config: readonly EnterpriseFragment[]
  readonly requirements: readonly EnterpriseFragment[]
}
