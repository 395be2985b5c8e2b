/**
 * `reserved.json`: names that were given up and may not come back, each with the reason. A name is that
 * of a member (`Note.draft`), a value or variant (`Color[red]`), a method or an error kind.
 */
export type ReservedNames = Record<string, string>
