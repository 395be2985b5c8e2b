// @generated from schema/ by `npm run generate`. Do not edit.

import type {
  AccountLoginCompletedNotification,
  AccountRateLimitsUpdatedNotification,
  AccountSessionsListParams,
  AccountSessionsResponse,
  AccountSessionsSwitchParams,
  AccountSessionsSwitchResponse,
  AccountUpdatedNotification,
  AgentMessageDeltaNotification,
  AppListUpdatedNotification,
  ApplyPatchApprovalParams,
  ApplyPatchApprovalResponse,
  AppsInstalledParams,
  AppsInstalledResponse,
  AppsListParams,
  AppsListResponse,
  AppsReadParams,
  AppsReadResponse,
  AttestationGenerateParams,
  AttestationGenerateResponse,
  AuthRecoveryNotification,
  BedrockCheckGovCloudRequirementsParams,
  BedrockCheckGovCloudRequirementsResponse,
  BedrockDiscoverParams,
  BedrockDiscoverResponse,
  BedrockSetupParams,
  BedrockSetupResponse,
  CancelLoginAccountParams,
  CancelLoginAccountResponse,
  ChatgptAuthTokensRefreshParams,
  ChatgptAuthTokensRefreshResponse,
  CollaborationModeListParams,
  CollaborationModeListResponse,
  CommandExecOutputDeltaNotification,
  CommandExecParams,
  CommandExecResizeParams,
  CommandExecResizeResponse,
  CommandExecResponse,
  CommandExecTerminateParams,
  CommandExecTerminateResponse,
  CommandExecWriteParams,
  CommandExecWriteResponse,
  CommandExecutionOutputDeltaNotification,
  CommandExecutionRequestApprovalParams,
  CommandExecutionRequestApprovalResponse,
  ConfigBatchWriteParams,
  ConfigReadParams,
  ConfigReadResponse,
  ConfigRequirementsReadResponse,
  ConfigValueWriteParams,
  ConfigWarningNotification,
  ConfigWriteResponse,
  ConsumeAccountRateLimitResetCreditParams,
  ConsumeAccountRateLimitResetCreditResponse,
  ContextCompactedNotification,
  CurrentTimeReadParams,
  CurrentTimeReadResponse,
  DeprecationNoticeNotification,
  DynamicToolCallParams,
  DynamicToolCallResponse,
  EnvironmentAddParams,
  EnvironmentAddResponse,
  EnvironmentConnectionNotification,
  EnvironmentInfoParams,
  EnvironmentInfoResponse,
  EnvironmentStatusParams,
  EnvironmentStatusResponse,
  ErrorNotification,
  ExecCommandApprovalParams,
  ExecCommandApprovalResponse,
  ExperimentalFeatureEnablementSetParams,
  ExperimentalFeatureEnablementSetResponse,
  ExperimentalFeatureListParams,
  ExperimentalFeatureListResponse,
  ExternalAgentConfigDetectParams,
  ExternalAgentConfigDetectResponse,
  ExternalAgentConfigImportCompletedNotification,
  ExternalAgentConfigImportHistoriesReadResponse,
  ExternalAgentConfigImportHistoryRecordParams,
  ExternalAgentConfigImportHistoryRecordResponse,
  ExternalAgentConfigImportParams,
  ExternalAgentConfigImportProgressNotification,
  ExternalAgentConfigImportResponse,
  FeedbackSaveParams,
  FeedbackSaveResponse,
  FeedbackUploadParams,
  FeedbackUploadResponse,
  FileChangeOutputDeltaNotification,
  FileChangePatchUpdatedNotification,
  FileChangeRequestApprovalParams,
  FileChangeRequestApprovalResponse,
  FsChangedNotification,
  FsCopyParams,
  FsCopyResponse,
  FsCreateDirectoryParams,
  FsCreateDirectoryResponse,
  FsGetMetadataParams,
  FsGetMetadataResponse,
  FsReadDirectoryParams,
  FsReadDirectoryResponse,
  FsReadFileParams,
  FsReadFileResponse,
  FsRemoveParams,
  FsRemoveResponse,
  FsUnwatchParams,
  FsUnwatchResponse,
  FsWatchParams,
  FsWatchResponse,
  FsWriteFileParams,
  FsWriteFileResponse,
  FuzzyFileSearchParams,
  FuzzyFileSearchResponse,
  FuzzyFileSearchSessionCompletedNotification,
  FuzzyFileSearchSessionStartParams,
  FuzzyFileSearchSessionStartResponse,
  FuzzyFileSearchSessionStopParams,
  FuzzyFileSearchSessionStopResponse,
  FuzzyFileSearchSessionUpdateParams,
  FuzzyFileSearchSessionUpdateResponse,
  FuzzyFileSearchSessionUpdatedNotification,
  GatewayOAuthCancelResponse,
  GatewayOAuthChangedNotification,
  GatewayOAuthLoginParams,
  GatewayOAuthLoginResponse,
  GatewayOAuthReadParams,
  GatewayOAuthReadResponse,
  GcpSetupParams,
  GcpSetupResponse,
  GetAccountParams,
  GetAccountRateLimitsParams,
  GetAccountRateLimitsResponse,
  GetAccountResponse,
  GetAccountSecuritySetupResponse,
  GetAccountTokenUsageParams,
  GetAccountTokenUsageResponse,
  GetAuthStatusParams,
  GetAuthStatusResponse,
  GetConversationSummaryParams,
  GetConversationSummaryResponse,
  GetWorkspaceMessagesResponse,
  GitDiffToRemoteParams,
  GitDiffToRemoteResponse,
  GuardianWarningNotification,
  HookCompletedNotification,
  HookStartedNotification,
  HooksListParams,
  HooksListResponse,
  InitializeParams,
  InitializeResponse,
  ItemCompletedNotification,
  ItemGuardianApprovalReviewCompletedNotification,
  ItemGuardianApprovalReviewStartedNotification,
  ItemStartedNotification,
  ListMcpServerStatusParams,
  ListMcpServerStatusResponse,
  LoginAccountParams,
  LoginAccountResponse,
  LogoutAccountResponse,
  MarketplaceAddParams,
  MarketplaceAddResponse,
  MarketplaceRemoveParams,
  MarketplaceRemoveResponse,
  MarketplaceUpgradeParams,
  MarketplaceUpgradeResponse,
  McpResourceReadParams,
  McpResourceReadResponse,
  McpServerElicitationRequestParams,
  McpServerElicitationRequestResponse,
  McpServerEventStreamNotification,
  McpServerEventStreamStartParams,
  McpServerEventStreamStartResponse,
  McpServerEventStreamStopParams,
  McpServerEventStreamStopResponse,
  McpServerOauthLoginCompletedNotification,
  McpServerOauthLoginParams,
  McpServerOauthLoginResponse,
  McpServerRefreshResponse,
  McpServerStatusUpdatedNotification,
  McpServerToolCallParams,
  McpServerToolCallResponse,
  McpToolCallProgressNotification,
  MemoryResetResponse,
  MemoryStatusParams,
  MemoryStatusResponse,
  MockExperimentalMethodParams,
  MockExperimentalMethodResponse,
  ModelListParams,
  ModelListResponse,
  ModelProviderCapabilitiesReadParams,
  ModelProviderCapabilitiesReadResponse,
  ModelProviderConfigWriteParams,
  ModelProviderConfigWriteResponse,
  ModelProviderDefaultSetParams,
  ModelProviderListParams,
  ModelProviderListResponse,
  ModelReroutedNotification,
  ModelSafetyBufferingUpdatedNotification,
  ModelVerificationNotification,
  PermissionProfileListParams,
  PermissionProfileListResponse,
  PermissionsRequestApprovalParams,
  PermissionsRequestApprovalResponse,
  PlanDeltaNotification,
  PluginInstallParams,
  PluginInstallResponse,
  PluginInstalledParams,
  PluginInstalledResponse,
  PluginListParams,
  PluginListResponse,
  PluginReadParams,
  PluginReadResponse,
  PluginReconcileParams,
  PluginReconcileResponse,
  PluginSearchParams,
  PluginSearchResponse,
  PluginShareCheckoutParams,
  PluginShareCheckoutResponse,
  PluginShareDeleteParams,
  PluginShareDeleteResponse,
  PluginShareListParams,
  PluginShareListResponse,
  PluginShareSaveParams,
  PluginShareSaveResponse,
  PluginShareUpdateTargetsParams,
  PluginShareUpdateTargetsResponse,
  PluginSkillReadParams,
  PluginSkillReadResponse,
  PluginUninstallParams,
  PluginUninstallResponse,
  ProcessExitedNotification,
  ProcessKillParams,
  ProcessKillResponse,
  ProcessOutputDeltaNotification,
  ProcessResizePtyParams,
  ProcessResizePtyResponse,
  ProcessSpawnParams,
  ProcessSpawnResponse,
  ProcessWriteStdinParams,
  ProcessWriteStdinResponse,
  ProjectChangedNotification,
  ProjectCreateParams,
  ProjectCreateResponse,
  ProjectDeleteParams,
  ProjectDeleteResponse,
  ProjectImportParams,
  ProjectImportResponse,
  ProjectListParams,
  ProjectListResponse,
  ProjectMoveParams,
  ProjectMoveResponse,
  ProjectReadParams,
  ProjectReadResponse,
  ProjectUpdateParams,
  ProjectUpdateResponse,
  RawResponseCompletedNotification,
  RawResponseItemCompletedNotification,
  ReasoningSummaryPartAddedNotification,
  ReasoningSummaryTextDeltaNotification,
  ReasoningTextDeltaNotification,
  RemoteControlClientsListParams,
  RemoteControlClientsListResponse,
  RemoteControlClientsRevokeParams,
  RemoteControlClientsRevokeResponse,
  RemoteControlDisableParams,
  RemoteControlDisableResponse,
  RemoteControlEnableParams,
  RemoteControlEnableResponse,
  RemoteControlPairingStartParams,
  RemoteControlPairingStartResponse,
  RemoteControlPairingStatusParams,
  RemoteControlPairingStatusResponse,
  RemoteControlStatusChangedNotification,
  RemoteControlStatusReadResponse,
  ReviewStartParams,
  ReviewStartResponse,
  RolloutCompressResponse,
  SendAddCreditsNudgeEmailParams,
  SendAddCreditsNudgeEmailResponse,
  ServerDiagnosticsParams,
  ServerDiagnosticsResponse,
  ServerRequestResolvedNotification,
  SkillsChangedNotification,
  SkillsConfigWriteParams,
  SkillsConfigWriteResponse,
  SkillsExtraRootsSetParams,
  SkillsExtraRootsSetResponse,
  SkillsListParams,
  SkillsListResponse,
  StrictReviewRequiredNotification,
  TerminalInteractionNotification,
  ThreadApproveGuardianDeniedActionParams,
  ThreadApproveGuardianDeniedActionResponse,
  ThreadArchiveParams,
  ThreadArchiveResponse,
  ThreadArchivedNotification,
  ThreadAttachmentAddParams,
  ThreadAttachmentAddResponse,
  ThreadAttachmentListParams,
  ThreadAttachmentListResponse,
  ThreadAttachmentOwnerListParams,
  ThreadAttachmentOwnerListResponse,
  ThreadAttachmentRemoveParams,
  ThreadAttachmentRemoveResponse,
  ThreadAttachmentUpdatedNotification,
  ThreadBackgroundTerminalsCleanParams,
  ThreadBackgroundTerminalsCleanResponse,
  ThreadBackgroundTerminalsListParams,
  ThreadBackgroundTerminalsListResponse,
  ThreadBackgroundTerminalsTerminateParams,
  ThreadBackgroundTerminalsTerminateResponse,
  ThreadClosedNotification,
  ThreadCompactStartParams,
  ThreadCompactStartResponse,
  ThreadDecrementElicitationParams,
  ThreadDecrementElicitationResponse,
  ThreadDeleteParams,
  ThreadDeleteResponse,
  ThreadDeletedNotification,
  ThreadForkParams,
  ThreadForkResponse,
  ThreadGoalClearParams,
  ThreadGoalClearResponse,
  ThreadGoalClearedNotification,
  ThreadGoalGetParams,
  ThreadGoalGetResponse,
  ThreadGoalSetParams,
  ThreadGoalSetResponse,
  ThreadGoalUpdatedNotification,
  ThreadGuardianReviewParams,
  ThreadGuardianReviewResponse,
  ThreadIncrementElicitationParams,
  ThreadIncrementElicitationResponse,
  ThreadInjectItemsParams,
  ThreadInjectItemsResponse,
  ThreadItemsListParams,
  ThreadItemsListResponse,
  ThreadItemsReadParams,
  ThreadItemsReadResponse,
  ThreadListParams,
  ThreadListResponse,
  ThreadLoadedListParams,
  ThreadLoadedListResponse,
  ThreadMemoryModeSetParams,
  ThreadMemoryModeSetResponse,
  ThreadMemoryReadParams,
  ThreadMemoryReadResponse,
  ThreadMetadataUpdateParams,
  ThreadMetadataUpdateResponse,
  ThreadNameUpdatedNotification,
  ThreadPredictionRequestParams,
  ThreadPredictionRequestResponse,
  ThreadPredictionUpdatedNotification,
  ThreadPrepareApprovedPlanParams,
  ThreadPrepareApprovedPlanResponse,
  ThreadProjectUpdatedNotification,
  ThreadQueueAddParams,
  ThreadQueueAddResponse,
  ThreadQueueChangedNotification,
  ThreadQueueDeleteParams,
  ThreadQueueDeleteResponse,
  ThreadQueueListParams,
  ThreadQueueListResponse,
  ThreadQueueReorderParams,
  ThreadQueueReorderResponse,
  ThreadQueueStartParams,
  ThreadQueueStartResponse,
  ThreadQueueUpdateParams,
  ThreadQueueUpdateResponse,
  ThreadReadParams,
  ThreadReadResponse,
  ThreadReadStateChangedNotification,
  ThreadReadStateUpdateParams,
  ThreadReadStateUpdateResponse,
  ThreadRealtimeAppendAudioParams,
  ThreadRealtimeAppendAudioResponse,
  ThreadRealtimeAppendSpeechParams,
  ThreadRealtimeAppendSpeechResponse,
  ThreadRealtimeAppendTextParams,
  ThreadRealtimeAppendTextResponse,
  ThreadRealtimeClosedNotification,
  ThreadRealtimeErrorNotification,
  ThreadRealtimeItemAddedNotification,
  ThreadRealtimeItemCompletedNotification,
  ThreadRealtimeItemStartedNotification,
  ThreadRealtimeItemTranscriptDeltaNotification,
  ThreadRealtimeListParams,
  ThreadRealtimeListResponse,
  ThreadRealtimeListVoicesParams,
  ThreadRealtimeListVoicesResponse,
  ThreadRealtimeOutputAudioDeltaNotification,
  ThreadRealtimeSdpNotification,
  ThreadRealtimeStartParams,
  ThreadRealtimeStartResponse,
  ThreadRealtimeStartedNotification,
  ThreadRealtimeStopParams,
  ThreadRealtimeStopResponse,
  ThreadRealtimeTranscriptDeltaNotification,
  ThreadRealtimeTranscriptDoneNotification,
  ThreadResumeParams,
  ThreadResumeResponse,
  ThreadRevertParams,
  ThreadRevertResponse,
  ThreadRevertedNotification,
  ThreadRollbackParams,
  ThreadRollbackResponse,
  ThreadSampleCancelParams,
  ThreadSampleCancelResponse,
  ThreadSampleParams,
  ThreadSampleResponse,
  ThreadSearchCancelParams,
  ThreadSearchCancelResponse,
  ThreadSearchOccurrencesParams,
  ThreadSearchOccurrencesResponse,
  ThreadSearchParams,
  ThreadSearchPartialNotification,
  ThreadSearchResponse,
  ThreadSectionChangedNotification,
  ThreadSectionCreateParams,
  ThreadSectionCreateResponse,
  ThreadSectionDeleteParams,
  ThreadSectionDeleteResponse,
  ThreadSectionListParams,
  ThreadSectionListResponse,
  ThreadSectionMoveParams,
  ThreadSectionMoveResponse,
  ThreadSectionUpdateParams,
  ThreadSectionUpdateResponse,
  ThreadSetNameParams,
  ThreadSetNameResponse,
  ThreadSettingsUpdateParams,
  ThreadSettingsUpdateResponse,
  ThreadSettingsUpdatedNotification,
  ThreadShellCommandParams,
  ThreadShellCommandResponse,
  ThreadStartParams,
  ThreadStartResponse,
  ThreadStartedNotification,
  ThreadStatusChangedNotification,
  ThreadTimelineListParams,
  ThreadTimelineListResponse,
  ThreadTokenUsageUpdatedNotification,
  ThreadTurnsListParams,
  ThreadTurnsListResponse,
  ThreadUnarchiveParams,
  ThreadUnarchiveResponse,
  ThreadUnarchivedNotification,
  ThreadUnsubscribeParams,
  ThreadUnsubscribeResponse,
  ToolRequestUserInputParams,
  ToolRequestUserInputResponse,
  TurnCompletedNotification,
  TurnDiffUpdatedNotification,
  TurnInterruptParams,
  TurnInterruptResponse,
  TurnModerationMetadataNotification,
  TurnPlanUpdatedNotification,
  TurnSettingsUpdateParams,
  TurnSettingsUpdateResponse,
  TurnStartParams,
  TurnStartResponse,
  TurnStartedNotification,
  TurnSteerParams,
  TurnSteerResponse,
  UserVerificationCancelParams,
  UserVerificationCancelResponse,
  UserVerificationDeleteParams,
  UserVerificationDeleteResponse,
  UserVerificationEnrollParams,
  UserVerificationEnrollResponse,
  UserVerificationStatusParams,
  UserVerificationStatusResponse,
  UserVerificationVerifyParams,
  UserVerificationVerifyResponse,
  WarningNotification,
  WindowsSandboxReadinessResponse,
  WindowsSandboxSetupCompletedNotification,
  WindowsSandboxSetupStartParams,
  WindowsSandboxSetupStartResponse,
  WindowsWorldWritableWarningNotification,
} from './types.js'

