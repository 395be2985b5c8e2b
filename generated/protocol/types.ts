// @generated from schema/ by `npm run generate`. Do not edit.

import type {
  JsonValue,
  RequestId,
  UnlistedValue,
} from '../types/index.js'

export type * from '../types/index.js'

export type AbsolutePathBuf = string

/** @since 0.169.0 */
export type AccountSecuritySetupAction = {
  label: string
  url: string
}

/** @since 0.169.0 */
export type AccountSecuritySetupNotice = {
  accountId: string
  action: AccountSecuritySetupAction
  description: string
  title: string
  userId: string
}

/**
 * @since 0.166.0
 * @experimental
 */
export type AccountSession = {
  displayName: string | null
  email: string | null
  imageUrl: string | null
  isActive: boolean
  lastUsedAt: number
  selectedWorkspaceAccountId: string | null
  sessionId: string
  userId: string | null
  workspaces: AccountSessionWorkspace[]
}

/**
 * @since 0.166.0
 * @experimental
 */
export type AccountSessionWorkspace = {
  accountId: string
  imageUrl: string | null
  kind: AccountSessionWorkspaceKind | null
  name: string | null
}

/**
 * @since 0.166.0
 * @experimental
 */
export type AccountSessionWorkspaceKind = KnownAccountSessionWorkspaceKind | UnlistedValue

/** The values of AccountSessionWorkspaceKind that this contract lists. */
export type KnownAccountSessionWorkspaceKind = 'personal' | 'workspace'

/**
 * @since 0.166.0
 * @experimental
 */
export type AccountSessionsListParams = {
  refreshWorkspaceMetadata?: boolean
}

/**
 * @since 0.166.0
 * @experimental
 */
export type AccountSessionsResponse = {
  activeSessionId: string | null
  sessions: AccountSession[]
}

/**
 * @since 0.166.0
 * @experimental
 */
export type AccountSessionsSwitchParams = {
  accountId: string
  allowBrowserLogin?: boolean
  sessionId: string
}

/**
 * @since 0.166.0
 * @experimental
 */
export type AccountSessionsSwitchResponse = AccountSessionsSwitchResponseWithAuthUrl | SessionsAccountSessionsSwitchResponse

/**
 * @since 0.166.0
 * @experimental
 */
export type SessionsAccountSessionsSwitchResponse = {
  activeSessionId: string | null
  sessions: AccountSession[]
}

/**
 * @since 0.166.0
 * @experimental
 */
export type AccountSessionsSwitchResponseWithAuthUrl = {
  auth_url: string
  login_id: string
}

/** @since 0.138.0 */
export type AccountTokenUsageDailyBucket = {
  startDate: string
  tokens: number
}

/** @since 0.138.0 */
export type AccountTokenUsageSummary = {
  currentStreakDays: number | null
  lifetimeTokens: number | null
  longestRunningTurnSec: number | null
  longestStreakDays: number | null
  peakDailyTokens: number | null
}

/** @since 0.128.0 */
export type ActivePermissionProfile = {
  extends: string | null
  id: string
}

/**
 * @since 0.135.0
 * @experimental
 */
export type AdditionalContextEntry = {
  kind: AdditionalContextKind
  /** @since 0.166.0 */
  name?: string | null
  value: string
}

/**
 * @since 0.135.0
 * @experimental
 */
export type AdditionalContextKind = 'untrusted' | 'application'

export type AdditionalFileSystemPermissions = {
  /** @since 0.123.0 */
  entries?: FileSystemSandboxEntry[] | null
  /** @since 0.123.0 */
  globScanMaxDepth?: number | null
  read: LegacyAppPathString[] | null
  write: LegacyAppPathString[] | null
}

export type AdditionalFileSystemPermissionsParams = {
  /** @since 0.123.0 */
  entries?: FileSystemSandboxEntryParams[] | null
  /** @since 0.123.0 */
  globScanMaxDepth?: number | null
  read?: LegacyAppPathString[] | null
  write?: LegacyAppPathString[] | null
}

export type AdditionalNetworkPermissions = {
  enabled: boolean | null
}

export type AdditionalNetworkPermissionsParams = {
  enabled?: boolean | null
}

/** @experimental */
export type AdditionalPermissionProfile = {
  fileSystem: AdditionalFileSystemPermissions | null
  network: AdditionalNetworkPermissions | null
}

/** @since 0.149.0 */
export type AgentMessageDelivery = KnownAgentMessageDelivery | UnlistedValue

/** The values of AgentMessageDelivery that this contract lists. */
export type KnownAgentMessageDelivery = 'async'

export type AgentMessageDeltaNotification = {
  delta: string
  itemId: string
  threadId: string
  turnId: string
}

/** @since 0.171.0 */
export type AgentMessageDisplay =
  | BlockAgentMessageDisplay
  | HideAgentMessageDisplay
  | ShowAgentMessageDisplay

/**
 * @since 0.169.0
 * @deprecated Gone in 0.171.0.
 */
export type FormerAgentMessageDisplay = {
  action: string
  blockType: string | null
  checkTrustedContacts: boolean | null
  cyberTrustedAccess: boolean | null
}

/** @since 0.171.0 */
export type BlockAgentMessageDisplay = {
  mode: 'block'
  reason: BlockReason
  version: 1
}

/** @since 0.171.0 */
export type HideAgentMessageDisplay = {
  mode: 'hide'
  replacement: AnswerReplacement
  version: 1
}

/** @since 0.171.0 */
export type ShowAgentMessageDisplay = {
  annotation?: AnswerAnnotation | null
  mode: 'show'
  trustedContacts: TrustedContacts
  version: 1
}

/** @since 0.138.0 */
export type AgentMessageInputContent =
  | EncryptedContentAgentMessageInputContent
  | InputTextAgentMessageInputContent

/** @since 0.138.0 */
export type EncryptedContentAgentMessageInputContent = {
  encrypted_content: string
  type: 'encrypted_content'
}

/** @since 0.140.0 */
export type InputTextAgentMessageInputContent = {
  text: string
  type: 'input_text'
}

/** @since 0.169.0 */
export type AgentMessageModeration = {
  display: AgentMessageDisplay | FormerAgentMessageDisplay | null
  moderated: boolean
}

export type AgentPath = string

/** @since 0.150.0 */
export type AllowDenyRequirement = KnownAllowDenyRequirement | UnlistedValue

/** The values of AllowDenyRequirement that this contract lists. */
export type KnownAllowDenyRequirement = 'allow' | 'deny'

