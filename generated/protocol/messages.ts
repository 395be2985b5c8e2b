// @generated from schema/ by `npm run generate`. Do not edit.

import type {
  AccountLoginCompletedNotification,
  AccountRateLimitsUpdatedNotification,
  AccountSessionsListParams,
  AccountSessionsSwitchParams,
  AccountUpdatedNotification,
  AgentMessageDeltaNotification,
  AppListUpdatedNotification,
  ApplyPatchApprovalParams,
  AppsInstalledParams,
  AppsListParams,
  AppsReadParams,
  AttestationGenerateParams,
  AuthRecoveryNotification,
  BedrockCheckGovCloudRequirementsParams,
  BedrockDiscoverParams,
  BedrockSetupParams,
  CancelLoginAccountParams,
  ChatgptAuthTokensRefreshParams,
  CollaborationModeListParams,
  CommandExecOutputDeltaNotification,
  CommandExecParams,
  CommandExecResizeParams,
  CommandExecTerminateParams,
  CommandExecWriteParams,
  CommandExecutionOutputDeltaNotification,
  CommandExecutionRequestApprovalParams,
  ConfigBatchWriteParams,
  ConfigReadParams,
  ConfigValueWriteParams,
  ConfigWarningNotification,
  ConsumeAccountRateLimitResetCreditParams,
  ContextCompactedNotification,
  CurrentTimeReadParams,
  DeprecationNoticeNotification,
  DynamicToolCallParams,
  EnvironmentAddParams,
  EnvironmentConnectionNotification,
  EnvironmentInfoParams,
  EnvironmentStatusParams,
  ErrorNotification,
  ExecCommandApprovalParams,
  ExperimentalFeatureEnablementSetParams,
  ExperimentalFeatureListParams,
  ExternalAgentConfigDetectParams,
  ExternalAgentConfigImportCompletedNotification,
  ExternalAgentConfigImportHistoryRecordParams,
  ExternalAgentConfigImportParams,
  ExternalAgentConfigImportProgressNotification,
  FeedbackSaveParams,
  FeedbackUploadParams,
  FileChangeOutputDeltaNotification,
  FileChangePatchUpdatedNotification,
  FileChangeRequestApprovalParams,
  FsChangedNotification,
  FsCopyParams,
  FsCreateDirectoryParams,
  FsGetMetadataParams,
  FsReadDirectoryParams,
  FsReadFileParams,
  FsRemoveParams,
  FsUnwatchParams,
  FsWatchParams,
  FsWriteFileParams,
  FuzzyFileSearchParams,
  FuzzyFileSearchSessionCompletedNotification,
  FuzzyFileSearchSessionStartParams,
  FuzzyFileSearchSessionStopParams,
  FuzzyFileSearchSessionUpdateParams,
  FuzzyFileSearchSessionUpdatedNotification,
  GatewayOAuthChangedNotification,
  GatewayOAuthLoginParams,
  GatewayOAuthReadParams,
  GcpSetupParams,
  GetAccountParams,
  GetAccountRateLimitsParams,
  GetAccountTokenUsageParams,
  GetAuthStatusParams,
  GetConversationSummaryParams,
  GitDiffToRemoteParams,
  GuardianWarningNotification,
  HookCompletedNotification,
  HookStartedNotification,
  HooksListParams,
  InitializeParams,
  ItemCompletedNotification,
  ItemGuardianApprovalReviewCompletedNotification,
  ItemGuardianApprovalReviewStartedNotification,
  ItemStartedNotification,
  ListMcpServerStatusParams,
  LoginAccountParams,
  MarketplaceAddParams,
  MarketplaceRemoveParams,
  MarketplaceUpgradeParams,
  McpResourceReadParams,
  McpServerElicitationRequestParams,
  McpServerEventStreamNotification,
  McpServerEventStreamStartParams,
  McpServerEventStreamStopParams,
  McpServerOauthLoginCompletedNotification,
  McpServerOauthLoginParams,
  McpServerStatusUpdatedNotification,
  McpServerToolCallParams,
  McpToolCallProgressNotification,
  MemoryStatusParams,
  MockExperimentalMethodParams,
  ModelListParams,
  ModelProviderCapabilitiesReadParams,
  ModelProviderConfigWriteParams,
  ModelProviderDefaultSetParams,
  ModelProviderListParams,
  ModelReroutedNotification,
  ModelSafetyBufferingUpdatedNotification,
  ModelVerificationNotification,
  PermissionProfileListParams,
  PermissionsRequestApprovalParams,
  PlanDeltaNotification,
  PluginInstallParams,
  PluginInstalledParams,
  PluginListParams,
  PluginReadParams,
  PluginReconcileParams,
  PluginSearchParams,
  PluginShareCheckoutParams,
  PluginShareDeleteParams,
  PluginShareListParams,
  PluginShareSaveParams,
  PluginShareUpdateTargetsParams,
  PluginSkillReadParams,
  PluginUninstallParams,
  ProcessExitedNotification,
  ProcessKillParams,
  ProcessOutputDeltaNotification,
  ProcessResizePtyParams,
  ProcessSpawnParams,
  ProcessWriteStdinParams,
  ProjectChangedNotification,
  ProjectCreateParams,
  ProjectDeleteParams,
  ProjectImportParams,
  ProjectListParams,
  ProjectMoveParams,
  ProjectReadParams,
  ProjectUpdateParams,
  RawResponseCompletedNotification,
  RawResponseItemCompletedNotification,
  ReasoningSummaryPartAddedNotification,
  ReasoningSummaryTextDeltaNotification,
  ReasoningTextDeltaNotification,
  RemoteControlClientsListParams,
  RemoteControlClientsRevokeParams,
  RemoteControlDisableParams,
  RemoteControlEnableParams,
  RemoteControlPairingStartParams,
  RemoteControlPairingStatusParams,
  RemoteControlStatusChangedNotification,
  RequestId,
  ReviewStartParams,
  SendAddCreditsNudgeEmailParams,
  ServerDiagnosticsParams,
  ServerRequestResolvedNotification,
  SkillsChangedNotification,
  SkillsConfigWriteParams,
  SkillsExtraRootsSetParams,
  SkillsListParams,
  StrictReviewRequiredNotification,
  TerminalInteractionNotification,
  ThreadApproveGuardianDeniedActionParams,
  ThreadArchiveParams,
  ThreadArchivedNotification,
  ThreadAttachmentAddParams,
  ThreadAttachmentListParams,
  ThreadAttachmentOwnerListParams,
  ThreadAttachmentRemoveParams,
  ThreadAttachmentUpdatedNotification,
  ThreadBackgroundTerminalsCleanParams,
  ThreadBackgroundTerminalsListParams,
  ThreadBackgroundTerminalsTerminateParams,
  ThreadClosedNotification,
  ThreadCompactStartParams,
  ThreadDecrementElicitationParams,
  ThreadDeleteParams,
  ThreadDeletedNotification,
  ThreadForkParams,
  ThreadGoalClearParams,
  ThreadGoalClearedNotification,
  ThreadGoalGetParams,
  ThreadGoalSetParams,
  ThreadGoalUpdatedNotification,
  ThreadGuardianReviewParams,
  ThreadIncrementElicitationParams,
  ThreadInjectItemsParams,
  ThreadItemsListParams,
  ThreadItemsReadParams,
  ThreadListParams,
  ThreadLoadedListParams,
  ThreadMemoryModeSetParams,
  ThreadMemoryReadParams,
  ThreadMetadataUpdateParams,
  ThreadNameUpdatedNotification,
  ThreadPredictionRequestParams,
  ThreadPredictionUpdatedNotification,
  ThreadPrepareApprovedPlanParams,
  ThreadProjectUpdatedNotification,
  ThreadQueueAddParams,
  ThreadQueueChangedNotification,
  ThreadQueueDeleteParams,
  ThreadQueueListParams,
  ThreadQueueReorderParams,
  ThreadQueueStartParams,
  ThreadQueueUpdateParams,
  ThreadReadParams,
  ThreadReadStateChangedNotification,
  ThreadReadStateUpdateParams,
  ThreadRealtimeAppendAudioParams,
  ThreadRealtimeAppendSpeechParams,
  ThreadRealtimeAppendTextParams,
  ThreadRealtimeClosedNotification,
  ThreadRealtimeErrorNotification,
  ThreadRealtimeItemAddedNotification,
  ThreadRealtimeItemCompletedNotification,
  ThreadRealtimeItemStartedNotification,
  ThreadRealtimeItemTranscriptDeltaNotification,
  ThreadRealtimeListParams,
  ThreadRealtimeListVoicesParams,
  ThreadRealtimeOutputAudioDeltaNotification,
  ThreadRealtimeSdpNotification,
  ThreadRealtimeStartParams,
  ThreadRealtimeStartedNotification,
  ThreadRealtimeStopParams,
  ThreadRealtimeTranscriptDeltaNotification,
  ThreadRealtimeTranscriptDoneNotification,
  ThreadResumeParams,
  ThreadRevertParams,
  ThreadRevertedNotification,
  ThreadRollbackParams,
  ThreadSampleCancelParams,
  ThreadSampleParams,
  ThreadSearchCancelParams,
  ThreadSearchOccurrencesParams,
  ThreadSearchParams,
  ThreadSearchPartialNotification,
  ThreadSectionChangedNotification,
  ThreadSectionCreateParams,
  ThreadSectionDeleteParams,
  ThreadSectionListParams,
  ThreadSectionMoveParams,
  ThreadSectionUpdateParams,
  ThreadSetNameParams,
  ThreadSettingsUpdateParams,
  ThreadSettingsUpdatedNotification,
  ThreadShellCommandParams,
  ThreadStartParams,
  ThreadStartedNotification,
  ThreadStatusChangedNotification,
  ThreadTimelineListParams,
  ThreadTokenUsageUpdatedNotification,
  ThreadTurnsListParams,
  ThreadUnarchiveParams,
  ThreadUnarchivedNotification,
  ThreadUnsubscribeParams,
  ToolRequestUserInputParams,
  TurnCompletedNotification,
  TurnDiffUpdatedNotification,
  TurnInterruptParams,
  TurnModerationMetadataNotification,
  TurnPlanUpdatedNotification,
  TurnSettingsUpdateParams,
  TurnStartParams,
  TurnStartedNotification,
  TurnSteerParams,
  UserVerificationCancelParams,
  UserVerificationDeleteParams,
  UserVerificationEnrollParams,
  UserVerificationStatusParams,
  UserVerificationVerifyParams,
  WarningNotification,
  WindowsSandboxSetupCompletedNotification,
  WindowsSandboxSetupStartParams,
  WindowsWorldWritableWarningNotification,
} from './types.js'