/** Requests that a client may send to a server. */
export interface ClientRequests {
  /**
   * Opens the connection. Everything else waits for its answer.
   * May send after its answer: configWarning, account/updated.
   * Error kinds: alreadyInitialized, invalidParams.
   */
  initialize: { params: InitializeParams; result: InitializeResponse }
  /**
   * Tells how the server is authenticated and, on request, with which token.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams.
   */
  getAuthStatus: { params: GetAuthStatusParams; result: GetAuthStatusResponse }
  /**
   * Tells who is signed in.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, chatgptAuthRequired.
   */
  'account/read': { params: GetAccountParams; result: GetAccountResponse }
  /**
   * Signs in, or starts to.
   * May send after its answer: account/login/completed, account/updated.
   * Error kinds: notInitialized, invalidParams, experimentalRequired, loginMethodDisabled, externalAuthActive, workspaceMismatch, loginFailed, invalidToken.
   */
  'account/login/start': { params: LoginAccountParams; result: LoginAccountResponse }
  /**
   * Gives up a login that has not ended.
   * May send after its answer: account/login/completed.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, invalidLoginId.
   */
  'account/login/cancel': { params: CancelLoginAccountParams; result: CancelLoginAccountResponse }
  /**
   * Signs out and deletes the credentials. Also works when signed out.
   * May send after its answer: account/updated.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, internal.
   */
  'account/logout': { params: undefined; result: LogoutAccountResponse }
  /**
   * Reads how much of the plan is used.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired, refreshFailed, backendUnavailable, backendUnauthorized, backendRejected, backendInvalidResponse.
   */
  'account/rateLimits/read': { params: GetAccountRateLimitsParams | null | undefined; result: GetAccountRateLimitsResponse }
  /**
   * Uses a credit to start the limits anew; with one idempotency key, at most one.
   * Can be repeated: a second call has no further effect.
   * Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired, refreshFailed, backendUnavailable, backendUnauthorized, backendRejected, backendInvalidResponse.
   * @since 0.141.0
   */
  'account/rateLimitResetCredit/consume': { params: ConsumeAccountRateLimitResetCreditParams; result: ConsumeAccountRateLimitResetCreditResponse }
  /**
   * Asks the owner of the workspace, by mail, for more.
   * Error kinds: notInitialized, invalidParams, authRequired, chatgptAuthRequired, refreshFailed, backendUnavailable, backendUnauthorized, backendRejected, backendInvalidResponse.
   * @since 0.122.0
   */
  'account/sendAddCreditsNudgeEmail': { params: SendAddCreditsNudgeEmailParams; result: SendAddCreditsNudgeEmailResponse }
  /**
   * @since 0.161.0
   * @experimental
   */
  'account/bedrock/checkGovCloudRequirements': { params: BedrockCheckGovCloudRequirementsParams; result: BedrockCheckGovCloudRequirementsResponse }
  /**
   * @since 0.149.0
   * @experimental
   */
  'account/bedrock/discover': { params: BedrockDiscoverParams; result: BedrockDiscoverResponse }
  /**
   * @since 0.149.0
   * @experimental
   */
  'account/bedrock/setup': { params: BedrockSetupParams; result: BedrockSetupResponse }
  /** @since 0.157.0 */
  'account/gatewayOAuth/cancel': { params: undefined; result: GatewayOAuthCancelResponse }
  /** @since 0.157.0 */
  'account/gatewayOAuth/login': { params: GatewayOAuthLoginParams | null | undefined; result: GatewayOAuthLoginResponse }
  /** @since 0.157.0 */
  'account/gatewayOAuth/read': { params: GatewayOAuthReadParams | null | undefined; result: GatewayOAuthReadResponse }
  /**
   * @since 0.166.0
   * @experimental
   */
  'account/gcp/setup': { params: GcpSetupParams; result: GcpSetupResponse }
  /** @since 0.169.0 */
  'account/securitySetup/read': { params: undefined; result: GetAccountSecuritySetupResponse }
  /** @since 0.138.0 */
  'account/usage/read': { params: GetAccountTokenUsageParams | null | undefined; result: GetAccountTokenUsageResponse }
  /** @since 0.142.0 */
  'account/workspaceMessages/read': { params: undefined; result: GetWorkspaceMessagesResponse }
  /**
   * @since 0.166.0
   * @experimental
   */
  'accountSession/list': { params: AccountSessionsListParams; result: AccountSessionsResponse }
  /**
   * @since 0.166.0
   * @experimental
   */
  'accountSession/switch': { params: AccountSessionsSwitchParams; result: AccountSessionsSwitchResponse }
  /** @since 0.145.0 */
  'app/installed': { params: AppsInstalledParams; result: AppsInstalledResponse }
  'app/list': { params: AppsListParams; result: AppsListResponse }
  /** @since 0.145.0 */
  'app/read': { params: AppsReadParams; result: AppsReadResponse }
  /** @experimental */
  'collaborationMode/list': { params: CollaborationModeListParams; result: CollaborationModeListResponse }
  'command/exec': { params: CommandExecParams; result: CommandExecResponse }
  'command/exec/resize': { params: CommandExecResizeParams; result: CommandExecResizeResponse }
  'command/exec/terminate': { params: CommandExecTerminateParams; result: CommandExecTerminateResponse }
  'command/exec/write': { params: CommandExecWriteParams; result: CommandExecWriteResponse }
  'config/batchWrite': { params: ConfigBatchWriteParams; result: ConfigWriteResponse }
  'config/mcpServer/reload': { params: undefined; result: McpServerRefreshResponse }
  'config/read': { params: ConfigReadParams; result: ConfigReadResponse }
  'config/value/write': { params: ConfigValueWriteParams; result: ConfigWriteResponse }
  'configRequirements/read': { params: undefined; result: ConfigRequirementsReadResponse }
  /**
   * @since 0.131.0
   * @experimental
   */
  'environment/add': { params: EnvironmentAddParams; result: EnvironmentAddResponse }
  /**
   * @since 0.143.0
   * @experimental
   */
  'environment/info': { params: EnvironmentInfoParams; result: EnvironmentInfoResponse }
  /**
   * @since 0.145.0
   * @experimental
   */
  'environment/status': { params: EnvironmentStatusParams; result: EnvironmentStatusResponse }
  'experimentalFeature/enablement/set': { params: ExperimentalFeatureEnablementSetParams; result: ExperimentalFeatureEnablementSetResponse }
  'experimentalFeature/list': { params: ExperimentalFeatureListParams; result: ExperimentalFeatureListResponse }
  'externalAgentConfig/detect': { params: ExternalAgentConfigDetectParams; result: ExternalAgentConfigDetectResponse }
  'externalAgentConfig/import': { params: ExternalAgentConfigImportParams; result: ExternalAgentConfigImportResponse }
  /** @since 0.142.0 */
  'externalAgentConfig/import/readHistories': { params: undefined; result: ExternalAgentConfigImportHistoriesReadResponse }
  /** @since 0.146.0 */
  'externalAgentConfig/import/recordHistory': { params: ExternalAgentConfigImportHistoryRecordParams; result: ExternalAgentConfigImportHistoryRecordResponse }
  /** @since 0.164.0 */
  'feedback/save': { params: FeedbackSaveParams; result: FeedbackSaveResponse }
  'feedback/upload': { params: FeedbackUploadParams; result: FeedbackUploadResponse }
  'fs/copy': { params: FsCopyParams; result: FsCopyResponse }
  'fs/createDirectory': { params: FsCreateDirectoryParams; result: FsCreateDirectoryResponse }
  'fs/getMetadata': { params: FsGetMetadataParams; result: FsGetMetadataResponse }
  'fs/readDirectory': { params: FsReadDirectoryParams; result: FsReadDirectoryResponse }
  'fs/readFile': { params: FsReadFileParams; result: FsReadFileResponse }
  'fs/remove': { params: FsRemoveParams; result: FsRemoveResponse }
  'fs/unwatch': { params: FsUnwatchParams; result: FsUnwatchResponse }
  'fs/watch': { params: FsWatchParams; result: FsWatchResponse }
  'fs/writeFile': { params: FsWriteFileParams; result: FsWriteFileResponse }
  fuzzyFileSearch: { params: FuzzyFileSearchParams; result: FuzzyFileSearchResponse }
  /** @experimental */
  'fuzzyFileSearch/sessionStart': { params: FuzzyFileSearchSessionStartParams; result: FuzzyFileSearchSessionStartResponse }
  /** @experimental */
  'fuzzyFileSearch/sessionStop': { params: FuzzyFileSearchSessionStopParams; result: FuzzyFileSearchSessionStopResponse }
  /** @experimental */
  'fuzzyFileSearch/sessionUpdate': { params: FuzzyFileSearchSessionUpdateParams; result: FuzzyFileSearchSessionUpdateResponse }
  /** @since 0.128.0 */
  'hooks/list': { params: HooksListParams; result: HooksListResponse }
  /** @since 0.121.0 */
  'marketplace/add': { params: MarketplaceAddParams; result: MarketplaceAddResponse }
  /** @since 0.122.0 */
  'marketplace/remove': { params: MarketplaceRemoveParams; result: MarketplaceRemoveResponse }
  /** @since 0.125.0 */
  'marketplace/upgrade': { params: MarketplaceUpgradeParams; result: MarketplaceUpgradeResponse }
  /**
   * @since 0.150.0
   * @experimental
   */
  'mcpServer/event/stream/start': { params: McpServerEventStreamStartParams; result: McpServerEventStreamStartResponse }
  /**
   * @since 0.150.0
   * @experimental
   */
  'mcpServer/event/stream/stop': { params: McpServerEventStreamStopParams; result: McpServerEventStreamStopResponse }
  'mcpServer/oauth/login': { params: McpServerOauthLoginParams; result: McpServerOauthLoginResponse }
  /** @since 0.120.0 */
  'mcpServer/resource/read': { params: McpResourceReadParams; result: McpResourceReadResponse }
  /** @since 0.121.0 */
  'mcpServer/tool/call': { params: McpServerToolCallParams; result: McpServerToolCallResponse }
  'mcpServerStatus/list': { params: ListMcpServerStatusParams; result: ListMcpServerStatusResponse }
  /**
   * @since 0.121.0
   * @experimental
   */
  'memory/reset': { params: undefined; result: MemoryResetResponse }
  /**
   * @since 0.155.0
   * @experimental
   */
  'memory/status': { params: MemoryStatusParams; result: MemoryStatusResponse }
  /** @experimental */
  'mock/experimentalMethod': { params: MockExperimentalMethodParams; result: MockExperimentalMethodResponse }
  'model/list': { params: ModelListParams; result: ModelListResponse }
  /** @since 0.128.0 */
  'modelProvider/capabilities/read': { params: ModelProviderCapabilitiesReadParams; result: ModelProviderCapabilitiesReadResponse }
  /** @since 0.168.0 */
  'modelProvider/config/write': { params: ModelProviderConfigWriteParams; result: ModelProviderConfigWriteResponse }
  /** @since 0.171.0 */
  'modelProvider/default/set': { params: ModelProviderDefaultSetParams; result: ConfigWriteResponse }
  /** @since 0.168.0 */
  'modelProvider/list': { params: ModelProviderListParams; result: ModelProviderListResponse }
  /** @since 0.133.0 */
  'permissionProfile/list': { params: PermissionProfileListParams; result: PermissionProfileListResponse }
  'plugin/install': { params: PluginInstallParams; result: PluginInstallResponse }
  /** @since 0.132.0 */
  'plugin/installed': { params: PluginInstalledParams; result: PluginInstalledResponse }
  'plugin/list': { params: PluginListParams; result: PluginListResponse }
  'plugin/read': { params: PluginReadParams; result: PluginReadResponse }
  /** @since 0.153.0 */
  'plugin/reconcile': { params: PluginReconcileParams; result: PluginReconcileResponse }
  /**
   * @since 0.147.0
   * @experimental
   */
  'plugin/search': { params: PluginSearchParams; result: PluginSearchResponse }
  /** @since 0.131.0 */
  'plugin/share/checkout': { params: PluginShareCheckoutParams; result: PluginShareCheckoutResponse }
  /** @since 0.129.0 */
  'plugin/share/delete': { params: PluginShareDeleteParams; result: PluginShareDeleteResponse }
  /** @since 0.129.0 */
  'plugin/share/list': { params: PluginShareListParams; result: PluginShareListResponse }
  /** @since 0.129.0 */
  'plugin/share/save': { params: PluginShareSaveParams; result: PluginShareSaveResponse }
  /** @since 0.129.0 */
  'plugin/share/updateTargets': { params: PluginShareUpdateTargetsParams; result: PluginShareUpdateTargetsResponse }
  /** @since 0.129.0 */
  'plugin/skill/read': { params: PluginSkillReadParams; result: PluginSkillReadResponse }
  'plugin/uninstall': { params: PluginUninstallParams; result: PluginUninstallResponse }
  /**
   * @since 0.129.0
   * @experimental
   */
  'process/kill': { params: ProcessKillParams; result: ProcessKillResponse }
  /**
   * @since 0.129.0
   * @experimental
   */
  'process/resizePty': { params: ProcessResizePtyParams; result: ProcessResizePtyResponse }
  /**
   * @since 0.129.0
   * @experimental
   */
  'process/spawn': { params: ProcessSpawnParams; result: ProcessSpawnResponse }
  /**
   * @since 0.129.0
   * @experimental
   */
  'process/writeStdin': { params: ProcessWriteStdinParams; result: ProcessWriteStdinResponse }
  /**
   * @since 0.149.0
   * @experimental
   */
  'project/create': { params: ProjectCreateParams; result: ProjectCreateResponse }
  /**
   * @since 0.149.0
   * @experimental
   */
  'project/delete': { params: ProjectDeleteParams; result: ProjectDeleteResponse }
  /**
   * @since 0.149.0
   * @experimental
   */
  'project/import': { params: ProjectImportParams; result: ProjectImportResponse }
  /**
   * @since 0.149.0
   * @experimental
   */
  'project/list': { params: ProjectListParams; result: ProjectListResponse }
  /**
   * @since 0.149.0
   * @experimental
   */
  'project/move': { params: ProjectMoveParams; result: ProjectMoveResponse }
  /**
   * @since 0.149.0
   * @experimental
   */
  'project/read': { params: ProjectReadParams; result: ProjectReadResponse }
  /**
   * @since 0.149.0
   * @experimental
   */
  'project/update': { params: ProjectUpdateParams; result: ProjectUpdateResponse }
  /**
   * @since 0.137.0
   * @experimental
   */
  'remoteControl/client/list': { params: RemoteControlClientsListParams; result: RemoteControlClientsListResponse }
  /**
   * @since 0.137.0
   * @experimental
   */
  'remoteControl/client/revoke': { params: RemoteControlClientsRevokeParams; result: RemoteControlClientsRevokeResponse }
  /**
   * @since 0.131.0
   * @experimental
   */
  'remoteControl/disable': { params: RemoteControlDisableParams | null | undefined; result: RemoteControlDisableResponse }
  /**
   * @since 0.131.0
   * @experimental
   */
  'remoteControl/enable': { params: RemoteControlEnableParams | null | undefined; result: RemoteControlEnableResponse }
  /**
   * @since 0.137.0
   * @experimental
   */
  'remoteControl/pairing/start': { params: RemoteControlPairingStartParams; result: RemoteControlPairingStartResponse }
  /**
   * @since 0.138.0
   * @experimental
   */
  'remoteControl/pairing/status': { params: RemoteControlPairingStatusParams; result: RemoteControlPairingStatusResponse }
  /**
   * @since 0.131.0
   * @experimental
   */
  'remoteControl/status/read': { params: undefined; result: RemoteControlStatusReadResponse }
  'review/start': { params: ReviewStartParams; result: ReviewStartResponse }
  /**
   * @since 0.156.0
   * @experimental
   */
  'rollout/compress': { params: undefined; result: RolloutCompressResponse }
  /**
   * @since 0.148.0
   * @experimental
   */
  'server/diagnostics': { params: ServerDiagnosticsParams; result: ServerDiagnosticsResponse }
  'skills/config/write': { params: SkillsConfigWriteParams; result: SkillsConfigWriteResponse }
  /** @since 0.136.0 */
  'skills/extraRoots/set': { params: SkillsExtraRootsSetParams; result: SkillsExtraRootsSetResponse }
  'skills/list': { params: SkillsListParams; result: SkillsListResponse }
  /** @since 0.124.0 */
  'thread/approveGuardianDeniedAction': { params: ThreadApproveGuardianDeniedActionParams; result: ThreadApproveGuardianDeniedActionResponse }
  'thread/archive': { params: ThreadArchiveParams; result: ThreadArchiveResponse }
  /** @since 0.155.0 */
  'thread/attachment/add': { params: ThreadAttachmentAddParams; result: ThreadAttachmentAddResponse }
  /** @since 0.155.0 */
  'thread/attachment/list': { params: ThreadAttachmentListParams; result: ThreadAttachmentListResponse }
  /** @since 0.155.0 */
  'thread/attachment/remove': { params: ThreadAttachmentRemoveParams; result: ThreadAttachmentRemoveResponse }
  /** @since 0.162.0 */
  'thread/attachmentOwner/list': { params: ThreadAttachmentOwnerListParams; result: ThreadAttachmentOwnerListResponse }
  /** @experimental */
  'thread/backgroundTerminals/clean': { params: ThreadBackgroundTerminalsCleanParams; result: ThreadBackgroundTerminalsCleanResponse }
  /**
   * @since 0.140.0
   * @experimental
   */
  'thread/backgroundTerminals/list': { params: ThreadBackgroundTerminalsListParams; result: ThreadBackgroundTerminalsListResponse }
  /**
   * @since 0.140.0
   * @experimental
   */
  'thread/backgroundTerminals/terminate': { params: ThreadBackgroundTerminalsTerminateParams; result: ThreadBackgroundTerminalsTerminateResponse }
  'thread/compact/start': { params: ThreadCompactStartParams; result: ThreadCompactStartResponse }
  /** @experimental */
  'thread/decrement_elicitation': { params: ThreadDecrementElicitationParams; result: ThreadDecrementElicitationResponse }
  /** @since 0.140.0 */
  'thread/delete': { params: ThreadDeleteParams; result: ThreadDeleteResponse }
  'thread/fork': { params: ThreadForkParams; result: ThreadForkResponse }
  /** @since 0.128.0 */
  'thread/goal/clear': { params: ThreadGoalClearParams; result: ThreadGoalClearResponse }
  /** @since 0.128.0 */
  'thread/goal/get': { params: ThreadGoalGetParams; result: ThreadGoalGetResponse }
  /** @since 0.128.0 */
  'thread/goal/set': { params: ThreadGoalSetParams; result: ThreadGoalSetResponse }
  /**
   * @since 0.167.2
   * @experimental
   */
  'thread/guardianReview': { params: ThreadGuardianReviewParams; result: ThreadGuardianReviewResponse }
  /** @experimental */
  'thread/increment_elicitation': { params: ThreadIncrementElicitationParams; result: ThreadIncrementElicitationResponse }
  /** @since 0.121.0 */
  'thread/inject_items': { params: ThreadInjectItemsParams; result: ThreadInjectItemsResponse }
  /** @since 0.143.0 */
  'thread/items/list': { params: ThreadItemsListParams; result: ThreadItemsListResponse }
  /**
   * @since 0.163.0
   * @experimental
   */
  'thread/items/read': { params: ThreadItemsReadParams; result: ThreadItemsReadResponse }
  'thread/list': { params: ThreadListParams; result: ThreadListResponse }
  'thread/loaded/list': { params: ThreadLoadedListParams; result: ThreadLoadedListResponse }
  /**
   * @since 0.165.0
   * @experimental
   */
  'thread/memory/read': { params: ThreadMemoryReadParams; result: ThreadMemoryReadResponse }
  /**
   * @since 0.121.0
   * @experimental
   */
  'thread/memoryMode/set': { params: ThreadMemoryModeSetParams; result: ThreadMemoryModeSetResponse }
  'thread/metadata/update': { params: ThreadMetadataUpdateParams; result: ThreadMetadataUpdateResponse }
  'thread/name/set': { params: ThreadSetNameParams; result: ThreadSetNameResponse }
  /**
   * @since 0.161.0
   * @experimental
   */
  'thread/prediction/request': { params: ThreadPredictionRequestParams; result: ThreadPredictionRequestResponse }
  /**
   * @since 0.169.0
   * @experimental
   */
  'thread/prepareApprovedPlan': { params: ThreadPrepareApprovedPlanParams; result: ThreadPrepareApprovedPlanResponse }
  /**
   * @since 0.148.0
   * @experimental
   */
  'thread/queue/add': { params: ThreadQueueAddParams; result: ThreadQueueAddResponse }
  /**
   * @since 0.148.0
   * @experimental
   */
  'thread/queue/delete': { params: ThreadQueueDeleteParams; result: ThreadQueueDeleteResponse }
  /**
   * @since 0.148.0
   * @experimental
   */
  'thread/queue/list': { params: ThreadQueueListParams; result: ThreadQueueListResponse }
  /**
   * @since 0.148.0
   * @experimental
   */
  'thread/queue/reorder': { params: ThreadQueueReorderParams; result: ThreadQueueReorderResponse }
  /**
   * @since 0.148.0
   * @experimental
   */
  'thread/queue/start': { params: ThreadQueueStartParams; result: ThreadQueueStartResponse }
  /**
   * @since 0.148.0
   * @experimental
   */
  'thread/queue/update': { params: ThreadQueueUpdateParams; result: ThreadQueueUpdateResponse }
  'thread/read': { params: ThreadReadParams; result: ThreadReadResponse }
  /**
   * @since 0.163.0
   * @experimental
   */
  'thread/readState/update': { params: ThreadReadStateUpdateParams; result: ThreadReadStateUpdateResponse }
  /** @experimental */
  'thread/realtime/appendAudio': { params: ThreadRealtimeAppendAudioParams; result: ThreadRealtimeAppendAudioResponse }
  /**
   * @since 0.141.0
   * @experimental
   */
  'thread/realtime/appendSpeech': { params: ThreadRealtimeAppendSpeechParams; result: ThreadRealtimeAppendSpeechResponse }
  /** @experimental */
  'thread/realtime/appendText': { params: ThreadRealtimeAppendTextParams; result: ThreadRealtimeAppendTextResponse }
  /**
   * @since 0.171.0
   * @experimental
   */
  'thread/realtime/list': { params: ThreadRealtimeListParams; result: ThreadRealtimeListResponse }
  /**
   * @since 0.120.0
   * @experimental
   */
  'thread/realtime/listVoices': { params: ThreadRealtimeListVoicesParams; result: ThreadRealtimeListVoicesResponse }
  /** @experimental */
  'thread/realtime/start': { params: ThreadRealtimeStartParams; result: ThreadRealtimeStartResponse }
  /** @experimental */
  'thread/realtime/stop': { params: ThreadRealtimeStopParams; result: ThreadRealtimeStopResponse }
  'thread/resume': { params: ThreadResumeParams; result: ThreadResumeResponse }
  /** @since 0.148.0 */
  'thread/revert': { params: ThreadRevertParams; result: ThreadRevertResponse }
  /**
   * @since 0.164.0
   * @experimental
   */
  'thread/sample': { params: ThreadSampleParams; result: ThreadSampleResponse }
  /**
   * @since 0.164.0
   * @experimental
   */
  'thread/sample/cancel': { params: ThreadSampleCancelParams; result: ThreadSampleCancelResponse }
  /**
   * @since 0.134.0
   * @experimental
   */
  'thread/search': { params: ThreadSearchParams; result: ThreadSearchResponse }
  /**
   * @since 0.171.0
   * @experimental
   */
  'thread/search/cancel': { params: ThreadSearchCancelParams; result: ThreadSearchCancelResponse }
  /**
   * @since 0.171.0
   * @experimental
   */
  'thread/search/stream': { params: ThreadSearchParams; result: ThreadSearchResponse }
  /**
   * @since 0.171.0
   * @experimental
   */
  'thread/search/stream/cancel': { params: ThreadSearchCancelParams; result: ThreadSearchCancelResponse }
  /**
   * @since 0.145.0
   * @experimental
   */
  'thread/searchOccurrences': { params: ThreadSearchOccurrencesParams; result: ThreadSearchOccurrencesResponse }
  /** @since 0.147.0 */
  'thread/section/move': { params: ThreadSectionMoveParams; result: ThreadSectionMoveResponse }
  /**
   * @since 0.133.0
   * @experimental
   */
  'thread/settings/update': { params: ThreadSettingsUpdateParams; result: ThreadSettingsUpdateResponse }
  'thread/shellCommand': { params: ThreadShellCommandParams; result: ThreadShellCommandResponse }
  'thread/start': { params: ThreadStartParams; result: ThreadStartResponse }
  /**
   * @since 0.150.0
   * @experimental
   */
  'thread/timeline/list': { params: ThreadTimelineListParams; result: ThreadTimelineListResponse }
  /** @since 0.122.0 */
  'thread/turns/list': { params: ThreadTurnsListParams; result: ThreadTurnsListResponse }
  'thread/unarchive': { params: ThreadUnarchiveParams; result: ThreadUnarchiveResponse }
  'thread/unsubscribe': { params: ThreadUnsubscribeParams; result: ThreadUnsubscribeResponse }
  /** @since 0.147.0 */
  'threadSection/create': { params: ThreadSectionCreateParams; result: ThreadSectionCreateResponse }
  /** @since 0.147.0 */
  'threadSection/delete': { params: ThreadSectionDeleteParams; result: ThreadSectionDeleteResponse }
  /** @since 0.147.0 */
  'threadSection/list': { params: ThreadSectionListParams; result: ThreadSectionListResponse }
  /** @since 0.147.0 */
  'threadSection/update': { params: ThreadSectionUpdateParams; result: ThreadSectionUpdateResponse }
  'turn/interrupt': { params: TurnInterruptParams; result: TurnInterruptResponse }
  /**
   * @since 0.151.0
   * @experimental
   */
  'turn/settings/update': { params: TurnSettingsUpdateParams; result: TurnSettingsUpdateResponse }
  'turn/start': { params: TurnStartParams; result: TurnStartResponse }
  'turn/steer': { params: TurnSteerParams; result: TurnSteerResponse }
  /**
   * @since 0.155.0
   * @experimental
   */
  'userVerification/cancel': { params: UserVerificationCancelParams; result: UserVerificationCancelResponse }
  /**
   * @since 0.154.0
   * @experimental
   */
  'userVerification/delete': { params: UserVerificationDeleteParams; result: UserVerificationDeleteResponse }
  /**
   * @since 0.154.0
   * @experimental
   */
  'userVerification/enroll': { params: UserVerificationEnrollParams; result: UserVerificationEnrollResponse }
  /**
   * @since 0.154.0
   * @experimental
   */
  'userVerification/status': { params: UserVerificationStatusParams; result: UserVerificationStatusResponse }
  /**
   * @since 0.154.0
   * @experimental
   */
  'userVerification/verify': { params: UserVerificationVerifyParams; result: UserVerificationVerifyResponse }
  /** @since 0.129.0 */
  'windowsSandbox/readiness': { params: undefined; result: WindowsSandboxReadinessResponse }
  'windowsSandbox/setupStart': { params: WindowsSandboxSetupStartParams; result: WindowsSandboxSetupStartResponse }
  getConversationSummary: { params: GetConversationSummaryParams; result: GetConversationSummaryResponse }
  gitDiffToRemote: { params: GitDiffToRemoteParams; result: GitDiffToRemoteResponse }
  /** @deprecated Gone in 0.156.0. */
  'thread/rollback': { params: ThreadRollbackParams; result: ThreadRollbackResponse }
}

