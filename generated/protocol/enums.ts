// @generated from schema/ by `npm run generate`. Do not edit.

import type {
  KnownAccountSessionWorkspaceKind,
  KnownAgentMessageDelivery,
  KnownAllowDenyRequirement,
  KnownAppTemplateUnavailableReason,
  KnownAppToolApproval,
  KnownApprovalsReviewer,
  KnownAutoCompactTokenLimitScope,
  KnownAutoReviewDecisionSource,
  KnownAwsCredentialType,
  KnownBrowserUseAccessApprovalLifetime,
  KnownCliAuthCredentialsStoreMode,
  KnownCollabAgentStatus,
  KnownCollabAgentTool,
  KnownCollabAgentToolCallStatus,
  KnownCommandExecOutputStream,
  KnownCommandExecutionApprovalKind,
  KnownCommandExecutionSource,
  KnownCommandExecutionStatus,
  KnownCyberAccessProgram,
  KnownDynamicToolCallStatus,
  KnownEnvironmentStatusKind,
  KnownExperimentalFeatureStage,
  KnownExternalAgentConfigMigrationItemType,
  KnownExternalAgentDetectedConnectorSource,
  KnownExternalAgentImportedConnectorSource,
  KnownFileSystemAccessMode,
  KnownForcedLoginMethod,
  KnownFuzzyFileSearchMatchType,
  KnownGatewayOAuthStatus,
  KnownGuardianApprovalReviewStatus,
  KnownGuardianAssessmentOutcome,
  KnownGuardianCommandSource,
  KnownGuardianRiskLevel,
  KnownGuardianUserAuthorization,
  KnownHelplineSubject,
  KnownHookEventName,
  KnownHookExecutionMode,
  KnownHookHandlerType,
  KnownHookOutputEntryKind,
  KnownHookRunStatus,
  KnownHookScope,
  KnownHookSource,
  KnownHookTrustStatus,
  KnownImageDetail,
  KnownInputModality,
  KnownLocalShellStatus,
  KnownMcpAppDisplayMode,
  KnownMcpAuthStatus,
  KnownMcpElicitationArrayType,
  KnownMcpElicitationBooleanType,
  KnownMcpElicitationNumberType,
  KnownMcpElicitationObjectType,
  KnownMcpElicitationStringFormat,
  KnownMcpElicitationStringType,
  KnownMcpServerConnectionStatus,
  KnownMcpServerStartupFailureReason,
  KnownMcpServerStartupState,
  KnownMcpToolCallStatus,
  KnownMessagePhase,
  KnownModeKind,
  KnownModelRerouteReason,
  KnownModelVerification,
  KnownMultiAgentVersion,
  KnownNetworkAccess,
  KnownNetworkApprovalProtocol,
  KnownNetworkDomainPermission,
  KnownNetworkPolicyRuleAction,
  KnownNetworkUnixSocketPermission,
  KnownNonSteerableTurnKind,
  KnownOtelHttpProtocol,
  KnownPatchApplyStatus,
  KnownPersonality,
  KnownPluginAuthPolicy,
  KnownPluginAvailability,
  KnownPluginDisabledReason,
  KnownPluginInstallPolicy,
  KnownPluginInstallPolicySource,
  KnownPluginShareDiscoverability,
  KnownPluginSharePrincipalRole,
  KnownPluginSharePrincipalType,
  KnownProcessOutputStream,
  KnownProjectChangeType,
  KnownRealtimeConversationVersion,
  KnownRealtimeVoice,
  KnownReasoningSummary,
  KnownRemoteControlConnectionStatus,
  KnownResidencyRequirement,
  KnownSandboxMode,
  KnownScheduledTaskWeekday,
  KnownSkillScope,
  KnownSubAgentActivityKind,
  KnownThreadActiveFlag,
  KnownThreadAttachmentAddOutcome,
  KnownThreadAttachmentOperation,
  KnownThreadGoalStatus,
  KnownThreadHistoryMode,
  KnownThreadRealtimeCoverage,
  KnownThreadRealtimeHandoffMode,
  KnownThreadRealtimeSessionOutcome,
  KnownThreadRealtimeTranscriptRole,
  KnownThreadUnsubscribeStatus,
  KnownToolExposureSurface,
  KnownTrustedContacts,
  KnownTurnItemsView,
  KnownTurnPlanStepStatus,
  KnownTurnSettingsUpdateStatus,
  KnownTurnStatus,
  KnownUserVerificationBiometricType,
  KnownUserVerificationUnavailableReason,
  KnownVerbosity,
  KnownWebSearchContextSize,
  KnownWebSearchMode,
  KnownWebSearchProvider,
  KnownWindowsSandboxImplementation,
  KnownWindowsSandboxReadiness,
  KnownWindowsSandboxSetupMode,
  KnownWorkspaceMessageType,
  KnownWriteStatus,
} from './types.js'

/** Every value of AccountSessionWorkspaceKind that this contract lists. */
export const accountSessionWorkspaceKindValues = [
  'personal',
  'workspace',
] as const

/** Whether this contract lists the value. */
export function isKnownAccountSessionWorkspaceKind(value: string): value is KnownAccountSessionWorkspaceKind {
  return (accountSessionWorkspaceKindValues as readonly string[]).includes(value)
}

/** Every value of AdditionalContextKind that this contract lists. */
export const additionalContextKindValues = [
  'untrusted',
  'application',
] as const

/** Every value of AgentMessageDelivery that this contract lists. */
export const agentMessageDeliveryValues = [
  'async',
] as const

/** Whether this contract lists the value. */
export function isKnownAgentMessageDelivery(value: string): value is KnownAgentMessageDelivery {
  return (agentMessageDeliveryValues as readonly string[]).includes(value)
}

/** Every value of AllowDenyRequirement that this contract lists. */
export const allowDenyRequirementValues = [
  'allow',
  'deny',
] as const

/** Whether this contract lists the value. */
export function isKnownAllowDenyRequirement(value: string): value is KnownAllowDenyRequirement {
  return (allowDenyRequirementValues as readonly string[]).includes(value)
}

/** Every value of AppTemplateUnavailableReason that this contract lists. */
export const appTemplateUnavailableReasonValues = [
  'NOT_CONFIGURED_FOR_WORKSPACE',
  'NO_ACTIVE_WORKSPACE',
] as const

/** Whether this contract lists the value. */
export function isKnownAppTemplateUnavailableReason(value: string): value is KnownAppTemplateUnavailableReason {
  return (appTemplateUnavailableReasonValues as readonly string[]).includes(value)
}

/** Every value of AppToolApproval that this contract lists. */
export const appToolApprovalValues = [
  'auto',
  'prompt',
  'writes',
  'approve',
] as const

/** Whether this contract lists the value. */
export function isKnownAppToolApproval(value: string): value is KnownAppToolApproval {
  return (appToolApprovalValues as readonly string[]).includes(value)
}

/** Every value of ApprovalsReviewer that this contract lists. */
export const approvalsReviewerValues = [
  'user',
  'auto_review',
  'guardian_subagent',
] as const

/** Whether this contract lists the value. */
export function isKnownApprovalsReviewer(value: string): value is KnownApprovalsReviewer {
  return (approvalsReviewerValues as readonly string[]).includes(value)
}

/** Every value of AutoCompactTokenLimitScope that this contract lists. */
export const autoCompactTokenLimitScopeValues = [
  'total',
  'body_after_prefix',
] as const

/** Whether this contract lists the value. */
export function isKnownAutoCompactTokenLimitScope(value: string): value is KnownAutoCompactTokenLimitScope {
  return (autoCompactTokenLimitScopeValues as readonly string[]).includes(value)
}

/** Every value of AutoReviewDecisionSource that this contract lists. */
export const autoReviewDecisionSourceValues = [
  'agent',
] as const

/** Whether this contract lists the value. */
export function isKnownAutoReviewDecisionSource(value: string): value is KnownAutoReviewDecisionSource {
  return (autoReviewDecisionSourceValues as readonly string[]).includes(value)
}

/** Every value of AwsCredentialType that this contract lists. */
export const awsCredentialTypeValues = [
  'accessKeys',
  'bedrockApiKey',
] as const

/** Whether this contract lists the value. */
export function isKnownAwsCredentialType(value: string): value is KnownAwsCredentialType {
  return (awsCredentialTypeValues as readonly string[]).includes(value)
}

/** Every value of BedrockProviderId that this contract lists. */
export const bedrockProviderIdValues = [
  'amazon-bedrock',
  'amazon-bedrock-runtime',
] as const

/** Every value of BrowserUseAccessApprovalLifetime that this contract lists. */
export const browserUseAccessApprovalLifetimeValues = [
  'turn',
  'thread',
] as const

/** Whether this contract lists the value. */
export function isKnownBrowserUseAccessApprovalLifetime(value: string): value is KnownBrowserUseAccessApprovalLifetime {
  return (browserUseAccessApprovalLifetimeValues as readonly string[]).includes(value)
}

/** Every value of CliAuthCredentialsStoreMode that this contract lists. */
export const cliAuthCredentialsStoreModeValues = [
  'file',
  'keyring',
  'auto',
  'ephemeral',
] as const

/** Whether this contract lists the value. */
export function isKnownCliAuthCredentialsStoreMode(value: string): value is KnownCliAuthCredentialsStoreMode {
  return (cliAuthCredentialsStoreModeValues as readonly string[]).includes(value)
}