/** A request that a client sends. */
export type ClientRequest =
  | { method: 'initialize'; id: RequestId; params: InitializeParams }
  | { method: 'getAuthStatus'; id: RequestId; params: GetAuthStatusParams }
  | { method: 'account/read'; id: RequestId; params: GetAccountParams }
  | { method: 'account/login/start'; id: RequestId; params: LoginAccountParams }
  | { method: 'account/login/cancel'; id: RequestId; params: CancelLoginAccountParams }
  | { method: 'account/logout'; id: RequestId; params?: undefined }
  | { method: 'account/rateLimits/read'; id: RequestId; params?: GetAccountRateLimitsParams | null | undefined }
  | { method: 'account/rateLimitResetCredit/consume'; id: RequestId; params: ConsumeAccountRateLimitResetCreditParams }
  | { method: 'account/sendAddCreditsNudgeEmail'; id: RequestId; params: SendAddCreditsNudgeEmailParams }
  | { method: 'account/bedrock/checkGovCloudRequirements'; id: RequestId; params: BedrockCheckGovCloudRequirementsParams }
  | { method: 'account/bedrock/discover'; id: RequestId; params: BedrockDiscoverParams }
  | { method: 'account/bedrock/setup'; id: RequestId; params: BedrockSetupParams }
  | { method: 'account/gatewayOAuth/cancel'; id: RequestId; params?: undefined }
  | { method: 'account/gatewayOAuth/login'; id: RequestId; params?: GatewayOAuthLoginParams | null | undefined }
  | { method: 'account/gatewayOAuth/read'; id: RequestId; params?: GatewayOAuthReadParams | null | undefined }
  | { method: 'account/gcp/setup'; id: RequestId; params: GcpSetupParams }
  | { method: 'account/securitySetup/read'; id: RequestId; params?: undefined }
  | { method: 'account/usage/read'; id: RequestId; params?: GetAccountTokenUsageParams | null | undefined }
  | { method: 'account/workspaceMessages/read'; id: RequestId; params?: undefined }
  | { method: 'accountSession/list'; id: RequestId; params: AccountSessionsListParams }
  | { method: 'accountSession/switch'; id: RequestId; params: AccountSessionsSwitchParams }
  | { method: 'app/installed'; id: RequestId; params: AppsInstalledParams }
  | { method: 'app/list'; id: RequestId; params: AppsListParams }
  | { method: 'app/read'; id: RequestId; params: AppsReadParams }
  | { method: 'collaborationMode/list'; id: RequestId; params: CollaborationModeListParams }
  | { method: 'command/exec'; id: RequestId; params: CommandExecParams }
  | { method: 'command/exec/resize'; id: RequestId; params: CommandExecResizeParams }
  | { method: 'command/exec/terminate'; id: RequestId; params: CommandExecTerminateParams }
  | { method: 'command/exec/write'; id: RequestId; params: CommandExecWriteParams }
  | { method: 'config/batchWrite'; id: RequestId; params: ConfigBatchWriteParams }
  | { method: 'config/mcpServer/reload'; id: RequestId; params?: undefined }
  | { method: 'config/read'; id: RequestId; params: ConfigReadParams }
  | { method: 'config/value/write'; id: RequestId; params: ConfigValueWriteParams }
  | { method: 'configRequirements/read'; id: RequestId; params?: undefined }
  | { method: 'environment/add'; id: RequestId; params: EnvironmentAddParams }
  | { method: 'environment/info'; id: RequestId; params: EnvironmentInfoParams }
  | { method: 'environment/status'; id: RequestId; params: EnvironmentStatusParams }
  | { method: 'experimentalFeature/enablement/set'; id: RequestId; params: ExperimentalFeatureEnablementSetParams }
  | { method: 'experimentalFeature/list'; id: RequestId; params: ExperimentalFeatureListParams }
  | { method: 'externalAgentConfig/detect'; id: RequestId; params: ExternalAgentConfigDetectParams }
  | { method: 'externalAgentConfig/import'; id: RequestId; params: ExternalAgentConfigImportParams }
  | { method: 'externalAgentConfig/import/readHistories'; id: RequestId; params?: undefined }
  | { method: 'externalAgentConfig/import/recordHistory'; id: RequestId; params: ExternalAgentConfigImportHistoryRecordParams }
  | { method: 'feedback/save'; id: RequestId; params: FeedbackSaveParams }
  | { method: 'feedback/upload'; id: RequestId; params: FeedbackUploadParams }
  | { method: 'fs/copy'; id: RequestId; params: FsCopyParams }
  | { method: 'fs/createDirectory'; id: RequestId; params: FsCreateDirectoryParams }
  | { method: 'fs/getMetadata'; id: RequestId; params: FsGetMetadataParams }
  | { method: 'fs/readDirectory'; id: RequestId; params: FsReadDirectoryParams }
  | { method: 'fs/readFile'; id: RequestId; params: FsReadFileParams }
  | { method: 'fs/remove'; id: RequestId; params: FsRemoveParams }
  | { method: 'fs/unwatch'; id: RequestId; params: FsUnwatchParams }
  | { method: 'fs/watch'; id: RequestId; params: FsWatchParams }
  | { method: 'fs/writeFile'; id: RequestId; params: FsWriteFileParams }
  | { method: 'fuzzyFileSearch'; id: RequestId; params: FuzzyFileSearchParams }
  | { method: 'fuzzyFileSearch/sessionStart'; id: RequestId; params: FuzzyFileSearchSessionStartParams }
  | { method: 'fuzzyFileSearch/sessionStop'; id: RequestId; params: FuzzyFileSearchSessionStopParams }
  | { method: 'fuzzyFileSearch/sessionUpdate'; id: RequestId; params: FuzzyFileSearchSessionUpdateParams }
  | { method: 'hooks/list'; id: RequestId; params: HooksListParams }
  | { method: 'marketplace/add'; id: RequestId; params: MarketplaceAddParams }
  | { method: 'marketplace/remove'; id: RequestId; params: MarketplaceRemoveParams }
  | { method: 'marketplace/upgrade'; id: RequestId; params: MarketplaceUpgradeParams }
  | { method: 'mcpServer/event/stream/start'; id: RequestId; params: McpServerEventStreamStartParams }
  | { method: 'mcpServer/event/stream/stop'; id: RequestId; params: McpServerEventStreamStopParams }
  | { method: 'mcpServer/oauth/login'; id: RequestId; params: McpServerOauthLoginParams }
  | { method: 'mcpServer/resource/read'; id: RequestId; params: McpResourceReadParams }
  | { method: 'mcpServer/tool/call'; id: RequestId; params: McpServerToolCallParams }
  | { method: 'mcpServerStatus/list'; id: RequestId; params: ListMcpServerStatusParams }
  | { method: 'memory/reset'; id: RequestId; params?: undefined }
  | { method: 'memory/status'; id: RequestId; params: MemoryStatusParams }
  | { method: 'mock/experimentalMethod'; id: RequestId; params: MockExperimentalMethodParams }
  | { method: 'model/list'; id: RequestId; params: ModelListParams }
  | { method: 'modelProvider/capabilities/read'; id: RequestId; params: ModelProviderCapabilitiesReadParams }
  | { method: 'modelProvider/config/write'; id: RequestId; params: ModelProviderConfigWriteParams }
  | { method: 'modelProvider/default/set'; id: RequestId; params: ModelProviderDefaultSetParams }
  | { method: 'modelProvider/list'; id: RequestId; params: ModelProviderListParams }
  | { method: 'permissionProfile/list'; id: RequestId; params: PermissionProfileListParams }
  | { method: 'plugin/install'; id: RequestId; params: PluginInstallParams }
  | { method: 'plugin/installed'; id: RequestId; params: PluginInstalledParams }
  | { method: 'plugin/list'; id: RequestId; params: PluginListParams }
  | { method: 'plugin/read'; id: RequestId; params: PluginReadParams }
  | { method: 'plugin/reconcile'; id: RequestId; params: PluginReconcileParams }
  | { method: 'plugin/search'; id: RequestId; params: PluginSearchParams }
  | { method: 'plugin/share/checkout'; id: RequestId; params: PluginShareCheckoutParams }
  | { method: 'plugin/share/delete'; id: RequestId; params: PluginShareDeleteParams }
  | { method: 'plugin/share/list'; id: RequestId; params: PluginShareListParams }
  | { method: 'plugin/share/save'; id: RequestId; params: PluginShareSaveParams }
  | { method: 'plugin/share/updateTargets'; id: RequestId; params: PluginShareUpdateTargetsParams }
  | { method: 'plugin/skill/read'; id: RequestId; params: PluginSkillReadParams }
  | { method: 'plugin/uninstall'; id: RequestId; params: PluginUninstallParams }
  | { method: 'process/kill'; id: RequestId; params: ProcessKillParams }
  | { method: 'process/resizePty'; id: RequestId; params: ProcessResizePtyParams }
  | { method: 'process/spawn'; id: RequestId; params: ProcessSpawnParams }
  | { method: 'process/writeStdin'; id: RequestId; params: ProcessWriteStdinParams }
  | { method: 'project/create'; id: RequestId; params: ProjectCreateParams }
  | { method: 'project/delete'; id: RequestId; params: ProjectDeleteParams }
  | { method: 'project/import'; id: RequestId; params: ProjectImportParams }
  | { method: 'project/list'; id: RequestId; params: ProjectListParams }
  | { method: 'project/move'; id: RequestId; params: ProjectMoveParams }
  | { method: 'project/read'; id: RequestId; params: ProjectReadParams }
  | { method: 'project/update'; id: RequestId; params: ProjectUpdateParams }
  | { method: 'remoteControl/client/list'; id: RequestId; params: RemoteControlClientsListParams }
  | { method: 'remoteControl/client/revoke'; id: RequestId; params: RemoteControlClientsRevokeParams }
  | { method: 'remoteControl/disable'; id: RequestId; params?: RemoteControlDisableParams | null | undefined }
  | { method: 'remoteControl/enable'; id: RequestId; params?: RemoteControlEnableParams | null | undefined }
  | { method: 'remoteControl/pairing/start'; id: RequestId; params: RemoteControlPairingStartParams }
  | { method: 'remoteControl/pairing/status'; id: RequestId; params: RemoteControlPairingStatusParams }
  | { method: 'remoteControl/status/read'; id: RequestId; params?: undefined }
  | { method: 'review/start'; id: RequestId; params: ReviewStartParams }
  | { method: 'rollout/compress'; id: RequestId; params?: undefined }
  | { method: 'server/diagnostics'; id: RequestId; params: ServerDiagnosticsParams }
  | { method: 'skills/config/write'; id: RequestId; params: SkillsConfigWriteParams }
  | { method: 'skills/extraRoots/set'; id: RequestId; params: SkillsExtraRootsSetParams }
  | { method: 'skills/list'; id: RequestId; params: SkillsListParams }
  | { method: 'thread/approveGuardianDeniedAction'; id: RequestId; params: ThreadApproveGuardianDeniedActionParams }
  | { method: 'thread/archive'; id: RequestId; params: ThreadArchiveParams }
  | { method: 'thread/attachment/add'; id: RequestId; params: ThreadAttachmentAddParams }
  | { method: 'thread/attachment/list'; id: RequestId; params: ThreadAttachmentListParams }
  | { method: 'thread/attachment/remove'; id: RequestId; params: ThreadAttachmentRemoveParams }
  | { method: 'thread/attachmentOwner/list'; id: RequestId; params: ThreadAttachmentOwnerListParams }
  | { method: 'thread/backgroundTerminals/clean'; id: RequestId; params: ThreadBackgroundTerminalsCleanParams }
  | { method: 'thread/backgroundTerminals/list'; id: RequestId; params: ThreadBackgroundTerminalsListParams }
  | { method: 'thread/backgroundTerminals/terminate'; id: RequestId; params: ThreadBackgroundTerminalsTerminateParams }
  | { method: 'thread/compact/start'; id: RequestId; params: ThreadCompactStartParams }
  | { method: 'thread/decrement_elicitation'; id: RequestId; params: ThreadDecrementElicitationParams }
  | { method: 'thread/delete'; id: RequestId; params: ThreadDeleteParams }
  | { method: 'thread/fork'; id: RequestId; params: ThreadForkParams }
  | { method: 'thread/goal/clear'; id: RequestId; params: ThreadGoalClearParams }
  | { method: 'thread/goal/get'; id: RequestId; params: ThreadGoalGetParams }
  | { method: 'thread/goal/set'; id: RequestId; params: ThreadGoalSetParams }
  | { method: 'thread/guardianReview'; id: RequestId; params: ThreadGuardianReviewParams }
  | { method: 'thread/increment_elicitation'; id: RequestId; params: ThreadIncrementElicitationParams }
  | { method: 'thread/inject_items'; id: RequestId; params: ThreadInjectItemsParams }
  | { method: 'thread/items/list'; id: RequestId; params: ThreadItemsListParams }
  | { method: 'thread/items/read'; id: RequestId; params: ThreadItemsReadParams }
  | { method: 'thread/list'; id: RequestId; params: ThreadListParams }
  | { method: 'thread/loaded/list'; id: RequestId; params: ThreadLoadedListParams }
  | { method: 'thread/memory/read'; id: RequestId; params: ThreadMemoryReadParams }
  | { method: 'thread/memoryMode/set'; id: RequestId; params: ThreadMemoryModeSetParams }
  | { method: 'thread/metadata/update'; id: RequestId; params: ThreadMetadataUpdateParams }
  | { method: 'thread/name/set'; id: RequestId; params: ThreadSetNameParams }
  | { method: 'thread/prediction/request'; id: RequestId; params: ThreadPredictionRequestParams }
  | { method: 'thread/prepareApprovedPlan'; id: RequestId; params: ThreadPrepareApprovedPlanParams }
  | { method: 'thread/queue/add'; id: RequestId; params: ThreadQueueAddParams }
  | { method: 'thread/queue/delete'; id: RequestId; params: ThreadQueueDeleteParams }
  | { method: 'thread/queue/list'; id: RequestId; params: ThreadQueueListParams }
  | { method: 'thread/queue/reorder'; id: RequestId; params: ThreadQueueReorderParams }
  | { method: 'thread/queue/start'; id: RequestId; params: ThreadQueueStartParams }
  | { method: 'thread/queue/update'; id: RequestId; params: ThreadQueueUpdateParams }
  | { method: 'thread/read'; id: RequestId; params: ThreadReadParams }
  | { method: 'thread/readState/update'; id: RequestId; params: ThreadReadStateUpdateParams }
  | { method: 'thread/realtime/appendAudio'; id: RequestId; params: ThreadRealtimeAppendAudioParams }
  | { method: 'thread/realtime/appendSpeech'; id: RequestId; params: ThreadRealtimeAppendSpeechParams }
  | { method: 'thread/realtime/appendText'; id: RequestId; params: ThreadRealtimeAppendTextParams }
  | { method: 'thread/realtime/list'; id: RequestId; params: ThreadRealtimeListParams }
  | { method: 'thread/realtime/listVoices'; id: RequestId; params: ThreadRealtimeListVoicesParams }
  | { method: 'thread/realtime/start'; id: RequestId; params: ThreadRealtimeStartParams }
  | { method: 'thread/realtime/stop'; id: RequestId; params: ThreadRealtimeStopParams }
  | { method: 'thread/resume'; id: RequestId; params: ThreadResumeParams }
  | { method: 'thread/revert'; id: RequestId; params: ThreadRevertParams }
  | { method: 'thread/sample'; id: RequestId; params: ThreadSampleParams }
  | { method: 'thread/sample/cancel'; id: RequestId; params: ThreadSampleCancelParams }
  | { method: 'thread/search'; id: RequestId; params: ThreadSearchParams }
  | { method: 'thread/search/cancel'; id: RequestId; params: ThreadSearchCancelParams }
  | { method: 'thread/search/stream'; id: RequestId; params: ThreadSearchParams }
  | { method: 'thread/search/stream/cancel'; id: RequestId; params: ThreadSearchCancelParams }
  | { method: 'thread/searchOccurrences'; id: RequestId; params: ThreadSearchOccurrencesParams }
  | { method: 'thread/section/move'; id: RequestId; params: ThreadSectionMoveParams }
  | { method: 'thread/settings/update'; id: RequestId; params: ThreadSettingsUpdateParams }
  | { method: 'thread/shellCommand'; id: RequestId; params: ThreadShellCommandParams }
  | { method: 'thread/start'; id: RequestId; params: ThreadStartParams }
  | { method: 'thread/timeline/list'; id: RequestId; params: ThreadTimelineListParams }
  | { method: 'thread/turns/list'; id: RequestId; params: ThreadTurnsListParams }
  | { method: 'thread/unarchive'; id: RequestId; params: ThreadUnarchiveParams }
  | { method: 'thread/unsubscribe'; id: RequestId; params: ThreadUnsubscribeParams }
  | { method: 'threadSection/create'; id: RequestId; params: ThreadSectionCreateParams }
  | { method: 'threadSection/delete'; id: RequestId; params: ThreadSectionDeleteParams }
  | { method: 'threadSection/list'; id: RequestId; params: ThreadSectionListParams }
  | { method: 'threadSection/update'; id: RequestId; params: ThreadSectionUpdateParams }
  | { method: 'turn/interrupt'; id: RequestId; params: TurnInterruptParams }
  | { method: 'turn/settings/update'; id: RequestId; params: TurnSettingsUpdateParams }
  | { method: 'turn/start'; id: RequestId; params: TurnStartParams }
  | { method: 'turn/steer'; id: RequestId; params: TurnSteerParams }
  | { method: 'userVerification/cancel'; id: RequestId; params: UserVerificationCancelParams }
  | { method: 'userVerification/delete'; id: RequestId; params: UserVerificationDeleteParams }
  | { method: 'userVerification/enroll'; id: RequestId; params: UserVerificationEnrollParams }
  | { method: 'userVerification/status'; id: RequestId; params: UserVerificationStatusParams }
  | { method: 'userVerification/verify'; id: RequestId; params: UserVerificationVerifyParams }
  | { method: 'windowsSandbox/readiness'; id: RequestId; params?: undefined }
  | { method: 'windowsSandbox/setupStart'; id: RequestId; params: WindowsSandboxSetupStartParams }
  | { method: 'getConversationSummary'; id: RequestId; params: GetConversationSummaryParams }
  | { method: 'gitDiffToRemote'; id: RequestId; params: GitDiffToRemoteParams }
  | { method: 'thread/rollback'; id: RequestId; params: ThreadRollbackParams }