export type AnalyticsConfig = {
  enabled: boolean | null
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.171.0 */
export type AnswerAnnotation = WellbeingHelplineAnswerAnnotation

/** @since 0.171.0 */
export type WellbeingHelplineAnswerAnnotation = {
  kind: 'wellbeingHelpline'
  subject: HelplineSubject
}

/** @since 0.171.0 */
export type AnswerReplacement = WellbeingPromptHelplineAnswerReplacement

/** @since 0.171.0 */
export type WellbeingPromptHelplineAnswerReplacement = {
  kind: 'wellbeingPromptHelpline'
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type AppBranding = {
  category: string | null
  developer: string | null
  isDiscoverableApp: boolean
  privacyPolicy: string | null
  termsOfService: string | null
  website: string | null
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type AppInfo = {
  appMetadata: AppMetadata | null
  branding: AppBranding | null
  description: string | null
  distributionChannel: string | null
  /** @since 0.143.0 */
  iconAssets: Record<string, string> | null
  /** @since 0.143.0 */
  iconDarkAssets: Record<string, string> | null
  id: string
  installUrl: string | null
  isAccessible: boolean
  isEnabled: boolean
  labels: Record<string, string> | null
  logoUrl: string | null
  logoUrlDark: string | null
  name: string
  pluginDisplayNames: string[]
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type AppListUpdatedNotification = {
  data: AppInfo[]
}

export type AppMetadata = {
  categories: string[] | null
  developer: string | null
  firstPartyRequiresInstall: boolean | null
  review: AppReview | null
  screenshots: AppScreenshot[] | null
  seoDescription: string | null
  showInComposerWhenUnlinked: boolean | null
  subCategories: string[] | null
  version: string | null
  versionId: string | null
  versionNotes: string | null
}

export type AppReview = {
  status: string
}

export type AppScreenshot = {
  fileId: string | null
  url: string | null
  userPrompt: string
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type AppSummary = {
  /** @since 0.140.0 */
  category: string | null
  description: string | null
  id: string
  installUrl: string | null
  name: string
}

/** @since 0.138.0 */
export type AppTemplateSummary = {
  canonicalConnectorId: string | null
  /** @since 0.140.0 */
  category: string | null
  description: string | null
  logoUrl: string | null
  logoUrlDark: string | null
  materializedAppIds: string[]
  name: string
  reason: AppTemplateUnavailableReason | null
  templateId: string
}

/** @since 0.138.0 */
export type AppTemplateUnavailableReason = KnownAppTemplateUnavailableReason | UnlistedValue

/** The values of AppTemplateUnavailableReason that this contract lists. */
export type KnownAppTemplateUnavailableReason =
  | 'NOT_CONFIGURED_FOR_WORKSPACE'
  | 'NO_ACTIVE_WORKSPACE'

/**
 *
 * Since: `writes` 0.144.0.
 * @experimental
 */
export type AppToolApproval = KnownAppToolApproval | UnlistedValue

/** The values of AppToolApproval that this contract lists. */
export type KnownAppToolApproval = 'auto' | 'prompt' | 'writes' | 'approve'

/**
 * EXPERIMENTAL
 * @since 0.145.0
 * Unstable: may change at any time.
 */
export type AppToolSummary = {
  description: string
  /** @since 0.146.0 */
  disabledReason: string | null
  /** @since 0.146.0 */
  isEnabled: boolean
  /** @since 0.146.0 */
  isReadOnly: boolean
  name: string
  title: string | null
}

/**
 * @since 0.154.0
 * @experimental
 */
export type ApplicationNetworkRequirements = {
  domains: Record<string, NetworkDomainPermission>
  enabled: boolean
}

/**
 * @since 0.154.0
 * @experimental
 */
export type ApplicationRequirements = {
  network: ApplicationNetworkRequirements | null
  /** @since 0.164.0 */
  storage?: ApplicationStorageRequirements | null
}

/**
 * @since 0.164.0
 * @experimental
 */
export type ApplicationStorageRequirements = {
  defaultProjectParent: LegacyAppPathString | null
  projectlessWorkspaceRoot: LegacyAppPathString | null
}

export type ApplyPatchApprovalParams = {
  callId: string
  conversationId: ThreadId
  fileChanges: Record<string, FileChange>
  grantRoot: string | null
  reason: string | null
}

export type ApplyPatchApprovalResponse = {
  decision: ReviewDecision
}

/**
 *
 * Since: `auto_review` 0.124.0.
 */
export type ApprovalsReviewer = KnownApprovalsReviewer | UnlistedValue

/** The values of ApprovalsReviewer that this contract lists. */
export type KnownApprovalsReviewer = 'user' | 'auto_review' | 'guardian_subagent'

/** @experimental */
export type AppsConfig = {
  _default: AppsDefaultConfig | null
  /** Members that are not listed. Each is `AppsConfigValue`. */
  [member: string]: JsonValue
}

/** @experimental */
export type AppsDefaultConfig = {
  /** @since 0.140.0 */
  approvals_reviewer: ApprovalsReviewer | null
  /** @since 0.142.0 */
  default_tools_approval_mode: AppToolApproval | null
  destructive_enabled: boolean
  enabled: boolean
  open_world_enabled: boolean
}

/** @since 0.145.0 */
export type AppsInstalledParams = {
  forceRefresh?: boolean
  threadId?: string | null
}

/** @since 0.145.0 */
export type AppsInstalledResponse = {
  apps: InstalledApp[]
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type AppsListParams = {
  cursor?: string | null
  forceRefetch?: boolean
  limit?: number | null
  threadId?: string | null
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type AppsListResponse = {
  data: AppInfo[]
  nextCursor: string | null
}

/**
 * EXPERIMENTAL
 * @since 0.145.0
 * Unstable: may change at any time.
 */
export type AppsReadParams = {
  appIds: string[]
  includeTools?: boolean
  /** @since 0.148.0 */
  threadId?: string | null
}

/**
 * EXPERIMENTAL
 * @since 0.145.0
 * Unstable: may change at any time.
 */
export type AppsReadResponse = {
  apps: ConnectorMetadata[]
  missingAppIds: string[]
}

export type AskForApproval =
  | 'untrusted'
  | 'on-request'
  | 'never'
  | { granular: GranularAskForApproval }

export type AskForApprovalParams =
  | 'untrusted'
  | 'on-request'
  | 'never'
  | { granular: GranularAskForApprovalParams }

export type GranularAskForApproval = {
  mcp_elicitations: boolean
  request_permissions: boolean
  rules: boolean
  sandbox_approval: boolean
  skill_approval: boolean
}

export type GranularAskForApprovalParams = {
  mcp_elicitations: boolean
  request_permissions?: boolean
  rules: boolean
  sandbox_approval: boolean
  skill_approval?: boolean
}

/** @since 0.153.0 */
export type AsyncUserInputQuestion = {
  options: string[] | null
  title: string
}

/** @since 0.131.0 */
export type AttestationGenerateParams = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.131.0 */
export type AttestationGenerateResponse = {
  token: string
}

/** @since 0.152.0 */
export type AuthRecoveryNotification = {
  message: string
  provider: string
  threadId: string
  turnId: string
}

/** @since 0.133.0 */
export type AutoCompactTokenLimitScope = KnownAutoCompactTokenLimitScope | UnlistedValue

/** The values of AutoCompactTokenLimitScope that this contract lists. */
export type KnownAutoCompactTokenLimitScope = 'total' | 'body_after_prefix'

/**
 * [UNSTABLE]
 * @since 0.120.0
 * Unstable: may change at any time.
 */
export type AutoReviewDecisionSource = KnownAutoReviewDecisionSource | UnlistedValue

/** The values of AutoReviewDecisionSource that this contract lists. */
export type KnownAutoReviewDecisionSource = 'agent'

/** @since 0.148.0 */
export type AutoReviewRequirements = {
  ignoreRules: string[] | null
  requiredOnModels: string[] | null
}

/**
 * @since 0.149.0
 * @experimental
 */
export type AwsCredentialType = KnownAwsCredentialType | UnlistedValue

/** The values of AwsCredentialType that this contract lists. */
export type KnownAwsCredentialType = 'accessKeys' | 'bedrockApiKey'

/**
 * @since 0.149.0
 * @experimental
 */
export type BedrockAwsProfile = {
  name: string
  region: string | null
}

/**
 * @since 0.161.0
 * @experimental
 */
export type BedrockCheckGovCloudRequirementsParams = Record<string, JsonValue>

/**
 * @since 0.161.0
 * @experimental
 */
export type BedrockCheckGovCloudRequirementsResponse = {
  isGovCloud: boolean
  shouldWarn: boolean
}

/**
 * @since 0.149.0
 * @experimental
 */
export type BedrockDiscoverParams = Record<string, JsonValue>

/**
 * @since 0.149.0
 * @experimental
 */
export type BedrockDiscoverResponse = {
  environmentCredentials: BedrockEnvironmentCredential[]
  profiles: BedrockAwsProfile[]
}

/**
 * @since 0.149.0
 * @experimental
 */
export type BedrockEnvironmentCredential = {
  region: string | null
  type: AwsCredentialType
}

/** @since 0.168.0 */
export type BedrockProviderId = 'amazon-bedrock' | 'amazon-bedrock-runtime'

/**
 * @since 0.149.0
 * @experimental
 */
export type BedrockSetupParams = EnvironmentBedrockSetupParams | ProfileBedrockSetupParams

/**
 * @since 0.149.0
 * @experimental
 */
export type EnvironmentBedrockSetupParams = {
  region: string
  type: 'environment'
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProfileBedrockSetupParams = {
  profile: string
  region: string
  type: 'profile'
}

/**
 * @since 0.149.0
 * @experimental
 */
export type BedrockSetupResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.171.0 */
export type BlockReason = KindBlockReason | ProtectionBlockReason

/** @since 0.171.0 */
export type KindBlockReason = {
  kind: 'cyber'
  trustedAccess?: boolean | null
}

/** @since 0.171.0 */
export type ProtectionBlockReason = {
  kind: 'protection'
  protectionType: string
}

/** @since 0.150.0 */
export type BrowserUseAccessApprovalLifetime = KnownBrowserUseAccessApprovalLifetime | UnlistedValue

/** The values of BrowserUseAccessApprovalLifetime that this contract lists. */
export type KnownBrowserUseAccessApprovalLifetime = 'turn' | 'thread'

/** @since 0.150.0 */
export type BrowserUseConfig = {
  allow_history_access: boolean | null
  default_origin_policy: BrowserUseOriginPolicyConfig | null
  origins: Record<string, BrowserUseOriginPolicyConfig> | null
}

/** @since 0.162.0 */
export type BrowserUseExtensionRequirements = {
  requestHeaders: RequestHeader[] | null
}

/** @since 0.150.0 */
export type BrowserUseOriginPolicy = {
  access: AllowDenyRequirement | null
  accessApprovalLifetime: BrowserUseAccessApprovalLifetime | null
  autoReview: AllowDenyRequirement | null
  downloads: AllowDenyRequirement | null
  fullCdpAccess: AllowDenyRequirement | null
  persistentApproval: boolean | null
  uploads: AllowDenyRequirement | null
}

/** @since 0.150.0 */
export type BrowserUseOriginPolicyConfig = {
  access: AllowDenyRequirement | null
  downloads: AllowDenyRequirement | null
  full_cdp_access: AllowDenyRequirement | null
  uploads: AllowDenyRequirement | null
}

/** @since 0.146.0 */
export type BrowserUseRequirements = {
  /** @since 0.150.0 */
  allowGlobalPersistentApproval: boolean | null
  /** @since 0.150.0 */
  allowHistoryAccess: boolean | null
  /** @since 0.154.0 */
  allowWebmcp?: boolean | null
  /** @since 0.150.0 */
  defaultOriginPolicy: BrowserUseOriginPolicy | null
  disableAutoReview: boolean | null
  /** @since 0.162.0 */
  extension?: BrowserUseExtensionRequirements | null
  /** @since 0.150.0 */
  origins: Record<string, BrowserUseOriginPolicy> | null
}

export type ByteRange = {
  end: number
  start: number
}

/**
 * @since 0.140.0
 * @experimental
 */
export type CapabilityRootLocation = EnvironmentCapabilityRootLocation

/**
 * @since 0.140.0
 * @experimental
 */
export type EnvironmentCapabilityRootLocation = {
  environmentId: string
  path: string
  type: 'environment'
}

/** @since 0.149.0 */
export type CliAuthCredentialsStoreMode = KnownCliAuthCredentialsStoreMode | UnlistedValue

/** The values of CliAuthCredentialsStoreMode that this contract lists. */
export type KnownCliAuthCredentialsStoreMode = 'file' | 'keyring' | 'auto' | 'ephemeral'

export type CodexErrorInfo =
  | 'contextWindowExceeded'
  | 'sessionBudgetExceeded'
  | 'usageLimitExceeded'
  | 'rateLimitExceeded'
  | 'flexUnavailable'
  | 'serverOverloaded'
  | 'modelNotFound'
  | 'policyCapacityUnavailable'
  | 'cyberPolicy'
  | 'bioPolicy'
  | 'misalignmentPolicyViolation'
  | 'tooManyDenials'
  | 'internalServerError'
  | 'unauthorized'
  | 'badRequest'
  | 'threadRollbackFailed'
  | 'sandboxError'
  | 'other'
  | 'inferenceHookDenied'
  | { httpConnectionFailed: HttpConnectionFailedCodexErrorInfo }
  | { responseStreamConnectionFailed: ResponseStreamConnectionFailedCodexErrorInfo }
  | { responseStreamDisconnected: ResponseStreamDisconnectedCodexErrorInfo }
  | { responseTooManyFailedAttempts: ResponseTooManyFailedAttemptsCodexErrorInfo }
  | { activeTurnNotSteerable: ActiveTurnNotSteerableCodexErrorInfo }

export type HttpConnectionFailedCodexErrorInfo = {
  httpStatusCode: number | null
}

export type ResponseStreamConnectionFailedCodexErrorInfo = {
  httpStatusCode: number | null
}

export type ResponseStreamDisconnectedCodexErrorInfo = {
  httpStatusCode: number | null
}

export type ResponseTooManyFailedAttemptsCodexErrorInfo = {
  httpStatusCode: number | null
}

export type ActiveTurnNotSteerableCodexErrorInfo = {
  turnKind: NonSteerableTurnKind
}

/**
 * @since 0.145.0
 * @experimental
 */
export type CodexResponseHandoffMode = 'thinking' | 'commentary' | 'bemTags'

export type CollabAgentState = {
  message: string | null
  status: CollabAgentStatus
}

export type CollabAgentStatus = KnownCollabAgentStatus | UnlistedValue

/** The values of CollabAgentStatus that this contract lists. */
export type KnownCollabAgentStatus =
  | 'pendingInit'
  | 'running'
  | 'interrupted'
  | 'completed'
  | 'errored'
  | 'shutdown'
  | 'notFound'

/**
 *
 * Since: `sendMessage` 0.150.0, `followupTask` 0.150.0, `interruptAgent` 0.150.0, `listAgents` 0.150.0.
 */
export type CollabAgentTool = KnownCollabAgentTool | UnlistedValue

/** The values of CollabAgentTool that this contract lists. */
export type KnownCollabAgentTool =
  | 'spawnAgent'
  | 'sendInput'
  | 'resumeAgent'
  | 'wait'
  | 'closeAgent'
  | 'sendMessage'
  | 'followupTask'
  | 'interruptAgent'
  | 'listAgents'

/**
 *
 * Since: `interrupted` 0.150.0.
 */
export type CollabAgentToolCallStatus = KnownCollabAgentToolCallStatus | UnlistedValue

/** The values of CollabAgentToolCallStatus that this contract lists. */
export type KnownCollabAgentToolCallStatus = 'inProgress' | 'completed' | 'failed' | 'interrupted'

export type CollaborationMode = {
  mode: ModeKind
  settings: Settings
}

/** @since 0.133.0 */
export type CollaborationModeParams = {
  mode: ModeKind
  settings: SettingsParams
}

/**
 * EXPERIMENTAL
 * @experimental
 */
export type CollaborationModeListParams = Record<string, JsonValue>

/**
 * EXPERIMENTAL
 * @experimental
 */
export type CollaborationModeListResponse = {
  data: CollaborationModeMask[]
}

/**
 * EXPERIMENTAL
 * @experimental
 */
export type CollaborationModeMask = {
  mode: ModeKind | null
  model: string | null
  name: string
  reasoning_effort: ReasoningEffort | null
}

export type CommandAction =
  | ListFilesCommandAction
  | ReadCommandAction
  | SearchCommandAction
  | UnknownCommandAction

export type ListFilesCommandAction = {
  command: string
  path: string | null
  type: 'listFiles'
}

export type ReadCommandAction = {
  command: string
  name: string
  path: LegacyAppPathString
  type: 'read'
}

export type SearchCommandAction = {
  command: string
  path: string | null
  query: string | null
  type: 'search'
}

export type UnknownCommandAction = {
  command: string
  type: 'unknown'
}

export type CommandExecOutputDeltaNotification = {
  capReached: boolean
  deltaBase64: string
  processId: string
  stream: CommandExecOutputStream
}

export type CommandExecOutputStream = KnownCommandExecOutputStream | UnlistedValue

/** The values of CommandExecOutputStream that this contract lists. */
export type KnownCommandExecOutputStream = 'stdout' | 'stderr'

export type CommandExecParams = {
  command: string[]
  cwd?: string | null
  disableOutputCap?: boolean
  disableTimeout?: boolean
  env?: Record<string, string | null> | null
  outputBytesCap?: number | null
  /**
   * @since 0.124.0
   * @experimental
   */
  permissionProfile?: string | null
  processId?: string | null
  sandboxPolicy?: SandboxPolicyParams | null
  size?: CommandExecTerminalSize | null
  streamStdin?: boolean
  streamStdoutStderr?: boolean
  timeoutMs?: number | null
  tty?: boolean
}

export type CommandExecResizeParams = {
  processId: string
  size: CommandExecTerminalSize
}

export type CommandExecResizeResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type CommandExecResponse = {
  exitCode: number
  stderr: string
  stdout: string
}

export type CommandExecTerminalSize = {
  cols: number
  rows: number
}

export type CommandExecTerminateParams = {
  processId: string
}

export type CommandExecTerminateResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type CommandExecWriteParams = {
  closeStdin?: boolean
  deltaBase64?: string | null
  processId: string
}

export type CommandExecWriteResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type CommandExecutionApprovalDecision =
  | 'accept'
  | 'acceptForSession'
  | { acceptWithExecpolicyAmendment: AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision }
  | { applyNetworkPolicyAmendment: ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision }
  | 'decline'
  | 'cancel'

export type AcceptWithExecpolicyAmendmentCommandExecutionApprovalDecision = {
  execpolicy_amendment: string[]
}

export type ApplyNetworkPolicyAmendmentCommandExecutionApprovalDecision = {
  network_policy_amendment: NetworkPolicyAmendment
}

/**
 *
 * Since: `humanCommand` 0.167.2.
 * @since 0.150.0
 */
export type CommandExecutionApprovalKind = KnownCommandExecutionApprovalKind | UnlistedValue

/** The values of CommandExecutionApprovalKind that this contract lists. */
export type KnownCommandExecutionApprovalKind = 'command' | 'writeStdin' | 'humanCommand'

export type CommandExecutionOutputDeltaNotification = {
  delta: string
  itemId: string
  threadId: string
  turnId: string
}

export type CommandExecutionRequestApprovalParams = {
  /** @experimental */
  additionalPermissions?: AdditionalPermissionProfile | null
  approvalId?: string | null
  /** @experimental */
  availableDecisions?: CommandExecutionApprovalDecision[] | null
  command?: string | null
  commandActions?: CommandAction[] | null
  cwd?: LegacyAppPathString | null
  /** @since 0.142.0 */
  environmentId: string | null
  itemId: string
  /** @since 0.150.0 */
  kind: CommandExecutionApprovalKind
  networkApprovalContext?: NetworkApprovalContext | null
  proposedExecpolicyAmendment?: string[] | null
  proposedNetworkPolicyAmendments?: NetworkPolicyAmendment[] | null
  reason?: string | null
  /** @since 0.130.0 */
  startedAtMs: number
  threadId: string
  turnId: string
}

export type CommandExecutionRequestApprovalResponse = {
  decision: CommandExecutionApprovalDecision
}

export type CommandExecutionSource = KnownCommandExecutionSource | UnlistedValue

/** The values of CommandExecutionSource that this contract lists. */
export type KnownCommandExecutionSource =
  | 'agent'
  | 'userShell'
  | 'unifiedExecStartup'
  | 'unifiedExecInteraction'

export type CommandExecutionStatus = KnownCommandExecutionStatus | UnlistedValue

/** The values of CommandExecutionStatus that this contract lists. */
export type KnownCommandExecutionStatus = 'inProgress' | 'completed' | 'failed' | 'declined'

/** @since 0.128.0 */
export type CommandMigration = {
  name: string
}

/** @since 0.150.0 */
export type ComputerUseConfig = {
  default_app_access: AllowDenyRequirement | null
  macos: ComputerUseMacosConfig | null
  windows: ComputerUseWindowsConfig | null
}

/** @since 0.150.0 */
export type ComputerUseMacosConfig = {
  bundle_ids: Record<string, AllowDenyRequirement> | null
}

/** @since 0.150.0 */
export type ComputerUseMacosRequirements = {
  bundleIds: Record<string, AllowDenyRequirement> | null
}

/** @since 0.133.0 */
export type ComputerUseRequirements = {
  allowLockedComputerUse: boolean | null
  /** @since 0.150.0 */
  allowPersistentApproval: boolean | null
  /** @since 0.150.0 */
  defaultAppAccess: AllowDenyRequirement | null
  /** @since 0.150.0 */
  macos: ComputerUseMacosRequirements | null
  /** @since 0.150.0 */
  windows: ComputerUseWindowsRequirements | null
}

/** @since 0.150.0 */
export type ComputerUseWindowsConfig = {
  aumids: Record<string, AllowDenyRequirement> | null
  exes: ComputerUseWindowsExeConfig[] | null
}

/** @since 0.150.0 */
export type ComputerUseWindowsExeConfig = {
  access: AllowDenyRequirement
  binary_name: string | null
  product_name: string
  publisher_name: string
}

/** @since 0.150.0 */
export type ComputerUseWindowsExeRequirement = {
  access: AllowDenyRequirement
  binaryName: string | null
  productName: string
  publisherName: string
}

/** @since 0.150.0 */
export type ComputerUseWindowsRequirements = {
  aumids: Record<string, AllowDenyRequirement> | null
  exes: ComputerUseWindowsExeRequirement[] | null
}

export type Config = {
  analytics: AnalyticsConfig | null
  approval_policy: AskForApproval | null
  /**
   * [UNSTABLE]
   * Unstable: may change at any time.
   */
  approvals_reviewer: ApprovalsReviewer | null
  /** @experimental */
  apps: AppsConfig | null
  /** @since 0.150.0 */
  browser_use: BrowserUseConfig | null
  /** @since 0.168.0 */
  client_search_provider?: WebSearchProvider | null
  compact_prompt: string | null
  /** @since 0.150.0 */
  computer_use: ComputerUseConfig | null
  /** @since 0.131.0 */
  desktop: Record<string, JsonValue | undefined> | null
  developer_instructions: string | null
  forced_chatgpt_workspace_id: ForcedChatgptWorkspaceIds | null
  forced_login_method: ForcedLoginMethod | null
  instructions: string | null
  model: string | null
  model_auto_compact_token_limit: number | null
  /** @since 0.133.0 */
  model_auto_compact_token_limit_scope: AutoCompactTokenLimitScope | null
  model_context_window: number | null
  model_provider: string | null
  model_reasoning_effort: ReasoningEffort | null
  model_reasoning_summary: ReasoningSummary | null
  model_verbosity: Verbosity | null
  review_model: string | null
  sandbox_mode: SandboxMode | null
  sandbox_workspace_write: SandboxWorkspaceWrite | null
  service_tier: string | null
  tools: ToolsV2 | null
  web_search: WebSearchMode | null
  /** Members that are not listed. */
  [member: string]: JsonValue | undefined
}

export type ConfigBatchWriteParams = {
  edits: ConfigEdit[]
  expectedVersion?: string | null
  filePath?: string | null
  reloadUserConfig?: boolean
}

export type ConfigEdit = {
  keyPath: string
  mergeStrategy: MergeStrategy
  value: JsonValue
}

export type ConfigLayer = {
  config: JsonValue
  disabledReason?: string | null
  name: ConfigLayerSource
  version: string
}

export type ConfigLayerMetadata = {
  name: ConfigLayerSource
  version: string
}

export type ConfigLayerSource =
  | EnterpriseManagedConfigLayerSource
  | LegacyManagedConfigTomlFromFileConfigLayerSource
  | LegacyManagedConfigTomlFromMdmConfigLayerSource
  | MdmConfigLayerSource
  | PackagedDefaultsConfigLayerSource
  | ProjectConfigLayerSource
  | SessionFlagsConfigLayerSource
  | SystemConfigLayerSource
  | UserConfigLayerSource

/** @since 0.137.0 */
export type EnterpriseManagedConfigLayerSource = {
  id: string
  name: string
  type: 'enterpriseManaged'
}

export type LegacyManagedConfigTomlFromFileConfigLayerSource = {
  file: AbsolutePathBuf
  type: 'legacyManagedConfigTomlFromFile'
}

export type LegacyManagedConfigTomlFromMdmConfigLayerSource = {
  type: 'legacyManagedConfigTomlFromMdm'
}

export type MdmConfigLayerSource = {
  domain: string
  key: string
  type: 'mdm'
}

/** @since 0.148.0 */
export type PackagedDefaultsConfigLayerSource = {
  file: AbsolutePathBuf
  type: 'packagedDefaults'
}

export type ProjectConfigLayerSource = {
  dotCodexFolder: AbsolutePathBuf
  type: 'project'
}

export type SessionFlagsConfigLayerSource = {
  type: 'sessionFlags'
}

export type SystemConfigLayerSource = {
  file: AbsolutePathBuf
  type: 'system'
}

export type UserConfigLayerSource = {
  file: AbsolutePathBuf
  /** @since 0.131.0 */
  profile: string | null
  type: 'user'
}

export type ConfigReadParams = {
  cwd?: string | null
  includeLayers?: boolean
}

export type ConfigReadResponse = {
  config: Config
  layers?: ConfigLayer[] | null
  origins: Record<string, ConfigLayerMetadata>
}

export type ConfigRequirements = {
  /** @since 0.150.0 */
  additionalDeveloperInstructions: string | null
  /** @since 0.134.0 */
  allowAppshots: boolean | null
  /** @since 0.150.0 */
  allowBrowserAndComputerUse: boolean | null
  /** @since 0.146.0 */
  allowLoginShell: boolean | null
  /** @since 0.131.0 */
  allowManagedHooksOnly: boolean | null
  /** @since 0.140.0 */
  allowRemoteControl: boolean | null
  allowedApprovalPolicies: AskForApproval[] | null
  /**
   * @since 0.120.0
   * @experimental
   */
  allowedApprovalsReviewers: ApprovalsReviewer[] | null
  /** @since 0.156.0 */
  allowedLoginMethods?: ForcedLoginMethod[] | null
  /** @since 0.138.0 */
  allowedPermissionProfiles: Record<string, boolean> | null
  allowedSandboxModes: SandboxMode[] | null
  allowedWebSearchModes: WebSearchMode[] | null
  /** @since 0.136.0 */
  allowedWindowsSandboxImplementations: WindowsSandboxImplementation[] | null
  /**
   * @since 0.154.0
   * @experimental
   */
  application?: ApplicationRequirements | null
  /** @since 0.148.0 */
  autoReview: AutoReviewRequirements | null
  /** @since 0.146.0 */
  browserUse: BrowserUseRequirements | null
  /** @since 0.149.0 */
  chatgptBaseUrl: string | null
  /** @since 0.146.0 */
  checkForUpdateOnStartup: boolean | null
  /** @since 0.149.0 */
  cliAuthCredentialsStore: CliAuthCredentialsStoreMode | null
  /** @since 0.133.0 */
  computerUse: ComputerUseRequirements | null
  /** @since 0.138.0 */
  defaultPermissions: string | null
  enforceResidency: ResidencyRequirement | null
  featureRequirements: Record<string, boolean> | null
  /** @since 0.146.0 */
  feedback: FeedbackRequirements | null
  /**
   * @since 0.124.0
   * @experimental
   */
  hooks: ManagedHooksRequirements | null
  /** @since 0.150.0 */
  inAppBrowser: InAppBrowserRequirements | null
  /** @since 0.146.0 */
  logDir: string | null
  /** @since 0.146.0 */
  modelCatalogJson: string | null
  /** @since 0.156.0 */
  modelProvider?: string | null
  /** @since 0.156.0 */
  modelProviders?: Record<string, JsonValue | undefined> | null
  /** @since 0.143.0 */
  models: ModelsRequirements | null
  /** @experimental */
  network: NetworkRequirements | null
  /** @since 0.166.0 */
  otel?: OtelRequirements | null
  /** @since 0.146.0 */
  sqliteHome: string | null
  /**
   * @since 0.146.0
   * @deprecated Gone in 0.156.0.
   */
  windowsSandboxPrivateDesktop?: boolean | null
}

export type ConfigRequirementsReadResponse = {
  requirements: ConfigRequirements | null
  /** @since 0.162.0 */
  supportsIndependentSpeedModes?: boolean | null
}

export type ConfigValueWriteParams = {
  expectedVersion?: string | null
  filePath?: string | null
  keyPath: string
  mergeStrategy: MergeStrategy
  value: JsonValue
}

export type ConfigWriteResponse = {
  filePath: AbsolutePathBuf
  overriddenMetadata: OverriddenMetadata | null
  status: WriteStatus
  version: string
}

/** @since 0.154.0 */
export type ConfigurationReasoning = {
  effort: ReasoningEffort
}

/**
 * @since 0.124.0
 * @experimental
 */
export type ConfiguredHookHandler =
  | AgentConfiguredHookHandler
  | CommandConfiguredHookHandler
  | McpToolConfiguredHookHandler
  | PromptConfiguredHookHandler

/**
 * @since 0.124.0
 * @experimental
 */
export type AgentConfiguredHookHandler = {
  type: 'agent'
}

/**
 * @since 0.124.0
 * @experimental
 */
export type CommandConfiguredHookHandler = {
  /** @since 0.145.0 */
  additionalContextLimit: number | null
  async: boolean
  command: string
  /** @since 0.131.0 */
  commandWindows: string | null
  statusMessage: string | null
  timeoutSec: number | null
  type: 'command'
}

/**
 * @since 0.148.0
 * @experimental
 */
export type McpToolConfiguredHookHandler = {
  input: Record<string, JsonValue | undefined>
  server: string
  statusMessage: string | null
  timeoutSec: number | null
  tool: string
  type: 'mcp_tool'
}

/**
 * @since 0.124.0
 * @experimental
 */
export type PromptConfiguredHookHandler = {
  type: 'prompt'
}

/**
 * @since 0.124.0
 * @experimental
 */
export type ConfiguredHookMatcherGroup = {
  hooks: ConfiguredHookHandler[]
  matcher: string | null
}

/**
 * EXPERIMENTAL
 * @since 0.145.0
 * Unstable: may change at any time.
 */
export type ConnectorMetadata = {
  description: string | null
  distributionChannel: string | null
  iconUrl: string | null
  iconUrlDark: string | null
  id: string
  installUrl: string | null
  name: string
  pluginDisplayNames: string[]
  toolSummaries: AppToolSummary[] | null
}

export type ContentItem =
  | InputAudioContentItem
  | InputImageContentItem
  | InputTextContentItem
  | OutputTextContentItem

/** @since 0.145.0 */
export type InputAudioContentItem = {
  type: 'input_audio'
  audio_url?: string
  /** @since 0.167.2 */
  file_id?: string
}

export type InputImageContentItem = {
  /** @since 0.122.0 */
  detail?: ImageDetail | null
  type: 'input_image'
  image_url?: string
  /** @since 0.156.0 */
  file_id?: string
}

export type InputTextContentItem = {
  text: string
  type: 'input_text'
}

export type OutputTextContentItem = {
  /** @since 0.163.0 */
  annotations?: JsonValue[] | null
  /** @since 0.163.0 */
  logprobs?: JsonValue[] | null
  text: string
  type: 'output_text'
}

/**
 * Deprecated
 * @deprecated
 */
export type ContextCompactedNotification = {
  threadId: string
  turnId: string
}

/**
 *
 * Since: `assistant` 0.142.0.
 * @since 0.140.0
 * @experimental
 */
export type ConversationTextRole = 'user' | 'developer' | 'assistant'

/** @since 0.151.0 */
export type CyberAccessProgram = KnownCyberAccessProgram | UnlistedValue

/** The values of CyberAccessProgram that this contract lists. */
export type KnownCyberAccessProgram = 'standard' | 'daybreakBlue' | 'daybreakRed'

export type DeprecationNoticeNotification = {
  details: string | null
  summary: string
}

export type DynamicToolCallOutputContentItem =
  | InputAudioDynamicToolCallOutputContentItem
  | InputImageDynamicToolCallOutputContentItem
  | InputTextDynamicToolCallOutputContentItem

/** @since 0.145.0 */
export type InputAudioDynamicToolCallOutputContentItem = {
  audioUrl: string
  type: 'inputAudio'
}

export type InputImageDynamicToolCallOutputContentItem = {
  imageUrl: string
  type: 'inputImage'
}

export type InputTextDynamicToolCallOutputContentItem = {
  text: string
  type: 'inputText'
}

export type DynamicToolCallParams = {
  arguments: JsonValue
  callId: string
  /** @since 0.123.0 */
  namespace: string | null
  threadId: string
  tool: string
  turnId: string
}

export type DynamicToolCallResponse = {
  contentItems: DynamicToolCallOutputContentItem[]
  success: boolean
}

export type DynamicToolCallStatus = KnownDynamicToolCallStatus | UnlistedValue

/** The values of DynamicToolCallStatus that this contract lists. */
export type KnownDynamicToolCallStatus = 'inProgress' | 'completed' | 'failed'

/**
 * @since 0.141.0
 * @experimental
 */
export type DynamicToolNamespaceTool = FunctionDynamicToolNamespaceTool

/**
 * @since 0.141.0
 * @experimental
 */
export type FunctionDynamicToolNamespaceTool = {
  deferLoading?: boolean
  description: string
  inputSchema: JsonValue
  name: string
  type: 'function'
}

/**
 * @since 0.141.0
 * @experimental
 */
export type DynamicToolSpec = FunctionDynamicToolSpec | NamespaceDynamicToolSpec

/**
 * @since 0.141.0
 * @experimental
 */
export type FunctionDynamicToolSpec = {
  deferLoading?: boolean
  description: string
  inputSchema: JsonValue
  name: string
  type: 'function'
}

/**
 * @since 0.141.0
 * @experimental
 */
export type NamespaceDynamicToolSpec = {
  description: string
  name: string
  tools: DynamicToolNamespaceTool[]
  type: 'namespace'
}

/**
 * @since 0.131.0
 * @experimental
 */
export type EnvironmentAddParams = {
  /** @since 0.158.0 */
  authBearerToken?: string | null
  /** @since 0.142.0 */
  connectTimeoutMs?: number | null
  environmentId: string
  execServerUrl: string
  /** @since 0.162.0 */
  skills?: EnvironmentSkillsParams | null
  /** @since 0.163.0 */
  websocketRequestId?: string | null
}

/**
 * @since 0.131.0
 * @experimental
 */
export type EnvironmentAddResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.145.0 */
export type EnvironmentConnectionNotification = {
  environmentId: string
  threadId: string
}

/**
 * @since 0.143.0
 * @experimental
 */
export type EnvironmentInfoParams = {
  environmentId: string
}

/**
 * @since 0.143.0
 * @experimental
 */
export type EnvironmentInfoResponse = {
  cwd: PathUri | null
  shell: EnvironmentShellInfo
}

/**
 * @since 0.143.0
 * @experimental
 */
export type EnvironmentShellInfo = {
  name: string
  path: string
}

/**
 * @since 0.162.0
 * @experimental
 */
export type EnvironmentSkillsParams = {
  required?: string[] | null
}

/**
 * @since 0.145.0
 * @experimental
 */
export type EnvironmentStatusKind = KnownEnvironmentStatusKind | UnlistedValue

/** The values of EnvironmentStatusKind that this contract lists. */
export type KnownEnvironmentStatusKind = 'ready' | 'pending' | 'disconnected' | 'unknown'

/**
 * @since 0.145.0
 * @experimental
 */
export type EnvironmentStatusParams = {
  environmentId: string
}

/**
 * @since 0.145.0
 * @experimental
 */
export type EnvironmentStatusResponse = {
  error?: string | null
  status: EnvironmentStatusKind
}

export type ErrorNotification = {
  error: TurnError
  threadId: string
  turnId: string
  willRetry: boolean
}

export type ExecCommandApprovalParams = {
  approvalId: string | null
  callId: string
  command: string[]
  conversationId: ThreadId
  cwd: string
  parsedCmd: ParsedCommand[]
  reason: string | null
}

export type ExecCommandApprovalResponse = {
  decision: ReviewDecision
}

export type ExperimentalFeature = {
  announcement: string | null
  defaultEnabled: boolean
  description: string | null
  displayName: string | null
  enabled: boolean
  name: string
  stage: ExperimentalFeatureStage
}

export type ExperimentalFeatureEnablementSetParams = {
  enablement: Record<string, boolean>
}

export type ExperimentalFeatureEnablementSetResponse = {
  enablement: Record<string, boolean>
}

export type ExperimentalFeatureListParams = {
  cursor?: string | null
  limit?: number | null
  /** @since 0.132.0 */
  threadId?: string | null
}

export type ExperimentalFeatureListResponse = {
  data: ExperimentalFeature[]
  nextCursor: string | null
}

export type ExperimentalFeatureStage = KnownExperimentalFeatureStage | UnlistedValue

/** The values of ExperimentalFeatureStage that this contract lists. */
export type KnownExperimentalFeatureStage =
  | 'beta'
  | 'underDevelopment'
  | 'stable'
  | 'deprecated'
  | 'removed'

export type ExternalAgentConfigDetectParams = {
  cwds?: string[] | null
  includeHome?: boolean
  /** @since 0.146.0 */
  maxSessionAgeDays?: number | null
  /** @since 0.146.0 */
  maxSessions?: number | null
  /** @since 0.145.0 */
  migrationSource?: string | null
  /**
   * Deprecated
   * @since 0.145.0
   * @deprecated
   */
  source?: string | null
}

export type ExternalAgentConfigDetectResponse = {
  /** @since 0.147.0 */
  connectors: ExternalAgentDetectedConnectorCandidate[]
  items: ExternalAgentConfigMigrationItem[]
}

/** @since 0.122.0 */
export type ExternalAgentConfigImportCompletedNotification = {
  /** @since 0.141.0 */
  importId: string
  /** @since 0.141.0 */
  itemTypeResults: ExternalAgentConfigImportTypeResult[]
}

/** @since 0.142.0 */
export type ExternalAgentConfigImportHistoriesReadResponse = {
  /** @since 0.145.0 */
  connectors: ExternalAgentImportedConnectorCandidate[]
  data: ExternalAgentConfigImportHistory[]
}

/** @since 0.142.0 */
export type ExternalAgentConfigImportHistory = {
  completedAtMs: number
  failures: ExternalAgentConfigImportItemTypeFailure[]
  importId: string
  /** @since 0.146.0 */
  providerId: string | null
  successes: ExternalAgentConfigImportItemTypeSuccess[]
}

/** @since 0.146.0 */
export type ExternalAgentConfigImportHistoryRecordParams = {
  itemTypeResults: ExternalAgentConfigImportHistoryRecordTypeResultParams[]
  providerId: string
}

/** @since 0.146.0 */
export type ExternalAgentConfigImportHistoryRecordResponse = {
  importId: string
}

/** @since 0.147.0 */
export type ExternalAgentConfigImportHistoryRecordSuccessParams = {
  cwd?: string | null
  itemType: ExternalAgentConfigMigrationItemType
  source?: string | null
  target?: string | null
  title?: string | null
}

/** @since 0.147.0 */
export type ExternalAgentConfigImportHistoryRecordTypeResultParams = {
  failures: ExternalAgentConfigImportItemTypeFailureParams[]
  itemType: ExternalAgentConfigMigrationItemType
  successes: ExternalAgentConfigImportHistoryRecordSuccessParams[]
}

/** @since 0.141.0 */
export type ExternalAgentConfigImportItemTypeFailure = {
  cwd: string | null
  /** @since 0.142.0 */
  errorType: string | null
  failureStage: string
  itemType: ExternalAgentConfigMigrationItemType
  message: string
  source: string | null
  /** @since 0.145.0 */
  subErrorType: string | null
}

/** @since 0.146.0 */
export type ExternalAgentConfigImportItemTypeFailureParams = {
  cwd?: string | null
  errorType?: string | null
  failureStage: string
  itemType: ExternalAgentConfigMigrationItemType
  message: string
  source?: string | null
  subErrorType?: string | null
}

/** @since 0.141.0 */
export type ExternalAgentConfigImportItemTypeSuccess = {
  cwd: string | null
  itemType: ExternalAgentConfigMigrationItemType
  source: string | null
  target: string | null
  /** @since 0.147.0 */
  title: string | null
}

export type ExternalAgentConfigImportParams = {
  migrationItems: ExternalAgentConfigMigrationItemParams[]
  /** @since 0.145.0 */
  migrationSource?: string | null
  /** @since 0.146.0 */
  providerId?: string | null
  /** @since 0.142.0 */
  source?: string | null
}

/** @since 0.142.0 */
export type ExternalAgentConfigImportProgressNotification = {
  importId: string
  itemTypeResults: ExternalAgentConfigImportTypeResult[]
}

export type ExternalAgentConfigImportResponse = {
  /** @since 0.141.0 */
  importId: string
}

/** @since 0.141.0 */
export type ExternalAgentConfigImportTypeResult = {
  failures: ExternalAgentConfigImportItemTypeFailure[]
  itemType: ExternalAgentConfigMigrationItemType
  successes: ExternalAgentConfigImportItemTypeSuccess[]
}

export type ExternalAgentConfigMigrationItem = {
  cwd: string | null
  description: string
  /** @since 0.121.0 */
  details: MigrationDetails | null
  itemType: ExternalAgentConfigMigrationItemType
}

export type ExternalAgentConfigMigrationItemParams = {
  cwd?: string | null
  description: string
  /** @since 0.121.0 */
  details?: MigrationDetailsParams | null
  itemType: ExternalAgentConfigMigrationItemType
}

/**
 *
 * Since: `PLUGINS` 0.121.0, `SUBAGENTS` 0.128.0, `HOOKS` 0.128.0, `COMMANDS` 0.128.0, `MEMORY` 0.145.0, `SESSIONS` 0.128.0.
 */
export type ExternalAgentConfigMigrationItemType = KnownExternalAgentConfigMigrationItemType | UnlistedValue

/** The values of ExternalAgentConfigMigrationItemType that this contract lists. */
export type KnownExternalAgentConfigMigrationItemType =
  | 'AGENTS_MD'
  | 'CONFIG'
  | 'SKILLS'
  | 'PLUGINS'
  | 'MCP_SERVER_CONFIG'
  | 'SUBAGENTS'
  | 'HOOKS'
  | 'COMMANDS'
  | 'MEMORY'
  | 'SESSIONS'

/** @since 0.147.0 */
export type ExternalAgentDetectedConnectorCandidate = {
  name: string
  sessionCount: number
  source: ExternalAgentDetectedConnectorSource
}

/** @since 0.147.0 */
export type ExternalAgentDetectedConnectorSource = KnownExternalAgentDetectedConnectorSource | UnlistedValue

/** The values of ExternalAgentDetectedConnectorSource that this contract lists. */
export type KnownExternalAgentDetectedConnectorSource = 'remoteMcpServersConfig' | 'sessionToolUse'

/** @since 0.145.0 */
export type ExternalAgentImportedConnectorCandidate = {
  name: string
  sessionCount: number
  source: ExternalAgentImportedConnectorSource
}

/** @since 0.145.0 */
export type ExternalAgentImportedConnectorSource = KnownExternalAgentImportedConnectorSource | UnlistedValue

/** The values of ExternalAgentImportedConnectorSource that this contract lists. */
export type KnownExternalAgentImportedConnectorSource = 'remoteMcpServersConfig'

/** @since 0.146.0 */
export type FeedbackRequirements = {
  enabled: boolean | null
}

/** @since 0.164.0 */
export type FeedbackSaveParams = {
  classification: string
  extraLogFiles?: string[] | null
  includeLogs?: boolean
  reason?: string | null
  savePath: LegacyAppPathString
  tags?: Record<string, string> | null
  threadId?: string | null
}

/** @since 0.164.0 */
export type FeedbackSaveResponse = {
  promptHash: string | null
  savedPath: LegacyAppPathString
  threadId: string
}

export type FeedbackUploadParams = {
  classification: string
  extraLogFiles?: string[] | null
  includeLogs?: boolean
  reason?: string | null
  /** @since 0.121.0 */
  tags?: Record<string, string> | null
  threadId?: string | null
}

export type FeedbackUploadResponse = {
  /** @since 0.155.0 */
  promptHash?: string | null
  threadId: string
}

export type FileChange = AddFileChange | DeleteFileChange | UpdateFileChange

export type AddFileChange = {
  content: string
  type: 'add'
}

export type DeleteFileChange = {
  content: string
  type: 'delete'
}

export type UpdateFileChange = {
  move_path: string | null
  type: 'update'
  unified_diff: string
}

export type FileChangeApprovalDecision = 'accept' | 'acceptForSession' | 'decline' | 'cancel'

/**
 * Deprecated
 * @deprecated
 */
export type FileChangeOutputDeltaNotification = {
  delta: string
  itemId: string
  threadId: string
  turnId: string
}

/** @since 0.123.0 */
export type FileChangePatchUpdatedNotification = {
  changes: FileUpdateChange[]
  itemId: string
  threadId: string
  turnId: string
}

export type FileChangeRequestApprovalParams = {
  /**
   * [UNSTABLE]
   * Unstable: may change at any time.
   */
  grantRoot?: string | null
  itemId: string
  reason?: string | null
  /** @since 0.130.0 */
  startedAtMs: number
  threadId: string
  turnId: string
}

export type FileChangeRequestApprovalResponse = {
  decision: FileChangeApprovalDecision
}

/**
 *
 * Since: `deny` 0.133.0.
 * @since 0.123.0
 */
export type FileSystemAccessMode = KnownFileSystemAccessMode | UnlistedValue

/** The values of FileSystemAccessMode that this contract lists. */
export type KnownFileSystemAccessMode = 'read' | 'write' | 'deny'

/** @since 0.123.0 */
export type FileSystemPath = GlobPatternFileSystemPath | PathFileSystemPath | SpecialFileSystemPath

/** @since 0.123.0 */
export type FileSystemPathParams =
  | GlobPatternFileSystemPath
  | PathFileSystemPath
  | SpecialFileSystemPathParams

/** @since 0.123.0 */
export type GlobPatternFileSystemPath = {
  pattern: string
  type: 'glob_pattern'
}

/** @since 0.123.0 */
export type PathFileSystemPath = {
  path: LegacyAppPathString
  type: 'path'
}

/** @since 0.123.0 */
export type SpecialFileSystemPath = {
  type: 'special'
  value: FileSystemSpecialPath
}

/** @since 0.123.0 */
export type SpecialFileSystemPathParams = {
  type: 'special'
  value: FileSystemSpecialPathParams
}

/** @since 0.123.0 */
export type FileSystemSandboxEntry = {
  access: FileSystemAccessMode
  path: FileSystemPath
}

/** @since 0.123.0 */
export type FileSystemSandboxEntryParams = {
  access: FileSystemAccessMode
  path: FileSystemPathParams
}

/** @since 0.123.0 */
export type FileSystemSpecialPath =
  | MinimalFileSystemSpecialPath
  | KindFileSystemSpecialPath
  | RootFileSystemSpecialPath
  | SlashTmpFileSystemSpecialPath
  | TmpdirFileSystemSpecialPath
  | UnknownFileSystemSpecialPath

/** @since 0.123.0 */
export type FileSystemSpecialPathParams =
  | MinimalFileSystemSpecialPath
  | KindFileSystemSpecialPathParams
  | RootFileSystemSpecialPath
  | SlashTmpFileSystemSpecialPath
  | TmpdirFileSystemSpecialPath
  | UnknownFileSystemSpecialPathParams

/** @since 0.123.0 */
export type MinimalFileSystemSpecialPath = {
  kind: 'minimal'
}

/** @since 0.123.0 */
export type KindFileSystemSpecialPath = {
  kind: 'project_roots'
  subpath: LegacyAppPathString | null
}

/** @since 0.123.0 */
export type KindFileSystemSpecialPathParams = {
  kind: 'project_roots'
  subpath?: LegacyAppPathString | null
}

/** @since 0.123.0 */
export type RootFileSystemSpecialPath = {
  kind: 'root'
}

/** @since 0.123.0 */
export type SlashTmpFileSystemSpecialPath = {
  kind: 'slash_tmp'
}

/** @since 0.123.0 */
export type TmpdirFileSystemSpecialPath = {
  kind: 'tmpdir'
}

/** @since 0.123.0 */
export type UnknownFileSystemSpecialPath = {
  kind: 'unknown'
  path: string
  subpath: LegacyAppPathString | null
}

/** @since 0.123.0 */
export type UnknownFileSystemSpecialPathParams = {
  kind: 'unknown'
  path: string
  subpath?: LegacyAppPathString | null
}

export type FileUpdateChange = {
  diff: string
  kind: PatchChangeKind
  path: string
}

/** @since 0.131.0 */
export type ForcedChatgptWorkspaceIds = string | string[]

export type ForcedLoginMethod = KnownForcedLoginMethod | UnlistedValue

/** The values of ForcedLoginMethod that this contract lists. */
export type KnownForcedLoginMethod = 'chatgpt' | 'api'

export type FsChangedNotification = {
  changedPaths: AbsolutePathBuf[]
  watchId: string
}

export type FsCopyParams = {
  destinationPath: AbsolutePathBuf
  recursive?: boolean
  sourcePath: AbsolutePathBuf
}

export type FsCopyResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type FsCreateDirectoryParams = {
  path: AbsolutePathBuf
  recursive?: boolean | null
}

export type FsCreateDirectoryResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type FsGetMetadataParams = {
  path: AbsolutePathBuf
}

export type FsGetMetadataResponse = {
  createdAtMs: number
  isDirectory: boolean
  isFile: boolean
  /** @since 0.121.0 */
  isSymlink: boolean
  modifiedAtMs: number
}

export type FsReadDirectoryEntry = {
  fileName: string
  isDirectory: boolean
  isFile: boolean
}

export type FsReadDirectoryParams = {
  path: AbsolutePathBuf
}

export type FsReadDirectoryResponse = {
  entries: FsReadDirectoryEntry[]
}

export type FsReadFileParams = {
  path: AbsolutePathBuf
}

export type FsReadFileResponse = {
  dataBase64: string
}

export type FsRemoveParams = {
  force?: boolean | null
  path: AbsolutePathBuf
  recursive?: boolean | null
}

export type FsRemoveResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type FsUnwatchParams = {
  watchId: string
}

export type FsUnwatchResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type FsWatchParams = {
  path: AbsolutePathBuf
  /** @since 0.120.0 */
  watchId: string
}

export type FsWatchResponse = {
  path: AbsolutePathBuf
}

export type FsWriteFileParams = {
  dataBase64: string
  path: AbsolutePathBuf
}

export type FsWriteFileResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type FunctionCallOutputBody = string | FunctionCallOutputContentItem[]

export type FunctionCallOutputContentItem =
  | EncryptedContentFunctionCallOutputContentItem
  | InputAudioFunctionCallOutputContentItem
  | InputImageFunctionCallOutputContentItem
  | InputTextFunctionCallOutputContentItem

/** @since 0.133.0 */
export type EncryptedContentFunctionCallOutputContentItem = {
  encrypted_content: string
  type: 'encrypted_content'
}

/** @since 0.145.0 */
export type InputAudioFunctionCallOutputContentItem = {
  type: 'input_audio'
  audio_url?: string
  /** @since 0.169.0 */
  file_id?: string
}

export type InputImageFunctionCallOutputContentItem = {
  detail?: ImageDetail | null
  type: 'input_image'
  image_url?: string
  /** @since 0.156.0 */
  file_id?: string
}

export type InputTextFunctionCallOutputContentItem = {
  text: string
  type: 'input_text'
}

export type FuzzyFileSearchMatchType = KnownFuzzyFileSearchMatchType | UnlistedValue

/** The values of FuzzyFileSearchMatchType that this contract lists. */
export type KnownFuzzyFileSearchMatchType = 'file' | 'directory'

export type FuzzyFileSearchParams = {
  cancellationToken?: string | null
  query: string
  roots: string[]
}

export type FuzzyFileSearchResponse = {
  files: FuzzyFileSearchResult[]
}

export type FuzzyFileSearchResult = {
  file_name: string
  indices: number[] | null
  match_type: FuzzyFileSearchMatchType
  path: string
  root: string
  score: number
}

export type FuzzyFileSearchSessionCompletedNotification = {
  sessionId: string
}

/** @experimental */
export type FuzzyFileSearchSessionStartParams = {
  roots: string[]
  sessionId: string
}

/** @experimental */
export type FuzzyFileSearchSessionStartResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @experimental */
export type FuzzyFileSearchSessionStopParams = {
  sessionId: string
}

/** @experimental */
export type FuzzyFileSearchSessionStopResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @experimental */
export type FuzzyFileSearchSessionUpdateParams = {
  query: string
  sessionId: string
}

/** @experimental */
export type FuzzyFileSearchSessionUpdateResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type FuzzyFileSearchSessionUpdatedNotification = {
  files: FuzzyFileSearchResult[]
  query: string
  sessionId: string
}

/** @since 0.168.0 */
export type GatewayAuth = EnvironmentVariableGatewayAuth | ModeGatewayAuth | NoneGatewayAuth

/** @since 0.168.0 */
export type EnvironmentVariableGatewayAuth = {
  envKey: string
  mode: 'environmentVariable'
}

/** @since 0.168.0 */
export type ModeGatewayAuth = {
  envKey: string | null
  mode: 'externallyConfigured'
}

/** @since 0.168.0 */
export type NoneGatewayAuth = {
  mode: 'none'
}

/** @since 0.157.0 */
export type GatewayOAuthCancelResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.157.0 */
export type GatewayOAuthChangedNotification = {
  authUrl: string | null
  error: string | null
  /** @since 0.169.0 */
  loginId?: string | null
  providerId: string
  status: GatewayOAuthStatus
}

/** @since 0.169.0 */
export type GatewayOAuthLoginParams = {
  deviceAuth?: boolean
  modelProvider?: string | null
}

/** @since 0.157.0 */
export type GatewayOAuthLoginResponse = {
  /** @since 0.169.0 */
  prompt?: GatewayOAuthPrompt | null
  /** Members that are not listed. */
  [member: string]: JsonValue | undefined
}

/** @since 0.169.0 */
export type GatewayOAuthPrompt = {
  loginId: string
  userCode: string
  verificationUrl: string
}

/** @since 0.169.0 */
export type GatewayOAuthReadParams = {
  modelProvider?: string | null
}

/** @since 0.157.0 */
export type GatewayOAuthReadResponse = {
  error: string | null
  providerId: string
  providerName: string
  required: boolean
  status: GatewayOAuthStatus | null
  /** @since 0.169.0 */
  supportsDeviceAuth?: boolean
}

/** @since 0.157.0 */
export type GatewayOAuthStatus = KnownGatewayOAuthStatus | UnlistedValue

/** The values of GatewayOAuthStatus that this contract lists. */
export type KnownGatewayOAuthStatus = 'notReady' | 'started' | 'succeeded' | 'failed'

/** @since 0.168.0 */
export type GcpProviderId = 'gcp'

/**
 * @since 0.166.0
 * @experimental
 */
export type GcpSetupParams = {
  credentialFile?: string | null
  location?: string | null
  projectId: string
}

/**
 * @since 0.166.0
 * @experimental
 */
export type GcpSetupResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.169.0 */
export type GetAccountSecuritySetupResponse = {
  notice: AccountSecuritySetupNotice | null
}

/** @since 0.148.0 */
export type GetAccountTokenUsageParams = {
  threadId?: string | null
}

/** @since 0.138.0 */
export type GetAccountTokenUsageResponse = {
  dailyUsageBuckets: AccountTokenUsageDailyBucket[] | null
  summary: AccountTokenUsageSummary
  /** @since 0.148.0 */
  threadUsage?: ThreadUsage | null
}

/** @since 0.142.0 */
export type GetWorkspaceMessagesResponse = {
  featureEnabled: boolean
  messages: WorkspaceMessage[]
}

export type GitInfo = {
  branch: string | null
  originUrl: string | null
  sha: string | null
}

export type GrantedPermissionProfile = {
  fileSystem?: AdditionalFileSystemPermissionsParams | null
  network?: AdditionalNetworkPermissionsParams | null
}

/**
 * [UNSTABLE]
 * Unstable: may change at any time.
 */
export type GuardianApprovalReview = {
  rationale: string | null
  riskLevel: GuardianRiskLevel | null
  status: GuardianApprovalReviewStatus
  /** @since 0.120.0 */
  userAuthorization: GuardianUserAuthorization | null
}

/** @since 0.120.0 */
export type GuardianApprovalReviewAction =
  | ApplyPatchGuardianApprovalReviewAction
  | CommandGuardianApprovalReviewAction
  | ExecveGuardianApprovalReviewAction
  | McpToolCallGuardianApprovalReviewAction
  | NetworkAccessGuardianApprovalReviewAction
  | RequestPermissionsGuardianApprovalReviewAction
  | WriteStdinGuardianApprovalReviewAction

/** @since 0.120.0 */
export type ApplyPatchGuardianApprovalReviewAction = {
  cwd: LegacyAppPathString
  files: LegacyAppPathString[]
  type: 'applyPatch'
}

/** @since 0.120.0 */
export type CommandGuardianApprovalReviewAction = {
  command: string
  cwd: LegacyAppPathString
  source: GuardianCommandSource
  type: 'command'
}

/** @since 0.120.0 */
export type ExecveGuardianApprovalReviewAction = {
  argv: string[]
  cwd: AbsolutePathBuf
  program: string
  source: GuardianCommandSource
  type: 'execve'
}

/** @since 0.120.0 */
export type McpToolCallGuardianApprovalReviewAction = {
  connectorId: string | null
  connectorName: string | null
  server: string
  toolName: string
  toolTitle: string | null
  type: 'mcpToolCall'
}

/** @since 0.120.0 */
export type NetworkAccessGuardianApprovalReviewAction = {
  host: string
  port: number
  protocol: NetworkApprovalProtocol
  target: string
  type: 'networkAccess'
}

/** @since 0.123.0 */
export type RequestPermissionsGuardianApprovalReviewAction = {
  permissions: RequestPermissionProfile
  reason: string | null
  type: 'requestPermissions'
}

/** @since 0.150.0 */
export type WriteStdinGuardianApprovalReviewAction = {
  approvalId: string
  cwd: LegacyAppPathString
  processId: string
  stdin: string
  type: 'writeStdin'
}

/**
 * [UNSTABLE]
 *
 * Since: `timedOut` 0.121.0.
 * Unstable: may change at any time.
 */
export type GuardianApprovalReviewStatus = KnownGuardianApprovalReviewStatus | UnlistedValue

/** The values of GuardianApprovalReviewStatus that this contract lists. */
export type KnownGuardianApprovalReviewStatus =
  | 'inProgress'
  | 'approved'
  | 'denied'
  | 'timedOut'
  | 'aborted'

/**
 * @since 0.167.2
 * @experimental
 */
export type GuardianAssessmentOutcome = KnownGuardianAssessmentOutcome | UnlistedValue

/** The values of GuardianAssessmentOutcome that this contract lists. */
export type KnownGuardianAssessmentOutcome = 'allow' | 'deny'

/** @since 0.120.0 */
export type GuardianCommandSource = KnownGuardianCommandSource | UnlistedValue

/** The values of GuardianCommandSource that this contract lists. */
export type KnownGuardianCommandSource = 'shell' | 'unifiedExec'

/**
 * [UNSTABLE]
 *
 * Since: `critical` 0.120.0.
 * Unstable: may change at any time.
 */
export type GuardianRiskLevel = KnownGuardianRiskLevel | UnlistedValue

/** The values of GuardianRiskLevel that this contract lists. */
export type KnownGuardianRiskLevel = 'low' | 'medium' | 'high' | 'critical'

/**
 * [UNSTABLE]
 * @since 0.120.0
 * Unstable: may change at any time.
 */
export type GuardianUserAuthorization = KnownGuardianUserAuthorization | UnlistedValue

/** The values of GuardianUserAuthorization that this contract lists. */
export type KnownGuardianUserAuthorization = 'unknown' | 'low' | 'medium' | 'high'

/** @since 0.124.0 */
export type GuardianWarningNotification = {
  message: string
  threadId: string
}

/** @since 0.171.0 */
export type HelplineSubject = KnownHelplineSubject | UnlistedValue

/** The values of HelplineSubject that this contract lists. */
export type KnownHelplineSubject = 'answer' | 'prompt'

export type HookCompletedNotification = {
  run: HookRunSummary
  threadId: string
  turnId: string | null
}

/** @since 0.128.0 */
export type HookErrorInfo = {
  message: string
  path: string
}

/**
 *
 * Since: `preModelRequest` 0.164.0, `postModelRequest` 0.164.0, `permissionRequest` 0.122.0, `preCompact` 0.129.0, `postCompact` 0.129.0, `sessionEnd` 0.145.0, `subagentStart` 0.133.0, `subagentStop` 0.133.0, `interrupt` 0.150.0.
 */
export type HookEventName = KnownHookEventName | UnlistedValue

/** The values of HookEventName that this contract lists. */
export type KnownHookEventName =
  | 'preModelRequest'
  | 'postModelRequest'
  | 'preToolUse'
  | 'permissionRequest'
  | 'postToolUse'
  | 'preCompact'
  | 'postCompact'
  | 'sessionStart'
  | 'sessionEnd'
  | 'userPromptSubmit'
  | 'subagentStart'
  | 'subagentStop'
  | 'stop'
  | 'interrupt'

export type HookExecutionMode = KnownHookExecutionMode | UnlistedValue

/** The values of HookExecutionMode that this contract lists. */
export type KnownHookExecutionMode = 'sync' | 'async'

/**
 *
 * Since: `mcpTool` 0.148.0.
 */
export type HookHandlerType = KnownHookHandlerType | UnlistedValue

/** The values of HookHandlerType that this contract lists. */
export type KnownHookHandlerType = 'command' | 'mcpTool' | 'prompt' | 'agent'

/** @since 0.148.0 */
export type HookMetadata =
  | AgentHookMetadata
  | CommandHookMetadata
  | McpToolHookMetadata
  | PromptHookMetadata

/** @since 0.148.0 */
export type AgentHookMetadata = {
  additionalContextLimit: number | null
  currentHash: string
  displayOrder: number
  enabled: boolean
  /** @since 0.166.0 */
  environmentId?: string | null
  eventName: HookEventName
  isManaged: boolean
  key: string
  matcher: string | null
  pluginId: string | null
  source: HookSource
  sourcePath: AbsolutePathBuf
  statusMessage: string | null
  timeoutSec: number
  trustStatus: HookTrustStatus
  handlerType: 'agent'
}

/** @since 0.148.0 */
export type CommandHookMetadata = {
  additionalContextLimit: number | null
  currentHash: string
  displayOrder: number
  enabled: boolean
  /** @since 0.166.0 */
  environmentId?: string | null
  eventName: HookEventName
  isManaged: boolean
  key: string
  matcher: string | null
  pluginId: string | null
  source: HookSource
  sourcePath: AbsolutePathBuf
  statusMessage: string | null
  timeoutSec: number
  trustStatus: HookTrustStatus
  async: boolean
  command: string
  handlerType: 'command'
}

/** @since 0.148.0 */
export type McpToolHookMetadata = {
  additionalContextLimit: number | null
  currentHash: string
  displayOrder: number
  enabled: boolean
  /** @since 0.166.0 */
  environmentId?: string | null
  eventName: HookEventName
  isManaged: boolean
  key: string
  matcher: string | null
  pluginId: string | null
  source: HookSource
  sourcePath: AbsolutePathBuf
  statusMessage: string | null
  timeoutSec: number
  trustStatus: HookTrustStatus
  handlerType: 'mcpTool'
  server: string
  tool: string
}

/** @since 0.148.0 */
export type PromptHookMetadata = {
  additionalContextLimit: number | null
  currentHash: string
  displayOrder: number
  enabled: boolean
  /** @since 0.166.0 */
  environmentId?: string | null
  eventName: HookEventName
  isManaged: boolean
  key: string
  matcher: string | null
  pluginId: string | null
  source: HookSource
  sourcePath: AbsolutePathBuf
  statusMessage: string | null
  timeoutSec: number
  trustStatus: HookTrustStatus
  handlerType: 'prompt'
}

/** @since 0.128.0 */
export type HookMigration = {
  name: string
}

export type HookOutputEntry = {
  kind: HookOutputEntryKind
  text: string
}

export type HookOutputEntryKind = KnownHookOutputEntryKind | UnlistedValue

/** The values of HookOutputEntryKind that this contract lists. */
export type KnownHookOutputEntryKind = 'warning' | 'stop' | 'feedback' | 'context' | 'error'

export type HookPromptFragment = {
  hookRunId: string
  text: string
}

export type HookRunStatus = KnownHookRunStatus | UnlistedValue

/** The values of HookRunStatus that this contract lists. */
export type KnownHookRunStatus = 'running' | 'completed' | 'failed' | 'blocked' | 'stopped'

export type HookRunSummary = {
  completedAt: number | null
  displayOrder: number
  durationMs: number | null
  entries: HookOutputEntry[]
  eventName: HookEventName
  executionMode: HookExecutionMode
  handlerType: HookHandlerType
  id: string
  scope: HookScope
  /** @since 0.122.0 */
  source: HookSource
  sourcePath: LegacyAppPathString
  startedAt: number
  status: HookRunStatus
  statusMessage: string | null
}

export type HookScope = KnownHookScope | UnlistedValue

/** The values of HookScope that this contract lists. */
export type KnownHookScope = 'thread' | 'turn'

/**
 *
 * Since: `plugin` 0.128.0, `cloudRequirements` 0.128.0, `cloudManagedConfig` 0.137.0.
 * @since 0.122.0
 */
export type HookSource = KnownHookSource | UnlistedValue

/** The values of HookSource that this contract lists. */
export type KnownHookSource =
  | 'system'
  | 'user'
  | 'project'
  | 'mdm'
  | 'sessionFlags'
  | 'plugin'
  | 'cloudRequirements'
  | 'cloudManagedConfig'
  | 'legacyManagedConfigFile'
  | 'legacyManagedConfigMdm'
  | 'unknown'

export type HookStartedNotification = {
  run: HookRunSummary
  threadId: string
  turnId: string | null
}

/** @since 0.129.0 */
export type HookTrustStatus = KnownHookTrustStatus | UnlistedValue

/** The values of HookTrustStatus that this contract lists. */
export type KnownHookTrustStatus = 'managed' | 'untrusted' | 'trusted' | 'modified'

/** @since 0.128.0 */
export type HooksListEntry = {
  cwd: string
  errors: HookErrorInfo[]
  hooks: HookMetadata[]
  warnings: string[]
}

/** @since 0.128.0 */
export type HooksListParams = {
  cwds?: string[]
  /** @since 0.166.0 */
  threadId?: string | null
}

/** @since 0.128.0 */
export type HooksListResponse = {
  data: HooksListEntry[]
}

export type ImageDetail = KnownImageDetail | UnlistedValue

/** The values of ImageDetail that this contract lists. */
export type KnownImageDetail = 'auto' | 'low' | 'high' | 'original'

/** @since 0.148.0 */
export type ImageGenerationFailure = UsageLimitExceededImageGenerationFailure

/** @since 0.148.0 */
export type UsageLimitExceededImageGenerationFailure = {
  limitId: string
  resetsAt: number | null
  type: 'usageLimitExceeded'
}

/** @since 0.164.0 */
export type ImageGenerationInputImage = {
  path: AbsolutePathBuf
  sha256: string
}

/** @since 0.150.0 */
export type InAppBrowserRequirements = {
  allowExternalBrowserSettingsImport: boolean | null
}

/**
 *
 * Since: `audio` 0.145.0.
 */
export type InputModality = KnownInputModality | UnlistedValue

/** The values of InputModality that this contract lists. */
export type KnownInputModality = 'text' | 'image' | 'audio'

/** @since 0.145.0 */
export type InstalledApp = {
  callable: boolean
  enabled: boolean
  id: string
  runtimeName: string | null
}

/** @since 0.142.0 */
export type InternalChatMessageMetadataPassthrough = {
  turn_id?: string | null
}

export type ItemCompletedNotification = {
  /** @since 0.129.0 */
  completedAtMs: number
  /** @since 0.168.0 */
  contentTokenCount?: number | null
  item: ThreadItem
  threadId: string
  turnId: string
}

/**
 * [UNSTABLE]
 * Unstable: may change at any time.
 */
export type ItemGuardianApprovalReviewCompletedNotification = {
  action: GuardianApprovalReviewAction
  /** @since 0.130.0 */
  completedAtMs: number
  /** @since 0.120.0 */
  decisionSource: AutoReviewDecisionSource
  review: GuardianApprovalReview
  /** @since 0.120.0 */
  reviewId: string
  /** @since 0.130.0 */
  startedAtMs: number
  targetItemId: string | null
  threadId: string
  turnId: string
}

/**
 * [UNSTABLE]
 * Unstable: may change at any time.
 */
export type ItemGuardianApprovalReviewStartedNotification = {
  action: GuardianApprovalReviewAction
  review: GuardianApprovalReview
  /** @since 0.120.0 */
  reviewId: string
  /** @since 0.130.0 */
  startedAtMs: number
  targetItemId: string | null
  threadId: string
  turnId: string
}

export type ItemStartedNotification = {
  item: ThreadItem
  /** @since 0.129.0 */
  startedAtMs: number
  threadId: string
  turnId: string
}

/** @since 0.142.0 */
export type LegacyAppPathString = string

export type ListMcpServerStatusParams = {
  cursor?: string | null
  /** @since 0.120.0 */
  detail?: McpServerStatusDetail | null
  /** @since 0.171.0 */
  environmentId?: string | null
  limit?: number | null
  /** @since 0.159.0 */
  serverName?: string | null
  /** @since 0.135.0 */
  threadId?: string | null
}

export type ListMcpServerStatusResponse = {
  data: McpServerStatus[]
  nextCursor: string | null
}

export type LocalShellAction = ExecLocalShellAction

export type LocalShellActionParams = ExecLocalShellActionParams

export type ExecLocalShellAction = {
  command: string[]
  env: Record<string, string> | null
  timeout_ms: number | null
  type: 'exec'
  user: string | null
  working_directory: string | null
}

export type ExecLocalShellActionParams = {
  command: string[]
  env?: Record<string, string> | null
  timeout_ms?: number | null
  type: 'exec'
  user?: string | null
  working_directory?: string | null
}

export type LocalShellStatus = KnownLocalShellStatus | UnlistedValue

/** The values of LocalShellStatus that this contract lists. */
export type KnownLocalShellStatus = 'completed' | 'in_progress' | 'incomplete'

/**
 * @since 0.124.0
 * @experimental
 */
export type ManagedHooksRequirements = {
  /** @since 0.150.0 */
  Interrupt: ConfiguredHookMatcherGroup[]
  PermissionRequest: ConfiguredHookMatcherGroup[]
  /** @since 0.129.0 */
  PostCompact: ConfiguredHookMatcherGroup[]
  /** @since 0.164.0 */
  PostModelRequest?: ConfiguredHookMatcherGroup[]
  PostToolUse: ConfiguredHookMatcherGroup[]
  /** @since 0.129.0 */
  PreCompact: ConfiguredHookMatcherGroup[]
  /** @since 0.164.0 */
  PreModelRequest?: ConfiguredHookMatcherGroup[]
  PreToolUse: ConfiguredHookMatcherGroup[]
  /** @since 0.145.0 */
  SessionEnd: ConfiguredHookMatcherGroup[]
  SessionStart: ConfiguredHookMatcherGroup[]
  Stop: ConfiguredHookMatcherGroup[]
  /** @since 0.133.0 */
  SubagentStart: ConfiguredHookMatcherGroup[]
  /** @since 0.133.0 */
  SubagentStop: ConfiguredHookMatcherGroup[]
  UserPromptSubmit: ConfiguredHookMatcherGroup[]
  managedDir: string | null
  windowsManagedDir: string | null
}

/** @since 0.121.0 */
export type MarketplaceAddParams = {
  refName?: string | null
  source: string
  sparsePaths?: string[] | null
}

/** @since 0.121.0 */
export type MarketplaceAddResponse = {
  alreadyAdded: boolean
  installedRoot: AbsolutePathBuf
  marketplaceName: string
}

export type MarketplaceInterface = {
  displayName: string | null
}

export type MarketplaceLoadErrorInfo = {
  marketplacePath: AbsolutePathBuf
  message: string
}

/** @since 0.122.0 */
export type MarketplaceRemoveParams = {
  marketplaceName: string
}

/** @since 0.122.0 */
export type MarketplaceRemoveResponse = {
  installedRoot: AbsolutePathBuf | null
  marketplaceName: string
}

/** @since 0.125.0 */
export type MarketplaceUpgradeErrorInfo = {
  marketplaceName: string
  message: string
}

/** @since 0.125.0 */
export type MarketplaceUpgradeParams = {
  marketplaceName?: string | null
}

/** @since 0.125.0 */
export type MarketplaceUpgradeResponse = {
  errors: MarketplaceUpgradeErrorInfo[]
  selectedMarketplaces: string[]
  upgradedRoots: AbsolutePathBuf[]
}

/** @since 0.156.0 */
export type McpAppDisplayMode = KnownMcpAppDisplayMode | UnlistedValue

/** The values of McpAppDisplayMode that this contract lists. */
export type KnownMcpAppDisplayMode = 'inline' | 'fullscreen'

/** @since 0.156.0 */
export type McpAppUi = {
  preferredModelDisplayMode: McpAppDisplayMode
  resourceUri: string
}

/**
 *
 * Since: `unknown` 0.147.0.
 */
export type McpAuthStatus = KnownMcpAuthStatus | UnlistedValue

/** The values of McpAuthStatus that this contract lists. */
export type KnownMcpAuthStatus = 'unknown' | 'unsupported' | 'notLoggedIn' | 'bearerToken' | 'oAuth'

export type McpElicitationArrayType = KnownMcpElicitationArrayType | UnlistedValue

/** The values of McpElicitationArrayType that this contract lists. */
export type KnownMcpElicitationArrayType = 'array'

export type McpElicitationBooleanSchema = {
  default?: boolean | null
  description?: string | null
  title?: string | null
  type: McpElicitationBooleanType
}

export type McpElicitationBooleanType = KnownMcpElicitationBooleanType | UnlistedValue

/** The values of McpElicitationBooleanType that this contract lists. */
export type KnownMcpElicitationBooleanType = 'boolean'

export type McpElicitationConstOption = {
  const: string
  title: string
}

export type McpElicitationEnumSchema = McpElicitationLegacyTitledEnumSchema | McpElicitationMultiSelectEnumSchema | McpElicitationSingleSelectEnumSchema

export type McpElicitationLegacyTitledEnumSchema = {
  default?: string | null
  description?: string | null
  enum: string[]
  enumNames?: string[] | null
  title?: string | null
  type: McpElicitationStringType
}

export type McpElicitationMultiSelectEnumSchema = McpElicitationTitledMultiSelectEnumSchema | McpElicitationUntitledMultiSelectEnumSchema

export type McpElicitationNumberSchema = {
  default?: number | null
  description?: string | null
  maximum?: number | null
  minimum?: number | null
  title?: string | null
  type: McpElicitationNumberType
}

export type McpElicitationNumberType = KnownMcpElicitationNumberType | UnlistedValue

/** The values of McpElicitationNumberType that this contract lists. */
export type KnownMcpElicitationNumberType = 'number' | 'integer'

export type McpElicitationObjectType = KnownMcpElicitationObjectType | UnlistedValue

/** The values of McpElicitationObjectType that this contract lists. */
export type KnownMcpElicitationObjectType = 'object'

export type McpElicitationPrimitiveSchema = McpElicitationBooleanSchema | McpElicitationEnumSchema | McpElicitationNumberSchema | McpElicitationStringSchema

export type McpElicitationSchema = {
  $schema?: string | null
  properties: Record<string, McpElicitationPrimitiveSchema>
  required?: string[] | null
  type: McpElicitationObjectType
}

export type McpElicitationSingleSelectEnumSchema = McpElicitationTitledSingleSelectEnumSchema | McpElicitationUntitledSingleSelectEnumSchema

export type McpElicitationStringFormat = KnownMcpElicitationStringFormat | UnlistedValue

/** The values of McpElicitationStringFormat that this contract lists. */
export type KnownMcpElicitationStringFormat = 'email' | 'uri' | 'date' | 'date-time'

export type McpElicitationStringSchema = {
  default?: string | null
  description?: string | null
  format?: McpElicitationStringFormat | null
  maxLength?: number | null
  minLength?: number | null
  title?: string | null
  type: McpElicitationStringType
}

export type McpElicitationStringType = KnownMcpElicitationStringType | UnlistedValue

/** The values of McpElicitationStringType that this contract lists. */
export type KnownMcpElicitationStringType = 'string'

export type McpElicitationTitledEnumItems = {
  anyOf: McpElicitationConstOption[]
}

export type McpElicitationTitledMultiSelectEnumSchema = {
  default?: string[] | null
  description?: string | null
  items: McpElicitationTitledEnumItems
  maxItems?: number | null
  minItems?: number | null
  title?: string | null
  type: McpElicitationArrayType
}

export type McpElicitationTitledSingleSelectEnumSchema = {
  default?: string | null
  description?: string | null
  oneOf: McpElicitationConstOption[]
  title?: string | null
  type: McpElicitationStringType
}

export type McpElicitationUntitledEnumItems = {
  enum: string[]
  type: McpElicitationStringType
}

export type McpElicitationUntitledMultiSelectEnumSchema = {
  default?: string[] | null
  description?: string | null
  items: McpElicitationUntitledEnumItems
  maxItems?: number | null
  minItems?: number | null
  title?: string | null
  type: McpElicitationArrayType
}

export type McpElicitationUntitledSingleSelectEnumSchema = {
  default?: string | null
  description?: string | null
  enum: string[]
  title?: string | null
  type: McpElicitationStringType
}

/** @since 0.120.0 */
export type McpResourceReadParams = {
  /** @since 0.168.0 */
  _meta?: Record<string, JsonValue | undefined> | null
  /** @since 0.149.0 */
  connectorId?: string | null
  /** @since 0.171.0 */
  environmentId?: string | null
  /** @since 0.149.0 */
  originCallId?: string | null
  server: string
  /** @since 0.157.0 */
  target?: McpResourceReadTarget | null
  threadId?: string | null
  uri: string
}

/** @since 0.120.0 */
export type McpResourceReadResponse = {
  contents: ResourceContent[]
  /** @since 0.149.0 */
  originCallId: string | null
}

/** @since 0.157.0 */
export type McpResourceReadTarget = {
  connectorId: string
  linkId: string | null
}

/** @since 0.150.0 */
export type McpServerConnectionStatus = KnownMcpServerConnectionStatus | UnlistedValue

/** The values of McpServerConnectionStatus that this contract lists. */
export type KnownMcpServerConnectionStatus =
  | 'notStarted'
  | 'starting'
  | 'connected'
  | 'authenticationRequired'
  | 'failed'
  | 'cancelled'
  | 'disabled'

export type McpServerElicitationAction = 'accept' | 'decline' | 'cancel'

export type McpServerElicitationRequestParams =
  | FormMcpServerElicitationRequestParams
  | OpenaiFormMcpServerElicitationRequestParams
  | OpenaiUserVerificationMcpServerElicitationRequestParams
  | OpenaiFormMcpServerElicitationRequestParams2
  | UrlMcpServerElicitationRequestParams

export type FormMcpServerElicitationRequestParams = {
  /** @since 0.171.0 */
  environmentId?: string | null
  serverName: string
  threadId: string
  turnId: string | null
  _meta: JsonValue
  message: string
  mode: 'form'
  requestedSchema: McpElicitationSchema
}

/** @since 0.142.0 */
export type OpenaiFormMcpServerElicitationRequestParams = {
  /** @since 0.171.0 */
  environmentId?: string | null
  serverName: string
  threadId: string
  turnId: string | null
  _meta: JsonValue
  message: string
  mode: 'openai/form'
  requestedSchema: JsonValue
}

/**
 * @since 0.154.0
 * @experimental
 */
export type OpenaiUserVerificationMcpServerElicitationRequestParams = {
  /** @since 0.171.0 */
  environmentId?: string | null
  serverName: string
  threadId: string
  turnId: string | null
  /** @since 0.156.0 */
  _meta?: JsonValue
  challenge: string
  description: string
  mode: 'openai/userVerification'
  title: string
}

/** @since 0.152.0 */
export type OpenaiFormMcpServerElicitationRequestParams2 = {
  /** @since 0.171.0 */
  environmentId?: string | null
  serverName: string
  threadId: string
  turnId: string | null
  _meta: JsonValue
  message: string
  mode: 'openaiForm'
  requestedSchema: JsonValue
}

export type UrlMcpServerElicitationRequestParams = {
  /** @since 0.171.0 */
  environmentId?: string | null
  serverName: string
  threadId: string
  turnId: string | null
  _meta: JsonValue
  elicitationId: string
  message: string
  mode: 'url'
  url: string
}

export type McpServerElicitationRequestResponse = {
  _meta?: JsonValue
  action: McpServerElicitationAction
  content?: JsonValue
}

/** @since 0.150.0 */
export type McpServerEventNotification = {
  method: string
  params: JsonValue
}

/** @since 0.150.0 */
export type McpServerEventStreamNotification = {
  notification: McpServerEventNotification
  subscriptionId: string
}

/**
 * @since 0.150.0
 * @experimental
 */
export type McpServerEventStreamStartParams = {
  _meta?: JsonValue
  arguments: JsonValue
  name: string
  server: string
  subscriptionId: string
  threadId: string
}

/**
 * @since 0.150.0
 * @experimental
 */
export type McpServerEventStreamStartResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.150.0
 * @experimental
 */
export type McpServerEventStreamStopParams = {
  subscriptionId: string
}

/**
 * @since 0.150.0
 * @experimental
 */
export type McpServerEventStreamStopResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.136.0 */
export type McpServerInfo = {
  description: string | null
  icons: JsonValue[] | null
  name: string
  title: string | null
  version: string
  websiteUrl: string | null
}

/** @since 0.128.0 */
export type McpServerMigration = {
  name: string
}

/** @since 0.148.0 */
export type McpServerOauthClientRegistration = 'auto' | 'cimd' | 'dcr'

export type McpServerOauthLoginCompletedNotification = {
  error?: string | null
  /** @since 0.161.0 */
  loginId?: string | null
  name: string
  success: boolean
  /** @since 0.143.0 */
  threadId: string | null
}

export type McpServerOauthLoginParams = {
  /** @since 0.148.0 */
  clientRegistration?: McpServerOauthClientRegistration | null
  /** @since 0.171.0 */
  environmentId?: string | null
  name: string
  scopes?: string[] | null
  /** @since 0.143.0 */
  threadId?: string | null
  timeoutSecs?: number | null
}

export type McpServerOauthLoginResponse = {
  authorizationUrl: string
  /** @since 0.161.0 */
  loginId?: string | null
}

export type McpServerRefreshResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.143.0 */
export type McpServerStartupFailureReason = KnownMcpServerStartupFailureReason | UnlistedValue

/** The values of McpServerStartupFailureReason that this contract lists. */
export type KnownMcpServerStartupFailureReason = 'reauthenticationRequired'

export type McpServerStartupState = KnownMcpServerStartupState | UnlistedValue

/** The values of McpServerStartupState that this contract lists. */
export type KnownMcpServerStartupState = 'starting' | 'ready' | 'failed' | 'cancelled'

export type McpServerStatus = {
  authStatus: McpAuthStatus
  /** @since 0.171.0 */
  environmentId?: string | null
  /** @since 0.157.0 */
  httpOrigin?: string | null
  name: string
  /** @since 0.148.0 */
  pluginId: string | null
  resourceTemplates: ResourceTemplate[]
  resources: Resource[]
  /** @since 0.150.0 */
  runtimeStatus: McpServerConnectionStatus | null
  /** @since 0.156.0 */
  serverCapabilities?: JsonValue
  /** @since 0.136.0 */
  serverInfo: McpServerInfo | null
  /** @since 0.164.0 */
  toolListMeta?: JsonValue
  tools: Record<string, Tool>
  /** @since 0.154.0 */
  toolsError?: string | null
}

/** @since 0.120.0 */
export type McpServerStatusDetail = 'full' | 'toolsAndAuthOnly'

export type McpServerStatusUpdatedNotification = {
  /** @since 0.171.0 */
  environmentId?: string | null
  error: string | null
  /** @since 0.143.0 */
  failureReason: McpServerStartupFailureReason | null
  name: string
  status: McpServerStartupState
  /** @since 0.139.0 */
  threadId: string | null
}

/** @since 0.121.0 */
export type McpServerToolCallParams = {
  _meta?: JsonValue
  arguments?: JsonValue
  /** @since 0.171.0 */
  environmentId?: string | null
  server: string
  threadId: string
  tool: string
}

/** @since 0.121.0 */
export type McpServerToolCallResponse = {
  _meta?: JsonValue
  content: JsonValue[]
  isError?: boolean | null
  structuredContent?: JsonValue
}

/** @since 0.142.0 */
export type McpToolCallAppContext = {
  /** @since 0.143.0 */
  actionName: string | null
  /** @since 0.143.0 */
  appName: string | null
  connectorId: string
  linkId: string | null
  resourceUri: string | null
}

export type McpToolCallError = {
  message: string
}

export type McpToolCallProgressNotification = {
  itemId: string
  message: string
  threadId: string
  turnId: string
}

export type McpToolCallResult = {
  /** @since 0.120.0 */
  _meta: JsonValue
  content: JsonValue[]
  structuredContent: JsonValue
}

export type McpToolCallStatus = KnownMcpToolCallStatus | UnlistedValue

/** The values of McpToolCallStatus that this contract lists. */
export type KnownMcpToolCallStatus = 'inProgress' | 'completed' | 'failed'

export type MemoryCitation = {
  entries: MemoryCitationEntry[]
  threadIds: string[]
}

export type MemoryCitationEntry = {
  lineEnd: number
  lineStart: number
  note: string
  path: string
}

/**
 * @since 0.121.0
 * @experimental
 */
export type MemoryResetResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.155.0
 * @experimental
 */
export type MemoryStatusParams = {
  minConsolidatedThreads?: number | null
}

/**
 * @since 0.155.0
 * @experimental
 */
export type MemoryStatusResponse = {
  v2ConsolidatedThreads: number
  v2Ready: boolean
}

export type MergeStrategy = 'replace' | 'upsert'

/**
 *
 * Since: `partial_answer` 0.162.0.
 */
export type MessagePhase = KnownMessagePhase | UnlistedValue

/** The values of MessagePhase that this contract lists. */
export type KnownMessagePhase = 'commentary' | 'partial_answer' | 'final_answer'

/** @since 0.121.0 */
export type MigrationDetails = {
  /** @since 0.128.0 */
  commands: CommandMigration[]
  /** @since 0.128.0 */
  hooks: HookMigration[]
  /** @since 0.128.0 */
  mcpServers: McpServerMigration[]
  /** @since 0.145.0 */
  memory?: string[]
  plugins: PluginsMigration[]
  /** @since 0.128.0 */
  sessions: SessionMigration[]
  /** @since 0.143.0 */
  skills: SkillMigration[]
  /** @since 0.128.0 */
  subagents: SubagentMigration[]
}

/** @since 0.121.0 */
export type MigrationDetailsParams = {
  /** @since 0.128.0 */
  commands?: CommandMigration[]
  /** @since 0.128.0 */
  hooks?: HookMigration[]
  /** @since 0.128.0 */
  mcpServers?: McpServerMigration[]
  /** @since 0.145.0 */
  memory?: string[]
  plugins?: PluginsMigration[]
  /** @since 0.128.0 */
  sessions?: SessionMigrationParams[]
  /** @since 0.143.0 */
  skills?: SkillMigration[]
  /** @since 0.128.0 */
  subagents?: SubagentMigration[]
}

/** @since 0.151.0 */
export type MisalignmentErrorDetails = {
  detailedExplanation: string | null
  errorType: string | null
  /** @since 0.162.0 */
  reviewTarget?: string | null
  steer: MisalignmentSteer | null
}

/** @since 0.151.0 */
export type MisalignmentSteer = {
  message: string
}

/** @experimental */
export type MockExperimentalMethodParams = {
  value?: string | null
}

/** @experimental */
export type MockExperimentalMethodResponse = {
  echoed: string | null
}

export type ModeKind = KnownModeKind | UnlistedValue

/** The values of ModeKind that this contract lists. */
export type KnownModeKind = 'plan' | 'default'

export type Model = {
  /**
   * Deprecated
   * @since 0.120.0
   * @deprecated
   */
  additionalSpeedTiers: string[]
  availabilityNux: ModelAvailabilityNux | null
  /** @since 0.156.0 */
  availableAccessPrograms?: ModelAccessPrograms | null
  defaultReasoningEffort: ReasoningEffort
  /** @since 0.133.0 */
  defaultServiceTier: string | null
  description: string
  displayName: string
  hidden: boolean
  id: string
  inputModalities: InputModality[]
  isDefault: boolean
  model: string
  /** @since 0.146.1 */
  modelSpecialty: string | null
  /** @since 0.148.0 */
  multiAgentVersion: MultiAgentVersion | null
  /** @since 0.129.0 */
  serviceTiers: ModelServiceTier[]
  supportedReasoningEfforts: ReasoningEffortOption[]
  /**
   * @deprecated
   * @deprecated
   */
  supportsPersonality: boolean
  upgrade: string | null
  upgradeInfo: ModelUpgradeInfo | null
}

/** @since 0.156.0 */
export type ModelAccessPrograms = {
  cyber: CyberAccessProgram[]
}

export type ModelAvailabilityNux = {
  message: string
}

export type ModelListParams = {
  cursor?: string | null
  includeHidden?: boolean | null
  limit?: number | null
  /** @since 0.169.0 */
  modelProvider?: string | null
}

export type ModelListResponse = {
  data: Model[]
  nextCursor: string | null
}

/** @since 0.128.0 */
export type ModelProviderCapabilitiesReadParams = Record<string, JsonValue>

/** @since 0.128.0 */
export type ModelProviderCapabilitiesReadResponse = {
  imageGeneration: boolean
  webSearch: boolean
  /** @deprecated Gone in 0.162.0. */
  namespaceTools?: boolean
}

/** @since 0.168.0 */
export type ModelProviderConfigWriteParams = {
  settings: ProviderSettingsPatch
}

/** @since 0.168.0 */
export type ModelProviderConfigWriteResponse = {
  provider: ModelProviderSummary
}

/** @since 0.171.0 */
export type ModelProviderDefaultSetParams = {
  providerId: string
}

/** @since 0.168.0 */
export type ModelProviderListParams = Record<string, JsonValue>

/** @since 0.168.0 */
export type ModelProviderListResponse = {
  canChangeDefault: boolean
  data: ModelProviderSummary[]
  defaultProviderId: string
}

/** @since 0.168.0 */
export type ModelProviderSummary = {
  baseUrl: string | null
  canEdit: boolean
  id: string
  name: string
  settings: ProviderSettings
}

export type ModelRerouteReason = KnownModelRerouteReason | UnlistedValue

/** The values of ModelRerouteReason that this contract lists. */
export type KnownModelRerouteReason = 'highRiskCyberActivity'

export type ModelReroutedNotification = {
  fromModel: string
  reason: ModelRerouteReason
  threadId: string
  toModel: string
  turnId: string
}

/** @since 0.142.0 */
export type ModelSafetyBufferingUpdatedNotification = {
  /** @since 0.142.2 */
  fasterModel: string | null
  model: string
  reasons: string[]
  /** @since 0.142.2 */
  showBufferingUi: boolean
  threadId: string
  turnId: string
  useCases: string[]
}

/** @since 0.129.0 */
export type ModelServiceTier = {
  description: string
  id: string
  name: string
}

export type ModelUpgradeInfo = {
  migrationMarkdown: string | null
  model: string
  modelLink: string | null
  /** @since 0.148.0 */
  retirementAt: number | null
  upgradeCopy: string | null
}

/** @since 0.124.0 */
export type ModelVerification = KnownModelVerification | UnlistedValue

/** The values of ModelVerification that this contract lists. */
export type KnownModelVerification = 'trustedAccessForCyber'

/** @since 0.124.0 */
export type ModelVerificationNotification = {
  threadId: string
  turnId: string
  verifications: ModelVerification[]
}

/** @since 0.143.0 */
export type ModelsRequirements = {
  newThread: NewThreadModelDefaults | null
}

/**
 * @since 0.143.0
 * @experimental
 */
export type MultiAgentMode = 'explicitRequestOnly' | 'proactive' | { custom: string }

/** @since 0.148.0 */
export type MultiAgentVersion = KnownMultiAgentVersion | UnlistedValue

/** The values of MultiAgentVersion that this contract lists. */
export type KnownMultiAgentVersion = 'disabled' | 'v1' | 'v2'

export type NetworkAccess = KnownNetworkAccess | UnlistedValue

/** The values of NetworkAccess that this contract lists. */
export type KnownNetworkAccess = 'restricted' | 'enabled'

export type NetworkApprovalContext = {
  host: string
  protocol: NetworkApprovalProtocol
}

export type NetworkApprovalProtocol = KnownNetworkApprovalProtocol | UnlistedValue

/** The values of NetworkApprovalProtocol that this contract lists. */
export type KnownNetworkApprovalProtocol = 'http' | 'https' | 'socks5Tcp' | 'socks5Udp'

/** @experimental */
export type NetworkDomainPermission = KnownNetworkDomainPermission | UnlistedValue

/** The values of NetworkDomainPermission that this contract lists. */
export type KnownNetworkDomainPermission = 'allow' | 'deny'

export type NetworkPolicyAmendment = {
  action: NetworkPolicyRuleAction
  host: string
}

export type NetworkPolicyRuleAction = KnownNetworkPolicyRuleAction | UnlistedValue

/** The values of NetworkPolicyRuleAction that this contract lists. */
export type KnownNetworkPolicyRuleAction = 'allow' | 'deny'

/** @experimental */
export type NetworkRequirements = {
  allowLocalBinding: boolean | null
  allowUnixSockets: string[] | null
  allowUpstreamProxy: boolean | null
  allowedDomains: string[] | null
  dangerouslyAllowAllUnixSockets: boolean | null
  dangerouslyAllowNonLoopbackProxy: boolean | null
  deniedDomains: string[] | null
  domains: Record<string, NetworkDomainPermission> | null
  enabled: boolean | null
  httpPort: number | null
  managedAllowedDomainsOnly: boolean | null
  /** @since 0.165.0 */
  reviewDomains?: string[] | null
  socksPort: number | null
  unixSockets: Record<string, NetworkUnixSocketPermission> | null
}

/**
 *
 * Since: `deny` 0.136.0.
 * @experimental
 */
export type NetworkUnixSocketPermission = KnownNetworkUnixSocketPermission | UnlistedValue

/** The values of NetworkUnixSocketPermission that this contract lists. */
export type KnownNetworkUnixSocketPermission = 'allow' | 'deny'

/** @since 0.143.0 */
export type NewThreadModelDefaults = {
  model: string | null
  modelReasoningEffort: ReasoningEffort | null
  serviceTier: string | null
}

export type NonSteerableTurnKind = KnownNonSteerableTurnKind | UnlistedValue

/** The values of NonSteerableTurnKind that this contract lists. */
export type KnownNonSteerableTurnKind = 'review' | 'compact'

/** @since 0.166.0 */
export type OtelExporter =
  | 'none'
  | 'statsig'
  | { 'otlp-http': OtlpHttpOtelExporter }
  | { 'otlp-grpc': OtlpGrpcOtelExporter }

/** @since 0.166.0 */
export type OtlpHttpOtelExporter = {
  endpoint: string
  headers: Record<string, string>
  protocol: OtelHttpProtocol
  tls: OtelTlsConfig | null
}

/** @since 0.166.0 */
export type OtlpGrpcOtelExporter = {
  endpoint: string
  headers: Record<string, string>
  tls: OtelTlsConfig | null
}

/** @since 0.166.0 */
export type OtelHttpProtocol = KnownOtelHttpProtocol | UnlistedValue

/** The values of OtelHttpProtocol that this contract lists. */
export type KnownOtelHttpProtocol = 'binary' | 'json'

/** @since 0.166.0 */
export type OtelRequirements = {
  environment: string | null
  exporter: OtelExporter | null
  /** @since 0.171.0 */
  headers_helper?: string | null
  /** @since 0.171.0 */
  headers_helper_refresh_interval_ms?: number | null
  log_agent_responses: boolean | null
  log_guardian_assessments: boolean | null
  /** @since 0.167.2 */
  log_sse_deltas?: boolean | null
  log_user_prompt: boolean | null
  metrics_exporter: OtelExporter | null
  span_attributes: Record<string, string> | null
  tool_result: OtelToolResultLogConfig | null
  trace_exporter: OtelExporter | null
  tracestate: Record<string, Record<string, string>> | null
}

/** @since 0.166.0 */
export type OtelTlsConfig = {
  'ca-certificate': string | null
  'client-certificate': string | null
  'client-private-key': string | null
}

/** @since 0.166.0 */
export type OtelToolResultLogConfig = {
  max_bytes: number
}

export type OverriddenMetadata = {
  effectiveValue: JsonValue
  message: string
  overridingLayer: ConfigLayerMetadata
}

export type ParsedCommand =
  | ListFilesParsedCommand
  | ReadParsedCommand
  | SearchParsedCommand
  | UnknownParsedCommand

export type ListFilesParsedCommand = {
  cmd: string
  path: string | null
  type: 'list_files'
}

export type ReadParsedCommand = {
  cmd: string
  name: string
  path: string
  type: 'read'
}

export type SearchParsedCommand = {
  cmd: string
  path: string | null
  query: string | null
  type: 'search'
}

export type UnknownParsedCommand = {
  cmd: string
  type: 'unknown'
}

export type PatchApplyStatus = KnownPatchApplyStatus | UnlistedValue

/** The values of PatchApplyStatus that this contract lists. */
export type KnownPatchApplyStatus = 'inProgress' | 'completed' | 'failed' | 'declined'

export type PatchChangeKind = AddPatchChangeKind | DeletePatchChangeKind | UpdatePatchChangeKind

export type AddPatchChangeKind = {
  type: 'add'
}

export type DeletePatchChangeKind = {
  type: 'delete'
}

export type UpdatePatchChangeKind = {
  move_path: string | null
  type: 'update'
}

/**
 * @since 0.143.0
 * @experimental
 */
export type PathUri = string

export type PermissionGrantScope = 'turn' | 'session'

/** @since 0.133.0 */
export type PermissionProfileListParams = {
  cursor?: string | null
  cwd?: string | null
  limit?: number | null
}

/** @since 0.133.0 */
export type PermissionProfileListResponse = {
  data: PermissionProfileSummary[]
  nextCursor: string | null
}

/** @since 0.133.0 */
export type PermissionProfileSummary = {
  /** @since 0.142.0 */
  allowed: boolean
  description: string | null
  id: string
}

export type PermissionsRequestApprovalParams = {
  /** @since 0.123.0 */
  cwd: LegacyAppPathString
  /** @since 0.137.0 */
  environmentId: string | null
  itemId: string
  permissions: RequestPermissionProfile
  reason: string | null
  /** @since 0.130.0 */
  startedAtMs: number
  threadId: string
  turnId: string
}

export type PermissionsRequestApprovalResponse = {
  permissions: GrantedPermissionProfile
  scope?: PermissionGrantScope
  /** @since 0.124.0 */
  strictAutoReview?: boolean | null
}

/**
 * Deprecated
 * @deprecated
 */
export type Personality = KnownPersonality | UnlistedValue

/** The values of Personality that this contract lists. */
export type KnownPersonality = 'none' | 'friendly' | 'pragmatic'

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type PlanDeltaNotification = {
  delta: string
  itemId: string
  threadId: string
  turnId: string
}

export type PluginAuthPolicy = KnownPluginAuthPolicy | UnlistedValue

/** The values of PluginAuthPolicy that this contract lists. */
export type KnownPluginAuthPolicy = 'ON_INSTALL' | 'ON_USE'

/** @since 0.129.0 */
export type PluginAvailability = KnownPluginAvailability | UnlistedValue

/** The values of PluginAvailability that this contract lists. */
export type KnownPluginAvailability = 'DISABLED_BY_ADMIN' | 'AVAILABLE'

export type PluginDetail = {
  /** @since 0.138.0 */
  appTemplates: AppTemplateSummary[]
  apps: AppSummary[]
  description: string | null
  /** @since 0.130.0 */
  hooks: PluginHookSummary[]
  marketplaceName: string
  marketplacePath: AbsolutePathBuf | null
  mcpServers: string[]
  /** @since 0.156.0 */
  onboardingSkill?: SkillSummary | null
  /** @since 0.145.0 */
  scheduledTasks: ScheduledTaskSummary[] | null
  /** @since 0.140.0 */
  shareUrl: string | null
  skills: SkillSummary[]
  summary: PluginSummary
}

/** @since 0.147.0 */
export type PluginDisabledReason = KnownPluginDisabledReason | UnlistedValue

/** The values of PluginDisabledReason that this contract lists. */
export type KnownPluginDisabledReason =
  | 'disabled_by_admin'
  | 'plan_not_eligible'
  | 'required_app_unavailable'
  | 'unknown'

/** @since 0.130.0 */
export type PluginHookSummary = {
  eventName: HookEventName
  key: string
}

export type PluginInstallParams = {
  /** @since 0.148.0 */
  installAttemptId?: string | null
  marketplacePath?: AbsolutePathBuf | null
  pluginName: string
  /** @since 0.122.0 */
  remoteMarketplaceName?: string | null
}

export type PluginInstallPolicy = KnownPluginInstallPolicy | UnlistedValue

/** The values of PluginInstallPolicy that this contract lists. */
export type KnownPluginInstallPolicy = 'NOT_AVAILABLE' | 'AVAILABLE' | 'INSTALLED_BY_DEFAULT'

/** @since 0.143.0 */
export type PluginInstallPolicySource = KnownPluginInstallPolicySource | UnlistedValue

/** The values of PluginInstallPolicySource that this contract lists. */
export type KnownPluginInstallPolicySource = 'WORKSPACE_SETTING' | 'IMPLICIT_CANONICAL_APP'

export type PluginInstallResponse = {
  appsNeedingAuth: AppSummary[]
  authPolicy: PluginAuthPolicy
}

/** @since 0.132.0 */
export type PluginInstalledParams = {
  cwds?: AbsolutePathBuf[] | null
  installSuggestionPluginNames?: string[] | null
}

/** @since 0.132.0 */
export type PluginInstalledResponse = {
  marketplaceLoadErrors: MarketplaceLoadErrorInfo[]
  marketplaces: PluginMarketplaceEntry[]
}

export type PluginInterface = {
  brandColor: string | null
  capabilities: string[]
  category: string | null
  composerIcon: AbsolutePathBuf | null
  /** @since 0.122.0 */
  composerIconUrl: string | null
  defaultPrompt: string[] | null
  developerName: string | null
  displayName: string | null
  logo: AbsolutePathBuf | null
  /** @since 0.142.2 */
  logoDark: AbsolutePathBuf | null
  /** @since 0.122.0 */
  logoUrl: string | null
  /** @since 0.142.2 */
  logoUrlDark: string | null
  longDescription: string | null
  privacyPolicyUrl: string | null
  /** @since 0.122.0 */
  screenshotUrls: string[]
  screenshots: AbsolutePathBuf[]
  shortDescription: string | null
  termsOfServiceUrl: string | null
  websiteUrl: string | null
}

/**
 *
 * Since: `vertical` 0.133.0, `created-by-me-remote` 0.141.0.
 * @since 0.129.0
 */
export type PluginListMarketplaceKind =
  | 'local'
  | 'vertical'
  | 'workspace-directory'
  | 'shared-with-me'
  | 'created-by-me-remote'

export type PluginListParams = {
  cwds?: AbsolutePathBuf[] | null
  /** @since 0.146.0 */
  forceRefetch?: boolean
  /** @since 0.129.0 */
  marketplaceKinds?: PluginListMarketplaceKind[] | null
}

export type PluginListResponse = {
  featuredPluginIds: string[]
  marketplaceLoadErrors: MarketplaceLoadErrorInfo[]
  marketplaces: PluginMarketplaceEntry[]
}

export type PluginMarketplaceEntry = {
  interface: MarketplaceInterface | null
  name: string
  path: AbsolutePathBuf | null
  plugins: PluginSummary[]
}

export type PluginReadParams = {
  marketplacePath?: AbsolutePathBuf | null
  pluginName: string
  /** @since 0.122.0 */
  remoteMarketplaceName?: string | null
}

export type PluginReadResponse = {
  plugin: PluginDetail
}

/** @since 0.153.0 */
export type PluginReconcileChangedPlugin = {
  hasApps: boolean
  hasHooks: boolean
  hasMcps: boolean
  hasSkills: boolean
  id: string
}

/** @since 0.153.0 */
export type PluginReconcileParams = {
  reason?: string | null
}

/** @since 0.153.0 */
export type PluginReconcileResponse = {
  changedPlugins: PluginReconcileChangedPlugin[]
  failedMaterializationRemotePluginIds: string[]
  failedRemotePluginIds: string[]
}

/**
 * @since 0.147.0
 * @experimental
 */
export type PluginSearchParams = {
  cursor?: string | null
  cwds?: AbsolutePathBuf[] | null
  limit?: number | null
  scope?: PluginSearchScope | null
  searchTerm: string
}

/**
 * @since 0.147.0
 * @experimental
 */
export type PluginSearchResponse = {
  data: PluginSearchResult[]
  nextCursor: string | null
}

/**
 * @since 0.147.0
 * @experimental
 */
export type PluginSearchResult = {
  marketplaceName: string
  marketplacePath: AbsolutePathBuf | null
  plugin: PluginSummary
}

/**
 * @since 0.147.0
 * @experimental
 */
export type PluginSearchScope = 'global' | 'workspace' | 'personal'

/** @since 0.131.0 */
export type PluginShareCheckoutParams = {
  remotePluginId: string
}

/** @since 0.131.0 */
export type PluginShareCheckoutResponse = {
  marketplaceName: string
  marketplacePath: AbsolutePathBuf
  pluginId: string
  pluginName: string
  pluginPath: AbsolutePathBuf
  remotePluginId: string
  remoteVersion: string | null
}

/** @since 0.129.0 */
export type PluginShareContext = {
  /** @since 0.146.0 */
  canPublishToWorkspace: boolean | null
  creatorAccountUserId: string | null
  creatorName: string | null
  /** @since 0.131.0 */
  discoverability: PluginShareDiscoverability | null
  remotePluginId: string
  /** @since 0.131.0 */
  remoteVersion: string | null
  /** @since 0.131.0 */
  sharePrincipals: PluginSharePrincipal[] | null
  /** @since 0.130.0 */
  shareUrl: string | null
}

/** @since 0.129.0 */
export type PluginShareDeleteParams = {
  remotePluginId: string
}

/** @since 0.129.0 */
export type PluginShareDeleteResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.129.0 */
export type PluginShareDiscoverability = KnownPluginShareDiscoverability | UnlistedValue

/** The values of PluginShareDiscoverability that this contract lists. */
export type KnownPluginShareDiscoverability = 'LISTED' | 'UNLISTED' | 'PRIVATE'

/** @since 0.129.0 */
export type PluginShareListItem = {
  localPluginPath: AbsolutePathBuf | null
  plugin: PluginSummary
}

/** @since 0.129.0 */
export type PluginShareListParams = Record<string, JsonValue>

/** @since 0.129.0 */
export type PluginShareListResponse = {
  data: PluginShareListItem[]
}

/** @since 0.129.0 */
export type PluginSharePrincipal = {
  name: string
  principalId: string
  principalType: PluginSharePrincipalType
  /** @since 0.131.0 */
  role: PluginSharePrincipalRole
}

/** @since 0.131.0 */
export type PluginSharePrincipalRole = KnownPluginSharePrincipalRole | UnlistedValue

/** The values of PluginSharePrincipalRole that this contract lists. */
export type KnownPluginSharePrincipalRole = 'reader' | 'editor' | 'owner'

/** @since 0.129.0 */
export type PluginSharePrincipalType = KnownPluginSharePrincipalType | UnlistedValue

/** The values of PluginSharePrincipalType that this contract lists. */
export type KnownPluginSharePrincipalType = 'user' | 'group' | 'workspace'

/** @since 0.129.0 */
export type PluginShareSaveParams = {
  discoverability?: PluginShareDiscoverability | null
  pluginPath: AbsolutePathBuf
  remotePluginId?: string | null
  shareTargets?: PluginShareTarget[] | null
}

/** @since 0.129.0 */
export type PluginShareSaveResponse = {
  /** @since 0.146.0 */
  canPublishToWorkspace: boolean | null
  remotePluginId: string
  shareUrl: string
}

/** @since 0.129.0 */
export type PluginShareTarget = {
  principalId: string
  principalType: PluginSharePrincipalType
  /** @since 0.131.0 */
  role: PluginShareTargetRole
}

/** @since 0.131.0 */
export type PluginShareTargetRole = 'reader' | 'editor'

/**
 *
 * Since: `LISTED` 0.145.0.
 * @since 0.130.0
 */
export type PluginShareUpdateDiscoverability = 'UNLISTED' | 'PRIVATE' | 'LISTED'

/** @since 0.129.0 */
export type PluginShareUpdateTargetsParams = {
  /** @since 0.130.0 */
  discoverability: PluginShareUpdateDiscoverability
  remotePluginId: string
  shareTargets: PluginShareTarget[]
}

/** @since 0.129.0 */
export type PluginShareUpdateTargetsResponse = {
  /** @since 0.130.0 */
  discoverability: PluginShareDiscoverability
  principals: PluginSharePrincipal[]
}

/** @since 0.129.0 */
export type PluginSkillReadParams = {
  remoteMarketplaceName: string
  remotePluginId: string
  skillName: string
}

/** @since 0.129.0 */
export type PluginSkillReadResponse = {
  contents: string | null
}

export type PluginSource =
  | GitPluginSource
  | LocalPluginSource
  | NpmPluginSource
  | RemotePluginSource

/** @since 0.122.0 */
export type GitPluginSource = {
  path: string | null
  refName: string | null
  sha: string | null
  type: 'git'
  url: string
}

export type LocalPluginSource = {
  path: AbsolutePathBuf
  type: 'local'
}

/** @since 0.143.0 */
export type NpmPluginSource = {
  package: string
  registry: string | null
  type: 'npm'
  version: string | null
}

/** @since 0.122.0 */
export type RemotePluginSource = {
  type: 'remote'
}

export type PluginSummary = {
  authPolicy: PluginAuthPolicy
  /** @since 0.129.0 */
  availability: PluginAvailability
  /** @since 0.147.0 */
  disabledReason: PluginDisabledReason | null
  /** @since 0.147.0 */
  eligiblePlanTypes: string[] | null
  enabled: boolean
  id: string
  installPolicy: PluginInstallPolicy
  /** @since 0.143.0 */
  installPolicySource: PluginInstallPolicySource | null
  installed: boolean
  /** @since 0.147.0 */
  installedAt: number | null
  interface: PluginInterface | null
  /** @since 0.129.0 */
  keywords: string[]
  /** @since 0.131.0 */
  localVersion: string | null
  /** @since 0.145.0 */
  mustShowInstallationInterstitial: boolean | null
  name: string
  /** @since 0.131.0 */
  remotePluginId: string | null
  /** @since 0.129.0 */
  shareContext: PluginShareContext | null
  source: PluginSource
  /** @since 0.143.0 */
  version: string | null
  /**
   * @since 0.157.0
   * @deprecated Gone in 0.158.0.
   */
  extensions?: PluginExtensions | null
}

export type PluginUninstallParams = {
  pluginId: string
}

export type PluginUninstallResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.121.0 */
export type PluginsMigration = {
  marketplaceName: string
  pluginNames: string[]
}

/** @since 0.129.0 */
export type ProcessExitedNotification = {
  exitCode: number
  /** @since 0.166.0 */
  outputDrainTimedOut?: boolean | null
  processHandle: string
  stderr: string
  stderrCapReached: boolean
  stdout: string
  stdoutCapReached: boolean
}

/**
 * @since 0.129.0
 * @experimental
 */
export type ProcessKillParams = {
  processHandle: string
}

/**
 * @since 0.129.0
 * @experimental
 */
export type ProcessKillResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.129.0 */
export type ProcessOutputDeltaNotification = {
  capReached: boolean
  deltaBase64: string
  processHandle: string
  stream: ProcessOutputStream
}

/** @since 0.129.0 */
export type ProcessOutputStream = KnownProcessOutputStream | UnlistedValue

/** The values of ProcessOutputStream that this contract lists. */
export type KnownProcessOutputStream = 'stdout' | 'stderr'

/**
 * @since 0.129.0
 * @experimental
 */
export type ProcessResizePtyParams = {
  processHandle: string
  size: ProcessTerminalSize
}

/**
 * @since 0.129.0
 * @experimental
 */
export type ProcessResizePtyResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.129.0
 * @experimental
 */
export type ProcessSpawnParams = {
  command: string[]
  cwd: AbsolutePathBuf
  env?: Record<string, string | null> | null
  outputBytesCap?: number | null
  processHandle: string
  size?: ProcessTerminalSize | null
  streamStdin?: boolean
  streamStdoutStderr?: boolean
  timeoutMs?: number | null
  tty?: boolean
}

/**
 * @since 0.129.0
 * @experimental
 */
export type ProcessSpawnResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.129.0
 * @experimental
 */
export type ProcessTerminalSize = {
  cols: number
  rows: number
}

/**
 * @since 0.129.0
 * @experimental
 */
export type ProcessWriteStdinParams = {
  closeStdin?: boolean
  deltaBase64?: string | null
  processHandle: string
}

/**
 * @since 0.129.0
 * @experimental
 */
export type ProcessWriteStdinResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.149.0
 * @experimental
 */
export type Project = {
  createdAt: number
  id: string
  metadata: Record<string, string>
  name: string
  /** @since 0.152.0 */
  recencyAt?: number | null
  roots: ProjectRoot[]
  updatedAt: number
  /** @deprecated Gone in 0.171.0. */
  position?: number
}

/** @since 0.149.0 */
export type ProjectChangeType = KnownProjectChangeType | UnlistedValue

/** The values of ProjectChangeType that this contract lists. */
export type KnownProjectChangeType = 'created' | 'updated' | 'deleted'

/** @since 0.149.0 */
export type ProjectChangedNotification = {
  changeType: ProjectChangeType
  projectId: string
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectCreateParams = {
  idempotencyKey: string
  metadata?: Record<string, string> | null
  name: string
  roots: ProjectRoot[]
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectCreateResponse = {
  project: Project
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectDeleteParams = {
  projectId: string
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectDeleteResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectImportParams = {
  idempotencyKey: string
  metadata?: Record<string, string> | null
  name: string
  roots: ProjectRoot[]
  threads?: string[] | null
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectImportResponse = {
  project: Project
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectListParams = {
  cursor?: string | null
  limit?: number | null
  /** @since 0.152.0 */
  sortDirection?: SortDirection | null
  /** @since 0.152.0 */
  sortKey?: ProjectSortKey | null
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectListResponse = {
  data: Project[]
  nextCursor: string | null
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectMoveParams = {
  beforeProjectId?: string | null
  projectId: string
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectMoveResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectReadParams = {
  projectId: string
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectReadResponse = {
  project: Project
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectRoot = {
  path: AbsolutePathBuf
}

/**
 * @since 0.152.0
 * @experimental
 */
export type ProjectSortKey = 'position' | 'recencyAt'

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectUpdateParams = {
  metadata?: Record<string, string> | null
  name?: string | null
  projectId: string
  roots?: ProjectRoot[] | null
}

/**
 * @since 0.149.0
 * @experimental
 */
export type ProjectUpdateResponse = {
  project: Project
}

/** @since 0.168.0 */
export type ProviderSettings =
  | BedrockProviderSettings
  | CustomGatewayProviderSettings
  | GcpProviderSettings
  | OpenaiProviderSettings

/** @since 0.168.0 */
export type BedrockProviderSettings = {
  profile: string | null
  region: string | null
  type: 'bedrock'
}

/** @since 0.168.0 */
export type CustomGatewayProviderSettings = {
  auth: GatewayAuth
  type: 'customGateway'
}

/** @since 0.168.0 */
export type GcpProviderSettings = {
  credentialFile: string | null
  location: string | null
  projectId: string | null
  type: 'gcp'
}

/** @since 0.168.0 */
export type OpenaiProviderSettings = {
  type: 'openai'
}

/** @since 0.168.0 */
export type ProviderSettingsPatch =
  | BedrockProviderSettingsPatch
  | CustomGatewayProviderSettingsPatch
  | GcpProviderSettingsPatch

/** @since 0.168.0 */
export type BedrockProviderSettingsPatch = {
  profile?: string | null
  providerId: BedrockProviderId
  region?: string | null
  type: 'bedrock'
}

/** @since 0.168.0 */
export type CustomGatewayProviderSettingsPatch = {
  baseUrl?: string | null
  envKey?: string | null
  name?: string
  providerId?: string | null
  type: 'customGateway'
}

/** @since 0.168.0 */
export type GcpProviderSettingsPatch = {
  credentialFile?: string | null
  location?: string | null
  projectId?: string | null
  providerId: GcpProviderId
  type: 'gcp'
}

/**
 * @since 0.148.0
 * @experimental
 */
export type QueuedSubmission = {
  clientUserMessageId: string
  id: string
  input: UserInput[]
  /** @since 0.169.0 */
  responsesapiClientMetadata?: Record<string, string> | null
}

/** @since 0.145.0 */
export type RawResponseCompletedNotification = {
  responseId: string
  threadId: string
  turnId: string
  usage: TokenUsageBreakdown | null
  /** @since 0.151.0 */
  usageMetadata?: ResponseUsageMetadata | null
}

export type RawResponseItemCompletedNotification = {
  item: ResponseItem
  threadId: string
  turnId: string
}

/**
 *
 * Since: `v3` 0.145.0.
 */
export type RealtimeConversationVersion = KnownRealtimeConversationVersion | UnlistedValue

/** The values of RealtimeConversationVersion that this contract lists. */
export type KnownRealtimeConversationVersion = 'v1' | 'v2' | 'v3'

/**
 * @since 0.121.0
 * @experimental
 */
export type RealtimeOutputModality = 'text' | 'audio'

/**
 *
 * Since: `aube` 0.163.0, `bubbie` 0.163.0, `haetsal` 0.163.0, `hanul` 0.163.0, `himari` 0.163.0, `leher` 0.163.0, `miko` 0.163.0, `neer` 0.163.0, `porto` 0.163.0, `rindo` 0.163.0, `rio` 0.163.0, `rivage` 0.163.0, `selva` 0.163.0, `sonna` 0.163.0, `tinta` 0.163.0, `viola` 0.163.0.
 * @since 0.120.0
 * @experimental
 */
export type RealtimeVoice = KnownRealtimeVoice | UnlistedValue

/** The values of RealtimeVoice that this contract lists. */
export type KnownRealtimeVoice =
  | 'alloy'
  | 'arbor'
  | 'ash'
  | 'aube'
  | 'ballad'
  | 'breeze'
  | 'bubbie'
  | 'cedar'
  | 'coral'
  | 'cove'
  | 'echo'
  | 'ember'
  | 'haetsal'
  | 'hanul'
  | 'himari'
  | 'juniper'
  | 'leher'
  | 'maple'
  | 'marin'
  | 'miko'
  | 'neer'
  | 'porto'
  | 'rindo'
  | 'rio'
  | 'rivage'
  | 'sage'
  | 'selva'
  | 'shimmer'
  | 'sol'
  | 'sonna'
  | 'spruce'
  | 'tinta'
  | 'vale'
  | 'verse'
  | 'viola'

/**
 * @since 0.120.0
 * @experimental
 */
export type RealtimeVoicesList = {
  defaultV1: RealtimeVoice
  defaultV2: RealtimeVoice
  v1: RealtimeVoice[]
  v2: RealtimeVoice[]
  /** @since 0.163.0 */
  v3?: RealtimeVoice[]
}

/** @since 0.138.0 */
export type ReasoningEffort = string

export type ReasoningEffortOption = {
  description: string
  reasoningEffort: ReasoningEffort
}

export type ReasoningItemContent = ReasoningTextReasoningItemContent | TextReasoningItemContent

export type ReasoningTextReasoningItemContent = {
  text: string
  type: 'reasoning_text'
}

export type TextReasoningItemContent = {
  text: string
  type: 'text'
}

export type ReasoningItemReasoningSummary = SummaryTextReasoningItemReasoningSummary

export type SummaryTextReasoningItemReasoningSummary = {
  text: string
  type: 'summary_text'
}

export type ReasoningSummary = KnownReasoningSummary | UnlistedValue

/** The values of ReasoningSummary that this contract lists. */
export type KnownReasoningSummary = 'auto' | 'concise' | 'detailed' | 'none'

export type ReasoningSummaryPartAddedNotification = {
  itemId: string
  summaryIndex: number
  threadId: string
  turnId: string
}

export type ReasoningSummaryTextDeltaNotification = {
  delta: string
  itemId: string
  summaryIndex: number
  threadId: string
  turnId: string
}

export type ReasoningTextDeltaNotification = {
  contentIndex: number
  delta: string
  itemId: string
  threadId: string
  turnId: string
}

/**
 * @since 0.137.0
 * @experimental
 */
export type RemoteControlClient = {
  appVersion: string | null
  clientId: string
  deviceModel: string | null
  deviceType: string | null
  displayName: string | null
  lastSeenAt: number | null
  osVersion: string | null
  platform: string | null
}

/**
 * @since 0.137.0
 * @experimental
 */
export type RemoteControlClientsListOrder = 'asc' | 'desc'

/**
 * @since 0.137.0
 * @experimental
 */
export type RemoteControlClientsListParams = {
  cursor?: string | null
  environmentId: string
  limit?: number | null
  order?: RemoteControlClientsListOrder | null
}

/**
 * @since 0.137.0
 * @experimental
 */
export type RemoteControlClientsListResponse = {
  data: RemoteControlClient[]
  nextCursor: string | null
}

/**
 * @since 0.137.0
 * @experimental
 */
export type RemoteControlClientsRevokeParams = {
  clientId: string
  environmentId: string
}

/**
 * @since 0.137.0
 * @experimental
 */
export type RemoteControlClientsRevokeResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.128.0 */
export type RemoteControlConnectionStatus = KnownRemoteControlConnectionStatus | UnlistedValue

/** The values of RemoteControlConnectionStatus that this contract lists. */
export type KnownRemoteControlConnectionStatus = 'disabled' | 'connecting' | 'connected' | 'errored'

/**
 * @since 0.140.0
 * @experimental
 */
export type RemoteControlDisableParams = {
  ephemeral?: boolean
}

/**
 * @since 0.131.0
 * @experimental
 */
export type RemoteControlDisableResponse = {
  environmentId: string | null
  installationId: string
  serverName: string
  status: RemoteControlConnectionStatus
}

/**
 * @since 0.140.0
 * @experimental
 */
export type RemoteControlEnableParams = {
  ephemeral?: boolean
}

/**
 * @since 0.131.0
 * @experimental
 */
export type RemoteControlEnableResponse = {
  environmentId: string | null
  installationId: string
  serverName: string
  status: RemoteControlConnectionStatus
}

/**
 * @since 0.137.0
 * @experimental
 */
export type RemoteControlPairingStartParams = {
  manualCode?: boolean
}

/**
 * @since 0.137.0
 * @experimental
 */
export type RemoteControlPairingStartResponse = {
  environmentId: string
  expiresAt: number
  manualPairingCode: string | null
  pairingCode: string
}

/**
 * @since 0.138.0
 * @experimental
 */
export type RemoteControlPairingStatusParams = {
  manualPairingCode?: string | null
  pairingCode?: string | null
}

/**
 * @since 0.138.0
 * @experimental
 */
export type RemoteControlPairingStatusResponse = {
  claimed: boolean
}

/** @since 0.128.0 */
export type RemoteControlStatusChangedNotification = {
  environmentId: string | null
  /** @since 0.131.0 */
  installationId: string
  /** @since 0.131.0 */
  serverName: string
  status: RemoteControlConnectionStatus
}

/**
 * @since 0.131.0
 * @experimental
 */
export type RemoteControlStatusReadResponse = {
  environmentId: string | null
  installationId: string
  serverName: string
  status: RemoteControlConnectionStatus
}

/** @since 0.162.0 */
export type RequestHeader = {
  name: string
  value: string
}

export type RequestPermissionProfile = {
  fileSystem: AdditionalFileSystemPermissions | null
  network: AdditionalNetworkPermissions | null
}

export type ResidencyRequirement = KnownResidencyRequirement | UnlistedValue

/** The values of ResidencyRequirement that this contract lists. */
export type KnownResidencyRequirement = 'us'

export type Resource = {
  _meta?: JsonValue
  annotations?: JsonValue
  description?: string | null
  icons?: JsonValue[] | null
  mimeType?: string | null
  name: string
  size?: number | null
  title?: string | null
  uri: string
}

/** @since 0.120.0 */
export type ResourceContent = ResourceContentWithBlob | ResourceContentWithText

/** @since 0.120.0 */
export type ResourceContentWithText = {
  _meta?: JsonValue
  mimeType?: string | null
  text: string
  uri: string
}

/** @since 0.120.0 */
export type ResourceContentWithBlob = {
  _meta?: JsonValue
  blob: string
  mimeType?: string | null
  uri: string
}

export type ResourceTemplate = {
  annotations?: JsonValue
  description?: string | null
  mimeType?: string | null
  name: string
  title?: string | null
  uriTemplate: string
}

export type ResponseItem =
  | AdditionalToolsResponseItem
  | AgentMessageResponseItem
  | CompactionResponseItem
  | CompactionTriggerResponseItem
  | ConfigurationUpdateResponseItem
  | ContextCompactionResponseItem
  | CustomToolCallResponseItem
  | CustomToolCallOutputResponseItem
  | FunctionCallResponseItem
  | FunctionCallOutputResponseItem
  | ImageGenerationCallResponseItem
  | LocalShellCallResponseItem
  | MessageResponseItem
  | OtherResponseItem
  | ReasoningResponseItem
  | ToolSearchCallResponseItem
  | ToolSearchOutputResponseItem
  | WebSearchCallResponseItem

export type ResponseItemParams =
  | AdditionalToolsResponseItem
  | AgentMessageResponseItem
  | CompactionResponseItem
  | CompactionTriggerResponseItem
  | ConfigurationUpdateResponseItem
  | ContextCompactionResponseItem
  | CustomToolCallResponseItem
  | CustomToolCallOutputResponseItem
  | FunctionCallResponseItem
  | FunctionCallOutputResponseItem
  | ImageGenerationCallResponseItem
  | LocalShellCallResponseItemParams
  | MessageResponseItem
  | OtherResponseItem
  | ReasoningResponseItemParams
  | ToolSearchCallResponseItemParams
  | ToolSearchOutputResponseItemParams
  | WebSearchCallResponseItemParams

/** @since 0.162.0 */
export type AdditionalToolsResponseItem = {
  id?: string | null
  role: string
  tools: JsonValue[]
  type: 'additional_tools'
}

/** @since 0.138.0 */
export type AgentMessageResponseItem = {
  author: string
  content: AgentMessageInputContent[]
  /** @since 0.142.0 */
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  recipient: string
  type: 'agent_message'
}

export type CompactionResponseItem = {
  encrypted_content: string
  /** @since 0.142.0 */
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  type: 'compaction'
}

/** @since 0.131.0 */
export type CompactionTriggerResponseItem = {
  type: 'compaction_trigger'
}

/** @since 0.154.0 */
export type ConfigurationUpdateResponseItem = {
  reasoning: ConfigurationReasoning
  type: 'configuration_update'
}

/** @since 0.129.0 */
export type ContextCompactionResponseItem = {
  encrypted_content?: string | null
  /** @since 0.142.0 */
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  type: 'context_compaction'
}

export type CustomToolCallResponseItem = {
  call_id: string
  /** @since 0.163.0 */
  encrypted_content?: string | null
  id?: string | null
  input: string
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  name: string
  /** @since 0.143.0 */
  namespace?: string | null
  status?: string | null
  type: 'custom_tool_call'
}

export type CustomToolCallOutputResponseItem = {
  call_id: string
  /** @since 0.142.0 */
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  name?: string | null
  output: FunctionCallOutputBody
  type: 'custom_tool_call_output'
}

export type FunctionCallResponseItem = {
  arguments: string
  call_id: string
  /** @since 0.163.0 */
  encrypted_content?: string | null
  /** @since 0.147.0 */
  encrypted_function_args?: string[] | null
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  name: string
  namespace?: string | null
  /** @since 0.163.0 */
  status?: string | null
  type: 'function_call'
}

export type FunctionCallOutputResponseItem = {
  call_id?: string | null
  /** @since 0.142.0 */
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  /** @since 0.150.0 */
  name?: string | null
  /** @since 0.150.0 */
  namespace?: string | null
  output: FunctionCallOutputBody
  type: 'function_call_output'
}

export type ImageGenerationCallResponseItem = {
  /** @since 0.163.0 */
  encrypted_content?: string | null
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  result: string
  revised_prompt?: string | null
  status: string
  type: 'image_generation_call'
}

export type LocalShellCallResponseItem = {
  action: LocalShellAction
  call_id: string | null
  /** @since 0.163.0 */
  encrypted_content?: string | null
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  status: LocalShellStatus
  type: 'local_shell_call'
}

export type LocalShellCallResponseItemParams = {
  action: LocalShellActionParams
  call_id?: string | null
  /** @since 0.163.0 */
  encrypted_content?: string | null
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  status: LocalShellStatus
  type: 'local_shell_call'
}

export type MessageResponseItem = {
  content: ContentItem[]
  /** @since 0.163.0 */
  encrypted_content?: string | null
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  phase?: MessagePhase | null
  role: string
  /** @since 0.163.0 */
  status?: string | null
  type: 'message'
}

export type OtherResponseItem = {
  type: 'other'
}

export type ReasoningResponseItem = {
  content?: ReasoningItemContent[] | null
  encrypted_content: string | null
  /** @since 0.142.0 */
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  summary: ReasoningItemReasoningSummary[]
  type: 'reasoning'
}

export type ReasoningResponseItemParams = {
  content?: ReasoningItemContent[] | null
  encrypted_content?: string | null
  /** @since 0.142.0 */
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  summary: ReasoningItemReasoningSummary[]
  type: 'reasoning'
}

export type ToolSearchCallResponseItem = {
  arguments: JsonValue
  call_id: string | null
  /** @since 0.163.0 */
  encrypted_content?: string | null
  execution: string
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  status?: string | null
  type: 'tool_search_call'
}

export type ToolSearchCallResponseItemParams = {
  arguments: JsonValue
  call_id?: string | null
  /** @since 0.163.0 */
  encrypted_content?: string | null
  execution: string
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  status?: string | null
  type: 'tool_search_call'
}

export type ToolSearchOutputResponseItem = {
  call_id: string | null
  execution: string
  /** @since 0.142.0 */
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  status: string
  tools: JsonValue[]
  type: 'tool_search_output'
}

export type ToolSearchOutputResponseItemParams = {
  call_id?: string | null
  execution: string
  /** @since 0.142.0 */
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  status: string
  tools: JsonValue[]
  type: 'tool_search_output'
}

export type WebSearchCallResponseItem = {
  action?: ResponsesApiWebSearchAction | null
  /** @since 0.163.0 */
  encrypted_content?: string | null
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  status?: string | null
  type: 'web_search_call'
}

export type WebSearchCallResponseItemParams = {
  action?: ResponsesApiWebSearchActionParams | null
  /** @since 0.163.0 */
  encrypted_content?: string | null
  id?: string | null
  /** @since 0.142.0 */
  internal_chat_message_metadata_passthrough?: InternalChatMessageMetadataPassthrough | null
  status?: string | null
  type: 'web_search_call'
}

/** @since 0.151.0 */
export type ResponseUsageMetadata = {
  amount: string | null
  /** @since 0.153.0 */
  metadata?: JsonValue
}

export type ResponsesApiWebSearchAction =
  | FindInPageResponsesApiWebSearchAction
  | OpenPageResponsesApiWebSearchAction
  | OtherResponsesApiWebSearchAction
  | SearchResponsesApiWebSearchAction

export type ResponsesApiWebSearchActionParams =
  | FindInPageResponsesApiWebSearchAction
  | OpenPageResponsesApiWebSearchAction
  | OtherResponsesApiWebSearchAction
  | SearchResponsesApiWebSearchActionParams

export type FindInPageResponsesApiWebSearchAction = {
  pattern?: string | null
  type: 'find_in_page'
  url?: string | null
}

export type OpenPageResponsesApiWebSearchAction = {
  type: 'open_page'
  url?: string | null
}

export type OtherResponsesApiWebSearchAction = {
  type: 'other'
}

export type SearchResponsesApiWebSearchAction = {
  queries: string[] | null
  query: string | null
  type: 'search'
}

export type SearchResponsesApiWebSearchActionParams = {
  queries?: string[] | null
  query?: string | null
  type: 'search'
}

export type ReviewDecision =
  | 'approved'
  | { approved_execpolicy_amendment: ApprovedExecpolicyAmendmentReviewDecision }
  | 'approved_for_session'
  | 'approved_mcp_policy_amendment'
  | { network_policy_amendment: NetworkPolicyAmendmentReviewDecision }
  | { denied: DeniedReviewDecision }
  | 'timed_out'
  | 'abort'

export type ApprovedExecpolicyAmendmentReviewDecision = {
  proposed_execpolicy_amendment: string[]
}

export type NetworkPolicyAmendmentReviewDecision = {
  network_policy_amendment: NetworkPolicyAmendment
}

/** @since 0.145.0 */
export type DeniedReviewDecision = {
  rejection: string
}

/**
 *
 * Gone in: `detached` 0.166.0.
 */
export type ReviewDelivery = 'inline' | 'detached'

export type ReviewStartParams = {
  delivery?: ReviewDelivery | null
  target: ReviewTarget
  threadId: string
}

export type ReviewStartResponse = {
  reviewThreadId: string
  turn: Turn
}

export type ReviewTarget =
  | BaseBranchReviewTarget
  | CommitReviewTarget
  | CustomReviewTarget
  | UncommittedChangesReviewTarget

export type BaseBranchReviewTarget = {
  branch: string
  type: 'baseBranch'
}

export type CommitReviewTarget = {
  sha: string
  title?: string | null
  type: 'commit'
}

export type CustomReviewTarget = {
  instructions: string
  type: 'custom'
}

export type UncommittedChangesReviewTarget = {
  type: 'uncommittedChanges'
}

/**
 * @since 0.156.0
 * @experimental
 */
export type RolloutCompressResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type SandboxMode = KnownSandboxMode | UnlistedValue

/** The values of SandboxMode that this contract lists. */
export type KnownSandboxMode = 'read-only' | 'workspace-write' | 'danger-full-access'

export type SandboxPolicy =
  | DangerFullAccessSandboxPolicy
  | ExternalSandboxSandboxPolicy
  | ReadOnlySandboxPolicy
  | WorkspaceWriteSandboxPolicy

export type SandboxPolicyParams =
  | DangerFullAccessSandboxPolicy
  | ExternalSandboxSandboxPolicyParams
  | ReadOnlySandboxPolicyParams
  | WorkspaceWriteSandboxPolicyParams

export type DangerFullAccessSandboxPolicy = {
  type: 'dangerFullAccess'
}

export type ExternalSandboxSandboxPolicy = {
  networkAccess: NetworkAccess
  type: 'externalSandbox'
}

export type ExternalSandboxSandboxPolicyParams = {
  networkAccess?: NetworkAccess
  type: 'externalSandbox'
}

export type ReadOnlySandboxPolicy = {
  networkAccess: boolean
  type: 'readOnly'
}

export type ReadOnlySandboxPolicyParams = {
  networkAccess?: boolean
  type: 'readOnly'
}

export type WorkspaceWriteSandboxPolicy = {
  excludeSlashTmp: boolean
  excludeTmpdirEnvVar: boolean
  networkAccess: boolean
  type: 'workspaceWrite'
  writableRoots: AbsolutePathBuf[]
}

export type WorkspaceWriteSandboxPolicyParams = {
  excludeSlashTmp?: boolean
  excludeTmpdirEnvVar?: boolean
  networkAccess?: boolean
  type: 'workspaceWrite'
  writableRoots?: AbsolutePathBuf[]
}

export type SandboxWorkspaceWrite = {
  exclude_slash_tmp: boolean
  exclude_tmpdir_env_var: boolean
  network_access: boolean
  writable_roots: string[]
}

/** @since 0.145.0 */
export type ScheduledTaskSchedule =
  | DailyScheduledTaskSchedule
  | HourlyScheduledTaskSchedule
  | WeekdaysScheduledTaskSchedule
  | WeeklyScheduledTaskSchedule

/** @since 0.145.0 */
export type DailyScheduledTaskSchedule = {
  time: string
  type: 'daily'
}

/** @since 0.145.0 */
export type HourlyScheduledTaskSchedule = {
  days: ScheduledTaskWeekday[] | null
  intervalHours: number
  type: 'hourly'
}

/** @since 0.145.0 */
export type WeekdaysScheduledTaskSchedule = {
  time: string
  type: 'weekdays'
}

/** @since 0.145.0 */
export type WeeklyScheduledTaskSchedule = {
  days: ScheduledTaskWeekday[]
  time: string
  type: 'weekly'
}

/** @since 0.145.0 */
export type ScheduledTaskSummary = {
  key: string
  name: string
  prompt: string
  schedule: ScheduledTaskSchedule
}

/** @since 0.145.0 */
export type ScheduledTaskWeekday = KnownScheduledTaskWeekday | UnlistedValue

/** The values of ScheduledTaskWeekday that this contract lists. */
export type KnownScheduledTaskWeekday = 'MO' | 'TU' | 'WE' | 'TH' | 'FR' | 'SA' | 'SU'

/**
 * @since 0.140.0
 * @experimental
 */
export type SelectedCapabilityRoot = {
  id: string
  location: CapabilityRootLocation
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ServerDiagnosticsGauge = {
  name: string
  value: number
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ServerDiagnosticsParams = Record<string, JsonValue>

/**
 * @since 0.148.0
 * @experimental
 */
export type ServerDiagnosticsProcess = {
  id: number
  physicalFootprintBytes: number | null
  residentMemoryBytes: number | null
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ServerDiagnosticsResponse = {
  gauges: ServerDiagnosticsGauge[]
  process: ServerDiagnosticsProcess
}

export type ServerRequestResolvedNotification = {
  requestId: RequestId
  threadId: string
}

/** @since 0.128.0 */
export type SessionMigration = {
  cwd: string
  path: string
  title: string | null
}

/** @since 0.128.0 */
export type SessionMigrationParams = {
  cwd: string
  path: string
  title?: string | null
}

export type SessionSource =
  | 'cli'
  | 'vscode'
  | 'exec'
  | 'appServer'
  | 'unknown'
  | { custom: string }
  | { subAgent: SubAgentSource }

export type Settings = {
  developer_instructions: string | null
  model: string
  reasoning_effort: ReasoningEffort | null
}

/** @since 0.133.0 */
export type SettingsParams = {
  developer_instructions?: string | null
  model: string
  reasoning_effort?: ReasoningEffort | null
}

export type SkillDependencies = {
  tools: SkillToolDependency[]
}

export type SkillErrorInfo = {
  message: string
  path: string
}

export type SkillInterface = {
  brandColor?: string | null
  defaultPrompt?: string | null
  displayName?: string | null
  iconLarge?: AbsolutePathBuf | null
  /** @since 0.146.0 */
  iconLargeUrl: string | null
  iconSmall?: AbsolutePathBuf | null
  /** @since 0.146.0 */
  iconSmallUrl: string | null
  shortDescription?: string | null
}

export type SkillMetadata = {
  dependencies?: SkillDependencies | null
  description: string
  enabled: boolean
  interface?: SkillInterface | null
  name: string
  path: LegacyAppPathString
  /** @since 0.150.0 */
  pluginId: string | null
  scope: SkillScope
  shortDescription?: string | null
}

/** @since 0.143.0 */
export type SkillMigration = {
  name: string
}

export type SkillScope = KnownSkillScope | UnlistedValue

/** The values of SkillScope that this contract lists. */
export type KnownSkillScope = 'user' | 'repo' | 'system' | 'admin'

export type SkillSummary = {
  description: string
  enabled: boolean
  interface: SkillInterface | null
  name: string
  path: LegacyAppPathString | null
  shortDescription: string | null
}

export type SkillToolDependency = {
  command?: string | null
  description?: string | null
  transport?: string | null
  type: string
  url?: string | null
  value: string
}

export type SkillsChangedNotification = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type SkillsConfigWriteParams = {
  enabled: boolean
  name?: string | null
  path?: AbsolutePathBuf | null
}

export type SkillsConfigWriteResponse = {
  effectiveEnabled: boolean
}

/** @since 0.136.0 */
export type SkillsExtraRootsSetParams = {
  extraRoots: AbsolutePathBuf[]
}

/** @since 0.136.0 */
export type SkillsExtraRootsSetResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type SkillsListEntry = {
  cwd: string
  errors: SkillErrorInfo[]
  skills: SkillMetadata[]
}

export type SkillsListParams = {
  cwds?: string[]
  forceReload?: boolean
}

export type SkillsListResponse = {
  data: SkillsListEntry[]
}

/** @since 0.122.0 */
export type SortDirection = 'asc' | 'desc'

/** @since 0.149.0 */
export type StrictReviewRequiredNotification = {
  startedAtMs: number
  threadId: string
  turnId: string
}

/**
 *
 * Since: `completed` 0.150.0.
 * @since 0.140.0
 */
export type SubAgentActivityKind = KnownSubAgentActivityKind | UnlistedValue

/** The values of SubAgentActivityKind that this contract lists. */
export type KnownSubAgentActivityKind = 'started' | 'interacted' | 'interrupted' | 'completed'

export type SubAgentSource =
  | 'review'
  | 'compact'
  | 'memory_consolidation'
  | { thread_spawn: ThreadSpawnSubAgentSource }
  | { other: string }

export type ThreadSpawnSubAgentSource = {
  agent_nickname: string | null
  agent_path: AgentPath | null
  agent_role: string | null
  depth: number
  parent_thread_id: ThreadId
}

/** @since 0.128.0 */
export type SubagentMigration = {
  name: string
}

export type TerminalInteractionNotification = {
  itemId: string
  processId: string
  stdin: string
  threadId: string
  turnId: string
}

export type TextElement = {
  byteRange: ByteRange
  placeholder: string | null
}

export type TextElementParams = {
  byteRange: ByteRange
  placeholder?: string | null
}

export type Thread = {
  agentNickname: string | null
  agentRole: string | null
  /**
   * @since 0.169.0
   * @experimental
   */
  attachedToThreadId?: string | null
  /**
   * @since 0.145.0
   * @experimental
   */
  canAcceptDirectInput: boolean | null
  cliVersion: string
  createdAt: number
  cwd: AbsolutePathBuf
  /**
   * @since 0.154.0
   * @experimental
   */
  daybreakEnabled?: boolean | null
  /**
   * @since 0.154.0
   * @experimental
   */
  environments?: ThreadEnvironment[] | null
  ephemeral: boolean
  /**
   * @since 0.143.0
   * @experimental
   */
  extra: ThreadExtra | null
  /** @since 0.120.0 */
  forkedFromId: string | null
  gitInfo: GitInfo | null
  /** @since 0.143.0 */
  historyMode: ThreadHistoryMode
  id: string
  /** @since 0.153.0 */
  model?: string | null
  modelProvider: string
  name: string | null
  /** @since 0.154.0 */
  originator?: string | null
  /** @since 0.137.0 */
  parentThreadId: string | null
  /**
   * [UNSTABLE]
   * Unstable: may change at any time.
   */
  path: string | null
  preview: string
  /** @since 0.149.0 */
  projectId: string | null
  /** @since 0.153.0 */
  reasoningEffort?: ReasoningEffort | null
  /** @since 0.142.0 */
  recencyAt: number | null
  /** @since 0.147.0 */
  section: ThreadSection | null
  /** @since 0.147.0 */
  sectionEnteredAt: number | null
  /** @since 0.129.0 */
  sessionId: string
  source: SessionSource
  status: ThreadStatus
  /** @since 0.129.0 */
  threadSource: ThreadSource | null
  turns: Turn[]
  updatedAt: number
}

export type ThreadActiveFlag = KnownThreadActiveFlag | UnlistedValue

/** The values of ThreadActiveFlag that this contract lists. */
export type KnownThreadActiveFlag = 'waitingOnApproval' | 'waitingOnUserInput'

/** @since 0.124.0 */
export type ThreadApproveGuardianDeniedActionParams = {
  event: JsonValue
  threadId: string
}

/** @since 0.124.0 */
export type ThreadApproveGuardianDeniedActionResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type ThreadArchiveParams = {
  threadId: string
}

export type ThreadArchiveResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type ThreadArchivedNotification = {
  threadId: string
}

/** @since 0.155.0 */
export type ThreadAttachment = {
  attachmentType: string
  createdAt: number
  id: string
  identityKey: string
  payload: JsonValue
}

/** @since 0.155.0 */
export type ThreadAttachmentAddOutcome = KnownThreadAttachmentAddOutcome | UnlistedValue

/** The values of ThreadAttachmentAddOutcome that this contract lists. */
export type KnownThreadAttachmentAddOutcome = 'created' | 'existing'

/** @since 0.155.0 */
export type ThreadAttachmentAddParams = {
  attachmentType: string
  identityKey: string
  payload: JsonValue
  threadId: string
}

/** @since 0.155.0 */
export type ThreadAttachmentAddResponse = {
  attachment: ThreadAttachment
  outcome: ThreadAttachmentAddOutcome
}

/** @since 0.155.0 */
export type ThreadAttachmentListParams = {
  cursor?: string | null
  limit?: number | null
  threadId: string
}

/** @since 0.155.0 */
export type ThreadAttachmentListResponse = {
  data: ThreadAttachment[]
  nextCursor: string | null
}

/** @since 0.155.0 */
export type ThreadAttachmentOperation = KnownThreadAttachmentOperation | UnlistedValue

/** The values of ThreadAttachmentOperation that this contract lists. */
export type KnownThreadAttachmentOperation = 'created' | 'deleted'

/** @since 0.162.0 */
export type ThreadAttachmentOwner = {
  archived: boolean
  threadId: string
}

/** @since 0.162.0 */
export type ThreadAttachmentOwnerListParams = {
  archived?: boolean | null
  attachmentType: string
  cursor?: string | null
  identityKey: string
  limit?: number | null
}

/** @since 0.162.0 */
export type ThreadAttachmentOwnerListResponse = {
  data: ThreadAttachmentOwner[]
  nextCursor: string | null
}

/** @since 0.155.0 */
export type ThreadAttachmentRemoveParams = {
  attachmentType: string
  identityKey: string
  threadId: string
}

/** @since 0.155.0 */
export type ThreadAttachmentRemoveResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.155.0 */
export type ThreadAttachmentUpdatedNotification = {
  attachmentId: string
  attachmentType: string
  identityKey: string
  operation: ThreadAttachmentOperation
  threadId: string
}

/**
 * @since 0.140.0
 * @experimental
 */
export type ThreadBackgroundTerminal = {
  command: string
  cpuPercent: number | null
  cwd: LegacyAppPathString
  itemId: string
  osPid: number | null
  processId: string
  rssKb: number | null
}

/** @experimental */
export type ThreadBackgroundTerminalsCleanParams = {
  threadId: string
}

/** @experimental */
export type ThreadBackgroundTerminalsCleanResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.140.0
 * @experimental
 */
export type ThreadBackgroundTerminalsListParams = {
  cursor?: string | null
  limit?: number | null
  threadId: string
}

/**
 * @since 0.140.0
 * @experimental
 */
export type ThreadBackgroundTerminalsListResponse = {
  data: ThreadBackgroundTerminal[]
  nextCursor: string | null
}

/**
 * @since 0.140.0
 * @experimental
 */
export type ThreadBackgroundTerminalsTerminateParams = {
  processId: string
  threadId: string
}

/**
 * @since 0.140.0
 * @experimental
 */
export type ThreadBackgroundTerminalsTerminateResponse = {
  terminated: boolean
}

export type ThreadClosedNotification = {
  threadId: string
}

export type ThreadCompactStartParams = {
  threadId: string
}

export type ThreadCompactStartResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @experimental */
export type ThreadDecrementElicitationParams = {
  threadId: string
}

/** @experimental */
export type ThreadDecrementElicitationResponse = {
  count: number
  paused: boolean
}

/** @since 0.140.0 */
export type ThreadDeleteParams = {
  threadId: string
}

/** @since 0.140.0 */
export type ThreadDeleteResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.140.0 */
export type ThreadDeletedNotification = {
  threadId: string
}

/**
 * @since 0.154.0
 * @experimental
 */
export type ThreadEnvironment = {
  cwd: LegacyAppPathString
  environmentId: string
  runtimeWorkspaceRoots: LegacyAppPathString[]
}

/**
 * @since 0.143.0
 * @experimental
 */
export type ThreadExtra = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type ThreadForkParams = {
  approvalPolicy?: AskForApprovalParams | null
  approvalsReviewer?: ApprovalsReviewer | null
  /**
   * @since 0.165.0
   * @experimental
   */
  attachToSource?: boolean
  baseInstructions?: string | null
  /**
   * @since 0.145.0
   * @experimental
   */
  beforeTurnId?: string | null
  config?: Record<string, JsonValue | undefined> | null
  cwd?: string | null
  /**
   * @since 0.145.0
   * @experimental
   */
  deferGoalContinuation?: boolean
  developerInstructions?: string | null
  ephemeral?: boolean
  /** @since 0.125.0 */
  excludeTurns?: boolean
  /**
   * @since 0.164.0
   * @experimental
   */
  experimentalDisablePredictionMcp?: boolean
  /**
   * @since 0.163.0
   * @experimental
   */
  experimentalPredictionMode?: boolean
  /** @since 0.143.0 */
  lastTurnId?: string | null
  model?: string | null
  modelProvider?: string | null
  /**
   * [UNSTABLE]
   * @experimental
   */
  path?: string | null
  /**
   * @since 0.128.0
   * @experimental
   */
  permissions?: string | null
  /**
   * @since 0.131.0
   * @experimental
   */
  runtimeWorkspaceRoots?: AbsolutePathBuf[] | null
  sandbox?: SandboxMode | null
  serviceTier?: string | null
  threadId: string
  /** @since 0.129.0 */
  threadSource?: ThreadSource | null
}

export type ThreadForkResponse = {
  /**
   * @since 0.128.0
   * @experimental
   */
  activePermissionProfile: ActivePermissionProfile | null
  approvalPolicy: AskForApproval
  approvalsReviewer: ApprovalsReviewer
  cwd: AbsolutePathBuf
  /** @since 0.156.0 */
  disabledPluginIds?: string[]
  /** @since 0.121.0 */
  instructionSources: LegacyAppPathString[]
  model: string
  modelProvider: string
  /**
   * @deprecated
   * @since 0.142.0
   * @experimental
   * @deprecated
   */
  multiAgentMode: MultiAgentMode
  reasoningEffort: ReasoningEffort | null
  /**
   * @since 0.131.0
   * @experimental
   */
  runtimeWorkspaceRoots: AbsolutePathBuf[]
  sandbox: SandboxPolicy
  serviceTier: string | null
  thread: Thread
}

/** @since 0.128.0 */
export type ThreadGoal = {
  createdAt: number
  objective: string
  status: ThreadGoalStatus
  threadId: string
  timeUsedSeconds: number
  tokenBudget: number | null
  tokensUsed: number
  updatedAt: number
}

/** @since 0.128.0 */
export type ThreadGoalClearParams = {
  /** @since 0.161.0 */
  origin?: ThreadGoalMutationOrigin | null
  threadId: string
}

/** @since 0.128.0 */
export type ThreadGoalClearResponse = {
  cleared: boolean
}

/** @since 0.128.0 */
export type ThreadGoalClearedNotification = {
  threadId: string
}

/** @since 0.128.0 */
export type ThreadGoalGetParams = {
  threadId: string
}

/** @since 0.128.0 */
export type ThreadGoalGetResponse = {
  goal: ThreadGoal | null
}

/** @since 0.161.0 */
export type ThreadGoalMutationOrigin = 'user' | 'automatic'

/** @since 0.128.0 */
export type ThreadGoalSetParams = {
  objective?: string | null
  /** @since 0.161.0 */
  origin?: ThreadGoalMutationOrigin | null
  status?: ThreadGoalStatus | null
  threadId: string
  tokenBudget?: number | null
}

/** @since 0.128.0 */
export type ThreadGoalSetResponse = {
  goal: ThreadGoal
}

/**
 *
 * Since: `blocked` 0.132.0, `usageLimited` 0.132.0.
 * @since 0.128.0
 */
export type ThreadGoalStatus = KnownThreadGoalStatus | UnlistedValue

/** The values of ThreadGoalStatus that this contract lists. */
export type KnownThreadGoalStatus =
  | 'active'
  | 'paused'
  | 'blocked'
  | 'usageLimited'
  | 'budgetLimited'
  | 'complete'

/** @since 0.128.0 */
export type ThreadGoalUpdatedNotification = {
  goal: ThreadGoal
  threadId: string
  turnId: string | null
}

/**
 * @since 0.167.2
 * @experimental
 */
export type ThreadGuardianAssessment = {
  outcome: GuardianAssessmentOutcome
  rationale: string
  riskLevel: GuardianRiskLevel
  userAuthorization: GuardianUserAuthorization
}

/**
 * @since 0.167.2
 * @experimental
 */
export type ThreadGuardianReviewParams = {
  threadId: string
}

/**
 * @since 0.167.2
 * @experimental
 */
export type ThreadGuardianReviewResponse = {
  assessment: ThreadGuardianAssessment | null
  callId: string
}

/** @since 0.143.0 */
export type ThreadHistoryMode = KnownThreadHistoryMode | UnlistedValue

/** The values of ThreadHistoryMode that this contract lists. */
export type KnownThreadHistoryMode = 'legacy' | 'paginated'

export type ThreadId = string

/** @experimental */
export type ThreadIncrementElicitationParams = {
  threadId: string
}

/** @experimental */
export type ThreadIncrementElicitationResponse = {
  count: number
  paused: boolean
}

/** @since 0.121.0 */
export type ThreadInjectItemsParams = {
  items: JsonValue[]
  threadId: string
}

/** @since 0.121.0 */
export type ThreadInjectItemsResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

export type ThreadItem =
  | AgentMessageThreadItem
  | CollabAgentToolCallThreadItem
  | CommandExecutionThreadItem
  | ContextCompactionThreadItem
  | DynamicToolCallThreadItem
  | EnteredReviewModeThreadItem
  | ExitedReviewModeThreadItem
  | FileChangeThreadItem
  | FunctionCallOutputThreadItem
  | HookPromptThreadItem
  | ImageGenerationThreadItem
  | ImageViewThreadItem
  | McpToolCallThreadItem
  | PlanThreadItem
  | ReasoningThreadItem
  | SleepThreadItem
  | SubAgentActivityThreadItem
  | UserMessageThreadItem
  | WebSearchThreadItem

export type AgentMessageThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  /** @since 0.149.0 */
  delivery: AgentMessageDelivery | null
  id: string
  memoryCitation: MemoryCitation | null
  /** @since 0.169.0 */
  moderation?: AgentMessageModeration | null
  phase: MessagePhase | null
  /** @since 0.153.0 */
  questions?: AsyncUserInputQuestion[] | null
  text: string
  type: 'agentMessage'
}

export type CollabAgentToolCallThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  agentsStates: Record<string, CollabAgentState>
  id: string
  model: string | null
  prompt: string | null
  reasoningEffort: ReasoningEffort | null
  receiverThreadIds: string[]
  senderThreadId: string
  status: CollabAgentToolCallStatus
  tool: CollabAgentTool
  type: 'collabAgentToolCall'
}

export type CommandExecutionThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  aggregatedOutput: string | null
  command: string
  commandActions: CommandAction[]
  cwd: LegacyAppPathString
  durationMs: number | null
  exitCode: number | null
  id: string
  /** @since 0.146.0 */
  pluginId: string | null
  processId: string | null
  /** @since 0.146.0 */
  scriptPath: string | null
  source: CommandExecutionSource
  status: CommandExecutionStatus
  type: 'commandExecution'
}

export type ContextCompactionThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  id: string
  type: 'contextCompaction'
}

export type DynamicToolCallThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  arguments: JsonValue
  contentItems: DynamicToolCallOutputContentItem[] | null
  durationMs: number | null
  id: string
  /** @since 0.123.0 */
  namespace: string | null
  status: DynamicToolCallStatus
  success: boolean | null
  tool: string
  type: 'dynamicToolCall'
}

export type EnteredReviewModeThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  id: string
  review: string
  type: 'enteredReviewMode'
}

export type ExitedReviewModeThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  id: string
  review: string
  type: 'exitedReviewMode'
}

export type FileChangeThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  changes: FileUpdateChange[]
  id: string
  status: PatchApplyStatus
  type: 'fileChange'
}

/** @since 0.151.0 */
export type FunctionCallOutputThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  id: string
  name: string
  namespace: string | null
  output: FunctionCallOutputBody
  type: 'functionCallOutput'
}

export type HookPromptThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  fragments: HookPromptFragment[]
  id: string
  type: 'hookPrompt'
}

export type ImageGenerationThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  /** @since 0.148.0 */
  failure: ImageGenerationFailure | null
  /** @since 0.166.0 */
  generationId?: string | null
  id: string
  /** @since 0.164.0 */
  inputImages?: ImageGenerationInputImage[]
  revisedPrompt: string | null
  savedPath?: AbsolutePathBuf | null
  status: string
  /** @since 0.147.0 */
  transparentBackground?: boolean | null
  type: 'imageGeneration'
  /** @since 0.164.0 */
  fileId?: string
  result?: string
}

export type ImageViewThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  id: string
  path: LegacyAppPathString
  type: 'imageView'
}

export type McpToolCallThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  /** @since 0.142.0 */
  appContext: McpToolCallAppContext | null
  arguments: JsonValue
  durationMs: number | null
  /** @since 0.171.0 */
  environmentId?: string | null
  error: McpToolCallError | null
  id: string
  /** @since 0.122.0 */
  mcpAppResourceUri?: string | null
  /** @since 0.156.0 */
  mcpAppUi?: McpAppUi | null
  /** @since 0.133.0 */
  pluginId: string | null
  /** @since 0.147.0 */
  readOnlyHint: boolean | null
  result: McpToolCallResult | null
  server: string
  status: McpToolCallStatus
  tool: string
  type: 'mcpToolCall'
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type PlanThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  id: string
  text: string
  type: 'plan'
}

export type ReasoningThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  content: string[]
  id: string
  summary: string[]
  type: 'reasoning'
}

/** @since 0.141.0 */
export type SleepThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  durationMs: number
  id: string
  type: 'sleep'
}

/** @since 0.140.0 */
export type SubAgentActivityThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  agentPath: string
  agentThreadId: string
  id: string
  kind: SubAgentActivityKind
  /** @since 0.162.0 */
  model?: string | null
  /** @since 0.162.0 */
  reasoningEffort?: ReasoningEffort | null
  type: 'subAgentActivity'
}

export type UserMessageThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  /** @since 0.136.0 */
  clientId: string | null
  content: UserInput[]
  id: string
  type: 'userMessage'
}

export type WebSearchThreadItem = {
  /** @since 0.166.0 */
  completedAtMs?: number | null
  /** @since 0.166.0 */
  startedAtMs?: number | null
  action: WebSearchAction | null
  id: string
  query: string
  /** @since 0.145.0 */
  results: JsonValue[] | null
  type: 'webSearch'
}

/** @since 0.145.0 */
export type ThreadItemEntry = {
  /** @since 0.157.0 */
  completedAtMs?: number | null
  item: ThreadItem
  /**
   * @since 0.168.0
   * @experimental
   */
  outputDeferred?: boolean
  /** @since 0.157.0 */
  startedAtMs?: number | null
  turnId: string
}

/** @since 0.168.0 */
export type ThreadItemOutputDeferral = {
  /** @experimental */
  commandExecution?: boolean
  /**
   * @since 0.169.0
   * @experimental
   */
  mcpToolCall?: boolean
}

/** @since 0.159.0 */
export type ThreadItemsListAnchor = ItemThreadItemsListAnchor

/** @since 0.159.0 */
export type ItemThreadItemsListAnchor = {
  itemId: string
  type: 'item'
}

/** @since 0.159.0 */
export type ThreadItemsListCursor = string | ThreadItemsListAnchor

/** @since 0.143.0 */
export type ThreadItemsListParams = {
  /** Before 0.159.0: `string | null`. */
  cursor?: string | ThreadItemsListCursor | null
  /** @since 0.168.0 */
  deferOutput?: ThreadItemOutputDeferral | null
  limit?: number | null
  sortDirection?: SortDirection | null
  threadId: string
  turnId?: string | null
}

/** @since 0.143.0 */
export type ThreadItemsListResponse = {
  backwardsCursor: string | null
  data: ThreadItemEntry[]
  nextCursor: string | null
}

/**
 * EXPERIMENTAL
 * @since 0.163.0
 * @experimental
 */
export type ThreadItemsReadParams = {
  itemIds: string[]
  threadId: string
  turnId: string
}

/**
 * EXPERIMENTAL
 * @since 0.163.0
 * @experimental
 */
export type ThreadItemsReadResponse = {
  data: ThreadItemEntry[]
}

/** @since 0.124.0 */
export type ThreadListCwdFilter = string | string[]

export type ThreadListParams = {
  /**
   * @since 0.143.0
   * @experimental
   */
  ancestorThreadId?: string | null
  archived?: boolean | null
  /**
   * @since 0.165.0
   * @experimental
   */
  attachedToThreadId?: string | null
  /** @since 0.168.0 */
  currentAccountOnly?: boolean
  cursor?: string | null
  cwd?: ThreadListCwdFilter | null
  /** @since 0.163.0 */
  excludedThreadIds?: string[] | null
  /**
   * @since 0.169.0
   * @experimental
   */
  includeAttachedThreads?: boolean
  /** @since 0.171.0 */
  includedThreadIds?: string[] | null
  limit?: number | null
  modelProviders?: string[] | null
  /** @since 0.154.0 */
  originators?: string[] | null
  /**
   * @since 0.141.0
   * @experimental
   */
  parentThreadId?: string | null
  /**
   * @since 0.149.0
   * @experimental
   */
  projectId?: string | null
  searchTerm?: string | null
  /** @since 0.147.0 */
  sectionId?: string | null
  /** @since 0.122.0 */
  sortDirection?: SortDirection | null
  sortKey?: ThreadSortKey | null
  sourceKinds?: ThreadSourceKind[] | null
  /** @since 0.124.0 */
  useStateDbOnly?: boolean
}

export type ThreadListResponse = {
  /** @since 0.122.0 */
  backwardsCursor: string | null
  data: Thread[]
  nextCursor: string | null
  /**
   * @since 0.163.0
   * @experimental
   */
  readStates?: Record<string, ThreadReadState> | null
}

export type ThreadLoadedListParams = {
  cursor?: string | null
  limit?: number | null
}

export type ThreadLoadedListResponse = {
  data: string[]
  nextCursor: string | null
}

/**
 * @since 0.121.0
 * @experimental
 */
export type ThreadMemoryMode = 'enabled' | 'disabled'

/**
 * @since 0.121.0
 * @experimental
 */
export type ThreadMemoryModeSetParams = {
  mode: ThreadMemoryMode
  threadId: string
}

/**
 * @since 0.121.0
 * @experimental
 */
export type ThreadMemoryModeSetResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.165.0
 * @experimental
 */
export type ThreadMemoryReadParams = {
  threadId: string
}

/**
 * @since 0.165.0
 * @experimental
 */
export type ThreadMemoryReadResponse = {
  summary: string | null
}

export type ThreadMetadataGitInfoUpdateParams = {
  branch?: string | null
  originUrl?: string | null
  sha?: string | null
}

export type ThreadMetadataUpdateParams = {
  /**
   * @since 0.154.0
   * @experimental
   */
  daybreakEnabled?: boolean | null
  gitInfo?: ThreadMetadataGitInfoUpdateParams | null
  /**
   * @since 0.149.0
   * @experimental
   */
  projectId?: string | null
  threadId: string
}

export type ThreadMetadataUpdateResponse = {
  thread: Thread
}

export type ThreadNameUpdatedNotification = {
  threadId: string
  threadName?: string | null
}

/**
 * @since 0.161.0
 * @experimental
 */
export type ThreadPredictionRequestParams = {
  sourceTurnId: string
  threadId: string
}

/**
 * @since 0.161.0
 * @experimental
 */
export type ThreadPredictionRequestResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.161.0 */
export type ThreadPredictionResult = CompletedThreadPredictionResult | FailedThreadPredictionResult

/** @since 0.161.0 */
export type CompletedThreadPredictionResult = {
  text: string | null
  type: 'completed'
}

/** @since 0.161.0 */
export type FailedThreadPredictionResult = {
  type: 'failed'
}

/** @since 0.161.0 */
export type ThreadPredictionUpdatedNotification = {
  result: ThreadPredictionResult
  sourceTurnId: string
  threadId: string
}

/**
 * @since 0.169.0
 * @experimental
 */
export type ThreadPrepareApprovedPlanParams = {
  attachmentPath?: string | null
  markdown: string
  threadId: string
}

/**
 * @since 0.169.0
 * @experimental
 */
export type ThreadPrepareApprovedPlanResponse = {
  prompt: string
}

/** @since 0.149.0 */
export type ThreadProjectUpdatedNotification = {
  projectId: string | null
  threadId: string
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueAddParams = {
  clientUserMessageId: string
  input: UserInputParams[]
  /** @since 0.169.0 */
  responsesapiClientMetadata?: Record<string, string> | null
  threadId: string
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueAddResponse = {
  queuedSubmission: QueuedSubmission
}

/** @since 0.148.0 */
export type ThreadQueueChangedNotification = {
  threadId: string
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueDeleteParams = {
  queuedSubmissionId: string
  threadId: string
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueDeleteResponse = {
  deleted: boolean
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueListParams = {
  cursor?: string | null
  limit?: number | null
  threadId: string
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueListResponse = {
  data: QueuedSubmission[]
  nextCursor: string | null
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueReorderParams = {
  queuedSubmissionIds: string[]
  threadId: string
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueReorderResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueStartParams = {
  queuedSubmissionId?: string | null
  threadId: string
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueStartResponse = {
  turn: Turn
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueUpdateParams = {
  input: UserInputParams[]
  queuedSubmissionId: string
  /** @since 0.169.0 */
  responsesapiClientMetadata?: Record<string, string> | null
  threadId: string
}

/**
 * @since 0.148.0
 * @experimental
 */
export type ThreadQueueUpdateResponse = {
  queuedSubmission: QueuedSubmission
}

export type ThreadReadParams = {
  includeTurns?: boolean
  threadId: string
}

export type ThreadReadResponse = {
  /**
   * @since 0.163.0
   * @experimental
   */
  readState?: ThreadReadState | null
  thread: Thread
}

/** @since 0.163.0 */
export type ThreadReadState = {
  firstUnread: ThreadUnreadPosition | null
  revision: string
}

/** @since 0.163.0 */
export type ThreadReadStateChangedNotification = {
  readState: ThreadReadState
  threadId: string
}

/**
 * @since 0.163.0
 * @experimental
 */
export type ThreadReadStateOperation = ReadThreadReadStateOperation | UnreadThreadReadStateOperation

/**
 * @since 0.163.0
 * @experimental
 */
export type ReadThreadReadStateOperation = {
  type: 'read'
}

/**
 * @since 0.163.0
 * @experimental
 */
export type UnreadThreadReadStateOperation = {
  type: 'unread'
}

/**
 * @since 0.163.0
 * @experimental
 */
export type ThreadReadStateUpdateParams = {
  expectedRevision: string
  operation: ThreadReadStateOperation
  threadId: string
}

/**
 * @since 0.163.0
 * @experimental
 */
export type ThreadReadStateUpdateResponse = {
  readState: ThreadReadState
}

/**
 * EXPERIMENTAL
 * @experimental
 */
export type ThreadRealtimeAppendAudioParams = {
  audio: ThreadRealtimeAudioChunkParams
  threadId: string
}

/**
 * EXPERIMENTAL
 * @experimental
 */
export type ThreadRealtimeAppendAudioResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * EXPERIMENTAL
 * @since 0.141.0
 * @experimental
 */
export type ThreadRealtimeAppendSpeechParams = {
  text: string
  threadId: string
}

/**
 * EXPERIMENTAL
 * @since 0.141.0
 * @experimental
 */
export type ThreadRealtimeAppendSpeechResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * EXPERIMENTAL
 * @experimental
 */
export type ThreadRealtimeAppendTextParams = {
  /** @since 0.140.0 */
  role?: ConversationTextRole
  text: string
  threadId: string
}

/**
 * EXPERIMENTAL
 * @experimental
 */
export type ThreadRealtimeAppendTextResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ThreadRealtimeAudioChunk = {
  data: string
  itemId: string | null
  numChannels: number
  sampleRate: number
  samplesPerChannel: number | null
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ThreadRealtimeAudioChunkParams = {
  data: string
  itemId?: string | null
  numChannels: number
  sampleRate: number
  samplesPerChannel?: number | null
}

/**
 * EXPERIMENTAL
 * @since 0.150.0
 * Unstable: may change at any time.
 */
export type ThreadRealtimeBemItemPresentation =
  | InlineMarkdownThreadRealtimeBemItemPresentation
  | InlineVisualizationThreadRealtimeBemItemPresentation
  | WholeItemThreadRealtimeBemItemPresentation

/** @since 0.150.0 */
export type InlineMarkdownThreadRealtimeBemItemPresentation = {
  type: 'inlineMarkdown'
}

/** @since 0.150.0 */
export type InlineVisualizationThreadRealtimeBemItemPresentation = {
  index: number
  type: 'inlineVisualization'
}

/** @since 0.150.0 */
export type WholeItemThreadRealtimeBemItemPresentation = {
  type: 'wholeItem'
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ThreadRealtimeClosedNotification = {
  reason: string | null
  threadId: string
}

/**
 * @since 0.171.0
 * @experimental
 */
export type ThreadRealtimeCoverage = KnownThreadRealtimeCoverage | UnlistedValue

/** The values of ThreadRealtimeCoverage that this contract lists. */
export type KnownThreadRealtimeCoverage = 'unsupported' | 'pending' | 'ready'

/**
 * @since 0.171.0
 * @experimental
 */
export type ThreadRealtimeEntry = {
  item: ThreadRealtimeItem
  position: number
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ThreadRealtimeErrorNotification = {
  message: string
  threadId: string
}

/** @since 0.171.0 */
export type ThreadRealtimeFrameChannels = {
  voice_transcript: ThreadRealtimeVoiceTranscript
}

/** @since 0.171.0 */
export type ThreadRealtimeHandoffMode = KnownThreadRealtimeHandoffMode | UnlistedValue

/** The values of ThreadRealtimeHandoffMode that this contract lists. */
export type KnownThreadRealtimeHandoffMode = 'start' | 'steer'

/**
 * EXPERIMENTAL
 * @since 0.145.0
 * @experimental
 */
export type ThreadRealtimeInitialItem = {
  role: ConversationTextRole
  text: string
}

/**
 * EXPERIMENTAL
 * @since 0.150.0
 * Unstable: may change at any time.
 */
export type ThreadRealtimeItem =
  | BemItemPromotedThreadRealtimeItem
  | FrameThreadRealtimeItem
  | RealtimeSessionClosedThreadRealtimeItem
  | RealtimeSessionStartedThreadRealtimeItem
  | SessionEndInputSavedThreadRealtimeItem
  | TranscriptSegmentThreadRealtimeItem
  | TurnInputAcceptedThreadRealtimeItem

/** @since 0.150.0 */
export type BemItemPromotedThreadRealtimeItem = {
  id: string
  /** @since 0.171.0 */
  observedAtMs?: number | null
  realtimeSessionId: string
  item_id: string
  presentation: ThreadRealtimeBemItemPresentation
  turn_id: string
  type: 'bemItemPromoted'
}

/** @since 0.171.0 */
export type FrameThreadRealtimeItem = {
  id: string
  observedAtMs?: number | null
  realtimeSessionId: string
  channels: ThreadRealtimeFrameChannels
  type: 'frame'
}

/** @since 0.150.0 */
export type RealtimeSessionClosedThreadRealtimeItem = {
  id: string
  /** @since 0.171.0 */
  observedAtMs?: number | null
  realtimeSessionId: string
  outcome: ThreadRealtimeSessionOutcome
  type: 'realtimeSessionClosed'
}

/** @since 0.150.0 */
export type RealtimeSessionStartedThreadRealtimeItem = {
  id: string
  /** @since 0.171.0 */
  observedAtMs?: number | null
  realtimeSessionId: string
  type: 'realtimeSessionStarted'
}

/** @since 0.171.0 */
export type SessionEndInputSavedThreadRealtimeItem = {
  id: string
  observedAtMs?: number | null
  realtimeSessionId: string
  input: string
  input_item_id: string
  source_event_ids: string[]
  type: 'sessionEndInputSaved'
}

/** @since 0.150.0 */
export type TranscriptSegmentThreadRealtimeItem = {
  id: string
  /** @since 0.171.0 */
  observedAtMs?: number | null
  realtimeSessionId: string
  role: ThreadRealtimeTranscriptRole
  text: string
  type: 'transcriptSegment'
}

/** @since 0.171.0 */
export type TurnInputAcceptedThreadRealtimeItem = {
  id: string
  observedAtMs?: number | null
  realtimeSessionId: string
  handoff_id: string
  input: string
  input_item_id: string
  mode: ThreadRealtimeHandoffMode
  source_event_ids: string[]
  turn_id: string
  type: 'turnInputAccepted'
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ThreadRealtimeItemAddedNotification = {
  item: JsonValue
  threadId: string
}

/**
 * EXPERIMENTAL
 * @since 0.150.0
 * Unstable: may change at any time.
 */
export type ThreadRealtimeItemCompletedNotification = {
  item: ThreadRealtimeItem
  threadId: string
}

/**
 * EXPERIMENTAL
 * @since 0.150.0
 * Unstable: may change at any time.
 */
export type ThreadRealtimeItemStartedNotification = {
  item: ThreadRealtimeItem
  threadId: string
}

/**
 * EXPERIMENTAL
 * @since 0.150.0
 * Unstable: may change at any time.
 */
export type ThreadRealtimeItemTranscriptDeltaNotification = {
  delta: string
  itemId: string
  threadId: string
}

/**
 * @since 0.171.0
 * @experimental
 */
export type ThreadRealtimeListParams = {
  afterPosition?: number | null
  cursor?: string | null
  eventId?: string | null
  fromObservedAtMs?: number | null
  limit?: number | null
  order?: ThreadRealtimeOrder | null
  requiredThroughPosition?: number | null
  sessionId?: string | null
  snapshotEnd?: number | null
  threadId: string
  toObservedAtMs?: number | null
}

/**
 * @since 0.171.0
 * @experimental
 */
export type ThreadRealtimeListResponse = {
  coverage: ThreadRealtimeCoverage
  data: ThreadRealtimeEntry[]
  nextCursor: string | null
  projectedThroughItemIndex: number
  snapshotEnd: number
}

/**
 * EXPERIMENTAL
 * @since 0.120.0
 * @experimental
 */
export type ThreadRealtimeListVoicesParams = Record<string, JsonValue>

/**
 * EXPERIMENTAL
 * @since 0.120.0
 * @experimental
 */
export type ThreadRealtimeListVoicesResponse = {
  voices: RealtimeVoicesList
}

/**
 * @since 0.171.0
 * @experimental
 */
export type ThreadRealtimeOrder = 'observedAt' | 'position'

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ThreadRealtimeOutputAudioDeltaNotification = {
  audio: ThreadRealtimeAudioChunk
  threadId: string
}

/**
 * EXPERIMENTAL
 * @since 0.120.0
 * Unstable: may change at any time.
 */
export type ThreadRealtimeSdpNotification = {
  sdp: string
  threadId: string
}

/** @since 0.150.0 */
export type ThreadRealtimeSessionOutcome = KnownThreadRealtimeSessionOutcome | UnlistedValue

/** The values of ThreadRealtimeSessionOutcome that this contract lists. */
export type KnownThreadRealtimeSessionOutcome = 'ended' | 'failed'

/**
 * EXPERIMENTAL
 * @experimental
 */
export type ThreadRealtimeStartParams = {
  /** @since 0.157.0 */
  backendReasoningStatus?: boolean
  /** @since 0.142.0 */
  clientManagedHandoffs?: boolean | null
  /** @since 0.146.0 */
  codexResponseHandoffChannelPrefixes?: Record<string, string[]> | null
  /** @since 0.145.0 */
  codexResponseHandoffMode?: CodexResponseHandoffMode | null
  /** @since 0.141.0 */
  codexResponseItemPrefix?: string | null
  /** @since 0.141.0 */
  codexResponsesAsItems?: boolean | null
  /** @since 0.147.0 */
  delegationAckFiller?: boolean | null
  /** @since 0.143.0 */
  flushTranscriptTailOnSessionEnd?: boolean | null
  /** @since 0.141.0 */
  includeStartupContext?: boolean | null
  /** @since 0.145.0 */
  initialItems?: ThreadRealtimeInitialItem[] | null
  /** @since 0.140.0 */
  model?: string | null
  /** @since 0.121.0 */
  outputModality: RealtimeOutputModality
  prompt?: string | null
  /** @since 0.147.0 */
  realtimeEndInstructions?: string | null
  /** @since 0.129.0 */
  realtimeSessionId?: string | null
  /** @since 0.147.0 */
  realtimeStartInstructions?: string | null
  threadId: string
  /** @since 0.120.0 */
  transport?: ThreadRealtimeStartTransport | null
  /** @since 0.140.0 */
  version?: RealtimeConversationVersion | null
  /** @since 0.120.0 */
  voice?: RealtimeVoice | null
  /** @since 0.164.0 */
  voiceSessionId?: string | null
}

/**
 * EXPERIMENTAL
 * @experimental
 */
export type ThreadRealtimeStartResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * EXPERIMENTAL
 * @since 0.120.0
 * @experimental
 */
export type ThreadRealtimeStartTransport =
  | ExistingCallThreadRealtimeStartTransport
  | WebrtcThreadRealtimeStartTransport
  | WebsocketThreadRealtimeStartTransport

/**
 * @since 0.150.0
 * @experimental
 */
export type ExistingCallThreadRealtimeStartTransport = {
  callId: string
  type: 'existingCall'
}

/**
 * @since 0.120.0
 * @experimental
 */
export type WebrtcThreadRealtimeStartTransport = {
  sdp: string
  type: 'webrtc'
}

/**
 * @since 0.120.0
 * @experimental
 */
export type WebsocketThreadRealtimeStartTransport = {
  type: 'websocket'
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ThreadRealtimeStartedNotification = {
  /** @since 0.129.0 */
  realtimeSessionId: string | null
  threadId: string
  version: RealtimeConversationVersion
}

/**
 * EXPERIMENTAL
 * @experimental
 */
export type ThreadRealtimeStopParams = {
  threadId: string
}

/**
 * EXPERIMENTAL
 * @experimental
 */
export type ThreadRealtimeStopResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * EXPERIMENTAL
 * @since 0.121.0
 * Unstable: may change at any time.
 */
export type ThreadRealtimeTranscriptDeltaNotification = {
  delta: string
  role: string
  threadId: string
}

/**
 * EXPERIMENTAL
 * @since 0.121.0
 * Unstable: may change at any time.
 */
export type ThreadRealtimeTranscriptDoneNotification = {
  role: string
  text: string
  threadId: string
}

/** @since 0.150.0 */
export type ThreadRealtimeTranscriptRole = KnownThreadRealtimeTranscriptRole | UnlistedValue

/** The values of ThreadRealtimeTranscriptRole that this contract lists. */
export type KnownThreadRealtimeTranscriptRole = 'user' | 'assistant'

/** @since 0.171.0 */
export type ThreadRealtimeVoiceTranscript = {
  role: ThreadRealtimeTranscriptRole
  text: string
}

/**
 * @since 0.136.0
 * @experimental
 */
export type ThreadResumeInitialTurnsPageParams = {
  itemsView?: TurnItemsView | null
  limit?: number | null
  sortDirection?: SortDirection | null
}

export type ThreadResumeParams = {
  approvalPolicy?: AskForApprovalParams | null
  approvalsReviewer?: ApprovalsReviewer | null
  baseInstructions?: string | null
  config?: Record<string, JsonValue | undefined> | null
  cwd?: string | null
  developerInstructions?: string | null
  /** @since 0.125.0 */
  excludeTurns?: boolean
  /**
   * [UNSTABLE]
   * @experimental
   */
  history?: ResponseItemParams[] | null
  /**
   * @since 0.136.0
   * @experimental
   */
  initialTurnsPage?: ThreadResumeInitialTurnsPageParams | null
  model?: string | null
  modelProvider?: string | null
  /**
   * [UNSTABLE]
   * @experimental
   */
  path?: string | null
  /**
   * @since 0.128.0
   * @experimental
   */
  permissions?: string | null
  /**
   * @deprecated
   * @deprecated
   */
  personality?: Personality | null
  /**
   * @since 0.131.0
   * @experimental
   */
  runtimeWorkspaceRoots?: AbsolutePathBuf[] | null
  sandbox?: SandboxMode | null
  serviceTier?: string | null
  threadId: string
}

export type ThreadResumeResponse = {
  /**
   * @since 0.128.0
   * @experimental
   */
  activePermissionProfile: ActivePermissionProfile | null
  approvalPolicy: AskForApproval
  approvalsReviewer: ApprovalsReviewer
  /** @since 0.156.0 */
  collaborationMode?: CollaborationMode | null
  cwd: AbsolutePathBuf
  /** @since 0.156.0 */
  disabledPluginIds?: string[]
  /**
   * @since 0.136.0
   * @experimental
   */
  initialTurnsPage: TurnsPage | null
  /** @since 0.121.0 */
  instructionSources: LegacyAppPathString[]
  /** @since 0.145.0 */
  itemsBackwardsCursor: string | null
  model: string
  modelProvider: string
  /**
   * @deprecated
   * @since 0.142.0
   * @experimental
   * @deprecated
   */
  multiAgentMode: MultiAgentMode
  reasoningEffort: ReasoningEffort | null
  /**
   * @since 0.131.0
   * @experimental
   */
  runtimeWorkspaceRoots: AbsolutePathBuf[]
  sandbox: SandboxPolicy
  serviceTier: string | null
  thread: Thread
  /** @since 0.145.0 */
  turnsBackwardsCursor: string | null
}

/** @since 0.148.0 */
export type ThreadRevertParams = {
  beforeTurnId: string
  threadId: string
}

/** @since 0.148.0 */
export type ThreadRevertResponse = {
  itemsBackwardsCursor: string | null
  thread: Thread
  turnsBackwardsCursor: string | null
}

/** @since 0.148.0 */
export type ThreadRevertedNotification = {
  threadId: string
}

/**
 * @since 0.164.0
 * @experimental
 */
export type ThreadSampleCancelParams = {
  requestId: RequestId
}

/**
 * @since 0.164.0
 * @experimental
 */
export type ThreadSampleCancelResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.164.0
 * @experimental
 */
export type ThreadSampleParams = {
  /** @since 0.169.0 */
  allowInProgressTurn?: boolean
  disableMcp?: boolean
  effort?: ReasoningEffort | null
  expectedTurnId: string
  /** @since 0.167.2 */
  interruptOnCancel?: boolean | null
  prompt: string
  responsesapiClientMetadata?: Record<string, string> | null
  threadId: string
  /** @since 0.165.0 */
  threadSource?: ThreadSource | null
  turnTrigger?: string | null
}

/**
 * @since 0.164.0
 * @experimental
 */
export type ThreadSampleResponse = {
  cachedInputTokens: number | null
  inputTokens: number | null
  outputTokens: number | null
  responseId: string
  sourceTurnId: string
  text: string | null
}

/**
 * @since 0.171.0
 * @experimental
 */
export type ThreadSearchCancelParams = {
  requestId: RequestId
}

/**
 * @since 0.171.0
 * @experimental
 */
export type ThreadSearchCancelResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.145.0
 * @experimental
 */
export type ThreadSearchOccurrence = {
  itemId: string
  snippet: string
  snippetMatchRange: ThreadSearchTextRange
  turnCursor: string
  turnId: string
}

/**
 * @since 0.145.0
 * @experimental
 */
export type ThreadSearchOccurrencesParams = {
  cursor?: string | null
  limit?: number | null
  searchTerm: string
  threadId: string
}

/**
 * @since 0.145.0
 * @experimental
 */
export type ThreadSearchOccurrencesResponse = {
  data: ThreadSearchOccurrence[]
  nextCursor: string | null
}

/**
 * @since 0.134.0
 * @experimental
 */
export type ThreadSearchParams = {
  archived?: boolean | null
  /** @since 0.168.0 */
  currentAccountOnly?: boolean
  cursor?: string | null
  /** @since 0.169.0 */
  includeAttachedThreads?: boolean
  limit?: number | null
  searchTerm: string
  sortDirection?: SortDirection | null
  sortKey?: ThreadSearchSortKey | null
  sourceKinds?: ThreadSourceKind[] | null
}

/** @since 0.171.0 */
export type ThreadSearchPartialNotification = {
  data: ThreadSearchResult[]
  requestId: RequestId
}

/**
 * @since 0.134.0
 * @experimental
 */
export type ThreadSearchResponse = {
  backwardsCursor: string | null
  data: ThreadSearchResult[]
  nextCursor: string | null
}

/** @since 0.134.0 */
export type ThreadSearchResult = {
  snippet: string
  thread: Thread
}

/**
 * @since 0.147.0
 * @experimental
 */
export type ThreadSearchSortKey = 'created_at' | 'updated_at' | 'recency_at'

/**
 * @since 0.145.0
 * @experimental
 */
export type ThreadSearchTextRange = {
  end: number
  start: number
}

/** @since 0.147.0 */
export type ThreadSection = {
  /** @since 0.148.0 */
  appearance: ThreadSectionAppearance | null
  id: string
  name: string
}

/** @since 0.148.0 */
export type ThreadSectionAppearance = {
  color: string | null
  icon: string | null
}

/** @since 0.148.0 */
export type ThreadSectionAppearanceParams = {
  color?: string | null
  icon?: string | null
}

/** @since 0.167.2 */
export type ThreadSectionChangedNotification = {
  sectionId: string | null
  threadId: string
}

/** @since 0.147.0 */
export type ThreadSectionCreateParams = {
  /** @since 0.148.0 */
  appearance?: ThreadSectionAppearanceParams | null
  name: string
}

/** @since 0.147.0 */
export type ThreadSectionCreateResponse = {
  section: ThreadSection
}

/** @since 0.147.0 */
export type ThreadSectionDeleteParams = {
  sectionId: string
}

/** @since 0.147.0 */
export type ThreadSectionDeleteResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.147.0 */
export type ThreadSectionListParams = {
  cursor?: string | null
  limit?: number | null
}

/** @since 0.147.0 */
export type ThreadSectionListResponse = {
  data: ThreadSection[]
  nextCursor: string | null
}

/** @since 0.147.0 */
export type ThreadSectionMoveParams = {
  beforeThreadId?: string | null
  sectionId: string | null
  threadId: string
}

/** @since 0.147.0 */
export type ThreadSectionMoveResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.147.0 */
export type ThreadSectionUpdateParams = {
  /** @since 0.148.0 */
  appearance?: ThreadSectionAppearanceParams | null
  name: string
  sectionId: string
}

/** @since 0.147.0 */
export type ThreadSectionUpdateResponse = {
  section: ThreadSection
}

export type ThreadSetNameParams = {
  name: string
  threadId: string
}

export type ThreadSetNameResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.133.0 */
export type ThreadSettings = {
  activePermissionProfile: ActivePermissionProfile | null
  approvalPolicy: AskForApproval
  approvalsReviewer: ApprovalsReviewer
  collaborationMode: CollaborationMode
  cwd: AbsolutePathBuf
  /** @since 0.156.0 */
  disabledPluginIds?: string[]
  effort: ReasoningEffort | null
  /**
   * @since 0.169.0
   * @experimental
   */
  environments?: ThreadEnvironment[] | null
  model: string
  modelProvider: string
  /**
   * @deprecated
   * @since 0.142.0
   * @experimental
   * @deprecated
   */
  multiAgentMode: MultiAgentMode
  /**
   * @deprecated
   * @deprecated
   */
  personality: Personality | null
  sandboxPolicy: SandboxPolicy
  serviceTier: string | null
  summary: ReasoningSummary | null
}

/**
 * @since 0.133.0
 * @experimental
 */
export type ThreadSettingsUpdateParams = {
  approvalPolicy?: AskForApprovalParams | null
  approvalsReviewer?: ApprovalsReviewer | null
  /**
   * EXPERIMENTAL
   * Unstable: may change at any time.
   */
  collaborationMode?: CollaborationModeParams | null
  cwd?: string | null
  /** @since 0.156.0 */
  disabledPluginIds?: string[] | null
  effort?: ReasoningEffort | null
  /** @since 0.169.0 */
  environments?: TurnEnvironmentParams[] | null
  model?: string | null
  /**
   * @deprecated
   * @since 0.142.0
   * @deprecated
   */
  multiAgentMode?: MultiAgentMode | null
  permissions?: string | null
  /**
   * @deprecated
   * @deprecated
   */
  personality?: Personality | null
  sandboxPolicy?: SandboxPolicyParams | null
  serviceTier?: string | null
  summary?: ReasoningSummary | null
  threadId: string
}

/**
 * @since 0.133.0
 * @experimental
 */
export type ThreadSettingsUpdateResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.133.0 */
export type ThreadSettingsUpdatedNotification = {
  threadId: string
  threadSettings: ThreadSettings
}

export type ThreadShellCommandParams = {
  command: string
  threadId: string
  /** @since 0.152.0 */
  timeoutMs?: number | null
}

export type ThreadShellCommandResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 *
 * Since: `recency_at` 0.142.0, `section_position` 0.147.0.
 */
export type ThreadSortKey = 'created_at' | 'updated_at' | 'recency_at' | 'section_position'

/** @since 0.140.0 */
export type ThreadSource = string

export type ThreadSourceKind =
  | 'cli'
  | 'vscode'
  | 'exec'
  | 'appServer'
  | 'subAgent'
  | 'subAgentReview'
  | 'subAgentCompact'
  | 'subAgentThreadSpawn'
  | 'subAgentOther'
  | 'unknown'

export type ThreadStartParams = {
  /**
   * @since 0.143.0
   * @experimental
   */
  allowProviderModelFallback?: boolean
  approvalPolicy?: AskForApprovalParams | null
  approvalsReviewer?: ApprovalsReviewer | null
  baseInstructions?: string | null
  config?: Record<string, JsonValue | undefined> | null
  cwd?: string | null
  /**
   * @since 0.156.0
   * @experimental
   */
  daybreakEnabled?: boolean | null
  developerInstructions?: string | null
  /** @experimental */
  dynamicTools?: DynamicToolSpec[] | null
  /**
   * @since 0.125.0
   * @experimental
   */
  environments?: TurnEnvironmentParams[] | null
  ephemeral?: boolean | null
  /** @experimental */
  experimentalRawEvents?: boolean
  /**
   * @since 0.143.0
   * @experimental
   */
  historyMode?: ThreadHistoryMode | null
  /** @experimental */
  mockExperimentalField?: string | null
  model?: string | null
  modelProvider?: string | null
  /**
   * @deprecated
   * @since 0.142.0
   * @experimental
   * @deprecated
   */
  multiAgentMode?: MultiAgentMode | null
  /**
   * @since 0.128.0
   * @experimental
   */
  permissions?: string | null
  /**
   * @deprecated
   * @deprecated
   */
  personality?: Personality | null
  /**
   * @since 0.149.0
   * @experimental
   */
  projectId?: string | null
  /**
   * @since 0.131.0
   * @experimental
   */
  runtimeWorkspaceRoots?: AbsolutePathBuf[] | null
  sandbox?: SandboxMode | null
  /**
   * @since 0.140.0
   * @experimental
   */
  selectedCapabilityRoots?: SelectedCapabilityRoot[] | null
  serviceName?: string | null
  serviceTier?: string | null
  /** @since 0.120.0 */
  sessionStartSource?: ThreadStartSource | null
  /** @since 0.129.0 */
  threadSource?: ThreadSource | null
}

export type ThreadStartResponse = {
  /**
   * @since 0.128.0
   * @experimental
   */
  activePermissionProfile: ActivePermissionProfile | null
  approvalPolicy: AskForApproval
  approvalsReviewer: ApprovalsReviewer
  cwd: AbsolutePathBuf
  /** @since 0.156.0 */
  disabledPluginIds?: string[]
  /** @since 0.121.0 */
  instructionSources: LegacyAppPathString[]
  model: string
  modelProvider: string
  /**
   * @deprecated
   * @since 0.142.0
   * @experimental
   * @deprecated
   */
  multiAgentMode: MultiAgentMode
  reasoningEffort: ReasoningEffort | null
  /**
   * @since 0.131.0
   * @experimental
   */
  runtimeWorkspaceRoots: AbsolutePathBuf[]
  sandbox: SandboxPolicy
  serviceTier: string | null
  thread: Thread
}

/** @since 0.120.0 */
export type ThreadStartSource = 'startup' | 'clear'

export type ThreadStartedNotification = {
  thread: Thread
}

export type ThreadStatus =
  | ActiveThreadStatus
  | IdleThreadStatus
  | NotLoadedThreadStatus
  | SystemErrorThreadStatus

export type ActiveThreadStatus = {
  activeFlags: ThreadActiveFlag[]
  type: 'active'
}

export type IdleThreadStatus = {
  type: 'idle'
}

export type NotLoadedThreadStatus = {
  type: 'notLoaded'
}

export type SystemErrorThreadStatus = {
  type: 'systemError'
}

export type ThreadStatusChangedNotification = {
  status: ThreadStatus
  threadId: string
}

/**
 * EXPERIMENTAL
 * @since 0.150.0
 * @experimental
 */
export type ThreadTimelineEntry =
  | ItemThreadTimelineEntry
  | RealtimeThreadTimelineEntry
  | TurnCompletedThreadTimelineEntry
  | TurnStartedThreadTimelineEntry

/**
 * @since 0.150.0
 * @experimental
 */
export type ItemThreadTimelineEntry = {
  item: ThreadItem
  position: number
  turnId: string
  type: 'item'
}

/**
 * @since 0.150.0
 * @experimental
 */
export type RealtimeThreadTimelineEntry = {
  item: ThreadRealtimeItem
  position: number
  type: 'realtime'
}

/**
 * @since 0.150.0
 * @experimental
 */
export type TurnCompletedThreadTimelineEntry = {
  completedAt: number | null
  durationMs: number | null
  error: TurnError | null
  position: number
  startedAt: number | null
  status: TurnStatus
  turnId: string
  type: 'turnCompleted'
}

/**
 * @since 0.150.0
 * @experimental
 */
export type TurnStartedThreadTimelineEntry = {
  position: number
  startedAt: number | null
  turnId: string
  type: 'turnStarted'
}

/**
 * EXPERIMENTAL
 * @since 0.150.0
 * @experimental
 */
export type ThreadTimelineListParams = {
  cursor?: string | null
  limit?: number | null
  threadId: string
}

/**
 * EXPERIMENTAL
 * @since 0.150.0
 * @experimental
 */
export type ThreadTimelineListResponse = {
  activeRealtimeSessionAtPageStart: string | null
  data: ThreadTimelineEntry[]
  nextCursor: string | null
}

export type ThreadTokenUsage = {
  last: TokenUsageBreakdown
  modelContextWindow: number | null
  total: TokenUsageBreakdown
}

export type ThreadTokenUsageUpdatedNotification = {
  threadId: string
  tokenUsage: ThreadTokenUsage
  turnId: string
}

/** @since 0.122.0 */
export type ThreadTurnsListParams = {
  cursor?: string | null
  /** @since 0.130.0 */
  itemsView?: TurnItemsView | null
  limit?: number | null
  sortDirection?: SortDirection | null
  threadId: string
}

/** @since 0.122.0 */
export type ThreadTurnsListResponse = {
  backwardsCursor: string | null
  data: Turn[]
  nextCursor: string | null
}

export type ThreadUnarchiveParams = {
  threadId: string
}

export type ThreadUnarchiveResponse = {
  thread: Thread
}

export type ThreadUnarchivedNotification = {
  threadId: string
}

/** @since 0.163.0 */
export type ThreadUnreadPosition = ThreadStartThreadUnreadPosition | TurnThreadUnreadPosition

/** @since 0.163.0 */
export type ThreadStartThreadUnreadPosition = {
  type: 'threadStart'
}

/** @since 0.163.0 */
export type TurnThreadUnreadPosition = {
  turnId: string
  type: 'turn'
}

export type ThreadUnsubscribeParams = {
  threadId: string
}

export type ThreadUnsubscribeResponse = {
  status: ThreadUnsubscribeStatus
}

export type ThreadUnsubscribeStatus = KnownThreadUnsubscribeStatus | UnlistedValue

/** The values of ThreadUnsubscribeStatus that this contract lists. */
export type KnownThreadUnsubscribeStatus = 'notLoaded' | 'notSubscribed' | 'unsubscribed'

/** @since 0.148.0 */
export type ThreadUsage = {
  estimatedUsageCreditsMicros: number
  estimatedUsageUsdMicros: number | null
  groups: ThreadUsageBreakdownGroup[]
  /** @since 0.166.0 */
  nativeUsageUsdMicros?: number | null
  threadId: string
}

/** @since 0.148.0 */
export type ThreadUsageBreakdownGroup = {
  cachedInputTokens: number | null
  estimatedUsageCreditsMicros: number
  inputTokens: number | null
  model: string | null
  netNewInputTokens: number | null
  outputTokens: number | null
  reasoningEffort: string | null
  speed: string | null
  totalTokens: number | null
}

export type TokenUsageBreakdown = {
  /** @since 0.145.0 */
  cacheWriteInputTokens: number
  cachedInputTokens: number
  inputTokens: number
  outputTokens: number
  reasoningOutputTokens: number
  totalTokens: number
}

export type Tool = {
  _meta?: JsonValue
  annotations?: JsonValue
  description?: string | null
  icons?: JsonValue[] | null
  inputSchema: JsonValue
  name: string
  outputSchema?: JsonValue
  title?: string | null
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ToolRequestUserInputAnswer = {
  answers: string[]
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ToolRequestUserInputOption = {
  description: string
  label: string
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ToolRequestUserInputParams = {
  /**
   * @deprecated
   * @since 0.140.0
   * @deprecated
   */
  autoResolutionMs: number | null
  /** @since 0.147.0 */
  isBlocking: boolean
  itemId: string
  questions: ToolRequestUserInputQuestion[]
  threadId: string
  turnId: string
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ToolRequestUserInputQuestion = {
  header: string
  id: string
  isOther: boolean
  isSecret: boolean
  options: ToolRequestUserInputOption[] | null
  question: string
}

/**
 * EXPERIMENTAL
 * Unstable: may change at any time.
 */
export type ToolRequestUserInputResponse = {
  answers: Record<string, ToolRequestUserInputAnswer>
}

export type ToolsV2 = {
  web_search: WebSearchToolConfig | null
}

/** @since 0.171.0 */
export type TrustedContacts = KnownTrustedContacts | UnlistedValue

/** The values of TrustedContacts that this contract lists. */
export type KnownTrustedContacts = 'check' | 'skip'

export type Turn = {
  /** @since 0.120.0 */
  completedAt: number | null
  /** @since 0.120.0 */
  durationMs: number | null
  error: TurnError | null
  id: string
  items: ThreadItem[]
  /** @since 0.129.0 */
  itemsView: TurnItemsView
  /** @since 0.162.0 */
  rootTurnId?: string | null
  /** @since 0.120.0 */
  startedAt: number | null
  status: TurnStatus
}

export type TurnCompletedNotification = {
  threadId: string
  turn: Turn
}

export type TurnDiffUpdatedNotification = {
  diff: string
  threadId: string
  turnId: string
}

/**
 * @since 0.124.0
 * @experimental
 */
export type TurnEnvironmentParams = {
  cwd: LegacyAppPathString
  environmentId: string
  /** @since 0.145.0 */
  runtimeWorkspaceRoots?: LegacyAppPathString[] | null
}

export type TurnError = {
  additionalDetails: string | null
  codexErrorInfo: CodexErrorInfo | null
  message: string
  /** @since 0.151.0 */
  misalignment?: MisalignmentErrorDetails | null
}

export type TurnInterruptParams = {
  threadId: string
  turnId: string
}

export type TurnInterruptResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/** @since 0.129.0 */
export type TurnItemsView = KnownTurnItemsView | UnlistedValue

/** The values of TurnItemsView that this contract lists. */
export type KnownTurnItemsView = 'notLoaded' | 'summary' | 'full'

/** @since 0.138.0 */
export type TurnModerationMetadataNotification = {
  metadata: JsonValue
  threadId: string
  turnId: string
}

export type TurnPlanStep = {
  status: TurnPlanStepStatus
  step: string
}

export type TurnPlanStepStatus = KnownTurnPlanStepStatus | UnlistedValue

/** The values of TurnPlanStepStatus that this contract lists. */
export type KnownTurnPlanStepStatus = 'pending' | 'inProgress' | 'completed'

export type TurnPlanUpdatedNotification = {
  explanation: string | null
  plan: TurnPlanStep[]
  threadId: string
  turnId: string
}

/**
 * @since 0.151.0
 * @experimental
 */
export type TurnSettingsUpdateParams = {
  /** @since 0.153.0 */
  approvalsReviewer?: ApprovalsReviewer | null
  effort?: ReasoningEffort | null
  /** @since 0.169.0 */
  environments?: TurnEnvironmentParams[] | null
  model?: string | null
  serviceTier?: string | null
  summary?: ReasoningSummary | null
  threadId: string
  turnId: string
}

/**
 * @since 0.151.0
 * @experimental
 */
export type TurnSettingsUpdateResponse = {
  status: TurnSettingsUpdateStatus
}

/**
 * @since 0.151.0
 * @experimental
 */
export type TurnSettingsUpdateStatus = KnownTurnSettingsUpdateStatus | UnlistedValue

/** The values of TurnSettingsUpdateStatus that this contract lists. */
export type KnownTurnSettingsUpdateStatus = 'applied' | 'targetUnavailable'

export type TurnStartParams = {
  /**
   * @since 0.135.0
   * @experimental
   */
  additionalContext?: Record<string, AdditionalContextEntry> | null
  approvalPolicy?: AskForApprovalParams | null
  approvalsReviewer?: ApprovalsReviewer | null
  /** @since 0.136.0 */
  clientUserMessageId?: string | null
  /**
   * EXPERIMENTAL
   * @experimental
   */
  collaborationMode?: CollaborationModeParams | null
  cwd?: string | null
  /**
   * EXPERIMENTAL
   * @since 0.151.0
   * @experimental
   */
  cyberAccessProgram?: CyberAccessProgram | null
  /** @since 0.156.0 */
  disabledPluginIds?: string[] | null
  effort?: ReasoningEffort | null
  /**
   * @since 0.124.0
   * @experimental
   */
  environments?: TurnEnvironmentParams[] | null
  input: UserInputParams[]
  model?: string | null
  /**
   * @deprecated
   * @since 0.142.0
   * @experimental
   * @deprecated
   */
  multiAgentMode?: MultiAgentMode | null
  outputSchema?: JsonValue
  /** @since 0.162.0 */
  parentTurnId?: string | null
  /**
   * @since 0.128.0
   * @experimental
   */
  permissions?: string | null
  /**
   * @deprecated
   * @deprecated
   */
  personality?: Personality | null
  /**
   * @since 0.120.0
   * @experimental
   */
  responsesapiClientMetadata?: Record<string, string> | null
  /**
   * @since 0.164.0
   * @experimental
   */
  responsesapiClientMetadataPatch?: Record<string, string> | null
  /** @since 0.162.0 */
  rootTurnId?: string | null
  /**
   * @since 0.131.0
   * @experimental
   */
  runtimeWorkspaceRoots?: AbsolutePathBuf[] | null
  sandboxPolicy?: SandboxPolicyParams | null
  serviceTier?: string | null
  /** @since 0.151.0 */
  serviceTierForTurn?: string | null
  summary?: ReasoningSummary | null
  threadId: string
  /** @since 0.151.0 */
  toolOutput?: TurnToolOutput | null
  /** @since 0.151.0 */
  turnTrigger?: string | null
}

export type TurnStartResponse = {
  turn: Turn
}

export type TurnStartedNotification = {
  threadId: string
  turn: Turn
}

export type TurnStatus = KnownTurnStatus | UnlistedValue

/** The values of TurnStatus that this contract lists. */
export type KnownTurnStatus = 'completed' | 'interrupted' | 'failed' | 'inProgress'

export type TurnSteerParams = {
  /**
   * @since 0.135.0
   * @experimental
   */
  additionalContext?: Record<string, AdditionalContextEntry> | null
  /** @since 0.136.0 */
  clientUserMessageId?: string | null
  expectedTurnId: string
  input: UserInputParams[]
  /**
   * @since 0.120.0
   * @experimental
   */
  responsesapiClientMetadata?: Record<string, string> | null
  /**
   * @since 0.164.0
   * @experimental
   */
  responsesapiClientMetadataPatch?: Record<string, string> | null
  threadId: string
}

export type TurnSteerResponse = {
  turnId: string
}

/** @since 0.151.0 */
export type TurnToolOutput = {
  name: string
  namespace?: string | null
  output: FunctionCallOutputBody
  /** @since 0.163.0 */
  retain?: boolean
}

/**
 * @since 0.136.0
 * @experimental
 */
export type TurnsPage = {
  backwardsCursor: string | null
  data: Turn[]
  nextCursor: string | null
}

export type UserInput =
  | AudioUserInput
  | ImageUserInput
  | LocalAudioUserInput
  | LocalImageUserInput
  | MentionUserInput
  | SkillUserInput
  | TextUserInput

export type UserInputParams =
  | AudioUserInput
  | ImageUserInput
  | LocalAudioUserInput
  | LocalImageUserInput
  | MentionUserInput
  | SkillUserInput
  | TextUserInputParams

/** @since 0.145.0 */
export type AudioUserInput = {
  type: 'audio'
  url?: string
  /** @since 0.167.2 */
  fileId?: string
}

export type ImageUserInput = {
  /** @since 0.132.0 */
  detail?: ImageDetail | null
  type: 'image'
  url?: string
  /** @since 0.156.0 */
  fileId?: string
}

/** @since 0.145.0 */
export type LocalAudioUserInput = {
  path: string
  type: 'localAudio'
}

export type LocalImageUserInput = {
  /** @since 0.132.0 */
  detail?: ImageDetail | null
  path: string
  type: 'localImage'
}

export type MentionUserInput = {
  name: string
  path: string
  type: 'mention'
}

export type SkillUserInput = {
  name: string
  path: string
  type: 'skill'
}

export type TextUserInput = {
  text: string
  text_elements: TextElement[]
  type: 'text'
}

export type TextUserInputParams = {
  text: string
  text_elements?: TextElementParams[]
  type: 'text'
}

/**
 * @since 0.171.0
 * @experimental
 */
export type UserVerificationBiometricType = KnownUserVerificationBiometricType | UnlistedValue

/** The values of UserVerificationBiometricType that this contract lists. */
export type KnownUserVerificationBiometricType = 'fingerprint'

/**
 * @since 0.155.0
 * @experimental
 */
export type UserVerificationCancelParams = {
  requestId: RequestId
}

/**
 * @since 0.155.0
 * @experimental
 */
export type UserVerificationCancelResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationDeleteParams = Record<string, JsonValue>

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationDeleteResponse = {
  /** Members that are not listed. */
  [member: string]: JsonValue
}

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationEnrollParams = Record<string, JsonValue>

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationEnrollResponse = {
  /** @since 0.156.0 */
  algorithm?: string | null
  credentialId: string
  /** @since 0.156.0 */
  publicKey?: string | null
}

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationProof = {
  credentialId: string
  signature: string
}

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationStatusParams = Record<string, JsonValue>

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationStatusResponse = {
  credentialId: string | null
  unavailableMessage: string | null
  unavailableReason: UserVerificationUnavailableReason | null
}

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationUnavailableReason = KnownUserVerificationUnavailableReason | UnlistedValue

/** The values of UserVerificationUnavailableReason that this contract lists. */
export type KnownUserVerificationUnavailableReason =
  | 'credentialMissing'
  | 'biometricsUnavailable'
  | 'providerUnavailable'

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationVerifyParams = {
  challenge: string
  description: string
  title: string
}

/**
 * @since 0.154.0
 * @experimental
 */
export type UserVerificationVerifyResponse = {
  /** @since 0.171.0 */
  biometricType?: UserVerificationBiometricType | null
  proof: UserVerificationProof
}

export type Verbosity = KnownVerbosity | UnlistedValue

/** The values of Verbosity that this contract lists. */
export type KnownVerbosity = 'low' | 'medium' | 'high'

/** @since 0.122.0 */
export type WarningNotification = {
  message: string
  threadId: string | null
}

export type WebSearchAction =
  | FindInPageWebSearchAction
  | OpenPageWebSearchAction
  | OtherWebSearchAction
  | SearchWebSearchAction

export type FindInPageWebSearchAction = {
  pattern: string | null
  type: 'findInPage'
  url: string | null
}

export type OpenPageWebSearchAction = {
  type: 'openPage'
  url: string | null
}

export type OtherWebSearchAction = {
  type: 'other'
}

export type SearchWebSearchAction = {
  queries: string[] | null
  query: string | null
  type: 'search'
}

export type WebSearchContextSize = KnownWebSearchContextSize | UnlistedValue

/** The values of WebSearchContextSize that this contract lists. */
export type KnownWebSearchContextSize = 'low' | 'medium' | 'high'

export type WebSearchLocation = {
  city: string | null
  country: string | null
  region: string | null
  timezone: string | null
}

/**
 *
 * Since: `indexed` 0.142.0.
 */
export type WebSearchMode = KnownWebSearchMode | UnlistedValue

/** The values of WebSearchMode that this contract lists. */
export type KnownWebSearchMode = 'disabled' | 'cached' | 'indexed' | 'live'

/** @since 0.168.0 */
export type WebSearchProvider = KnownWebSearchProvider | UnlistedValue

/** The values of WebSearchProvider that this contract lists. */
export type KnownWebSearchProvider = 'standalone' | 'search_mcp'

export type WebSearchToolConfig = {
  allowed_domains: string[] | null
  context_size: WebSearchContextSize | null
  location: WebSearchLocation | null
}

/** @since 0.156.0 */
export type WindowsSandboxImplementation = KnownWindowsSandboxImplementation | UnlistedValue

/** The values of WindowsSandboxImplementation that this contract lists. */
export type KnownWindowsSandboxImplementation = 'elevated' | 'unelevated' | 'mxc'

/** @since 0.129.0 */
export type WindowsSandboxReadiness = KnownWindowsSandboxReadiness | UnlistedValue

/** The values of WindowsSandboxReadiness that this contract lists. */
export type KnownWindowsSandboxReadiness = 'ready' | 'notConfigured' | 'updateRequired'

/** @since 0.129.0 */
export type WindowsSandboxReadinessResponse = {
  status: WindowsSandboxReadiness
}

export type WindowsSandboxSetupCompletedNotification = {
  error: string | null
  mode: WindowsSandboxSetupMode
  success: boolean
}

export type WindowsSandboxSetupMode = KnownWindowsSandboxSetupMode | UnlistedValue

/** The values of WindowsSandboxSetupMode that this contract lists. */
export type KnownWindowsSandboxSetupMode = 'elevated' | 'unelevated'

export type WindowsSandboxSetupStartParams = {
  cwd?: AbsolutePathBuf | null
  mode: WindowsSandboxSetupMode
}

export type WindowsSandboxSetupStartResponse = {
  started: boolean
}

export type WindowsWorldWritableWarningNotification = {
  extraCount: number
  failedScan: boolean
  samplePaths: string[]
}

/** @since 0.142.0 */
export type WorkspaceMessage = {
  archivedAt: number | null
  createdAt: number | null
  messageBody: string
  messageId: string
  messageType: WorkspaceMessageType
}

/** @since 0.142.0 */
export type WorkspaceMessageType = KnownWorkspaceMessageType | UnlistedValue

/** The values of WorkspaceMessageType that this contract lists. */
export type KnownWorkspaceMessageType = 'headline' | 'announcement' | 'unknown'

export type WriteStatus = KnownWriteStatus | UnlistedValue

/** The values of WriteStatus that this contract lists. */
export type KnownWriteStatus = 'ok' | 'okOverridden'

export type GetConversationSummaryParams = ConversationIdParams | RolloutPathParams

export type RolloutPathParams = {
  rolloutPath: string
}

export type ConversationIdParams = {
  conversationId: string
}

export type GetConversationSummaryResponse = {
  summary: ConversationSummary
}

export type ConversationSummary = {
  conversationId: string
  path: string
  preview: string
  timestamp: string | null
  updatedAt: string | null
  modelProvider: string
  cwd: string
  cliVersion: string
  source: SessionSource
  gitInfo: ConversationGitInfo | null
}

export type ConversationGitInfo = {
  sha: string | null
  branch: string | null
  origin_url: string | null
}

export type GitDiffToRemoteParams = {
  cwd: string
}

export type GitDiffToRemoteResponse = {
  sha: string
  diff: string
}

export type AppsConfigValue = {
  enabled: boolean
  /** @since 0.156.0 */
  omit_tools_from?: ToolExposureSurface[] | null
  /** @since 0.137.0 */
  approvals_reviewer: ApprovalsReviewer | null
  destructive_enabled: boolean | null
  open_world_enabled: boolean | null
  default_tools_approval_mode: AppToolApproval | null
  default_tools_enabled: boolean | null
  tools: AppToolsConfig | null
  /** @since 0.153.0 */
  links?: AppLinksConfig | null
}

/** @since 0.156.0 */
export type ToolExposureSurface = KnownToolExposureSurface | UnlistedValue

/** The values of ToolExposureSurface that this contract lists. */
export type KnownToolExposureSurface = 'code_mode' | 'deferred' | 'direct'

export type AppToolsConfig = Record<string, AppToolsConfigValue>

export type AppToolsConfigValue = {
  enabled: boolean | null
  approval_mode: AppToolApproval | null
}

/** @since 0.153.0 */
export type AppLinksConfig = Record<string, AppLinksConfigValue>

/** @since 0.153.0 */
export type AppLinksConfigValue = {
  approvals_reviewer: ApprovalsReviewer | null
  default_tools_approval_mode: AppToolApproval | null
}

/**
 * @since 0.142.0
 * @experimental
 * @deprecated Gone in 0.171.0.
 */
export type CurrentTimeReadParams = {
  threadId: string
}

/**
 * @since 0.142.0
 * @experimental
 * @deprecated Gone in 0.171.0.
 */
export type CurrentTimeReadResponse = {
  currentTimeAt: number
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type PluginEntrypoint =
  | FilePluginEntrypoint
  | GlobalPluginEntrypoint
  | SettingsPluginEntrypoint
  | ThreadPluginEntrypoint

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type FilePluginEntrypoint = {
  appId: string
  extensions: string[]
  icons: PluginIcon[]
  resourceUri: string
  title: string
  toolName: string
  type: 'file'
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type GlobalPluginEntrypoint = {
  appId: string
  icons: PluginIcon[]
  quickAction: PluginQuickAction | null
  resourceUri: string
  title: string
  toolName: string
  type: 'global'
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type SettingsPluginEntrypoint = {
  appId: string
  icons: PluginIcon[]
  resourceUri: string
  searchTerms: string[]
  title: string
  toolName: string
  type: 'settings'
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type ThreadPluginEntrypoint = {
  appId: string
  icons: PluginIcon[]
  resourceUri: string
  title: string
  toolName: string
  type: 'thread'
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type PluginExtensions = {
  entrypoints: PluginEntrypoint[] | null
  fileHandlers: PluginEntrypoint[]
  searchMentionProviders: PluginSearchProvider[]
  settings: PluginSettings[]
  settingsEntrypoints: PluginEntrypoint[]
  threadEntrypoints: PluginEntrypoint[]
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type PluginIcon = {
  mimeType: string | null
  sizes: string[] | null
  src: string
  theme: string | null
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type PluginQuickAction = {
  icons: PluginIcon[]
  target: PluginQuickActionTarget
  title: string
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type PluginQuickActionTarget = ToolPluginQuickActionTarget

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type ToolPluginQuickActionTarget = {
  arguments: JsonValue
  name: string
  type: 'tool'
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type PluginSearchProvider = {
  appId: string
  call: PluginSearchProviderCall | null
  linkId: string
  title: string
  toolName: string
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type PluginSearchProviderCall = {
  _meta: JsonValue
  arguments: JsonValue
  name: string
}

/**
 * @since 0.157.0
 * @deprecated Gone in 0.158.0.
 */
export type PluginSettings = {
  appId: string
  readToolName: string
  updateToolName: string
}

/**
 * DEPRECATED
 * @deprecated Gone in 0.156.0.
 */
export type ThreadRollbackParams = {
  numTurns: number
  threadId: string
}

/** @deprecated Gone in 0.156.0. */
export type ThreadRollbackResponse = {
  thread: Thread
}