/** Every value of CodexResponseHandoffMode that this contract lists. */
export const codexResponseHandoffModeValues = [
  'thinking',
  'commentary',
  'bemTags',
] as const

/** Every value of CollabAgentStatus that this contract lists. */
export const collabAgentStatusValues = [
  'pendingInit',
  'running',
  'interrupted',
  'completed',
  'errored',
  'shutdown',
  'notFound',
] as const

/** Whether this contract lists the value. */
export function isKnownCollabAgentStatus(value: string): value is KnownCollabAgentStatus {
  return (collabAgentStatusValues as readonly string[]).includes(value)
}

/** Every value of CollabAgentTool that this contract lists. */
export const collabAgentToolValues = [
  'spawnAgent',
  'sendInput',
  'resumeAgent',
  'wait',
  'closeAgent',
  'sendMessage',
  'followupTask',
  'interruptAgent',
  'listAgents',
] as const

/** Whether this contract lists the value. */
export function isKnownCollabAgentTool(value: string): value is KnownCollabAgentTool {
  return (collabAgentToolValues as readonly string[]).includes(value)
}

/** Every value of CollabAgentToolCallStatus that this contract lists. */
export const collabAgentToolCallStatusValues = [
  'inProgress',
  'completed',
  'failed',
  'interrupted',
] as const

/** Whether this contract lists the value. */
export function isKnownCollabAgentToolCallStatus(value: string): value is KnownCollabAgentToolCallStatus {
  return (collabAgentToolCallStatusValues as readonly string[]).includes(value)
}

/** Every value of CommandExecOutputStream that this contract lists. */
export const commandExecOutputStreamValues = [
  'stdout',
  'stderr',
] as const

/** Whether this contract lists the value. */
export function isKnownCommandExecOutputStream(value: string): value is KnownCommandExecOutputStream {
  return (commandExecOutputStreamValues as readonly string[]).includes(value)
}

/** Every value of CommandExecutionApprovalKind that this contract lists. */
export const commandExecutionApprovalKindValues = [
  'command',
  'writeStdin',
  'humanCommand',
] as const

/** Whether this contract lists the value. */
export function isKnownCommandExecutionApprovalKind(value: string): value is KnownCommandExecutionApprovalKind {
  return (commandExecutionApprovalKindValues as readonly string[]).includes(value)
}

/** Every value of CommandExecutionSource that this contract lists. */
export const commandExecutionSourceValues = [
  'agent',
  'userShell',
  'unifiedExecStartup',
  'unifiedExecInteraction',
] as const

/** Whether this contract lists the value. */
export function isKnownCommandExecutionSource(value: string): value is KnownCommandExecutionSource {
  return (commandExecutionSourceValues as readonly string[]).includes(value)
}

/** Every value of CommandExecutionStatus that this contract lists. */
export const commandExecutionStatusValues = [
  'inProgress',
  'completed',
  'failed',
  'declined',
] as const

/** Whether this contract lists the value. */
export function isKnownCommandExecutionStatus(value: string): value is KnownCommandExecutionStatus {
  return (commandExecutionStatusValues as readonly string[]).includes(value)
}

/** Every value of ConversationTextRole that this contract lists. */
export const conversationTextRoleValues = [
  'user',
  'developer',
  'assistant',
] as const

/** Every value of CyberAccessProgram that this contract lists. */
export const cyberAccessProgramValues = [
  'standard',
  'daybreakBlue',
  'daybreakRed',
] as const

/** Whether this contract lists the value. */
export function isKnownCyberAccessProgram(value: string): value is KnownCyberAccessProgram {
  return (cyberAccessProgramValues as readonly string[]).includes(value)
}

/** Every value of DynamicToolCallStatus that this contract lists. */
export const dynamicToolCallStatusValues = [
  'inProgress',
  'completed',
  'failed',
] as const

/** Whether this contract lists the value. */
export function isKnownDynamicToolCallStatus(value: string): value is KnownDynamicToolCallStatus {
  return (dynamicToolCallStatusValues as readonly string[]).includes(value)
}

/** Every value of EnvironmentStatusKind that this contract lists. */
export const environmentStatusKindValues = [
  'ready',
  'pending',
  'disconnected',
  'unknown',
] as const

