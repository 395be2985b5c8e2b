/**
 * `reserved.json`: former names that may not be used again, each with the reason. They are names of
 * members (`Note.draft`), values or variants (`Color[red]`), methods or error kinds.
 */
export type ReservedNames = Record<string, string>