/** A notification that a client sends. */
export type ClientNotification =
  | { method: 'initialized'; params?: undefined }

/** A request that a server sends. */
export type ServerRequest =
  | { method: 'account/chatgptAuthTokens/refresh'; id: RequestId; params: ChatgptAuthTokensRefreshParams }
  | { method: 'applyPatchApproval'; id: RequestId; params: ApplyPatchApprovalParams }
  | { method: 'attestation/generate'; id: RequestId; params: AttestationGenerateParams }
  | { method: 'execCommandApproval'; id: RequestId; params: ExecCommandApprovalParams }
  | { method: 'item/commandExecution/requestApproval'; id: RequestId; params: CommandExecutionRequestApprovalParams }
  | { method: 'item/fileChange/requestApproval'; id: RequestId; params: FileChangeRequestApprovalParams }
  | { method: 'item/permissions/requestApproval'; id: RequestId; params: PermissionsRequestApprovalParams }
  | { method: 'item/tool/call'; id: RequestId; params: DynamicToolCallParams }
  | { method: 'item/tool/requestUserInput'; id: RequestId; params: ToolRequestUserInputParams }
  | { method: 'mcpServer/elicitation/request'; id: RequestId; params: McpServerElicitationRequestParams }
  | { method: 'currentTime/read'; id: RequestId; params: CurrentTimeReadParams }