/** Whether this contract lists the value. */
export function isKnownEnvironmentStatusKind(value: string): value is KnownEnvironmentStatusKind {
  return (environmentStatusKindValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownEnvironmentStatusKind(value: string): KnownEnvironmentStatusKind {
  return isKnownEnvironmentStatusKind(value) ? value : 'unknown'
}

/** Every value of ExperimentalFeatureStage that this contract lists. */
export const experimentalFeatureStageValues = [
  'beta',
  'underDevelopment',
  'stable',
  'deprecated',
  'removed',
] as const

/** Whether this contract lists the value. */
export function isKnownExperimentalFeatureStage(value: string): value is KnownExperimentalFeatureStage {
  return (experimentalFeatureStageValues as readonly string[]).includes(value)
}

/** Every value of ExternalAgentConfigMigrationItemType that this contract lists. */
export const externalAgentConfigMigrationItemTypeValues = [
  'AGENTS_MD',
  'CONFIG',
  'SKILLS',
  'PLUGINS',
  'MCP_SERVER_CONFIG',
  'SUBAGENTS',
  'HOOKS',
  'COMMANDS',
  'MEMORY',
  'SESSIONS',
] as const

/** Whether this contract lists the value. */
export function isKnownExternalAgentConfigMigrationItemType(value: string): value is KnownExternalAgentConfigMigrationItemType {
  return (externalAgentConfigMigrationItemTypeValues as readonly string[]).includes(value)
}

/** Every value of ExternalAgentDetectedConnectorSource that this contract lists. */
export const externalAgentDetectedConnectorSourceValues = [
  'remoteMcpServersConfig',
  'sessionToolUse',
] as const

/** Whether this contract lists the value. */
export function isKnownExternalAgentDetectedConnectorSource(value: string): value is KnownExternalAgentDetectedConnectorSource {
  return (externalAgentDetectedConnectorSourceValues as readonly string[]).includes(value)
}

/** Every value of ExternalAgentImportedConnectorSource that this contract lists. */
export const externalAgentImportedConnectorSourceValues = [
  'remoteMcpServersConfig',
] as const

/** Whether this contract lists the value. */
export function isKnownExternalAgentImportedConnectorSource(value: string): value is KnownExternalAgentImportedConnectorSource {
  return (externalAgentImportedConnectorSourceValues as readonly string[]).includes(value)
}

/** Every value of FileChangeApprovalDecision that this contract lists. */
export const fileChangeApprovalDecisionValues = [
  'accept',
  'acceptForSession',
  'decline',
  'cancel',
] as const

/** Every value of FileSystemAccessMode that this contract lists. */
export const fileSystemAccessModeValues = [
  'read',
  'write',
  'deny',
] as const

/** Whether this contract lists the value. */
export function isKnownFileSystemAccessMode(value: string): value is KnownFileSystemAccessMode {
  return (fileSystemAccessModeValues as readonly string[]).includes(value)
}

/** Every value of ForcedLoginMethod that this contract lists. */
export const forcedLoginMethodValues = [
  'chatgpt',
  'api',
] as const

/** Whether this contract lists the value. */
export function isKnownForcedLoginMethod(value: string): value is KnownForcedLoginMethod {
  return (forcedLoginMethodValues as readonly string[]).includes(value)
}

/** Every value of FuzzyFileSearchMatchType that this contract lists. */
export const fuzzyFileSearchMatchTypeValues = [
  'file',
  'directory',
] as const

/** Whether this contract lists the value. */
export function isKnownFuzzyFileSearchMatchType(value: string): value is KnownFuzzyFileSearchMatchType {
  return (fuzzyFileSearchMatchTypeValues as readonly string[]).includes(value)
}

/** Every value of GatewayOAuthStatus that this contract lists. */
export const gatewayOAuthStatusValues = [
  'notReady',
  'started',
  'succeeded',
  'failed',
] as const

/** Whether this contract lists the value. */
export function isKnownGatewayOAuthStatus(value: string): value is KnownGatewayOAuthStatus {
  return (gatewayOAuthStatusValues as readonly string[]).includes(value)
}

/** Every value of GcpProviderId that this contract lists. */
export const gcpProviderIdValues = [
  'gcp',
] as const

/** Every value of GuardianApprovalReviewStatus that this contract lists. */
export const guardianApprovalReviewStatusValues = [
  'inProgress',
  'approved',
  'denied',
  'timedOut',
  'aborted',
] as const

/** Whether this contract lists the value. */
export function isKnownGuardianApprovalReviewStatus(value: string): value is KnownGuardianApprovalReviewStatus {
  return (guardianApprovalReviewStatusValues as readonly string[]).includes(value)
}

/** Every value of GuardianAssessmentOutcome that this contract lists. */
export const guardianAssessmentOutcomeValues = [
  'allow',
  'deny',
] as const

/** Whether this contract lists the value. */
export function isKnownGuardianAssessmentOutcome(value: string): value is KnownGuardianAssessmentOutcome {
  return (guardianAssessmentOutcomeValues as readonly string[]).includes(value)
}

/** Every value of GuardianCommandSource that this contract lists. */
export const guardianCommandSourceValues = [
  'shell',
  'unifiedExec',
] as const

/** Whether this contract lists the value. */
export function isKnownGuardianCommandSource(value: string): value is KnownGuardianCommandSource {
  return (guardianCommandSourceValues as readonly string[]).includes(value)
}

/** Every value of GuardianRiskLevel that this contract lists. */
export const guardianRiskLevelValues = [
  'low',
  'medium',
  'high',
  'critical',
] as const

/** Whether this contract lists the value. */
export function isKnownGuardianRiskLevel(value: string): value is KnownGuardianRiskLevel {
  return (guardianRiskLevelValues as readonly string[]).includes(value)
}

/** Every value of GuardianUserAuthorization that this contract lists. */
export const guardianUserAuthorizationValues = [
  'unknown',
  'low',
  'medium',
  'high',
] as const

/** Whether this contract lists the value. */
export function isKnownGuardianUserAuthorization(value: string): value is KnownGuardianUserAuthorization {
  return (guardianUserAuthorizationValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownGuardianUserAuthorization(value: string): KnownGuardianUserAuthorization {
  return isKnownGuardianUserAuthorization(value) ? value : 'unknown'
}

/** Every value of HelplineSubject that this contract lists. */
export const helplineSubjectValues = [
  'answer',
  'prompt',
] as const

/** Whether this contract lists the value. */
export function isKnownHelplineSubject(value: string): value is KnownHelplineSubject {
  return (helplineSubjectValues as readonly string[]).includes(value)
}

/** Every value of HookEventName that this contract lists. */
export const hookEventNameValues = [
  'preModelRequest',
  'postModelRequest',
  'preToolUse',
  'permissionRequest',
  'postToolUse',
  'preCompact',
  'postCompact',
  'sessionStart',
  'sessionEnd',
  'userPromptSubmit',
  'subagentStart',
  'subagentStop',
  'stop',
  'interrupt',
] as const

/** Whether this contract lists the value. */
export function isKnownHookEventName(value: string): value is KnownHookEventName {
  return (hookEventNameValues as readonly string[]).includes(value)
}

/** Every value of HookExecutionMode that this contract lists. */
export const hookExecutionModeValues = [
  'sync',
  'async',
] as const

/** Whether this contract lists the value. */
export function isKnownHookExecutionMode(value: string): value is KnownHookExecutionMode {
  return (hookExecutionModeValues as readonly string[]).includes(value)
}

/** Every value of HookHandlerType that this contract lists. */
export const hookHandlerTypeValues = [
  'command',
  'mcpTool',
  'prompt',
  'agent',
] as const

/** Whether this contract lists the value. */
export function isKnownHookHandlerType(value: string): value is KnownHookHandlerType {
  return (hookHandlerTypeValues as readonly string[]).includes(value)
}

/** Every value of HookOutputEntryKind that this contract lists. */
export const hookOutputEntryKindValues = [
  'warning',
  'stop',
  'feedback',
  'context',
  'error',
] as const

/** Whether this contract lists the value. */
export function isKnownHookOutputEntryKind(value: string): value is KnownHookOutputEntryKind {
  return (hookOutputEntryKindValues as readonly string[]).includes(value)
}

/** Every value of HookRunStatus that this contract lists. */
export const hookRunStatusValues = [
  'running',
  'completed',
  'failed',
  'blocked',
  'stopped',
] as const

/** Whether this contract lists the value. */
export function isKnownHookRunStatus(value: string): value is KnownHookRunStatus {
  return (hookRunStatusValues as readonly string[]).includes(value)
}

/** Every value of HookScope that this contract lists. */
export const hookScopeValues = [
  'thread',
  'turn',
] as const

/** Whether this contract lists the value. */
export function isKnownHookScope(value: string): value is KnownHookScope {
  return (hookScopeValues as readonly string[]).includes(value)
}

/** Every value of HookSource that this contract lists. */
export const hookSourceValues = [
  'system',
  'user',
  'project',
  'mdm',
  'sessionFlags',
  'plugin',
  'cloudRequirements',
  'cloudManagedConfig',
  'legacyManagedConfigFile',
  'legacyManagedConfigMdm',
  'unknown',
] as const

/** Whether this contract lists the value. */
export function isKnownHookSource(value: string): value is KnownHookSource {
  return (hookSourceValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownHookSource(value: string): KnownHookSource {
  return isKnownHookSource(value) ? value : 'unknown'
}

/** Every value of HookTrustStatus that this contract lists. */
export const hookTrustStatusValues = [
  'managed',
  'untrusted',
  'trusted',
  'modified',
] as const

/** Whether this contract lists the value. */
export function isKnownHookTrustStatus(value: string): value is KnownHookTrustStatus {
  return (hookTrustStatusValues as readonly string[]).includes(value)
}

/** Every value of ImageDetail that this contract lists. */
export const imageDetailValues = [
  'auto',
  'low',
  'high',
  'original',
] as const

/** Whether this contract lists the value. */
export function isKnownImageDetail(value: string): value is KnownImageDetail {
  return (imageDetailValues as readonly string[]).includes(value)
}

/** Every value of InputModality that this contract lists. */
export const inputModalityValues = [
  'text',
  'image',
  'audio',
] as const

/** Whether this contract lists the value. */
export function isKnownInputModality(value: string): value is KnownInputModality {
  return (inputModalityValues as readonly string[]).includes(value)
}

/** Every value of LocalShellStatus that this contract lists. */
export const localShellStatusValues = [
  'completed',
  'in_progress',
  'incomplete',
] as const

/** Whether this contract lists the value. */
export function isKnownLocalShellStatus(value: string): value is KnownLocalShellStatus {
  return (localShellStatusValues as readonly string[]).includes(value)
}

/** Every value of McpAppDisplayMode that this contract lists. */
export const mcpAppDisplayModeValues = [
  'inline',
  'fullscreen',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpAppDisplayMode(value: string): value is KnownMcpAppDisplayMode {
  return (mcpAppDisplayModeValues as readonly string[]).includes(value)
}

/** Every value of McpAuthStatus that this contract lists. */
export const mcpAuthStatusValues = [
  'unknown',
  'unsupported',
  'notLoggedIn',
  'bearerToken',
  'oAuth',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpAuthStatus(value: string): value is KnownMcpAuthStatus {
  return (mcpAuthStatusValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownMcpAuthStatus(value: string): KnownMcpAuthStatus {
  return isKnownMcpAuthStatus(value) ? value : 'unknown'
}

/** Every value of McpElicitationArrayType that this contract lists. */
export const mcpElicitationArrayTypeValues = [
  'array',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpElicitationArrayType(value: string): value is KnownMcpElicitationArrayType {
  return (mcpElicitationArrayTypeValues as readonly string[]).includes(value)
}

/** Every value of McpElicitationBooleanType that this contract lists. */
export const mcpElicitationBooleanTypeValues = [
  'boolean',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpElicitationBooleanType(value: string): value is KnownMcpElicitationBooleanType {
  return (mcpElicitationBooleanTypeValues as readonly string[]).includes(value)
}

/** Every value of McpElicitationNumberType that this contract lists. */
export const mcpElicitationNumberTypeValues = [
  'number',
  'integer',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpElicitationNumberType(value: string): value is KnownMcpElicitationNumberType {
  return (mcpElicitationNumberTypeValues as readonly string[]).includes(value)
}

/** Every value of McpElicitationObjectType that this contract lists. */
export const mcpElicitationObjectTypeValues = [
  'object',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpElicitationObjectType(value: string): value is KnownMcpElicitationObjectType {
  return (mcpElicitationObjectTypeValues as readonly string[]).includes(value)
}

/** Every value of McpElicitationStringFormat that this contract lists. */
export const mcpElicitationStringFormatValues = [
  'email',
  'uri',
  'date',
  'date-time',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpElicitationStringFormat(value: string): value is KnownMcpElicitationStringFormat {
  return (mcpElicitationStringFormatValues as readonly string[]).includes(value)
}

/** Every value of McpElicitationStringType that this contract lists. */
export const mcpElicitationStringTypeValues = [
  'string',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpElicitationStringType(value: string): value is KnownMcpElicitationStringType {
  return (mcpElicitationStringTypeValues as readonly string[]).includes(value)
}

/** Every value of McpServerConnectionStatus that this contract lists. */
export const mcpServerConnectionStatusValues = [
  'notStarted',
  'starting',
  'connected',
  'authenticationRequired',
  'failed',
  'cancelled',
  'disabled',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpServerConnectionStatus(value: string): value is KnownMcpServerConnectionStatus {
  return (mcpServerConnectionStatusValues as readonly string[]).includes(value)
}

/** Every value of McpServerElicitationAction that this contract lists. */
export const mcpServerElicitationActionValues = [
  'accept',
  'decline',
  'cancel',
] as const

/** Every value of McpServerOauthClientRegistration that this contract lists. */
export const mcpServerOauthClientRegistrationValues = [
  'auto',
  'cimd',
  'dcr',
] as const

/** Every value of McpServerStartupFailureReason that this contract lists. */
export const mcpServerStartupFailureReasonValues = [
  'reauthenticationRequired',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpServerStartupFailureReason(value: string): value is KnownMcpServerStartupFailureReason {
  return (mcpServerStartupFailureReasonValues as readonly string[]).includes(value)
}

/** Every value of McpServerStartupState that this contract lists. */
export const mcpServerStartupStateValues = [
  'starting',
  'ready',
  'failed',
  'cancelled',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpServerStartupState(value: string): value is KnownMcpServerStartupState {
  return (mcpServerStartupStateValues as readonly string[]).includes(value)
}

/** Every value of McpServerStatusDetail that this contract lists. */
export const mcpServerStatusDetailValues = [
  'full',
  'toolsAndAuthOnly',
] as const

/** Every value of McpToolCallStatus that this contract lists. */
export const mcpToolCallStatusValues = [
  'inProgress',
  'completed',
  'failed',
] as const

/** Whether this contract lists the value. */
export function isKnownMcpToolCallStatus(value: string): value is KnownMcpToolCallStatus {
  return (mcpToolCallStatusValues as readonly string[]).includes(value)
}

/** Every value of MergeStrategy that this contract lists. */
export const mergeStrategyValues = [
  'replace',
  'upsert',
] as const

/** Every value of MessagePhase that this contract lists. */
export const messagePhaseValues = [
  'commentary',
  'partial_answer',
  'final_answer',
] as const

/** Whether this contract lists the value. */
export function isKnownMessagePhase(value: string): value is KnownMessagePhase {
  return (messagePhaseValues as readonly string[]).includes(value)
}

/** Every value of ModeKind that this contract lists. */
export const modeKindValues = [
  'plan',
  'default',
] as const

/** Whether this contract lists the value. */
export function isKnownModeKind(value: string): value is KnownModeKind {
  return (modeKindValues as readonly string[]).includes(value)
}

/** Every value of ModelRerouteReason that this contract lists. */
export const modelRerouteReasonValues = [
  'highRiskCyberActivity',
] as const

/** Whether this contract lists the value. */
export function isKnownModelRerouteReason(value: string): value is KnownModelRerouteReason {
  return (modelRerouteReasonValues as readonly string[]).includes(value)
}

/** Every value of ModelVerification that this contract lists. */
export const modelVerificationValues = [
  'trustedAccessForCyber',
] as const

/** Whether this contract lists the value. */
export function isKnownModelVerification(value: string): value is KnownModelVerification {
  return (modelVerificationValues as readonly string[]).includes(value)
}

/** Every value of MultiAgentVersion that this contract lists. */
export const multiAgentVersionValues = [
  'disabled',
  'v1',
  'v2',
] as const

/** Whether this contract lists the value. */
export function isKnownMultiAgentVersion(value: string): value is KnownMultiAgentVersion {
  return (multiAgentVersionValues as readonly string[]).includes(value)
}

/** Every value of NetworkAccess that this contract lists. */
export const networkAccessValues = [
  'restricted',
  'enabled',
] as const

/** Whether this contract lists the value. */
export function isKnownNetworkAccess(value: string): value is KnownNetworkAccess {
  return (networkAccessValues as readonly string[]).includes(value)
}

/** Every value of NetworkApprovalProtocol that this contract lists. */
export const networkApprovalProtocolValues = [
  'http',
  'https',
  'socks5Tcp',
  'socks5Udp',
] as const

/** Whether this contract lists the value. */
export function isKnownNetworkApprovalProtocol(value: string): value is KnownNetworkApprovalProtocol {
  return (networkApprovalProtocolValues as readonly string[]).includes(value)
}

/** Every value of NetworkDomainPermission that this contract lists. */
export const networkDomainPermissionValues = [
  'allow',
  'deny',
] as const

/** Whether this contract lists the value. */
export function isKnownNetworkDomainPermission(value: string): value is KnownNetworkDomainPermission {
  return (networkDomainPermissionValues as readonly string[]).includes(value)
}

/** Every value of NetworkPolicyRuleAction that this contract lists. */
export const networkPolicyRuleActionValues = [
  'allow',
  'deny',
] as const

/** Whether this contract lists the value. */
export function isKnownNetworkPolicyRuleAction(value: string): value is KnownNetworkPolicyRuleAction {
  return (networkPolicyRuleActionValues as readonly string[]).includes(value)
}

/** Every value of NetworkUnixSocketPermission that this contract lists. */
export const networkUnixSocketPermissionValues = [
  'allow',
  'deny',
] as const

/** Whether this contract lists the value. */
export function isKnownNetworkUnixSocketPermission(value: string): value is KnownNetworkUnixSocketPermission {
  return (networkUnixSocketPermissionValues as readonly string[]).includes(value)
}

/** Every value of NonSteerableTurnKind that this contract lists. */
export const nonSteerableTurnKindValues = [
  'review',
  'compact',
] as const

/** Whether this contract lists the value. */
export function isKnownNonSteerableTurnKind(value: string): value is KnownNonSteerableTurnKind {
  return (nonSteerableTurnKindValues as readonly string[]).includes(value)
}

/** Every value of OtelHttpProtocol that this contract lists. */
export const otelHttpProtocolValues = [
  'binary',
  'json',
] as const

/** Whether this contract lists the value. */
export function isKnownOtelHttpProtocol(value: string): value is KnownOtelHttpProtocol {
  return (otelHttpProtocolValues as readonly string[]).includes(value)
}

/** Every value of PatchApplyStatus that this contract lists. */
export const patchApplyStatusValues = [
  'inProgress',
  'completed',
  'failed',
  'declined',
] as const

/** Whether this contract lists the value. */
export function isKnownPatchApplyStatus(value: string): value is KnownPatchApplyStatus {
  return (patchApplyStatusValues as readonly string[]).includes(value)
}

/** Every value of PermissionGrantScope that this contract lists. */
export const permissionGrantScopeValues = [
  'turn',
  'session',
] as const

/** Every value of Personality that this contract lists. */
export const personalityValues = [
  'none',
  'friendly',
  'pragmatic',
] as const

/** Whether this contract lists the value. */
export function isKnownPersonality(value: string): value is KnownPersonality {
  return (personalityValues as readonly string[]).includes(value)
}

/** Every value of PluginAuthPolicy that this contract lists. */
export const pluginAuthPolicyValues = [
  'ON_INSTALL',
  'ON_USE',
] as const

/** Whether this contract lists the value. */
export function isKnownPluginAuthPolicy(value: string): value is KnownPluginAuthPolicy {
  return (pluginAuthPolicyValues as readonly string[]).includes(value)
}

/** Every value of PluginAvailability that this contract lists. */
export const pluginAvailabilityValues = [
  'DISABLED_BY_ADMIN',
  'AVAILABLE',
] as const

/** Whether this contract lists the value. */
export function isKnownPluginAvailability(value: string): value is KnownPluginAvailability {
  return (pluginAvailabilityValues as readonly string[]).includes(value)
}

/** Every value of PluginDisabledReason that this contract lists. */
export const pluginDisabledReasonValues = [
  'disabled_by_admin',
  'plan_not_eligible',
  'required_app_unavailable',
  'unknown',
] as const

/** Whether this contract lists the value. */
export function isKnownPluginDisabledReason(value: string): value is KnownPluginDisabledReason {
  return (pluginDisabledReasonValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownPluginDisabledReason(value: string): KnownPluginDisabledReason {
  return isKnownPluginDisabledReason(value) ? value : 'unknown'
}

/** Every value of PluginInstallPolicy that this contract lists. */
export const pluginInstallPolicyValues = [
  'NOT_AVAILABLE',
  'AVAILABLE',
  'INSTALLED_BY_DEFAULT',
] as const

/** Whether this contract lists the value. */
export function isKnownPluginInstallPolicy(value: string): value is KnownPluginInstallPolicy {
  return (pluginInstallPolicyValues as readonly string[]).includes(value)
}

/** Every value of PluginInstallPolicySource that this contract lists. */
export const pluginInstallPolicySourceValues = [
  'WORKSPACE_SETTING',
  'IMPLICIT_CANONICAL_APP',
] as const

/** Whether this contract lists the value. */
export function isKnownPluginInstallPolicySource(value: string): value is KnownPluginInstallPolicySource {
  return (pluginInstallPolicySourceValues as readonly string[]).includes(value)
}

/** Every value of PluginListMarketplaceKind that this contract lists. */
export const pluginListMarketplaceKindValues = [
  'local',
  'vertical',
  'workspace-directory',
  'shared-with-me',
  'created-by-me-remote',
] as const

/** Every value of PluginSearchScope that this contract lists. */
export const pluginSearchScopeValues = [
  'global',
  'workspace',
  'personal',
] as const

/** Every value of PluginShareDiscoverability that this contract lists. */
export const pluginShareDiscoverabilityValues = [
  'LISTED',
  'UNLISTED',
  'PRIVATE',
] as const

/** Whether this contract lists the value. */
export function isKnownPluginShareDiscoverability(value: string): value is KnownPluginShareDiscoverability {
  return (pluginShareDiscoverabilityValues as readonly string[]).includes(value)
}

/** Every value of PluginSharePrincipalRole that this contract lists. */
export const pluginSharePrincipalRoleValues = [
  'reader',
  'editor',
  'owner',
] as const

/** Whether this contract lists the value. */
export function isKnownPluginSharePrincipalRole(value: string): value is KnownPluginSharePrincipalRole {
  return (pluginSharePrincipalRoleValues as readonly string[]).includes(value)
}

/** Every value of PluginSharePrincipalType that this contract lists. */
export const pluginSharePrincipalTypeValues = [
  'user',
  'group',
  'workspace',
] as const

/** Whether this contract lists the value. */
export function isKnownPluginSharePrincipalType(value: string): value is KnownPluginSharePrincipalType {
  return (pluginSharePrincipalTypeValues as readonly string[]).includes(value)
}

/** Every value of PluginShareTargetRole that this contract lists. */
export const pluginShareTargetRoleValues = [
  'reader',
  'editor',
] as const

/** Every value of PluginShareUpdateDiscoverability that this contract lists. */
export const pluginShareUpdateDiscoverabilityValues = [
  'UNLISTED',
  'PRIVATE',
  'LISTED',
] as const

/** Every value of ProcessOutputStream that this contract lists. */
export const processOutputStreamValues = [
  'stdout',
  'stderr',
] as const

/** Whether this contract lists the value. */
export function isKnownProcessOutputStream(value: string): value is KnownProcessOutputStream {
  return (processOutputStreamValues as readonly string[]).includes(value)
}

/** Every value of ProjectChangeType that this contract lists. */
export const projectChangeTypeValues = [
  'created',
  'updated',
  'deleted',
] as const

/** Whether this contract lists the value. */
export function isKnownProjectChangeType(value: string): value is KnownProjectChangeType {
  return (projectChangeTypeValues as readonly string[]).includes(value)
}

/** Every value of ProjectSortKey that this contract lists. */
export const projectSortKeyValues = [
  'position',
  'recencyAt',
] as const

/** Every value of RealtimeConversationVersion that this contract lists. */
export const realtimeConversationVersionValues = [
  'v1',
  'v2',
  'v3',
] as const

/** Whether this contract lists the value. */
export function isKnownRealtimeConversationVersion(value: string): value is KnownRealtimeConversationVersion {
  return (realtimeConversationVersionValues as readonly string[]).includes(value)
}

/** Every value of RealtimeOutputModality that this contract lists. */
export const realtimeOutputModalityValues = [
  'text',
  'audio',
] as const

/** Every value of RealtimeVoice that this contract lists. */
export const realtimeVoiceValues = [
  'alloy',
  'arbor',
  'ash',
  'aube',
  'ballad',
  'breeze',
  'bubbie',
  'cedar',
  'coral',
  'cove',
  'echo',
  'ember',
  'haetsal',
  'hanul',
  'himari',
  'juniper',
  'leher',
  'maple',
  'marin',
  'miko',
  'neer',
  'porto',
  'rindo',
  'rio',
  'rivage',
  'sage',
  'selva',
  'shimmer',
  'sol',
  'sonna',
  'spruce',
  'tinta',
  'vale',
  'verse',
  'viola',
] as const

/** Whether this contract lists the value. */
export function isKnownRealtimeVoice(value: string): value is KnownRealtimeVoice {
  return (realtimeVoiceValues as readonly string[]).includes(value)
}

/** Every value of ReasoningSummary that this contract lists. */
export const reasoningSummaryValues = [
  'auto',
  'concise',
  'detailed',
  'none',
] as const

/** Whether this contract lists the value. */
export function isKnownReasoningSummary(value: string): value is KnownReasoningSummary {
  return (reasoningSummaryValues as readonly string[]).includes(value)
}

/** Every value of RemoteControlClientsListOrder that this contract lists. */
export const remoteControlClientsListOrderValues = [
  'asc',
  'desc',
] as const

/** Every value of RemoteControlConnectionStatus that this contract lists. */
export const remoteControlConnectionStatusValues = [
  'disabled',
  'connecting',
  'connected',
  'errored',
] as const

/** Whether this contract lists the value. */
export function isKnownRemoteControlConnectionStatus(value: string): value is KnownRemoteControlConnectionStatus {
  return (remoteControlConnectionStatusValues as readonly string[]).includes(value)
}

/** Every value of ResidencyRequirement that this contract lists. */
export const residencyRequirementValues = [
  'us',
] as const

/** Whether this contract lists the value. */
export function isKnownResidencyRequirement(value: string): value is KnownResidencyRequirement {
  return (residencyRequirementValues as readonly string[]).includes(value)
}

/** Every value of ReviewDelivery that this contract lists. */
export const reviewDeliveryValues = [
  'inline',
  'detached',
] as const

/** Every value of SandboxMode that this contract lists. */
export const sandboxModeValues = [
  'read-only',
  'workspace-write',
  'danger-full-access',
] as const

/** Whether this contract lists the value. */
export function isKnownSandboxMode(value: string): value is KnownSandboxMode {
  return (sandboxModeValues as readonly string[]).includes(value)
}

/** Every value of ScheduledTaskWeekday that this contract lists. */
export const scheduledTaskWeekdayValues = [
  'MO',
  'TU',
  'WE',
  'TH',
  'FR',
  'SA',
  'SU',
] as const

/** Whether this contract lists the value. */
export function isKnownScheduledTaskWeekday(value: string): value is KnownScheduledTaskWeekday {
  return (scheduledTaskWeekdayValues as readonly string[]).includes(value)
}

/** Every value of SkillScope that this contract lists. */
export const skillScopeValues = [
  'user',
  'repo',
  'system',
  'admin',
] as const

/** Whether this contract lists the value. */
export function isKnownSkillScope(value: string): value is KnownSkillScope {
  return (skillScopeValues as readonly string[]).includes(value)
}

/** Every value of SortDirection that this contract lists. */
export const sortDirectionValues = [
  'asc',
  'desc',
] as const

/** Every value of SubAgentActivityKind that this contract lists. */
export const subAgentActivityKindValues = [
  'started',
  'interacted',
  'interrupted',
  'completed',
] as const

/** Whether this contract lists the value. */
export function isKnownSubAgentActivityKind(value: string): value is KnownSubAgentActivityKind {
  return (subAgentActivityKindValues as readonly string[]).includes(value)
}

/** Every value of ThreadActiveFlag that this contract lists. */
export const threadActiveFlagValues = [
  'waitingOnApproval',
  'waitingOnUserInput',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadActiveFlag(value: string): value is KnownThreadActiveFlag {
  return (threadActiveFlagValues as readonly string[]).includes(value)
}

/** Every value of ThreadAttachmentAddOutcome that this contract lists. */
export const threadAttachmentAddOutcomeValues = [
  'created',
  'existing',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadAttachmentAddOutcome(value: string): value is KnownThreadAttachmentAddOutcome {
  return (threadAttachmentAddOutcomeValues as readonly string[]).includes(value)
}

/** Every value of ThreadAttachmentOperation that this contract lists. */
export const threadAttachmentOperationValues = [
  'created',
  'deleted',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadAttachmentOperation(value: string): value is KnownThreadAttachmentOperation {
  return (threadAttachmentOperationValues as readonly string[]).includes(value)
}

/** Every value of ThreadGoalMutationOrigin that this contract lists. */
export const threadGoalMutationOriginValues = [
  'user',
  'automatic',
] as const

/** Every value of ThreadGoalStatus that this contract lists. */
export const threadGoalStatusValues = [
  'active',
  'paused',
  'blocked',
  'usageLimited',
  'budgetLimited',
  'complete',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadGoalStatus(value: string): value is KnownThreadGoalStatus {
  return (threadGoalStatusValues as readonly string[]).includes(value)
}

/** Every value of ThreadHistoryMode that this contract lists. */
export const threadHistoryModeValues = [
  'legacy',
  'paginated',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadHistoryMode(value: string): value is KnownThreadHistoryMode {
  return (threadHistoryModeValues as readonly string[]).includes(value)
}

/** Every value of ThreadMemoryMode that this contract lists. */
export const threadMemoryModeValues = [
  'enabled',
  'disabled',
] as const

/** Every value of ThreadRealtimeCoverage that this contract lists. */
export const threadRealtimeCoverageValues = [
  'unsupported',
  'pending',
  'ready',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadRealtimeCoverage(value: string): value is KnownThreadRealtimeCoverage {
  return (threadRealtimeCoverageValues as readonly string[]).includes(value)
}

/** Every value of ThreadRealtimeHandoffMode that this contract lists. */
export const threadRealtimeHandoffModeValues = [
  'start',
  'steer',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadRealtimeHandoffMode(value: string): value is KnownThreadRealtimeHandoffMode {
  return (threadRealtimeHandoffModeValues as readonly string[]).includes(value)
}

/** Every value of ThreadRealtimeOrder that this contract lists. */
export const threadRealtimeOrderValues = [
  'observedAt',
  'position',
] as const

/** Every value of ThreadRealtimeSessionOutcome that this contract lists. */
export const threadRealtimeSessionOutcomeValues = [
  'ended',
  'failed',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadRealtimeSessionOutcome(value: string): value is KnownThreadRealtimeSessionOutcome {
  return (threadRealtimeSessionOutcomeValues as readonly string[]).includes(value)
}

/** Every value of ThreadRealtimeTranscriptRole that this contract lists. */
export const threadRealtimeTranscriptRoleValues = [
  'user',
  'assistant',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadRealtimeTranscriptRole(value: string): value is KnownThreadRealtimeTranscriptRole {
  return (threadRealtimeTranscriptRoleValues as readonly string[]).includes(value)
}

/** Every value of ThreadSearchSortKey that this contract lists. */
export const threadSearchSortKeyValues = [
  'created_at',
  'updated_at',
  'recency_at',
] as const

/** Every value of ThreadSortKey that this contract lists. */
export const threadSortKeyValues = [
  'created_at',
  'updated_at',
  'recency_at',
  'section_position',
] as const

/** Every value of ThreadSourceKind that this contract lists. */
export const threadSourceKindValues = [
  'cli',
  'vscode',
  'exec',
  'appServer',
  'subAgent',
  'subAgentReview',
  'subAgentCompact',
  'subAgentThreadSpawn',
  'subAgentOther',
  'unknown',
] as const

/** Every value of ThreadStartSource that this contract lists. */
export const threadStartSourceValues = [
  'startup',
  'clear',
] as const

/** Every value of ThreadUnsubscribeStatus that this contract lists. */
export const threadUnsubscribeStatusValues = [
  'notLoaded',
  'notSubscribed',
  'unsubscribed',
] as const

/** Whether this contract lists the value. */
export function isKnownThreadUnsubscribeStatus(value: string): value is KnownThreadUnsubscribeStatus {
  return (threadUnsubscribeStatusValues as readonly string[]).includes(value)
}

/** Every value of TrustedContacts that this contract lists. */
export const trustedContactsValues = [
  'check',
  'skip',
] as const

/** Whether this contract lists the value. */
export function isKnownTrustedContacts(value: string): value is KnownTrustedContacts {
  return (trustedContactsValues as readonly string[]).includes(value)
}

/** Every value of TurnItemsView that this contract lists. */
export const turnItemsViewValues = [
  'notLoaded',
  'summary',
  'full',
] as const

/** Whether this contract lists the value. */
export function isKnownTurnItemsView(value: string): value is KnownTurnItemsView {
  return (turnItemsViewValues as readonly string[]).includes(value)
}

/** Every value of TurnPlanStepStatus that this contract lists. */
export const turnPlanStepStatusValues = [
  'pending',
  'inProgress',
  'completed',
] as const

/** Whether this contract lists the value. */
export function isKnownTurnPlanStepStatus(value: string): value is KnownTurnPlanStepStatus {
  return (turnPlanStepStatusValues as readonly string[]).includes(value)
}

/** Every value of TurnSettingsUpdateStatus that this contract lists. */
export const turnSettingsUpdateStatusValues = [
  'applied',
  'targetUnavailable',
] as const

/** Whether this contract lists the value. */
export function isKnownTurnSettingsUpdateStatus(value: string): value is KnownTurnSettingsUpdateStatus {
  return (turnSettingsUpdateStatusValues as readonly string[]).includes(value)
}

/** Every value of TurnStatus that this contract lists. */
export const turnStatusValues = [
  'completed',
  'interrupted',
  'failed',
  'inProgress',
] as const

/** Whether this contract lists the value. */
export function isKnownTurnStatus(value: string): value is KnownTurnStatus {
  return (turnStatusValues as readonly string[]).includes(value)
}

/** Every value of UserVerificationBiometricType that this contract lists. */
export const userVerificationBiometricTypeValues = [
  'fingerprint',
] as const

/** Whether this contract lists the value. */
export function isKnownUserVerificationBiometricType(value: string): value is KnownUserVerificationBiometricType {
  return (userVerificationBiometricTypeValues as readonly string[]).includes(value)
}

/** Every value of UserVerificationUnavailableReason that this contract lists. */
export const userVerificationUnavailableReasonValues = [
  'credentialMissing',
  'biometricsUnavailable',
  'providerUnavailable',
] as const

/** Whether this contract lists the value. */
export function isKnownUserVerificationUnavailableReason(value: string): value is KnownUserVerificationUnavailableReason {
  return (userVerificationUnavailableReasonValues as readonly string[]).includes(value)
}

/** Every value of Verbosity that this contract lists. */
export const verbosityValues = [
  'low',
  'medium',
  'high',
] as const

/** Whether this contract lists the value. */
export function isKnownVerbosity(value: string): value is KnownVerbosity {
  return (verbosityValues as readonly string[]).includes(value)
}

/** Every value of WebSearchContextSize that this contract lists. */
export const webSearchContextSizeValues = [
  'low',
  'medium',
  'high',
] as const

/** Whether this contract lists the value. */
export function isKnownWebSearchContextSize(value: string): value is KnownWebSearchContextSize {
  return (webSearchContextSizeValues as readonly string[]).includes(value)
}

/** Every value of WebSearchMode that this contract lists. */
export const webSearchModeValues = [
  'disabled',
  'cached',
  'indexed',
  'live',
] as const

/** Whether this contract lists the value. */
export function isKnownWebSearchMode(value: string): value is KnownWebSearchMode {
  return (webSearchModeValues as readonly string[]).includes(value)
}

/** Every value of WebSearchProvider that this contract lists. */
export const webSearchProviderValues = [
  'standalone',
  'search_mcp',
] as const

/** Whether this contract lists the value. */
export function isKnownWebSearchProvider(value: string): value is KnownWebSearchProvider {
  return (webSearchProviderValues as readonly string[]).includes(value)
}

/** Every value of WindowsSandboxImplementation that this contract lists. */
export const windowsSandboxImplementationValues = [
  'elevated',
  'unelevated',
  'mxc',
] as const

/** Whether this contract lists the value. */
export function isKnownWindowsSandboxImplementation(value: string): value is KnownWindowsSandboxImplementation {
  return (windowsSandboxImplementationValues as readonly string[]).includes(value)
}

/** Every value of WindowsSandboxReadiness that this contract lists. */
export const windowsSandboxReadinessValues = [
  'ready',
  'notConfigured',
  'updateRequired',
] as const

/** Whether this contract lists the value. */
export function isKnownWindowsSandboxReadiness(value: string): value is KnownWindowsSandboxReadiness {
  return (windowsSandboxReadinessValues as readonly string[]).includes(value)
}

/** Every value of WindowsSandboxSetupMode that this contract lists. */
export const windowsSandboxSetupModeValues = [
  'elevated',
  'unelevated',
] as const

/** Whether this contract lists the value. */
export function isKnownWindowsSandboxSetupMode(value: string): value is KnownWindowsSandboxSetupMode {
  return (windowsSandboxSetupModeValues as readonly string[]).includes(value)
}

/** Every value of WorkspaceMessageType that this contract lists. */
export const workspaceMessageTypeValues = [
  'headline',
  'announcement',
  'unknown',
] as const

/** Whether this contract lists the value. */
export function isKnownWorkspaceMessageType(value: string): value is KnownWorkspaceMessageType {
  return (workspaceMessageTypeValues as readonly string[]).includes(value)
}

/** The value itself when it is listed, else `unknown`. */
export function toKnownWorkspaceMessageType(value: string): KnownWorkspaceMessageType {
  return isKnownWorkspaceMessageType(value) ? value : 'unknown'
}

/** Every value of WriteStatus that this contract lists. */
export const writeStatusValues = [
  'ok',
  'okOverridden',
] as const

/** Whether this contract lists the value. */
export function isKnownWriteStatus(value: string): value is KnownWriteStatus {
  return (writeStatusValues as readonly string[]).includes(value)
}

/** Every value of ToolExposureSurface that this contract lists. */
export const toolExposureSurfaceValues = [
  'code_mode',
  'deferred',
  'direct',
] as const

/** Whether this contract lists the value. */
export function isKnownToolExposureSurface(value: string): value is KnownToolExposureSurface {
  return (toolExposureSurfaceValues as readonly string[]).includes(value)
}

import type { UnlistedVariant } from '../enums.js'

export * from '../enums.js'

/** Every `mode` of AgentMessageDisplay that this contract lists. */
export const agentMessageDisplayTags = [
  'block',
  'hide',
  'show',
] as const

/**
 * For the `default` of a switch over AgentMessageDisplay: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedAgentMessageDisplay(value: never): UnlistedVariant {
  const { mode: tag }: { mode: string } = value
  return { tag, raw: value }
}

/** Every `type` of AgentMessageInputContent that this contract lists. */
export const agentMessageInputContentTags = [
  'encrypted_content',
  'input_text',
] as const

/**
 * For the `default` of a switch over AgentMessageInputContent: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedAgentMessageInputContent(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `kind` of AnswerAnnotation that this contract lists. */
export const answerAnnotationTags = [
  'wellbeingHelpline',
] as const

/**
 * For the `default` of a switch over AnswerAnnotation: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedAnswerAnnotation(value: never): UnlistedVariant {
  const { kind: tag }: { kind: string } = value
  return { tag, raw: value }
}

/** Every `kind` of AnswerReplacement that this contract lists. */
export const answerReplacementTags = [
  'wellbeingPromptHelpline',
] as const

/**
 * For the `default` of a switch over AnswerReplacement: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedAnswerReplacement(value: never): UnlistedVariant {
  const { kind: tag }: { kind: string } = value
  return { tag, raw: value }
}

/** Every tag of AskForApproval that this contract lists. */
export const askForApprovalTags = [
  'untrusted',
  'on-request',
  'never',
  'granular',
] as const

/**
 * For the `default` of a switch over AskForApproval: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedAskForApproval(value: never): UnlistedVariant {
  const variant: string | object = value
  const tag = typeof variant === 'string' ? variant : (Object.keys(variant)[0] ?? '')
  return { tag, raw: value }
}

/** Every tag of AskForApprovalParams that this contract lists. */
export const askForApprovalParamsTags = [
  'untrusted',
  'on-request',
  'never',
  'granular',
] as const

/**
 * For the `default` of a switch over AskForApprovalParams: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedAskForApprovalParams(value: never): UnlistedVariant {
  const variant: string | object = value
  const tag = typeof variant === 'string' ? variant : (Object.keys(variant)[0] ?? '')
  return { tag, raw: value }
}

/** Every `type` of BedrockSetupParams that this contract lists. */
export const bedrockSetupParamsTags = [
  'environment',
  'profile',
] as const

/** Every `kind` of BlockReason that this contract lists. */
export const blockReasonTags = [
  'cyber',
  'protection',
] as const

/**
 * For the `default` of a switch over BlockReason: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedBlockReason(value: never): UnlistedVariant {
  const { kind: tag }: { kind: string } = value
  return { tag, raw: value }
}

/** Every `type` of CapabilityRootLocation that this contract lists. */
export const capabilityRootLocationTags = [
  'environment',
] as const

/** Every tag of CodexErrorInfo that this contract lists. */
export const codexErrorInfoTags = [
  'contextWindowExceeded',
  'sessionBudgetExceeded',
  'usageLimitExceeded',
  'rateLimitExceeded',
  'flexUnavailable',
  'serverOverloaded',
  'modelNotFound',
  'policyCapacityUnavailable',
  'cyberPolicy',
  'bioPolicy',
  'misalignmentPolicyViolation',
  'tooManyDenials',
  'internalServerError',
  'unauthorized',
  'badRequest',
  'threadRollbackFailed',
  'sandboxError',
  'other',
  'inferenceHookDenied',
  'httpConnectionFailed',
  'responseStreamConnectionFailed',
  'responseStreamDisconnected',
  'responseTooManyFailedAttempts',
  'activeTurnNotSteerable',
] as const

/**
 * For the `default` of a switch over CodexErrorInfo: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedCodexErrorInfo(value: never): UnlistedVariant {
  const variant: string | object = value
  const tag = typeof variant === 'string' ? variant : (Object.keys(variant)[0] ?? '')
  return { tag, raw: value }
}

/** Every `type` of CommandAction that this contract lists. */
export const commandActionTags = [
  'listFiles',
  'read',
  'search',
  'unknown',
] as const

/**
 * For the `default` of a switch over CommandAction: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedCommandAction(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every tag of CommandExecutionApprovalDecision that this contract lists. */
export const commandExecutionApprovalDecisionTags = [
  'accept',
  'acceptForSession',
  'acceptWithExecpolicyAmendment',
  'applyNetworkPolicyAmendment',
  'decline',
  'cancel',
] as const

/**
 * For the `default` of a switch over CommandExecutionApprovalDecision: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedCommandExecutionApprovalDecision(value: never): UnlistedVariant {
  const variant: string | object = value
  const tag = typeof variant === 'string' ? variant : (Object.keys(variant)[0] ?? '')
  return { tag, raw: value }
}

/** Every `type` of ConfigLayerSource that this contract lists. */
export const configLayerSourceTags = [
  'enterpriseManaged',
  'legacyManagedConfigTomlFromFile',
  'legacyManagedConfigTomlFromMdm',
  'mdm',
  'packagedDefaults',
  'project',
  'sessionFlags',
  'system',
  'user',
] as const

/**
 * For the `default` of a switch over ConfigLayerSource: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedConfigLayerSource(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ConfiguredHookHandler that this contract lists. */
export const configuredHookHandlerTags = [
  'agent',
  'command',
  'mcp_tool',
  'prompt',
] as const

/**
 * For the `default` of a switch over ConfiguredHookHandler: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedConfiguredHookHandler(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ContentItem that this contract lists. */
export const contentItemTags = [
  'input_audio',
  'input_image',
  'input_text',
  'output_text',
] as const

/**
 * For the `default` of a switch over ContentItem: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedContentItem(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of DynamicToolCallOutputContentItem that this contract lists. */
export const dynamicToolCallOutputContentItemTags = [
  'inputAudio',
  'inputImage',
  'inputText',
] as const

/**
 * For the `default` of a switch over DynamicToolCallOutputContentItem: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedDynamicToolCallOutputContentItem(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of DynamicToolNamespaceTool that this contract lists. */
export const dynamicToolNamespaceToolTags = [
  'function',
] as const

/** Every `type` of DynamicToolSpec that this contract lists. */
export const dynamicToolSpecTags = [
  'function',
  'namespace',
] as const

/** Every `type` of FileChange that this contract lists. */
export const fileChangeTags = [
  'add',
  'delete',
  'update',
] as const

/**
 * For the `default` of a switch over FileChange: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedFileChange(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of FileSystemPath that this contract lists. */
export const fileSystemPathTags = [
  'glob_pattern',
  'path',
  'special',
] as const

/**
 * For the `default` of a switch over FileSystemPath: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedFileSystemPath(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of FileSystemPathParams that this contract lists. */
export const fileSystemPathParamsTags = [
  'glob_pattern',
  'path',
  'special',
] as const

/**
 * For the `default` of a switch over FileSystemPathParams: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedFileSystemPathParams(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `kind` of FileSystemSpecialPath that this contract lists. */
export const fileSystemSpecialPathTags = [
  'minimal',
  'project_roots',
  'root',
  'slash_tmp',
  'tmpdir',
  'unknown',
] as const

/**
 * For the `default` of a switch over FileSystemSpecialPath: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedFileSystemSpecialPath(value: never): UnlistedVariant {
  const { kind: tag }: { kind: string } = value
  return { tag, raw: value }
}

/** Every `kind` of FileSystemSpecialPathParams that this contract lists. */
export const fileSystemSpecialPathParamsTags = [
  'minimal',
  'project_roots',
  'root',
  'slash_tmp',
  'tmpdir',
  'unknown',
] as const

/**
 * For the `default` of a switch over FileSystemSpecialPathParams: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedFileSystemSpecialPathParams(value: never): UnlistedVariant {
  const { kind: tag }: { kind: string } = value
  return { tag, raw: value }
}

/** Every `type` of FunctionCallOutputContentItem that this contract lists. */
export const functionCallOutputContentItemTags = [
  'encrypted_content',
  'input_audio',
  'input_image',
  'input_text',
] as const

/**
 * For the `default` of a switch over FunctionCallOutputContentItem: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedFunctionCallOutputContentItem(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `mode` of GatewayAuth that this contract lists. */
export const gatewayAuthTags = [
  'environmentVariable',
  'externallyConfigured',
  'none',
] as const

/**
 * For the `default` of a switch over GatewayAuth: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedGatewayAuth(value: never): UnlistedVariant {
  const { mode: tag }: { mode: string } = value
  return { tag, raw: value }
}

/** Every `type` of GuardianApprovalReviewAction that this contract lists. */
export const guardianApprovalReviewActionTags = [
  'applyPatch',
  'command',
  'execve',
  'mcpToolCall',
  'networkAccess',
  'requestPermissions',
  'writeStdin',
] as const

/**
 * For the `default` of a switch over GuardianApprovalReviewAction: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedGuardianApprovalReviewAction(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `handlerType` of HookMetadata that this contract lists. */
export const hookMetadataTags = [
  'agent',
  'command',
  'mcpTool',
  'prompt',
] as const

/**
 * For the `default` of a switch over HookMetadata: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedHookMetadata(value: never): UnlistedVariant {
  const { handlerType: tag }: { handlerType: string } = value
  return { tag, raw: value }
}

/** Every `type` of ImageGenerationFailure that this contract lists. */
export const imageGenerationFailureTags = [
  'usageLimitExceeded',
] as const

/**
 * For the `default` of a switch over ImageGenerationFailure: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedImageGenerationFailure(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of LocalShellAction that this contract lists. */
export const localShellActionTags = [
  'exec',
] as const

/**
 * For the `default` of a switch over LocalShellAction: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedLocalShellAction(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of LocalShellActionParams that this contract lists. */
export const localShellActionParamsTags = [
  'exec',
] as const

/**
 * For the `default` of a switch over LocalShellActionParams: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedLocalShellActionParams(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `mode` of McpServerElicitationRequestParams that this contract lists. */
export const mcpServerElicitationRequestParamsTags = [
  'form',
  'openai/form',
  'openai/userVerification',
  'openaiForm',
  'url',
] as const

/**
 * For the `default` of a switch over McpServerElicitationRequestParams: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedMcpServerElicitationRequestParams(value: never): UnlistedVariant {
  const { mode: tag }: { mode: string } = value
  return { tag, raw: value }
}

/** Every tag of MultiAgentMode that this contract lists. */
export const multiAgentModeTags = [
  'explicitRequestOnly',
  'proactive',
  'custom',
] as const

/**
 * For the `default` of a switch over MultiAgentMode: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedMultiAgentMode(value: never): UnlistedVariant {
  const variant: string | object = value
  const tag = typeof variant === 'string' ? variant : (Object.keys(variant)[0] ?? '')
  return { tag, raw: value }
}

/** Every tag of OtelExporter that this contract lists. */
export const otelExporterTags = [
  'none',
  'statsig',
  'otlp-http',
  'otlp-grpc',
] as const

/**
 * For the `default` of a switch over OtelExporter: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedOtelExporter(value: never): UnlistedVariant {
  const variant: string | object = value
  const tag = typeof variant === 'string' ? variant : (Object.keys(variant)[0] ?? '')
  return { tag, raw: value }
}

/** Every `type` of ParsedCommand that this contract lists. */
export const parsedCommandTags = [
  'list_files',
  'read',
  'search',
  'unknown',
] as const

/**
 * For the `default` of a switch over ParsedCommand: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedParsedCommand(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of PatchChangeKind that this contract lists. */
export const patchChangeKindTags = [
  'add',
  'delete',
  'update',
] as const

/**
 * For the `default` of a switch over PatchChangeKind: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedPatchChangeKind(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of PluginSource that this contract lists. */
export const pluginSourceTags = [
  'git',
  'local',
  'npm',
  'remote',
] as const

/**
 * For the `default` of a switch over PluginSource: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedPluginSource(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ProviderSettings that this contract lists. */
export const providerSettingsTags = [
  'bedrock',
  'customGateway',
  'gcp',
  'openai',
] as const

/**
 * For the `default` of a switch over ProviderSettings: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedProviderSettings(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ProviderSettingsPatch that this contract lists. */
export const providerSettingsPatchTags = [
  'bedrock',
  'customGateway',
  'gcp',
] as const

/** Every `type` of ReasoningItemContent that this contract lists. */
export const reasoningItemContentTags = [
  'reasoning_text',
  'text',
] as const

/**
 * For the `default` of a switch over ReasoningItemContent: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedReasoningItemContent(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ReasoningItemReasoningSummary that this contract lists. */
export const reasoningItemReasoningSummaryTags = [
  'summary_text',
] as const

/**
 * For the `default` of a switch over ReasoningItemReasoningSummary: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedReasoningItemReasoningSummary(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ResponseItem that this contract lists. */
export const responseItemTags = [
  'additional_tools',
  'agent_message',
  'compaction',
  'compaction_trigger',
  'configuration_update',
  'context_compaction',
  'custom_tool_call',
  'custom_tool_call_output',
  'function_call',
  'function_call_output',
  'image_generation_call',
  'local_shell_call',
  'message',
  'other',
  'reasoning',
  'tool_search_call',
  'tool_search_output',
  'web_search_call',
] as const

/**
 * For the `default` of a switch over ResponseItem: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedResponseItem(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ResponseItemParams that this contract lists. */
export const responseItemParamsTags = [
  'additional_tools',
  'agent_message',
  'compaction',
  'compaction_trigger',
  'configuration_update',
  'context_compaction',
  'custom_tool_call',
  'custom_tool_call_output',
  'function_call',
  'function_call_output',
  'image_generation_call',
  'local_shell_call',
  'message',
  'other',
  'reasoning',
  'tool_search_call',
  'tool_search_output',
  'web_search_call',
] as const

/**
 * For the `default` of a switch over ResponseItemParams: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedResponseItemParams(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ResponsesApiWebSearchAction that this contract lists. */
export const responsesApiWebSearchActionTags = [
  'find_in_page',
  'open_page',
  'other',
  'search',
] as const

/**
 * For the `default` of a switch over ResponsesApiWebSearchAction: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedResponsesApiWebSearchAction(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ResponsesApiWebSearchActionParams that this contract lists. */
export const responsesApiWebSearchActionParamsTags = [
  'find_in_page',
  'open_page',
  'other',
  'search',
] as const

/**
 * For the `default` of a switch over ResponsesApiWebSearchActionParams: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedResponsesApiWebSearchActionParams(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every tag of ReviewDecision that this contract lists. */
export const reviewDecisionTags = [
  'approved',
  'approved_execpolicy_amendment',
  'approved_for_session',
  'approved_mcp_policy_amendment',
  'network_policy_amendment',
  'denied',
  'timed_out',
  'abort',
] as const

/** Every `type` of ReviewTarget that this contract lists. */
export const reviewTargetTags = [
  'baseBranch',
  'commit',
  'custom',
  'uncommittedChanges',
] as const

/** Every `type` of SandboxPolicy that this contract lists. */
export const sandboxPolicyTags = [
  'dangerFullAccess',
  'externalSandbox',
  'readOnly',
  'workspaceWrite',
] as const

/**
 * For the `default` of a switch over SandboxPolicy: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedSandboxPolicy(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of SandboxPolicyParams that this contract lists. */
export const sandboxPolicyParamsTags = [
  'dangerFullAccess',
  'externalSandbox',
  'readOnly',
  'workspaceWrite',
] as const

/**
 * For the `default` of a switch over SandboxPolicyParams: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedSandboxPolicyParams(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ScheduledTaskSchedule that this contract lists. */
export const scheduledTaskScheduleTags = [
  'daily',
  'hourly',
  'weekdays',
  'weekly',
] as const

/**
 * For the `default` of a switch over ScheduledTaskSchedule: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedScheduledTaskSchedule(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every tag of SessionSource that this contract lists. */
export const sessionSourceTags = [
  'cli',
  'vscode',
  'exec',
  'appServer',
  'unknown',
  'custom',
  'subAgent',
] as const

/**
 * For the `default` of a switch over SessionSource: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedSessionSource(value: never): UnlistedVariant {
  const variant: string | object = value
  const tag = typeof variant === 'string' ? variant : (Object.keys(variant)[0] ?? '')
  return { tag, raw: value }
}

/** Every tag of SubAgentSource that this contract lists. */
export const subAgentSourceTags = [
  'review',
  'compact',
  'memory_consolidation',
  'thread_spawn',
  'other',
] as const

/**
 * For the `default` of a switch over SubAgentSource: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedSubAgentSource(value: never): UnlistedVariant {
  const variant: string | object = value
  const tag = typeof variant === 'string' ? variant : (Object.keys(variant)[0] ?? '')
  return { tag, raw: value }
}

/** Every `type` of ThreadItem that this contract lists. */
export const threadItemTags = [
  'agentMessage',
  'collabAgentToolCall',
  'commandExecution',
  'contextCompaction',
  'dynamicToolCall',
  'enteredReviewMode',
  'exitedReviewMode',
  'fileChange',
  'functionCallOutput',
  'hookPrompt',
  'imageGeneration',
  'imageView',
  'mcpToolCall',
  'plan',
  'reasoning',
  'sleep',
  'subAgentActivity',
  'userMessage',
  'webSearch',
] as const

/**
 * For the `default` of a switch over ThreadItem: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedThreadItem(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ThreadItemsListAnchor that this contract lists. */
export const threadItemsListAnchorTags = [
  'item',
] as const

/** Every `type` of ThreadPredictionResult that this contract lists. */
export const threadPredictionResultTags = [
  'completed',
  'failed',
] as const

/**
 * For the `default` of a switch over ThreadPredictionResult: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedThreadPredictionResult(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ThreadReadStateOperation that this contract lists. */
export const threadReadStateOperationTags = [
  'read',
  'unread',
] as const

/** Every `type` of ThreadRealtimeBemItemPresentation that this contract lists. */
export const threadRealtimeBemItemPresentationTags = [
  'inlineMarkdown',
  'inlineVisualization',
  'wholeItem',
] as const

/**
 * For the `default` of a switch over ThreadRealtimeBemItemPresentation: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedThreadRealtimeBemItemPresentation(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ThreadRealtimeItem that this contract lists. */
export const threadRealtimeItemTags = [
  'bemItemPromoted',
  'frame',
  'realtimeSessionClosed',
  'realtimeSessionStarted',
  'sessionEndInputSaved',
  'transcriptSegment',
  'turnInputAccepted',
] as const

/**
 * For the `default` of a switch over ThreadRealtimeItem: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedThreadRealtimeItem(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ThreadRealtimeStartTransport that this contract lists. */
export const threadRealtimeStartTransportTags = [
  'existingCall',
  'webrtc',
  'websocket',
] as const

/** Every `type` of ThreadStatus that this contract lists. */
export const threadStatusTags = [
  'active',
  'idle',
  'notLoaded',
  'systemError',
] as const

/**
 * For the `default` of a switch over ThreadStatus: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedThreadStatus(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ThreadTimelineEntry that this contract lists. */
export const threadTimelineEntryTags = [
  'item',
  'realtime',
  'turnCompleted',
  'turnStarted',
] as const

/**
 * For the `default` of a switch over ThreadTimelineEntry: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedThreadTimelineEntry(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of ThreadUnreadPosition that this contract lists. */
export const threadUnreadPositionTags = [
  'threadStart',
  'turn',
] as const

/**
 * For the `default` of a switch over ThreadUnreadPosition: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedThreadUnreadPosition(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of UserInput that this contract lists. */
export const userInputTags = [
  'audio',
  'image',
  'localAudio',
  'localImage',
  'mention',
  'skill',
  'text',
] as const

/**
 * For the `default` of a switch over UserInput: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedUserInput(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of UserInputParams that this contract lists. */
export const userInputParamsTags = [
  'audio',
  'image',
  'localAudio',
  'localImage',
  'mention',
  'skill',
  'text',
] as const

/**
 * For the `default` of a switch over UserInputParams: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedUserInputParams(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of WebSearchAction that this contract lists. */
export const webSearchActionTags = [
  'findInPage',
  'openPage',
  'other',
  'search',
] as const

/**
 * For the `default` of a switch over WebSearchAction: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedWebSearchAction(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of PluginEntrypoint that this contract lists. */
export const pluginEntrypointTags = [
  'file',
  'global',
  'settings',
  'thread',
] as const

/**
 * For the `default` of a switch over PluginEntrypoint: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedPluginEntrypoint(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}

/** Every `type` of PluginQuickActionTarget that this contract lists. */
export const pluginQuickActionTargetTags = [
  'tool',
] as const

/**
 * For the `default` of a switch over PluginQuickActionTarget: what a later server may send. It compiles
 * only while every listed variant has a case of its own.
 */
export function unlistedPluginQuickActionTarget(value: never): UnlistedVariant {
  const { type: tag }: { type: string } = value
  return { tag, raw: value }
}