/** ClientRequests as data: the names of the types, and what each method depends on. */
export const clientRequests = {
  initialize: { params: 'InitializeParams', presence: 'required', result: 'InitializeResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  getAuthStatus: { params: 'GetAuthStatusParams', presence: 'required', result: 'GetAuthStatusResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  'account/read': { params: 'GetAccountParams', presence: 'required', result: 'GetAccountResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/login/start': { params: 'LoginAccountParams', presence: 'required', result: 'LoginAccountResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/login/cancel': { params: 'CancelLoginAccountParams', presence: 'required', result: 'CancelLoginAccountResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/logout': { params: undefined, presence: 'none', result: 'LogoutAccountResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/rateLimits/read': { params: 'GetAccountRateLimitsParams', presence: 'optional', result: 'GetAccountRateLimitsResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/rateLimitResetCredit/consume': { params: 'ConsumeAccountRateLimitResetCreditParams', presence: 'required', result: 'ConsumeAccountRateLimitResetCreditResponse', since: '0.141.0', lastWithout: '0.140.0', until: undefined, experimental: false, domain: 'account' },
  'account/sendAddCreditsNudgeEmail': { params: 'SendAddCreditsNudgeEmailParams', presence: 'required', result: 'SendAddCreditsNudgeEmailResponse', since: '0.122.0', lastWithout: '0.121.0', until: undefined, experimental: false, domain: 'account' },
  'account/bedrock/checkGovCloudRequirements': { params: 'BedrockCheckGovCloudRequirementsParams', presence: 'required', result: 'BedrockCheckGovCloudRequirementsResponse', since: '0.161.0', lastWithout: '0.160.1', until: undefined, experimental: true, domain: 'account' },
  'account/bedrock/discover': { params: 'BedrockDiscoverParams', presence: 'required', result: 'BedrockDiscoverResponse', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: true, domain: 'account' },
  'account/bedrock/setup': { params: 'BedrockSetupParams', presence: 'required', result: 'BedrockSetupResponse', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: true, domain: 'account' },
  'account/gatewayOAuth/cancel': { params: undefined, presence: 'none', result: 'GatewayOAuthCancelResponse', since: '0.157.0', lastWithout: '0.156.1', until: undefined, experimental: false, domain: 'account' },
  'account/gatewayOAuth/login': { params: 'GatewayOAuthLoginParams', presence: 'optional', result: 'GatewayOAuthLoginResponse', since: '0.157.0', lastWithout: '0.156.1', until: undefined, experimental: false, domain: 'account' },
  'account/gatewayOAuth/read': { params: 'GatewayOAuthReadParams', presence: 'optional', result: 'GatewayOAuthReadResponse', since: '0.157.0', lastWithout: '0.156.1', until: undefined, experimental: false, domain: 'account' },
  'account/gcp/setup': { params: 'GcpSetupParams', presence: 'required', result: 'GcpSetupResponse', since: '0.166.0', lastWithout: '0.165.0', until: undefined, experimental: true, domain: 'account' },
  'account/securitySetup/read': { params: undefined, presence: 'none', result: 'GetAccountSecuritySetupResponse', since: '0.169.0', lastWithout: '0.168.0', until: undefined, experimental: false, domain: 'account' },
  'account/usage/read': { params: 'GetAccountTokenUsageParams', presence: 'optional', result: 'GetAccountTokenUsageResponse', since: '0.138.0', lastWithout: '0.137.0', until: undefined, experimental: false, domain: 'account' },
  'account/workspaceMessages/read': { params: undefined, presence: 'none', result: 'GetWorkspaceMessagesResponse', since: '0.142.0', lastWithout: '0.141.0', until: undefined, experimental: false, domain: 'account' },
  'accountSession/list': { params: 'AccountSessionsListParams', presence: 'required', result: 'AccountSessionsResponse', since: '0.166.0', lastWithout: '0.165.0', until: undefined, experimental: true, domain: 'accountSession' },
  'accountSession/switch': { params: 'AccountSessionsSwitchParams', presence: 'required', result: 'AccountSessionsSwitchResponse', since: '0.166.0', lastWithout: '0.165.0', until: undefined, experimental: true, domain: 'accountSession' },
  'app/installed': { params: 'AppsInstalledParams', presence: 'required', result: 'AppsInstalledResponse', since: '0.145.0', lastWithout: '0.144.6', until: undefined, experimental: false, domain: 'app' },
  'app/list': { params: 'AppsListParams', presence: 'required', result: 'AppsListResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'app' },
  'app/read': { params: 'AppsReadParams', presence: 'required', result: 'AppsReadResponse', since: '0.145.0', lastWithout: '0.144.6', until: undefined, experimental: false, domain: 'app' },
  'collaborationMode/list': { params: 'CollaborationModeListParams', presence: 'required', result: 'CollaborationModeListResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'collaborationMode' },
  'command/exec': { params: 'CommandExecParams', presence: 'required', result: 'CommandExecResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'command' },
  'command/exec/resize': { params: 'CommandExecResizeParams', presence: 'required', result: 'CommandExecResizeResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'command' },
  'command/exec/terminate': { params: 'CommandExecTerminateParams', presence: 'required', result: 'CommandExecTerminateResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'command' },
  'command/exec/write': { params: 'CommandExecWriteParams', presence: 'required', result: 'CommandExecWriteResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'command' },
  'config/batchWrite': { params: 'ConfigBatchWriteParams', presence: 'required', result: 'ConfigWriteResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'config' },
  'config/mcpServer/reload': { params: undefined, presence: 'none', result: 'McpServerRefreshResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'config' },
  'config/read': { params: 'ConfigReadParams', presence: 'required', result: 'ConfigReadResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'config' },
  'config/value/write': { params: 'ConfigValueWriteParams', presence: 'required', result: 'ConfigWriteResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'config' },
  'configRequirements/read': { params: undefined, presence: 'none', result: 'ConfigRequirementsReadResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'configRequirements' },
  'environment/add': { params: 'EnvironmentAddParams', presence: 'required', result: 'EnvironmentAddResponse', since: '0.131.0', lastWithout: '0.130.0', until: undefined, experimental: true, domain: 'environment' },
  'environment/info': { params: 'EnvironmentInfoParams', presence: 'required', result: 'EnvironmentInfoResponse', since: '0.143.0', lastWithout: '0.142.5', until: undefined, experimental: true, domain: 'environment' },
  'environment/status': { params: 'EnvironmentStatusParams', presence: 'required', result: 'EnvironmentStatusResponse', since: '0.145.0', lastWithout: '0.144.6', until: undefined, experimental: true, domain: 'environment' },
  'experimentalFeature/enablement/set': { params: 'ExperimentalFeatureEnablementSetParams', presence: 'required', result: 'ExperimentalFeatureEnablementSetResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'experimentalFeature' },
  'experimentalFeature/list': { params: 'ExperimentalFeatureListParams', presence: 'required', result: 'ExperimentalFeatureListResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'experimentalFeature' },
  'externalAgentConfig/detect': { params: 'ExternalAgentConfigDetectParams', presence: 'required', result: 'ExternalAgentConfigDetectResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'externalAgentConfig' },
  'externalAgentConfig/import': { params: 'ExternalAgentConfigImportParams', presence: 'required', result: 'ExternalAgentConfigImportResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'externalAgentConfig' },
  'externalAgentConfig/import/readHistories': { params: undefined, presence: 'none', result: 'ExternalAgentConfigImportHistoriesReadResponse', since: '0.142.0', lastWithout: '0.141.0', until: undefined, experimental: false, domain: 'externalAgentConfig' },
  'externalAgentConfig/import/recordHistory': { params: 'ExternalAgentConfigImportHistoryRecordParams', presence: 'required', result: 'ExternalAgentConfigImportHistoryRecordResponse', since: '0.146.0', lastWithout: '0.145.0', until: undefined, experimental: false, domain: 'externalAgentConfig' },
  'feedback/save': { params: 'FeedbackSaveParams', presence: 'required', result: 'FeedbackSaveResponse', since: '0.164.0', lastWithout: '0.163.0', until: undefined, experimental: false, domain: 'feedback' },
  'feedback/upload': { params: 'FeedbackUploadParams', presence: 'required', result: 'FeedbackUploadResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'feedback' },
  'fs/copy': { params: 'FsCopyParams', presence: 'required', result: 'FsCopyResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  'fs/createDirectory': { params: 'FsCreateDirectoryParams', presence: 'required', result: 'FsCreateDirectoryResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  'fs/getMetadata': { params: 'FsGetMetadataParams', presence: 'required', result: 'FsGetMetadataResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  'fs/readDirectory': { params: 'FsReadDirectoryParams', presence: 'required', result: 'FsReadDirectoryResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  'fs/readFile': { params: 'FsReadFileParams', presence: 'required', result: 'FsReadFileResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  'fs/remove': { params: 'FsRemoveParams', presence: 'required', result: 'FsRemoveResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  'fs/unwatch': { params: 'FsUnwatchParams', presence: 'required', result: 'FsUnwatchResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  'fs/watch': { params: 'FsWatchParams', presence: 'required', result: 'FsWatchResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  'fs/writeFile': { params: 'FsWriteFileParams', presence: 'required', result: 'FsWriteFileResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  fuzzyFileSearch: { params: 'FuzzyFileSearchParams', presence: 'required', result: 'FuzzyFileSearchResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  'fuzzyFileSearch/sessionStart': { params: 'FuzzyFileSearchSessionStartParams', presence: 'required', result: 'FuzzyFileSearchSessionStartResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'fuzzyFileSearch' },
  'fuzzyFileSearch/sessionStop': { params: 'FuzzyFileSearchSessionStopParams', presence: 'required', result: 'FuzzyFileSearchSessionStopResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'fuzzyFileSearch' },
  'fuzzyFileSearch/sessionUpdate': { params: 'FuzzyFileSearchSessionUpdateParams', presence: 'required', result: 'FuzzyFileSearchSessionUpdateResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'fuzzyFileSearch' },
  'hooks/list': { params: 'HooksListParams', presence: 'required', result: 'HooksListResponse', since: '0.128.0', lastWithout: '0.125.0', until: undefined, experimental: false, domain: 'hooks' },
  'marketplace/add': { params: 'MarketplaceAddParams', presence: 'required', result: 'MarketplaceAddResponse', since: '0.121.0', lastWithout: '0.120.0', until: undefined, experimental: false, domain: 'marketplace' },
  'marketplace/remove': { params: 'MarketplaceRemoveParams', presence: 'required', result: 'MarketplaceRemoveResponse', since: '0.122.0', lastWithout: '0.121.0', until: undefined, experimental: false, domain: 'marketplace' },
  'marketplace/upgrade': { params: 'MarketplaceUpgradeParams', presence: 'required', result: 'MarketplaceUpgradeResponse', since: '0.125.0', lastWithout: '0.124.0', until: undefined, experimental: false, domain: 'marketplace' },
  'mcpServer/event/stream/start': { params: 'McpServerEventStreamStartParams', presence: 'required', result: 'McpServerEventStreamStartResponse', since: '0.150.0', lastWithout: '0.149.1', until: undefined, experimental: true, domain: 'mcpServer' },
  'mcpServer/event/stream/stop': { params: 'McpServerEventStreamStopParams', presence: 'required', result: 'McpServerEventStreamStopResponse', since: '0.150.0', lastWithout: '0.149.1', until: undefined, experimental: true, domain: 'mcpServer' },
  'mcpServer/oauth/login': { params: 'McpServerOauthLoginParams', presence: 'required', result: 'McpServerOauthLoginResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'mcpServer' },
  'mcpServer/resource/read': { params: 'McpResourceReadParams', presence: 'required', result: 'McpResourceReadResponse', since: '0.120.0', lastWithout: '0.118.0', until: undefined, experimental: false, domain: 'mcpServer' },
  'mcpServer/tool/call': { params: 'McpServerToolCallParams', presence: 'required', result: 'McpServerToolCallResponse', since: '0.121.0', lastWithout: '0.120.0', until: undefined, experimental: false, domain: 'mcpServer' },
  'mcpServerStatus/list': { params: 'ListMcpServerStatusParams', presence: 'required', result: 'ListMcpServerStatusResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'mcpServerStatus' },
  'memory/reset': { params: undefined, presence: 'none', result: 'MemoryResetResponse', since: '0.121.0', lastWithout: '0.120.0', until: undefined, experimental: true, domain: 'memory' },
  'memory/status': { params: 'MemoryStatusParams', presence: 'required', result: 'MemoryStatusResponse', since: '0.155.0', lastWithout: '0.154.0', until: undefined, experimental: true, domain: 'memory' },
  'mock/experimentalMethod': { params: 'MockExperimentalMethodParams', presence: 'required', result: 'MockExperimentalMethodResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'mock' },
  'model/list': { params: 'ModelListParams', presence: 'required', result: 'ModelListResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'model' },
  'modelProvider/capabilities/read': { params: 'ModelProviderCapabilitiesReadParams', presence: 'required', result: 'ModelProviderCapabilitiesReadResponse', since: '0.128.0', lastWithout: '0.125.0', until: undefined, experimental: false, domain: 'modelProvider' },
  'modelProvider/config/write': { params: 'ModelProviderConfigWriteParams', presence: 'required', result: 'ModelProviderConfigWriteResponse', since: '0.168.0', lastWithout: '0.167.2', until: undefined, experimental: false, domain: 'modelProvider' },
  'modelProvider/default/set': { params: 'ModelProviderDefaultSetParams', presence: 'required', result: 'ConfigWriteResponse', since: '0.171.0', lastWithout: '0.169.0', until: undefined, experimental: false, domain: 'modelProvider' },
  'modelProvider/list': { params: 'ModelProviderListParams', presence: 'required', result: 'ModelProviderListResponse', since: '0.168.0', lastWithout: '0.167.2', until: undefined, experimental: false, domain: 'modelProvider' },
  'permissionProfile/list': { params: 'PermissionProfileListParams', presence: 'required', result: 'PermissionProfileListResponse', since: '0.133.0', lastWithout: '0.132.0', until: undefined, experimental: false, domain: 'permissionProfile' },
  'plugin/install': { params: 'PluginInstallParams', presence: 'required', result: 'PluginInstallResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'plugin' },
  'plugin/installed': { params: 'PluginInstalledParams', presence: 'required', result: 'PluginInstalledResponse', since: '0.132.0', lastWithout: '0.131.0', until: undefined, experimental: false, domain: 'plugin' },
  'plugin/list': { params: 'PluginListParams', presence: 'required', result: 'PluginListResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'plugin' },
  'plugin/read': { params: 'PluginReadParams', presence: 'required', result: 'PluginReadResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'plugin' },
  'plugin/reconcile': { params: 'PluginReconcileParams', presence: 'required', result: 'PluginReconcileResponse', since: '0.153.0', lastWithout: '0.152.1', until: undefined, experimental: false, domain: 'plugin' },
  'plugin/search': { params: 'PluginSearchParams', presence: 'required', result: 'PluginSearchResponse', since: '0.147.0', lastWithout: '0.146.1', until: undefined, experimental: true, domain: 'plugin' },
  'plugin/share/checkout': { params: 'PluginShareCheckoutParams', presence: 'required', result: 'PluginShareCheckoutResponse', since: '0.131.0', lastWithout: '0.130.0', until: undefined, experimental: false, domain: 'plugin' },
  'plugin/share/delete': { params: 'PluginShareDeleteParams', presence: 'required', result: 'PluginShareDeleteResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: false, domain: 'plugin' },
  'plugin/share/list': { params: 'PluginShareListParams', presence: 'required', result: 'PluginShareListResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: false, domain: 'plugin' },
  'plugin/share/save': { params: 'PluginShareSaveParams', presence: 'required', result: 'PluginShareSaveResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: false, domain: 'plugin' },
  'plugin/share/updateTargets': { params: 'PluginShareUpdateTargetsParams', presence: 'required', result: 'PluginShareUpdateTargetsResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: false, domain: 'plugin' },
  'plugin/skill/read': { params: 'PluginSkillReadParams', presence: 'required', result: 'PluginSkillReadResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: false, domain: 'plugin' },
  'plugin/uninstall': { params: 'PluginUninstallParams', presence: 'required', result: 'PluginUninstallResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'plugin' },
  'process/kill': { params: 'ProcessKillParams', presence: 'required', result: 'ProcessKillResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: true, domain: 'process' },
  'process/resizePty': { params: 'ProcessResizePtyParams', presence: 'required', result: 'ProcessResizePtyResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: true, domain: 'process' },
  'process/spawn': { params: 'ProcessSpawnParams', presence: 'required', result: 'ProcessSpawnResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: true, domain: 'process' },
  'process/writeStdin': { params: 'ProcessWriteStdinParams', presence: 'required', result: 'ProcessWriteStdinResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: true, domain: 'process' },
  'project/create': { params: 'ProjectCreateParams', presence: 'required', result: 'ProjectCreateResponse', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: true, domain: 'project' },
  'project/delete': { params: 'ProjectDeleteParams', presence: 'required', result: 'ProjectDeleteResponse', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: true, domain: 'project' },
  'project/import': { params: 'ProjectImportParams', presence: 'required', result: 'ProjectImportResponse', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: true, domain: 'project' },
  'project/list': { params: 'ProjectListParams', presence: 'required', result: 'ProjectListResponse', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: true, domain: 'project' },
  'project/move': { params: 'ProjectMoveParams', presence: 'required', result: 'ProjectMoveResponse', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: true, domain: 'project' },
  'project/read': { params: 'ProjectReadParams', presence: 'required', result: 'ProjectReadResponse', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: true, domain: 'project' },
  'project/update': { params: 'ProjectUpdateParams', presence: 'required', result: 'ProjectUpdateResponse', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: true, domain: 'project' },
  'remoteControl/client/list': { params: 'RemoteControlClientsListParams', presence: 'required', result: 'RemoteControlClientsListResponse', since: '0.137.0', lastWithout: '0.136.0', until: undefined, experimental: true, domain: 'remoteControl' },
  'remoteControl/client/revoke': { params: 'RemoteControlClientsRevokeParams', presence: 'required', result: 'RemoteControlClientsRevokeResponse', since: '0.137.0', lastWithout: '0.136.0', until: undefined, experimental: true, domain: 'remoteControl' },
  'remoteControl/disable': { params: 'RemoteControlDisableParams', presence: 'optional', result: 'RemoteControlDisableResponse', since: '0.131.0', lastWithout: '0.130.0', until: undefined, experimental: true, domain: 'remoteControl' },
  'remoteControl/enable': { params: 'RemoteControlEnableParams', presence: 'optional', result: 'RemoteControlEnableResponse', since: '0.131.0', lastWithout: '0.130.0', until: undefined, experimental: true, domain: 'remoteControl' },
  'remoteControl/pairing/start': { params: 'RemoteControlPairingStartParams', presence: 'required', result: 'RemoteControlPairingStartResponse', since: '0.137.0', lastWithout: '0.136.0', until: undefined, experimental: true, domain: 'remoteControl' },
  'remoteControl/pairing/status': { params: 'RemoteControlPairingStatusParams', presence: 'required', result: 'RemoteControlPairingStatusResponse', since: '0.138.0', lastWithout: '0.137.0', until: undefined, experimental: true, domain: 'remoteControl' },
  'remoteControl/status/read': { params: undefined, presence: 'none', result: 'RemoteControlStatusReadResponse', since: '0.131.0', lastWithout: '0.130.0', until: undefined, experimental: true, domain: 'remoteControl' },
  'review/start': { params: 'ReviewStartParams', presence: 'required', result: 'ReviewStartResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'review' },
  'rollout/compress': { params: undefined, presence: 'none', result: 'RolloutCompressResponse', since: '0.156.0', lastWithout: '0.155.1', until: undefined, experimental: true, domain: 'rollout' },
  'server/diagnostics': { params: 'ServerDiagnosticsParams', presence: 'required', result: 'ServerDiagnosticsResponse', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: true, domain: 'server' },
  'skills/config/write': { params: 'SkillsConfigWriteParams', presence: 'required', result: 'SkillsConfigWriteResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'skills' },
  'skills/extraRoots/set': { params: 'SkillsExtraRootsSetParams', presence: 'required', result: 'SkillsExtraRootsSetResponse', since: '0.136.0', lastWithout: '0.135.0', until: undefined, experimental: false, domain: 'skills' },
  'skills/list': { params: 'SkillsListParams', presence: 'required', result: 'SkillsListResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'skills' },
  'thread/approveGuardianDeniedAction': { params: 'ThreadApproveGuardianDeniedActionParams', presence: 'required', result: 'ThreadApproveGuardianDeniedActionResponse', since: '0.124.0', lastWithout: '0.123.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/archive': { params: 'ThreadArchiveParams', presence: 'required', result: 'ThreadArchiveResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/attachment/add': { params: 'ThreadAttachmentAddParams', presence: 'required', result: 'ThreadAttachmentAddResponse', since: '0.155.0', lastWithout: '0.154.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/attachment/list': { params: 'ThreadAttachmentListParams', presence: 'required', result: 'ThreadAttachmentListResponse', since: '0.155.0', lastWithout: '0.154.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/attachment/remove': { params: 'ThreadAttachmentRemoveParams', presence: 'required', result: 'ThreadAttachmentRemoveResponse', since: '0.155.0', lastWithout: '0.154.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/attachmentOwner/list': { params: 'ThreadAttachmentOwnerListParams', presence: 'required', result: 'ThreadAttachmentOwnerListResponse', since: '0.162.0', lastWithout: '0.161.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/backgroundTerminals/clean': { params: 'ThreadBackgroundTerminalsCleanParams', presence: 'required', result: 'ThreadBackgroundTerminalsCleanResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'thread' },
  'thread/backgroundTerminals/list': { params: 'ThreadBackgroundTerminalsListParams', presence: 'required', result: 'ThreadBackgroundTerminalsListResponse', since: '0.140.0', lastWithout: '0.139.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/backgroundTerminals/terminate': { params: 'ThreadBackgroundTerminalsTerminateParams', presence: 'required', result: 'ThreadBackgroundTerminalsTerminateResponse', since: '0.140.0', lastWithout: '0.139.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/compact/start': { params: 'ThreadCompactStartParams', presence: 'required', result: 'ThreadCompactStartResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/decrement_elicitation': { params: 'ThreadDecrementElicitationParams', presence: 'required', result: 'ThreadDecrementElicitationResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'thread' },
  'thread/delete': { params: 'ThreadDeleteParams', presence: 'required', result: 'ThreadDeleteResponse', since: '0.140.0', lastWithout: '0.139.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/fork': { params: 'ThreadForkParams', presence: 'required', result: 'ThreadForkResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/goal/clear': { params: 'ThreadGoalClearParams', presence: 'required', result: 'ThreadGoalClearResponse', since: '0.128.0', lastWithout: '0.125.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/goal/get': { params: 'ThreadGoalGetParams', presence: 'required', result: 'ThreadGoalGetResponse', since: '0.128.0', lastWithout: '0.125.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/goal/set': { params: 'ThreadGoalSetParams', presence: 'required', result: 'ThreadGoalSetResponse', since: '0.128.0', lastWithout: '0.125.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/guardianReview': { params: 'ThreadGuardianReviewParams', presence: 'required', result: 'ThreadGuardianReviewResponse', since: '0.167.2', lastWithout: '0.166.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/increment_elicitation': { params: 'ThreadIncrementElicitationParams', presence: 'required', result: 'ThreadIncrementElicitationResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'thread' },
  'thread/inject_items': { params: 'ThreadInjectItemsParams', presence: 'required', result: 'ThreadInjectItemsResponse', since: '0.121.0', lastWithout: '0.120.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/items/list': { params: 'ThreadItemsListParams', presence: 'required', result: 'ThreadItemsListResponse', since: '0.143.0', lastWithout: '0.142.5', until: undefined, experimental: false, domain: 'thread' },
  'thread/items/read': { params: 'ThreadItemsReadParams', presence: 'required', result: 'ThreadItemsReadResponse', since: '0.163.0', lastWithout: '0.162.1', until: undefined, experimental: true, domain: 'thread' },
  'thread/list': { params: 'ThreadListParams', presence: 'required', result: 'ThreadListResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/loaded/list': { params: 'ThreadLoadedListParams', presence: 'required', result: 'ThreadLoadedListResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/memory/read': { params: 'ThreadMemoryReadParams', presence: 'required', result: 'ThreadMemoryReadResponse', since: '0.165.0', lastWithout: '0.164.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/memoryMode/set': { params: 'ThreadMemoryModeSetParams', presence: 'required', result: 'ThreadMemoryModeSetResponse', since: '0.121.0', lastWithout: '0.120.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/metadata/update': { params: 'ThreadMetadataUpdateParams', presence: 'required', result: 'ThreadMetadataUpdateResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/name/set': { params: 'ThreadSetNameParams', presence: 'required', result: 'ThreadSetNameResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/prediction/request': { params: 'ThreadPredictionRequestParams', presence: 'required', result: 'ThreadPredictionRequestResponse', since: '0.161.0', lastWithout: '0.160.1', until: undefined, experimental: true, domain: 'thread' },
  'thread/prepareApprovedPlan': { params: 'ThreadPrepareApprovedPlanParams', presence: 'required', result: 'ThreadPrepareApprovedPlanResponse', since: '0.169.0', lastWithout: '0.168.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/queue/add': { params: 'ThreadQueueAddParams', presence: 'required', result: 'ThreadQueueAddResponse', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/queue/delete': { params: 'ThreadQueueDeleteParams', presence: 'required', result: 'ThreadQueueDeleteResponse', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/queue/list': { params: 'ThreadQueueListParams', presence: 'required', result: 'ThreadQueueListResponse', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/queue/reorder': { params: 'ThreadQueueReorderParams', presence: 'required', result: 'ThreadQueueReorderResponse', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/queue/start': { params: 'ThreadQueueStartParams', presence: 'required', result: 'ThreadQueueStartResponse', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/queue/update': { params: 'ThreadQueueUpdateParams', presence: 'required', result: 'ThreadQueueUpdateResponse', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/read': { params: 'ThreadReadParams', presence: 'required', result: 'ThreadReadResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/readState/update': { params: 'ThreadReadStateUpdateParams', presence: 'required', result: 'ThreadReadStateUpdateResponse', since: '0.163.0', lastWithout: '0.162.1', until: undefined, experimental: true, domain: 'thread' },
  'thread/realtime/appendAudio': { params: 'ThreadRealtimeAppendAudioParams', presence: 'required', result: 'ThreadRealtimeAppendAudioResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'thread' },
  'thread/realtime/appendSpeech': { params: 'ThreadRealtimeAppendSpeechParams', presence: 'required', result: 'ThreadRealtimeAppendSpeechResponse', since: '0.141.0', lastWithout: '0.140.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/realtime/appendText': { params: 'ThreadRealtimeAppendTextParams', presence: 'required', result: 'ThreadRealtimeAppendTextResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'thread' },
  'thread/realtime/list': { params: 'ThreadRealtimeListParams', presence: 'required', result: 'ThreadRealtimeListResponse', since: '0.171.0', lastWithout: '0.169.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/realtime/listVoices': { params: 'ThreadRealtimeListVoicesParams', presence: 'required', result: 'ThreadRealtimeListVoicesResponse', since: '0.120.0', lastWithout: '0.118.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/realtime/start': { params: 'ThreadRealtimeStartParams', presence: 'required', result: 'ThreadRealtimeStartResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'thread' },
  'thread/realtime/stop': { params: 'ThreadRealtimeStopParams', presence: 'required', result: 'ThreadRealtimeStopResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'thread' },
  'thread/resume': { params: 'ThreadResumeParams', presence: 'required', result: 'ThreadResumeResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/revert': { params: 'ThreadRevertParams', presence: 'required', result: 'ThreadRevertResponse', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/sample': { params: 'ThreadSampleParams', presence: 'required', result: 'ThreadSampleResponse', since: '0.164.0', lastWithout: '0.163.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/sample/cancel': { params: 'ThreadSampleCancelParams', presence: 'required', result: 'ThreadSampleCancelResponse', since: '0.164.0', lastWithout: '0.163.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/search': { params: 'ThreadSearchParams', presence: 'required', result: 'ThreadSearchResponse', since: '0.134.0', lastWithout: '0.133.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/search/cancel': { params: 'ThreadSearchCancelParams', presence: 'required', result: 'ThreadSearchCancelResponse', since: '0.171.0', lastWithout: '0.169.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/search/stream': { params: 'ThreadSearchParams', presence: 'required', result: 'ThreadSearchResponse', since: '0.171.0', lastWithout: '0.169.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/search/stream/cancel': { params: 'ThreadSearchCancelParams', presence: 'required', result: 'ThreadSearchCancelResponse', since: '0.171.0', lastWithout: '0.169.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/searchOccurrences': { params: 'ThreadSearchOccurrencesParams', presence: 'required', result: 'ThreadSearchOccurrencesResponse', since: '0.145.0', lastWithout: '0.144.6', until: undefined, experimental: true, domain: 'thread' },
  'thread/section/move': { params: 'ThreadSectionMoveParams', presence: 'required', result: 'ThreadSectionMoveResponse', since: '0.147.0', lastWithout: '0.146.1', until: undefined, experimental: false, domain: 'thread' },
  'thread/settings/update': { params: 'ThreadSettingsUpdateParams', presence: 'required', result: 'ThreadSettingsUpdateResponse', since: '0.133.0', lastWithout: '0.132.0', until: undefined, experimental: true, domain: 'thread' },
  'thread/shellCommand': { params: 'ThreadShellCommandParams', presence: 'required', result: 'ThreadShellCommandResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/start': { params: 'ThreadStartParams', presence: 'required', result: 'ThreadStartResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/timeline/list': { params: 'ThreadTimelineListParams', presence: 'required', result: 'ThreadTimelineListResponse', since: '0.150.0', lastWithout: '0.149.1', until: undefined, experimental: true, domain: 'thread' },
  'thread/turns/list': { params: 'ThreadTurnsListParams', presence: 'required', result: 'ThreadTurnsListResponse', since: '0.122.0', lastWithout: '0.121.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/unarchive': { params: 'ThreadUnarchiveParams', presence: 'required', result: 'ThreadUnarchiveResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/unsubscribe': { params: 'ThreadUnsubscribeParams', presence: 'required', result: 'ThreadUnsubscribeResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'threadSection/create': { params: 'ThreadSectionCreateParams', presence: 'required', result: 'ThreadSectionCreateResponse', since: '0.147.0', lastWithout: '0.146.1', until: undefined, experimental: false, domain: 'threadSection' },
  'threadSection/delete': { params: 'ThreadSectionDeleteParams', presence: 'required', result: 'ThreadSectionDeleteResponse', since: '0.147.0', lastWithout: '0.146.1', until: undefined, experimental: false, domain: 'threadSection' },
  'threadSection/list': { params: 'ThreadSectionListParams', presence: 'required', result: 'ThreadSectionListResponse', since: '0.147.0', lastWithout: '0.146.1', until: undefined, experimental: false, domain: 'threadSection' },
  'threadSection/update': { params: 'ThreadSectionUpdateParams', presence: 'required', result: 'ThreadSectionUpdateResponse', since: '0.147.0', lastWithout: '0.146.1', until: undefined, experimental: false, domain: 'threadSection' },
  'turn/interrupt': { params: 'TurnInterruptParams', presence: 'required', result: 'TurnInterruptResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'turn' },
  'turn/settings/update': { params: 'TurnSettingsUpdateParams', presence: 'required', result: 'TurnSettingsUpdateResponse', since: '0.151.0', lastWithout: '0.150.1', until: undefined, experimental: true, domain: 'turn' },
  'turn/start': { params: 'TurnStartParams', presence: 'required', result: 'TurnStartResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'turn' },
  'turn/steer': { params: 'TurnSteerParams', presence: 'required', result: 'TurnSteerResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'turn' },
  'userVerification/cancel': { params: 'UserVerificationCancelParams', presence: 'required', result: 'UserVerificationCancelResponse', since: '0.155.0', lastWithout: '0.154.0', until: undefined, experimental: true, domain: 'userVerification' },
  'userVerification/delete': { params: 'UserVerificationDeleteParams', presence: 'required', result: 'UserVerificationDeleteResponse', since: '0.154.0', lastWithout: '0.153.4', until: undefined, experimental: true, domain: 'userVerification' },
  'userVerification/enroll': { params: 'UserVerificationEnrollParams', presence: 'required', result: 'UserVerificationEnrollResponse', since: '0.154.0', lastWithout: '0.153.4', until: undefined, experimental: true, domain: 'userVerification' },
  'userVerification/status': { params: 'UserVerificationStatusParams', presence: 'required', result: 'UserVerificationStatusResponse', since: '0.154.0', lastWithout: '0.153.4', until: undefined, experimental: true, domain: 'userVerification' },
  'userVerification/verify': { params: 'UserVerificationVerifyParams', presence: 'required', result: 'UserVerificationVerifyResponse', since: '0.154.0', lastWithout: '0.153.4', until: undefined, experimental: true, domain: 'userVerification' },
  'windowsSandbox/readiness': { params: undefined, presence: 'none', result: 'WindowsSandboxReadinessResponse', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: false, domain: 'windowsSandbox' },
  'windowsSandbox/setupStart': { params: 'WindowsSandboxSetupStartParams', presence: 'required', result: 'WindowsSandboxSetupStartResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'windowsSandbox' },
  getConversationSummary: { params: 'GetConversationSummaryParams', presence: 'required', result: 'GetConversationSummaryResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  gitDiffToRemote: { params: 'GitDiffToRemoteParams', presence: 'required', result: 'GitDiffToRemoteResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  'thread/rollback': { params: 'ThreadRollbackParams', presence: 'required', result: 'ThreadRollbackResponse', since: undefined, lastWithout: undefined, until: '0.156.0', experimental: false, domain: 'thread' },
} as const

/** Notifications that a client may send to a server. */
export interface ClientNotifications {
  /** The client has read the answer to `initialize`. Servers work without it. */
  initialized: { params: undefined }
}

/** ClientNotifications as data: the names of the types, and what each method depends on. */
export const clientNotifications = {
  initialized: { params: undefined, presence: 'none', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
} as const

/** Requests that a server may send to a client. */
export interface ServerRequests {
  /** Asks the host for newer ChatGPT tokens. Servers wait 10 seconds. May come to any connection. */
  'account/chatgptAuthTokens/refresh': { params: ChatgptAuthTokensRefreshParams; result: ChatgptAuthTokensRefreshResponse }
  /**
   * DEPRECATED
   * @deprecated
   */
  applyPatchApproval: { params: ApplyPatchApprovalParams; result: ApplyPatchApprovalResponse }
  /** @since 0.131.0 */
  'attestation/generate': { params: AttestationGenerateParams; result: AttestationGenerateResponse }
  execCommandApproval: { params: ExecCommandApprovalParams; result: ExecCommandApprovalResponse }
  'item/commandExecution/requestApproval': { params: CommandExecutionRequestApprovalParams; result: CommandExecutionRequestApprovalResponse }
  'item/fileChange/requestApproval': { params: FileChangeRequestApprovalParams; result: FileChangeRequestApprovalResponse }
  'item/permissions/requestApproval': { params: PermissionsRequestApprovalParams; result: PermissionsRequestApprovalResponse }
  'item/tool/call': { params: DynamicToolCallParams; result: DynamicToolCallResponse }
  /**
   * EXPERIMENTAL
   * Unstable: may change at any time.
   */
  'item/tool/requestUserInput': { params: ToolRequestUserInputParams; result: ToolRequestUserInputResponse }
  'mcpServer/elicitation/request': { params: McpServerElicitationRequestParams; result: McpServerElicitationRequestResponse }
  /**
   * @since 0.142.0
   * @experimental
   * @deprecated Gone in 0.171.0.
   */
  'currentTime/read': { params: CurrentTimeReadParams; result: CurrentTimeReadResponse }
}

/** ServerRequests as data: the names of the types, and what each method depends on. */
export const serverRequests = {
  'account/chatgptAuthTokens/refresh': { params: 'ChatgptAuthTokensRefreshParams', presence: 'required', result: 'ChatgptAuthTokensRefreshResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  applyPatchApproval: { params: 'ApplyPatchApprovalParams', presence: 'required', result: 'ApplyPatchApprovalResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  'attestation/generate': { params: 'AttestationGenerateParams', presence: 'required', result: 'AttestationGenerateResponse', since: '0.131.0', lastWithout: '0.130.0', until: undefined, experimental: false, domain: 'attestation' },
  execCommandApproval: { params: 'ExecCommandApprovalParams', presence: 'required', result: 'ExecCommandApprovalResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  'item/commandExecution/requestApproval': { params: 'CommandExecutionRequestApprovalParams', presence: 'required', result: 'CommandExecutionRequestApprovalResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/fileChange/requestApproval': { params: 'FileChangeRequestApprovalParams', presence: 'required', result: 'FileChangeRequestApprovalResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/permissions/requestApproval': { params: 'PermissionsRequestApprovalParams', presence: 'required', result: 'PermissionsRequestApprovalResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/tool/call': { params: 'DynamicToolCallParams', presence: 'required', result: 'DynamicToolCallResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/tool/requestUserInput': { params: 'ToolRequestUserInputParams', presence: 'required', result: 'ToolRequestUserInputResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'mcpServer/elicitation/request': { params: 'McpServerElicitationRequestParams', presence: 'required', result: 'McpServerElicitationRequestResponse', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'mcpServer' },
  'currentTime/read': { params: 'CurrentTimeReadParams', presence: 'required', result: 'CurrentTimeReadResponse', since: '0.142.0', lastWithout: '0.141.0', until: '0.171.0', experimental: true, domain: 'currentTime' },
} as const

/** Notifications that a server may send to a client. */
export interface ServerNotifications {
  /** The account changed. */
  'account/updated': { params: AccountUpdatedNotification }
  /** A login ended, well or not. */
  'account/login/completed': { params: AccountLoginCompletedNotification }
  /** A limit moved, as seen in the answer to a model call. */
  'account/rateLimits/updated': { params: AccountRateLimitsUpdatedNotification }
  /** Part of the configuration was not used. */
  configWarning: { params: ConfigWarningNotification }
  /** @since 0.157.0 */
  'account/gatewayOAuth/changed': { params: GatewayOAuthChangedNotification }
  'app/list/updated': { params: AppListUpdatedNotification }
  /** @since 0.149.0 */
  'autoApprovalReview/strictReviewRequired': { params: StrictReviewRequiredNotification }
  'command/exec/outputDelta': { params: CommandExecOutputDeltaNotification }
  deprecationNotice: { params: DeprecationNoticeNotification }
  error: { params: ErrorNotification }
  /** @since 0.122.0 */
  'externalAgentConfig/import/completed': { params: ExternalAgentConfigImportCompletedNotification }
  /** @since 0.142.0 */
  'externalAgentConfig/import/progress': { params: ExternalAgentConfigImportProgressNotification }
  'fs/changed': { params: FsChangedNotification }
  'fuzzyFileSearch/sessionCompleted': { params: FuzzyFileSearchSessionCompletedNotification }
  'fuzzyFileSearch/sessionUpdated': { params: FuzzyFileSearchSessionUpdatedNotification }
  /** @since 0.124.0 */
  guardianWarning: { params: GuardianWarningNotification }
  'hook/completed': { params: HookCompletedNotification }
  'hook/started': { params: HookStartedNotification }
  'item/agentMessage/delta': { params: AgentMessageDeltaNotification }
  'item/autoApprovalReview/completed': { params: ItemGuardianApprovalReviewCompletedNotification }
  'item/autoApprovalReview/started': { params: ItemGuardianApprovalReviewStartedNotification }
  'item/commandExecution/outputDelta': { params: CommandExecutionOutputDeltaNotification }
  'item/commandExecution/terminalInteraction': { params: TerminalInteractionNotification }
  'item/completed': { params: ItemCompletedNotification }
  /**
   * Deprecated
   * @deprecated
   */
  'item/fileChange/outputDelta': { params: FileChangeOutputDeltaNotification }
  /** @since 0.123.0 */
  'item/fileChange/patchUpdated': { params: FileChangePatchUpdatedNotification }
  'item/mcpToolCall/progress': { params: McpToolCallProgressNotification }
  /**
   * EXPERIMENTAL
   * Unstable: may change at any time.
   */
  'item/plan/delta': { params: PlanDeltaNotification }
  'item/reasoning/summaryPartAdded': { params: ReasoningSummaryPartAddedNotification }
  'item/reasoning/summaryTextDelta': { params: ReasoningSummaryTextDeltaNotification }
  'item/reasoning/textDelta': { params: ReasoningTextDeltaNotification }
  'item/started': { params: ItemStartedNotification }
  /** @since 0.150.0 */
  'mcpServer/event/stream/notification': { params: McpServerEventStreamNotification }
  'mcpServer/oauthLogin/completed': { params: McpServerOauthLoginCompletedNotification }
  'mcpServer/startupStatus/updated': { params: McpServerStatusUpdatedNotification }
  'model/rerouted': { params: ModelReroutedNotification }
  /** @since 0.142.0 */
  'model/safetyBuffering/updated': { params: ModelSafetyBufferingUpdatedNotification }
  /** @since 0.124.0 */
  'model/verification': { params: ModelVerificationNotification }
  /** @since 0.152.0 */
  'modelProvider/authRecoveryCompleted': { params: AuthRecoveryNotification }
  /** @since 0.152.0 */
  'modelProvider/authRecoveryStarted': { params: AuthRecoveryNotification }
  /** @since 0.129.0 */
  'process/exited': { params: ProcessExitedNotification }
  /** @since 0.129.0 */
  'process/outputDelta': { params: ProcessOutputDeltaNotification }
  /** @since 0.149.0 */
  'project/changed': { params: ProjectChangedNotification }
  /** @since 0.128.0 */
  'remoteControl/status/changed': { params: RemoteControlStatusChangedNotification }
  'serverRequest/resolved': { params: ServerRequestResolvedNotification }
  'skills/changed': { params: SkillsChangedNotification }
  'thread/archived': { params: ThreadArchivedNotification }
  /** @since 0.155.0 */
  'thread/attachment/updated': { params: ThreadAttachmentUpdatedNotification }
  'thread/closed': { params: ThreadClosedNotification }
  /**
   * Deprecated
   * @deprecated
   */
  'thread/compacted': { params: ContextCompactedNotification }
  /** @since 0.140.0 */
  'thread/deleted': { params: ThreadDeletedNotification }
  /** @since 0.145.0 */
  'thread/environment/connected': { params: EnvironmentConnectionNotification }
  /** @since 0.145.0 */
  'thread/environment/disconnected': { params: EnvironmentConnectionNotification }
  /** @since 0.128.0 */
  'thread/goal/cleared': { params: ThreadGoalClearedNotification }
  /** @since 0.128.0 */
  'thread/goal/updated': { params: ThreadGoalUpdatedNotification }
  'thread/name/updated': { params: ThreadNameUpdatedNotification }
  /** @since 0.161.0 */
  'thread/prediction/updated': { params: ThreadPredictionUpdatedNotification }
  /** @since 0.149.0 */
  'thread/project/updated': { params: ThreadProjectUpdatedNotification }
  /** @since 0.148.0 */
  'thread/queue/changed': { params: ThreadQueueChangedNotification }
  /** @since 0.163.0 */
  'thread/readState/changed': { params: ThreadReadStateChangedNotification }
  'thread/realtime/closed': { params: ThreadRealtimeClosedNotification }
  'thread/realtime/error': { params: ThreadRealtimeErrorNotification }
  /** @since 0.150.0 */
  'thread/realtime/item/completed': { params: ThreadRealtimeItemCompletedNotification }
  /** @since 0.150.0 */
  'thread/realtime/item/started': { params: ThreadRealtimeItemStartedNotification }
  /** @since 0.150.0 */
  'thread/realtime/item/transcript/delta': { params: ThreadRealtimeItemTranscriptDeltaNotification }
  'thread/realtime/itemAdded': { params: ThreadRealtimeItemAddedNotification }
  'thread/realtime/outputAudio/delta': { params: ThreadRealtimeOutputAudioDeltaNotification }
  /** @since 0.120.0 */
  'thread/realtime/sdp': { params: ThreadRealtimeSdpNotification }
  'thread/realtime/started': { params: ThreadRealtimeStartedNotification }
  /** @since 0.121.0 */
  'thread/realtime/transcript/delta': { params: ThreadRealtimeTranscriptDeltaNotification }
  /** @since 0.121.0 */
  'thread/realtime/transcript/done': { params: ThreadRealtimeTranscriptDoneNotification }
  /** @since 0.148.0 */
  'thread/reverted': { params: ThreadRevertedNotification }
  /** @since 0.171.0 */
  'thread/search/partial': { params: ThreadSearchPartialNotification }
  /** @since 0.167.2 */
  'thread/section/changed': { params: ThreadSectionChangedNotification }
  /** @since 0.133.0 */
  'thread/settings/updated': { params: ThreadSettingsUpdatedNotification }
  'thread/started': { params: ThreadStartedNotification }
  'thread/status/changed': { params: ThreadStatusChangedNotification }
  'thread/tokenUsage/updated': { params: ThreadTokenUsageUpdatedNotification }
  'thread/unarchived': { params: ThreadUnarchivedNotification }
  'turn/completed': { params: TurnCompletedNotification }
  'turn/diff/updated': { params: TurnDiffUpdatedNotification }
  /** @since 0.138.0 */
  'turn/moderationMetadata': { params: TurnModerationMetadataNotification }
  'turn/plan/updated': { params: TurnPlanUpdatedNotification }
  'turn/started': { params: TurnStartedNotification }
  /** @since 0.122.0 */
  warning: { params: WarningNotification }
  'windows/worldWritableWarning': { params: WindowsWorldWritableWarningNotification }
  'windowsSandbox/setupCompleted': { params: WindowsSandboxSetupCompletedNotification }
  /** @experimental */
  'rawResponseItem/completed': { params: RawResponseItemCompletedNotification }
  /**
   * @since 0.145.0
   * @experimental
   */
  'rawResponse/completed': { params: RawResponseCompletedNotification }
}

/** ServerNotifications as data: the names of the types, and what each method depends on. */
export const serverNotifications = {
  'account/updated': { params: 'AccountUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/login/completed': { params: 'AccountLoginCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  'account/rateLimits/updated': { params: 'AccountRateLimitsUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'account' },
  configWarning: { params: 'ConfigWarningNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  'account/gatewayOAuth/changed': { params: 'GatewayOAuthChangedNotification', presence: 'required', since: '0.157.0', lastWithout: '0.156.1', until: undefined, experimental: false, domain: 'account' },
  'app/list/updated': { params: 'AppListUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'app' },
  'autoApprovalReview/strictReviewRequired': { params: 'StrictReviewRequiredNotification', presence: 'required', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: false, domain: 'autoApprovalReview' },
  'command/exec/outputDelta': { params: 'CommandExecOutputDeltaNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'command' },
  deprecationNotice: { params: 'DeprecationNoticeNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  error: { params: 'ErrorNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'base' },
  'externalAgentConfig/import/completed': { params: 'ExternalAgentConfigImportCompletedNotification', presence: 'required', since: '0.122.0', lastWithout: '0.121.0', until: undefined, experimental: false, domain: 'externalAgentConfig' },
  'externalAgentConfig/import/progress': { params: 'ExternalAgentConfigImportProgressNotification', presence: 'required', since: '0.142.0', lastWithout: '0.141.0', until: undefined, experimental: false, domain: 'externalAgentConfig' },
  'fs/changed': { params: 'FsChangedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fs' },
  'fuzzyFileSearch/sessionCompleted': { params: 'FuzzyFileSearchSessionCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fuzzyFileSearch' },
  'fuzzyFileSearch/sessionUpdated': { params: 'FuzzyFileSearchSessionUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'fuzzyFileSearch' },
  guardianWarning: { params: 'GuardianWarningNotification', presence: 'required', since: '0.124.0', lastWithout: '0.123.0', until: undefined, experimental: false, domain: 'base' },
  'hook/completed': { params: 'HookCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'hook' },
  'hook/started': { params: 'HookStartedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'hook' },
  'item/agentMessage/delta': { params: 'AgentMessageDeltaNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/autoApprovalReview/completed': { params: 'ItemGuardianApprovalReviewCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/autoApprovalReview/started': { params: 'ItemGuardianApprovalReviewStartedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/commandExecution/outputDelta': { params: 'CommandExecutionOutputDeltaNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/commandExecution/terminalInteraction': { params: 'TerminalInteractionNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/completed': { params: 'ItemCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/fileChange/outputDelta': { params: 'FileChangeOutputDeltaNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/fileChange/patchUpdated': { params: 'FileChangePatchUpdatedNotification', presence: 'required', since: '0.123.0', lastWithout: '0.122.0', until: undefined, experimental: false, domain: 'item' },
  'item/mcpToolCall/progress': { params: 'McpToolCallProgressNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/plan/delta': { params: 'PlanDeltaNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/reasoning/summaryPartAdded': { params: 'ReasoningSummaryPartAddedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/reasoning/summaryTextDelta': { params: 'ReasoningSummaryTextDeltaNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/reasoning/textDelta': { params: 'ReasoningTextDeltaNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'item/started': { params: 'ItemStartedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'item' },
  'mcpServer/event/stream/notification': { params: 'McpServerEventStreamNotification', presence: 'required', since: '0.150.0', lastWithout: '0.149.1', until: undefined, experimental: false, domain: 'mcpServer' },
  'mcpServer/oauthLogin/completed': { params: 'McpServerOauthLoginCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'mcpServer' },
  'mcpServer/startupStatus/updated': { params: 'McpServerStatusUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'mcpServer' },
  'model/rerouted': { params: 'ModelReroutedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'model' },
  'model/safetyBuffering/updated': { params: 'ModelSafetyBufferingUpdatedNotification', presence: 'required', since: '0.142.0', lastWithout: '0.141.0', until: undefined, experimental: false, domain: 'model' },
  'model/verification': { params: 'ModelVerificationNotification', presence: 'required', since: '0.124.0', lastWithout: '0.123.0', until: undefined, experimental: false, domain: 'model' },
  'modelProvider/authRecoveryCompleted': { params: 'AuthRecoveryNotification', presence: 'required', since: '0.152.0', lastWithout: '0.151.0', until: undefined, experimental: false, domain: 'modelProvider' },
  'modelProvider/authRecoveryStarted': { params: 'AuthRecoveryNotification', presence: 'required', since: '0.152.0', lastWithout: '0.151.0', until: undefined, experimental: false, domain: 'modelProvider' },
  'process/exited': { params: 'ProcessExitedNotification', presence: 'required', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: false, domain: 'process' },
  'process/outputDelta': { params: 'ProcessOutputDeltaNotification', presence: 'required', since: '0.129.0', lastWithout: '0.128.0', until: undefined, experimental: false, domain: 'process' },
  'project/changed': { params: 'ProjectChangedNotification', presence: 'required', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: false, domain: 'project' },
  'remoteControl/status/changed': { params: 'RemoteControlStatusChangedNotification', presence: 'required', since: '0.128.0', lastWithout: '0.125.0', until: undefined, experimental: false, domain: 'remoteControl' },
  'serverRequest/resolved': { params: 'ServerRequestResolvedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'serverRequest' },
  'skills/changed': { params: 'SkillsChangedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'skills' },
  'thread/archived': { params: 'ThreadArchivedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/attachment/updated': { params: 'ThreadAttachmentUpdatedNotification', presence: 'required', since: '0.155.0', lastWithout: '0.154.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/closed': { params: 'ThreadClosedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/compacted': { params: 'ContextCompactedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/deleted': { params: 'ThreadDeletedNotification', presence: 'required', since: '0.140.0', lastWithout: '0.139.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/environment/connected': { params: 'EnvironmentConnectionNotification', presence: 'required', since: '0.145.0', lastWithout: '0.144.6', until: undefined, experimental: false, domain: 'thread' },
  'thread/environment/disconnected': { params: 'EnvironmentConnectionNotification', presence: 'required', since: '0.145.0', lastWithout: '0.144.6', until: undefined, experimental: false, domain: 'thread' },
  'thread/goal/cleared': { params: 'ThreadGoalClearedNotification', presence: 'required', since: '0.128.0', lastWithout: '0.125.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/goal/updated': { params: 'ThreadGoalUpdatedNotification', presence: 'required', since: '0.128.0', lastWithout: '0.125.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/name/updated': { params: 'ThreadNameUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/prediction/updated': { params: 'ThreadPredictionUpdatedNotification', presence: 'required', since: '0.161.0', lastWithout: '0.160.1', until: undefined, experimental: false, domain: 'thread' },
  'thread/project/updated': { params: 'ThreadProjectUpdatedNotification', presence: 'required', since: '0.149.0', lastWithout: '0.148.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/queue/changed': { params: 'ThreadQueueChangedNotification', presence: 'required', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/readState/changed': { params: 'ThreadReadStateChangedNotification', presence: 'required', since: '0.163.0', lastWithout: '0.162.1', until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/closed': { params: 'ThreadRealtimeClosedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/error': { params: 'ThreadRealtimeErrorNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/item/completed': { params: 'ThreadRealtimeItemCompletedNotification', presence: 'required', since: '0.150.0', lastWithout: '0.149.1', until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/item/started': { params: 'ThreadRealtimeItemStartedNotification', presence: 'required', since: '0.150.0', lastWithout: '0.149.1', until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/item/transcript/delta': { params: 'ThreadRealtimeItemTranscriptDeltaNotification', presence: 'required', since: '0.150.0', lastWithout: '0.149.1', until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/itemAdded': { params: 'ThreadRealtimeItemAddedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/outputAudio/delta': { params: 'ThreadRealtimeOutputAudioDeltaNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/sdp': { params: 'ThreadRealtimeSdpNotification', presence: 'required', since: '0.120.0', lastWithout: '0.118.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/started': { params: 'ThreadRealtimeStartedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/transcript/delta': { params: 'ThreadRealtimeTranscriptDeltaNotification', presence: 'required', since: '0.121.0', lastWithout: '0.120.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/realtime/transcript/done': { params: 'ThreadRealtimeTranscriptDoneNotification', presence: 'required', since: '0.121.0', lastWithout: '0.120.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/reverted': { params: 'ThreadRevertedNotification', presence: 'required', since: '0.148.0', lastWithout: '0.147.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/search/partial': { params: 'ThreadSearchPartialNotification', presence: 'required', since: '0.171.0', lastWithout: '0.169.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/section/changed': { params: 'ThreadSectionChangedNotification', presence: 'required', since: '0.167.2', lastWithout: '0.166.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/settings/updated': { params: 'ThreadSettingsUpdatedNotification', presence: 'required', since: '0.133.0', lastWithout: '0.132.0', until: undefined, experimental: false, domain: 'thread' },
  'thread/started': { params: 'ThreadStartedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/status/changed': { params: 'ThreadStatusChangedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/tokenUsage/updated': { params: 'ThreadTokenUsageUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'thread/unarchived': { params: 'ThreadUnarchivedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'thread' },
  'turn/completed': { params: 'TurnCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'turn' },
  'turn/diff/updated': { params: 'TurnDiffUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'turn' },
  'turn/moderationMetadata': { params: 'TurnModerationMetadataNotification', presence: 'required', since: '0.138.0', lastWithout: '0.137.0', until: undefined, experimental: false, domain: 'turn' },
  'turn/plan/updated': { params: 'TurnPlanUpdatedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'turn' },
  'turn/started': { params: 'TurnStartedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'turn' },
  warning: { params: 'WarningNotification', presence: 'required', since: '0.122.0', lastWithout: '0.121.0', until: undefined, experimental: false, domain: 'base' },
  'windows/worldWritableWarning': { params: 'WindowsWorldWritableWarningNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'windows' },
  'windowsSandbox/setupCompleted': { params: 'WindowsSandboxSetupCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: false, domain: 'windowsSandbox' },
  'rawResponseItem/completed': { params: 'RawResponseItemCompletedNotification', presence: 'required', since: undefined, lastWithout: undefined, until: undefined, experimental: true, domain: 'rawResponseItem' },
  'rawResponse/completed': { params: 'RawResponseCompletedNotification', presence: 'required', since: '0.145.0', lastWithout: '0.144.6', until: undefined, experimental: true, domain: 'rawResponse' },
} as const

/** Every error kind with the JSON-RPC code it travels with. */
export const errorCodes = {
  /** The message is not a request of this protocol. */
  invalidRequest: -32600,
  /** No such method. */
  unknownMethod: -32600,
  /** The params do not fit the method; `data.pointer` locates the problem. */
  invalidParams: -32600,
  /** The line or frame was over its bound. */
  tooLarge: -32600,
  /** Sent before `initialize`. */
  notInitialized: -32600,
  /** `initialize` was sent twice. */
  alreadyInitialized: -32600,
  /** The client did not ask for the experimental API. */
  experimentalRequired: -32600,
  /** Not signed in. */
  authRequired: -32600,
  /** An API key is not enough here. */
  chatgptAuthRequired: -32600,
  /** This way to sign in is switched off or not offered. */
  loginMethodDisabled: -32600,
  /** The host supplies the tokens, so no other login may start. */
  externalAuthActive: -32600,
  /** The account belongs to another workspace than the configured ones. */
  workspaceMismatch: -32600,
  /** Not the id of a login. */
  invalidLoginId: -32600,
  /** A login could not start or could not be stored. */
  loginFailed: -32603,
  /** The token given by the host cannot be read. */
  invalidToken: -32603,
  /** Tokens could not be refreshed; `data.reason` has the reason. */
  refreshFailed: -32603,
  /** A remote service gave no answer. */
  backendUnavailable: -32603,
  /** A remote service refused the credentials. */
  backendUnauthorized: -32603,
  /** A remote service answered with an error. */
  backendRejected: -32603,
  /** A remote service answered with something else than agreed. */
  backendInvalidResponse: -32603,
  /** Too many requests at once; retry later. */
  overloaded: -32001,
  /** A fault of the server itself; details stay there. */
  internal: -32603,
  /** An id, a name or a path refers to nothing here. */
  notFound: -32600,
  /** The object of the call is in a state that does not allow it. */
  wrongState: -32600,
  /** A turn or another writer is at work; the same call works later. */
  busy: -32600,
  /** Another client has changed it, or the id is in use. */
  conflict: -32600,
  /** The server does not offer this here. */
  notSupported: -32600,
  /** The configuration cannot be loaded. */
  configInvalid: -32603,
  /** The operating system refused a file operation. */
  fileSystem: -32603,
  /** A process or a remote machine could not be started or reached. */
  executionFailed: -32603,
  /** An MCP server does not start, or does not accept the sign-in. */
  mcpServerFailed: -32603,
  /** The session file of a thread is damaged. */
  historyDamaged: -32603,
  /** Over a limit, such as the length of the input or of a list. */
  limitExceeded: -32600,
  /** The plan, the quota or the credits are used up. */
  usageLimitReached: -32603,
  /** The model, a policy, a reviewer or a hook refused. */
  policyRefused: -32603,
} as const

/** Which servers the contract speaks for. */
export const contractFacts = {
  protocolVersion: '0.171.0',
  oldestServer: '0.150.0',
  newestServer: '0.171.0',
  datedUntil: '0.171.0',
  surface: 'experimental',
} as const

/** How messages travel, whatever their method. */
export const envelopeFacts = {
  jsonrpc: 'omitted',
  batch: 'ignored',
  framing: 'ndjson',
  ids: 'stringOrInt64',
  maxDepth: 127,
  maxLineBytes: 67108864,
} as const