/** A notification that a server sends. */
export type ServerNotification =
  | { method: 'account/updated'; params: AccountUpdatedNotification }
  | { method: 'account/login/completed'; params: AccountLoginCompletedNotification }
  | { method: 'account/rateLimits/updated'; params: AccountRateLimitsUpdatedNotification }
  | { method: 'configWarning'; params: ConfigWarningNotification }
  | { method: 'account/gatewayOAuth/changed'; params: GatewayOAuthChangedNotification }
  | { method: 'app/list/updated'; params: AppListUpdatedNotification }
  | { method: 'autoApprovalReview/strictReviewRequired'; params: StrictReviewRequiredNotification }
  | { method: 'command/exec/outputDelta'; params: CommandExecOutputDeltaNotification }
  | { method: 'deprecationNotice'; params: DeprecationNoticeNotification }
  | { method: 'error'; params: ErrorNotification }
  | { method: 'externalAgentConfig/import/completed'; params: ExternalAgentConfigImportCompletedNotification }
  | { method: 'externalAgentConfig/import/progress'; params: ExternalAgentConfigImportProgressNotification }
  | { method: 'fs/changed'; params: FsChangedNotification }
  | { method: 'fuzzyFileSearch/sessionCompleted'; params: FuzzyFileSearchSessionCompletedNotification }
  | { method: 'fuzzyFileSearch/sessionUpdated'; params: FuzzyFileSearchSessionUpdatedNotification }
  | { method: 'guardianWarning'; params: GuardianWarningNotification }
  | { method: 'hook/completed'; params: HookCompletedNotification }
  | { method: 'hook/started'; params: HookStartedNotification }
  | { method: 'item/agentMessage/delta'; params: AgentMessageDeltaNotification }
  | { method: 'item/autoApprovalReview/completed'; params: ItemGuardianApprovalReviewCompletedNotification }
  | { method: 'item/autoApprovalReview/started'; params: ItemGuardianApprovalReviewStartedNotification }
  | { method: 'item/commandExecution/outputDelta'; params: CommandExecutionOutputDeltaNotification }
  | { method: 'item/commandExecution/terminalInteraction'; params: TerminalInteractionNotification }
  | { method: 'item/completed'; params: ItemCompletedNotification }
  | { method: 'item/fileChange/outputDelta'; params: FileChangeOutputDeltaNotification }
  | { method: 'item/fileChange/patchUpdated'; params: FileChangePatchUpdatedNotification }
  | { method: 'item/mcpToolCall/progress'; params: McpToolCallProgressNotification }
  | { method: 'item/plan/delta'; params: PlanDeltaNotification }
  | { method: 'item/reasoning/summaryPartAdded'; params: ReasoningSummaryPartAddedNotification }
  | { method: 'item/reasoning/summaryTextDelta'; params: ReasoningSummaryTextDeltaNotification }
  | { method: 'item/reasoning/textDelta'; params: ReasoningTextDeltaNotification }
  | { method: 'item/started'; params: ItemStartedNotification }
  | { method: 'mcpServer/event/stream/notification'; params: McpServerEventStreamNotification }
  | { method: 'mcpServer/oauthLogin/completed'; params: McpServerOauthLoginCompletedNotification }
  | { method: 'mcpServer/startupStatus/updated'; params: McpServerStatusUpdatedNotification }
  | { method: 'model/rerouted'; params: ModelReroutedNotification }
  | { method: 'model/safetyBuffering/updated'; params: ModelSafetyBufferingUpdatedNotification }
  | { method: 'model/verification'; params: ModelVerificationNotification }
  | { method: 'modelProvider/authRecoveryCompleted'; params: AuthRecoveryNotification }
  | { method: 'modelProvider/authRecoveryStarted'; params: AuthRecoveryNotification }
  | { method: 'process/exited'; params: ProcessExitedNotification }
  | { method: 'process/outputDelta'; params: ProcessOutputDeltaNotification }
  | { method: 'project/changed'; params: ProjectChangedNotification }
  | { method: 'remoteControl/status/changed'; params: RemoteControlStatusChangedNotification }
  | { method: 'serverRequest/resolved'; params: ServerRequestResolvedNotification }
  | { method: 'skills/changed'; params: SkillsChangedNotification }
  | { method: 'thread/archived'; params: ThreadArchivedNotification }
  | { method: 'thread/attachment/updated'; params: ThreadAttachmentUpdatedNotification }
  | { method: 'thread/closed'; params: ThreadClosedNotification }
  | { method: 'thread/compacted'; params: ContextCompactedNotification }
  | { method: 'thread/deleted'; params: ThreadDeletedNotification }
  | { method: 'thread/environment/connected'; params: EnvironmentConnectionNotification }
  | { method: 'thread/environment/disconnected'; params: EnvironmentConnectionNotification }
  | { method: 'thread/goal/cleared'; params: ThreadGoalClearedNotification }
  | { method: 'thread/goal/updated'; params: ThreadGoalUpdatedNotification }
  | { method: 'thread/name/updated'; params: ThreadNameUpdatedNotification }
  | { method: 'thread/prediction/updated'; params: ThreadPredictionUpdatedNotification }
  | { method: 'thread/project/updated'; params: ThreadProjectUpdatedNotification }
  | { method: 'thread/queue/changed'; params: ThreadQueueChangedNotification }
  | { method: 'thread/readState/changed'; params: ThreadReadStateChangedNotification }
  | { method: 'thread/realtime/closed'; params: ThreadRealtimeClosedNotification }
  | { method: 'thread/realtime/error'; params: ThreadRealtimeErrorNotification }
  | { method: 'thread/realtime/item/completed'; params: ThreadRealtimeItemCompletedNotification }
  | { method: 'thread/realtime/item/started'; params: ThreadRealtimeItemStartedNotification }
  | { method: 'thread/realtime/item/transcript/delta'; params: ThreadRealtimeItemTranscriptDeltaNotification }
  | { method: 'thread/realtime/itemAdded'; params: ThreadRealtimeItemAddedNotification }
  | { method: 'thread/realtime/outputAudio/delta'; params: ThreadRealtimeOutputAudioDeltaNotification }
  | { method: 'thread/realtime/sdp'; params: ThreadRealtimeSdpNotification }
  | { method: 'thread/realtime/started'; params: ThreadRealtimeStartedNotification }
  | { method: 'thread/realtime/transcript/delta'; params: ThreadRealtimeTranscriptDeltaNotification }
  | { method: 'thread/realtime/transcript/done'; params: ThreadRealtimeTranscriptDoneNotification }
  | { method: 'thread/reverted'; params: ThreadRevertedNotification }
  | { method: 'thread/search/partial'; params: ThreadSearchPartialNotification }
  | { method: 'thread/section/changed'; params: ThreadSectionChangedNotification }
  | { method: 'thread/settings/updated'; params: ThreadSettingsUpdatedNotification }
  | { method: 'thread/started'; params: ThreadStartedNotification }
  | { method: 'thread/status/changed'; params: ThreadStatusChangedNotification }
  | { method: 'thread/tokenUsage/updated'; params: ThreadTokenUsageUpdatedNotification }
  | { method: 'thread/unarchived'; params: ThreadUnarchivedNotification }
  | { method: 'turn/completed'; params: TurnCompletedNotification }
  | { method: 'turn/diff/updated'; params: TurnDiffUpdatedNotification }
  | { method: 'turn/moderationMetadata'; params: TurnModerationMetadataNotification }
  | { method: 'turn/plan/updated'; params: TurnPlanUpdatedNotification }
  | { method: 'turn/started'; params: TurnStartedNotification }
  | { method: 'warning'; params: WarningNotification }
  | { method: 'windows/worldWritableWarning'; params: WindowsWorldWritableWarningNotification }
  | { method: 'windowsSandbox/setupCompleted'; params: WindowsSandboxSetupCompletedNotification }
  | { method: 'rawResponseItem/completed'; params: RawResponseItemCompletedNotification }
  | { method: 'rawResponse/completed'; params: RawResponseCompletedNotification }

/** A notification as servers send it. Servers of early releases omit the time. */
export type ServerNotificationEnvelope = ServerNotification & {
  /** When the server sent it, in Unix milliseconds. */
  emittedAtMs?: number
}
