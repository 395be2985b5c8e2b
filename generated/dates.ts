// @generated from schema/ by `npm run generate`. Do not edit.

/** The releases that have a part of the contract. */
export interface DatedPart {
  /** First release that has it. */
  readonly since?: string
  /** Newest release before that one that is known to lack it. */
  readonly lastWithout?: string
  /** First release without it. */
  readonly until?: string
}

/** A member or a variant. */
export interface DatedMember extends DatedPart {
  /** Its type, or that of its items, if the type has such parts. */
  readonly type?: string
  /** Whether its value is a map. */
  readonly isMap?: true
}

/** The parts of a type that not every release has. */
export interface DatedType {
  /** Of an object, or of the objects that are variants of a keyed union. */
  readonly members?: Readonly<Record<string, DatedMember>>
  /** Of an enum, or the texts that are variants of a keyed union. */
  readonly values?: Readonly<Record<string, DatedPart>>
  /** Of a union, by tag. */
  readonly variants?: {
    readonly discriminator: string
    readonly types: Readonly<Record<string, DatedMember>>
  }
  /** Of an alias. */
  readonly alias?: DatedMember
}

/** By type. Types that are not listed have no such parts. */
export const dates: Readonly<Record<string, DatedType>> = {
  InitializeParams: { members: { capabilities: { type: 'InitializeCapabilities' } } },
  InitializeCapabilities: { members: { requestAttestation: { since: '0.131.0', lastWithout: '0.130.0' }, mcpServerOpenaiFormElicitation: { since: '0.142.0', lastWithout: '0.141.0' }, extensions: { since: '0.147.0', lastWithout: '0.146.1' }, explicitGatewayOauth: { since: '0.157.0', lastWithout: '0.156.1' }, requiredHumanApproval: { since: '0.167.2', lastWithout: '0.166.0' } } },
  LoginAccountParams: { variants: { discriminator: 'type', types: { chatgpt: { type: 'ChatgptLoginParams' }, amazonBedrock: { since: '0.145.0', lastWithout: '0.144.6' }, amazonBedrockAccessKeys: { since: '0.150.0', lastWithout: '0.149.1' } } } },
  ChatgptLoginParams: { members: { codexStreamlinedLogin: { since: '0.128.0', lastWithout: '0.125.0' }, useHostedLoginSuccessPage: { since: '0.144.0', lastWithout: '0.143.0' }, appBrand: { since: '0.144.0', lastWithout: '0.143.0' } } },
  ConsumeAccountRateLimitResetCreditParams: { members: { creditId: { since: '0.143.0', lastWithout: '0.142.5' } } },
}
