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
  AdditionalContextEntry: { members: { name: { since: '0.166.0', lastWithout: '0.165.0' } } },
  AdditionalFileSystemPermissionsParams: { members: { entries: { since: '0.123.0', lastWithout: '0.122.0', type: 'FileSystemSandboxEntryParams' }, globScanMaxDepth: { since: '0.123.0', lastWithout: '0.122.0' } } },
  AgentMessageInputContent: { variants: { discriminator: 'type', types: { input_text: { since: '0.140.0', lastWithout: '0.139.0' } } } },
  ApplyPatchApprovalResponse: { members: { decision: { type: 'ReviewDecision' } } },
  ApprovalsReviewer: { values: { auto_review: { since: '0.124.0', lastWithout: '0.123.0' } } },
  AppsReadParams: { members: { threadId: { since: '0.148.0', lastWithout: '0.147.0' } } },
  CommandExecParams: { members: { permissionProfile: { since: '0.124.0', lastWithout: '0.123.0' } } },
  ContentItem: { variants: { discriminator: 'type', types: { input_audio: { since: '0.145.0', lastWithout: '0.144.6', type: 'InputAudioContentItem' }, input_image: { type: 'InputImageContentItem' }, output_text: { type: 'OutputTextContentItem' } } } },
  InputAudioContentItem: { members: { file_id: { since: '0.167.2', lastWithout: '0.166.0' } } },
  InputImageContentItem: { members: { detail: { since: '0.122.0', lastWithout: '0.121.0' }, file_id: { since: '0.156.0', lastWithout: '0.155.1' } } },
  OutputTextContentItem: { members: { annotations: { since: '0.163.0', lastWithout: '0.162.1' }, logprobs: { since: '0.163.0', lastWithout: '0.162.1' } } },
  ConversationTextRole: { values: { assistant: { since: '0.142.0', lastWithout: '0.141.0' } } },
  DynamicToolCallOutputContentItem: { variants: { discriminator: 'type', types: { inputAudio: { since: '0.145.0', lastWithout: '0.144.6' } } } },
  DynamicToolCallResponse: { members: { contentItems: { type: 'DynamicToolCallOutputContentItem' } } },
  EnvironmentAddParams: { members: { authBearerToken: { since: '0.158.0', lastWithout: '0.157.1' }, connectTimeoutMs: { since: '0.142.0', lastWithout: '0.141.0' }, skills: { since: '0.162.0', lastWithout: '0.161.0' }, websocketRequestId: { since: '0.163.0', lastWithout: '0.162.1' } } },
  ExecCommandApprovalResponse: { members: { decision: { type: 'ReviewDecision' } } },
  ExperimentalFeatureListParams: { members: { threadId: { since: '0.132.0', lastWithout: '0.131.0' } } },
  ExternalAgentConfigDetectParams: { members: { maxSessionAgeDays: { since: '0.146.0', lastWithout: '0.145.0' }, maxSessions: { since: '0.146.0', lastWithout: '0.145.0' }, migrationSource: { since: '0.145.0', lastWithout: '0.144.6' }, source: { since: '0.145.0', lastWithout: '0.144.6' } } },
  ExternalAgentConfigImportHistoryRecordParams: { members: { itemTypeResults: { type: 'ExternalAgentConfigImportHistoryRecordTypeResultParams' } } },
  ExternalAgentConfigImportHistoryRecordSuccessParams: { members: { itemType: { type: 'ExternalAgentConfigMigrationItemType' } } },
  ExternalAgentConfigImportHistoryRecordTypeResultParams: { members: { failures: { type: 'ExternalAgentConfigImportItemTypeFailureParams' }, itemType: { type: 'ExternalAgentConfigMigrationItemType' }, successes: { type: 'ExternalAgentConfigImportHistoryRecordSuccessParams' } } },
  ExternalAgentConfigImportItemTypeFailureParams: { members: { itemType: { type: 'ExternalAgentConfigMigrationItemType' } } },
  ExternalAgentConfigImportParams: { members: { migrationItems: { type: 'ExternalAgentConfigMigrationItemParams' }, migrationSource: { since: '0.145.0', lastWithout: '0.144.6' }, providerId: { since: '0.146.0', lastWithout: '0.145.0' }, source: { since: '0.142.0', lastWithout: '0.141.0' } } },
  ExternalAgentConfigMigrationItemParams: { members: { details: { since: '0.121.0', lastWithout: '0.120.0', type: 'MigrationDetailsParams' }, itemType: { type: 'ExternalAgentConfigMigrationItemType' } } },
  ExternalAgentConfigMigrationItemType: { values: { PLUGINS: { since: '0.121.0', lastWithout: '0.120.0' }, SUBAGENTS: { since: '0.128.0', lastWithout: '0.125.0' }, HOOKS: { since: '0.128.0', lastWithout: '0.125.0' }, COMMANDS: { since: '0.128.0', lastWithout: '0.125.0' }, MEMORY: { since: '0.145.0', lastWithout: '0.144.6' }, SESSIONS: { since: '0.128.0', lastWithout: '0.125.0' } } },
  FeedbackUploadParams: { members: { tags: { since: '0.121.0', lastWithout: '0.120.0' } } },
  FileSystemAccessMode: { values: { deny: { since: '0.133.0', lastWithout: '0.132.0' } } },
  FileSystemSandboxEntryParams: { members: { access: { type: 'FileSystemAccessMode' } } },
  FsWatchParams: { members: { watchId: { since: '0.120.0', lastWithout: '0.118.0' } } },
  FunctionCallOutputBody: {},
  FunctionCallOutputContentItem: { variants: { discriminator: 'type', types: { encrypted_content: { since: '0.133.0', lastWithout: '0.132.0' }, input_audio: { since: '0.145.0', lastWithout: '0.144.6', type: 'InputAudioFunctionCallOutputContentItem' }, input_image: { type: 'InputImageFunctionCallOutputContentItem' } } } },
  InputAudioFunctionCallOutputContentItem: { members: { file_id: { since: '0.169.0', lastWithout: '0.168.0' } } },
  InputImageFunctionCallOutputContentItem: { members: { file_id: { since: '0.156.0', lastWithout: '0.155.1' } } },
  GrantedPermissionProfile: { members: { fileSystem: { type: 'AdditionalFileSystemPermissionsParams' } } },
  HooksListParams: { members: { threadId: { since: '0.166.0', lastWithout: '0.165.0' } } },
  ListMcpServerStatusParams: { members: { detail: { since: '0.120.0', lastWithout: '0.118.0' }, environmentId: { since: '0.171.0', lastWithout: '0.169.0' }, serverName: { since: '0.159.0', lastWithout: '0.158.0' }, threadId: { since: '0.135.0', lastWithout: '0.134.0' } } },
  McpResourceReadParams: { members: { _meta: { since: '0.168.0', lastWithout: '0.167.2' }, connectorId: { since: '0.149.0', lastWithout: '0.148.0' }, environmentId: { since: '0.171.0', lastWithout: '0.169.0' }, originCallId: { since: '0.149.0', lastWithout: '0.148.0' }, target: { since: '0.157.0', lastWithout: '0.156.1' } } },
  McpServerOauthLoginParams: { members: { clientRegistration: { since: '0.148.0', lastWithout: '0.147.0' }, environmentId: { since: '0.171.0', lastWithout: '0.169.0' }, threadId: { since: '0.143.0', lastWithout: '0.142.5' } } },
  McpServerToolCallParams: { members: { environmentId: { since: '0.171.0', lastWithout: '0.169.0' } } },
  MessagePhase: { values: { partial_answer: { since: '0.162.0', lastWithout: '0.161.0' } } },
  MigrationDetailsParams: { members: { commands: { since: '0.128.0', lastWithout: '0.125.0' }, hooks: { since: '0.128.0', lastWithout: '0.125.0' }, mcpServers: { since: '0.128.0', lastWithout: '0.125.0' }, memory: { since: '0.145.0', lastWithout: '0.144.6' }, sessions: { since: '0.128.0', lastWithout: '0.125.0' }, skills: { since: '0.143.0', lastWithout: '0.142.5' }, subagents: { since: '0.128.0', lastWithout: '0.125.0' } } },
  ModelListParams: { members: { modelProvider: { since: '0.169.0', lastWithout: '0.168.0' } } },
  MultiAgentMode: { values: { explicitRequestOnly: { since: '0.142.0', lastWithout: '0.141.0' }, proactive: { since: '0.142.0', lastWithout: '0.141.0' } } },
  PermissionsRequestApprovalResponse: { members: { permissions: { type: 'GrantedPermissionProfile' }, strictAutoReview: { since: '0.124.0', lastWithout: '0.123.0' } } },
  PluginInstallParams: { members: { installAttemptId: { since: '0.148.0', lastWithout: '0.147.0' }, remoteMarketplaceName: { since: '0.122.0', lastWithout: '0.121.0' } } },
  PluginListMarketplaceKind: { values: { vertical: { since: '0.133.0', lastWithout: '0.132.0' }, 'created-by-me-remote': { since: '0.141.0', lastWithout: '0.140.0' } } },
  PluginListParams: { members: { forceRefetch: { since: '0.146.0', lastWithout: '0.145.0' }, marketplaceKinds: { since: '0.129.0', lastWithout: '0.128.0', type: 'PluginListMarketplaceKind' } } },
  PluginReadParams: { members: { remoteMarketplaceName: { since: '0.122.0', lastWithout: '0.121.0' } } },
  PluginShareSaveParams: { members: { shareTargets: { type: 'PluginShareTarget' } } },
  PluginShareTarget: { members: { role: { since: '0.131.0', lastWithout: '0.130.0' } } },
  PluginShareUpdateDiscoverability: { values: { LISTED: { since: '0.145.0', lastWithout: '0.144.6' } } },
  PluginShareUpdateTargetsParams: { members: { discoverability: { since: '0.130.0', lastWithout: '0.129.0', type: 'PluginShareUpdateDiscoverability' }, shareTargets: { type: 'PluginShareTarget' } } },
  ProjectListParams: { members: { sortDirection: { since: '0.152.0', lastWithout: '0.151.0' }, sortKey: { since: '0.152.0', lastWithout: '0.151.0' } } },
  RealtimeConversationVersion: { values: { v3: { since: '0.145.0', lastWithout: '0.144.6' } } },
  RealtimeVoice: { values: { aube: { since: '0.163.0', lastWithout: '0.162.1' }, bubbie: { since: '0.163.0', lastWithout: '0.162.1' }, haetsal: { since: '0.163.0', lastWithout: '0.162.1' }, hanul: { since: '0.163.0', lastWithout: '0.162.1' }, himari: { since: '0.163.0', lastWithout: '0.162.1' }, leher: { since: '0.163.0', lastWithout: '0.162.1' }, miko: { since: '0.163.0', lastWithout: '0.162.1' }, neer: { since: '0.163.0', lastWithout: '0.162.1' }, porto: { since: '0.163.0', lastWithout: '0.162.1' }, rindo: { since: '0.163.0', lastWithout: '0.162.1' }, rio: { since: '0.163.0', lastWithout: '0.162.1' }, rivage: { since: '0.163.0', lastWithout: '0.162.1' }, selva: { since: '0.163.0', lastWithout: '0.162.1' }, sonna: { since: '0.163.0', lastWithout: '0.162.1' }, tinta: { since: '0.163.0', lastWithout: '0.162.1' }, viola: { since: '0.163.0', lastWithout: '0.162.1' } } },
  ResponseItemParams: { variants: { discriminator: 'type', types: { additional_tools: { since: '0.162.0', lastWithout: '0.161.0' }, agent_message: { since: '0.138.0', lastWithout: '0.137.0', type: 'AgentMessageResponseItem' }, compaction: { type: 'CompactionResponseItem' }, compaction_trigger: { since: '0.131.0', lastWithout: '0.130.0' }, configuration_update: { since: '0.154.0', lastWithout: '0.153.4' }, context_compaction: { since: '0.129.0', lastWithout: '0.128.0', type: 'ContextCompactionResponseItem' }, custom_tool_call: { type: 'CustomToolCallResponseItem' }, custom_tool_call_output: { type: 'CustomToolCallOutputResponseItem' }, function_call: { type: 'FunctionCallResponseItem' }, function_call_output: { type: 'FunctionCallOutputResponseItem' }, image_generation_call: { type: 'ImageGenerationCallResponseItem' }, local_shell_call: { type: 'LocalShellCallResponseItemParams' }, message: { type: 'MessageResponseItem' }, reasoning: { type: 'ReasoningResponseItemParams' }, tool_search_call: { type: 'ToolSearchCallResponseItemParams' }, tool_search_output: { type: 'ToolSearchOutputResponseItemParams' }, web_search_call: { type: 'WebSearchCallResponseItemParams' } } } },
  AgentMessageResponseItem: { members: { content: { type: 'AgentMessageInputContent' }, id: { since: '0.142.0', lastWithout: '0.141.0' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' } } },
  CompactionResponseItem: { members: { id: { since: '0.142.0', lastWithout: '0.141.0' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' } } },
  ContextCompactionResponseItem: { members: { id: { since: '0.142.0', lastWithout: '0.141.0' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' } } },
  CustomToolCallResponseItem: { members: { encrypted_content: { since: '0.163.0', lastWithout: '0.162.1' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' }, namespace: { since: '0.143.0', lastWithout: '0.142.5' } } },
  CustomToolCallOutputResponseItem: { members: { id: { since: '0.142.0', lastWithout: '0.141.0' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' }, output: { type: 'FunctionCallOutputBody' } } },
  FunctionCallResponseItem: { members: { encrypted_content: { since: '0.163.0', lastWithout: '0.162.1' }, encrypted_function_args: { since: '0.147.0', lastWithout: '0.146.1' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' }, status: { since: '0.163.0', lastWithout: '0.162.1' } } },
  FunctionCallOutputResponseItem: { members: { id: { since: '0.142.0', lastWithout: '0.141.0' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' }, name: { since: '0.150.0', lastWithout: '0.149.1' }, namespace: { since: '0.150.0', lastWithout: '0.149.1' }, output: { type: 'FunctionCallOutputBody' } } },
  ImageGenerationCallResponseItem: { members: { encrypted_content: { since: '0.163.0', lastWithout: '0.162.1' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' } } },
  LocalShellCallResponseItemParams: { members: { encrypted_content: { since: '0.163.0', lastWithout: '0.162.1' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' } } },
  MessageResponseItem: { members: { content: { type: 'ContentItem' }, encrypted_content: { since: '0.163.0', lastWithout: '0.162.1' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' }, phase: { type: 'MessagePhase' }, status: { since: '0.163.0', lastWithout: '0.162.1' } } },
  ReasoningResponseItemParams: { members: { id: { since: '0.142.0', lastWithout: '0.141.0' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' } } },
  ToolSearchCallResponseItemParams: { members: { encrypted_content: { since: '0.163.0', lastWithout: '0.162.1' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' } } },
  ToolSearchOutputResponseItemParams: { members: { id: { since: '0.142.0', lastWithout: '0.141.0' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' } } },
  WebSearchCallResponseItemParams: { members: { encrypted_content: { since: '0.163.0', lastWithout: '0.162.1' }, internal_chat_message_metadata_passthrough: { since: '0.142.0', lastWithout: '0.141.0' } } },
  ReviewDecision: { values: { approved_mcp_policy_amendment: { since: '0.148.0', lastWithout: '0.147.0' }, timed_out: { since: '0.121.0', lastWithout: '0.120.0' } } },
  ReviewDelivery: { values: { detached: { until: '0.166.0' } } },
  ReviewStartParams: { members: { delivery: { type: 'ReviewDelivery' } } },
  ThreadForkParams: { members: { approvalsReviewer: { type: 'ApprovalsReviewer' }, attachToSource: { since: '0.165.0', lastWithout: '0.164.0' }, beforeTurnId: { since: '0.145.0', lastWithout: '0.144.6' }, deferGoalContinuation: { since: '0.145.0', lastWithout: '0.144.6' }, excludeTurns: { since: '0.125.0', lastWithout: '0.124.0' }, experimentalDisablePredictionMcp: { since: '0.164.0', lastWithout: '0.163.0' }, experimentalPredictionMode: { since: '0.163.0', lastWithout: '0.162.1' }, lastTurnId: { since: '0.143.0', lastWithout: '0.142.5' }, permissions: { since: '0.128.0', lastWithout: '0.125.0' }, runtimeWorkspaceRoots: { since: '0.131.0', lastWithout: '0.130.0' }, threadSource: { since: '0.129.0', lastWithout: '0.128.0' } } },
  ThreadGoalClearParams: { members: { origin: { since: '0.161.0', lastWithout: '0.160.1' } } },
  ThreadGoalSetParams: { members: { origin: { since: '0.161.0', lastWithout: '0.160.1' }, status: { type: 'ThreadGoalStatus' } } },
  ThreadGoalStatus: { values: { blocked: { since: '0.132.0', lastWithout: '0.131.0' }, usageLimited: { since: '0.132.0', lastWithout: '0.131.0' } } },
  ThreadItemOutputDeferral: { members: { mcpToolCall: { since: '0.169.0', lastWithout: '0.168.0' } } },
  ThreadItemsListParams: { members: { deferOutput: { since: '0.168.0', lastWithout: '0.167.2', type: 'ThreadItemOutputDeferral' } } },
  ThreadListParams: { members: { ancestorThreadId: { since: '0.143.0', lastWithout: '0.142.5' }, attachedToThreadId: { since: '0.165.0', lastWithout: '0.164.0' }, currentAccountOnly: { since: '0.168.0', lastWithout: '0.167.2' }, excludedThreadIds: { since: '0.163.0', lastWithout: '0.162.1' }, includeAttachedThreads: { since: '0.169.0', lastWithout: '0.168.0' }, includedThreadIds: { since: '0.171.0', lastWithout: '0.169.0' }, originators: { since: '0.154.0', lastWithout: '0.153.4' }, parentThreadId: { since: '0.141.0', lastWithout: '0.140.0' }, projectId: { since: '0.149.0', lastWithout: '0.148.0' }, sectionId: { since: '0.147.0', lastWithout: '0.146.1' }, sortDirection: { since: '0.122.0', lastWithout: '0.121.0' }, sortKey: { type: 'ThreadSortKey' }, useStateDbOnly: { since: '0.124.0', lastWithout: '0.123.0' } } },
  ThreadMetadataUpdateParams: { members: { daybreakEnabled: { since: '0.154.0', lastWithout: '0.153.4' }, projectId: { since: '0.149.0', lastWithout: '0.148.0' } } },
  ThreadQueueAddParams: { members: { input: { type: 'UserInputParams' }, responsesapiClientMetadata: { since: '0.169.0', lastWithout: '0.168.0' } } },
  ThreadQueueUpdateParams: { members: { input: { type: 'UserInputParams' }, responsesapiClientMetadata: { since: '0.169.0', lastWithout: '0.168.0' } } },
  ThreadRealtimeAppendTextParams: { members: { role: { since: '0.140.0', lastWithout: '0.139.0', type: 'ConversationTextRole' } } },
  ThreadRealtimeInitialItem: { members: { role: { type: 'ConversationTextRole' } } },
  ThreadRealtimeStartParams: { members: { backendReasoningStatus: { since: '0.157.0', lastWithout: '0.156.1' }, clientManagedHandoffs: { since: '0.142.0', lastWithout: '0.141.0' }, codexResponseHandoffChannelPrefixes: { since: '0.146.0', lastWithout: '0.145.0' }, codexResponseHandoffMode: { since: '0.145.0', lastWithout: '0.144.6' }, codexResponseItemPrefix: { since: '0.141.0', lastWithout: '0.140.0' }, codexResponsesAsItems: { since: '0.141.0', lastWithout: '0.140.0' }, delegationAckFiller: { since: '0.147.0', lastWithout: '0.146.1' }, flushTranscriptTailOnSessionEnd: { since: '0.143.0', lastWithout: '0.142.5' }, includeStartupContext: { since: '0.141.0', lastWithout: '0.140.0' }, initialItems: { since: '0.145.0', lastWithout: '0.144.6', type: 'ThreadRealtimeInitialItem' }, model: { since: '0.140.0', lastWithout: '0.139.0' }, outputModality: { since: '0.121.0', lastWithout: '0.120.0' }, realtimeEndInstructions: { since: '0.147.0', lastWithout: '0.146.1' }, realtimeSessionId: { since: '0.129.0', lastWithout: '0.128.0' }, realtimeStartInstructions: { since: '0.147.0', lastWithout: '0.146.1' }, transport: { since: '0.120.0', lastWithout: '0.118.0', type: 'ThreadRealtimeStartTransport' }, version: { since: '0.140.0', lastWithout: '0.139.0', type: 'RealtimeConversationVersion' }, voice: { since: '0.120.0', lastWithout: '0.118.0', type: 'RealtimeVoice' }, voiceSessionId: { since: '0.164.0', lastWithout: '0.163.0' } } },
  ThreadRealtimeStartTransport: { variants: { discriminator: 'type', types: { existingCall: { since: '0.150.0', lastWithout: '0.149.1' } } } },
  ThreadResumeParams: { members: { approvalsReviewer: { type: 'ApprovalsReviewer' }, excludeTurns: { since: '0.125.0', lastWithout: '0.124.0' }, history: { type: 'ResponseItemParams' }, initialTurnsPage: { since: '0.136.0', lastWithout: '0.135.0' }, permissions: { since: '0.128.0', lastWithout: '0.125.0' }, runtimeWorkspaceRoots: { since: '0.131.0', lastWithout: '0.130.0' } } },
  ThreadSampleParams: { members: { allowInProgressTurn: { since: '0.169.0', lastWithout: '0.168.0' }, interruptOnCancel: { since: '0.167.2', lastWithout: '0.166.0' }, threadSource: { since: '0.165.0', lastWithout: '0.164.0' } } },
  ThreadSearchParams: { members: { currentAccountOnly: { since: '0.168.0', lastWithout: '0.167.2' }, includeAttachedThreads: { since: '0.169.0', lastWithout: '0.168.0' } } },
  ThreadSectionCreateParams: { members: { appearance: { since: '0.148.0', lastWithout: '0.147.0' } } },
  ThreadSectionUpdateParams: { members: { appearance: { since: '0.148.0', lastWithout: '0.147.0' } } },
  ThreadSettingsUpdateParams: { members: { approvalsReviewer: { type: 'ApprovalsReviewer' }, disabledPluginIds: { since: '0.156.0', lastWithout: '0.155.1' }, environments: { since: '0.169.0', lastWithout: '0.168.0', type: 'TurnEnvironmentParams' }, multiAgentMode: { since: '0.142.0', lastWithout: '0.141.0', type: 'MultiAgentMode' } } },
  ThreadShellCommandParams: { members: { timeoutMs: { since: '0.152.0', lastWithout: '0.151.0' } } },
  ThreadSortKey: { values: { recency_at: { since: '0.142.0', lastWithout: '0.141.0' }, section_position: { since: '0.147.0', lastWithout: '0.146.1' } } },
  ThreadStartParams: { members: { allowProviderModelFallback: { since: '0.143.0', lastWithout: '0.142.5' }, approvalsReviewer: { type: 'ApprovalsReviewer' }, daybreakEnabled: { since: '0.156.0', lastWithout: '0.155.1' }, environments: { since: '0.125.0', lastWithout: '0.124.0', type: 'TurnEnvironmentParams' }, historyMode: { since: '0.143.0', lastWithout: '0.142.5' }, multiAgentMode: { since: '0.142.0', lastWithout: '0.141.0', type: 'MultiAgentMode' }, permissions: { since: '0.128.0', lastWithout: '0.125.0' }, projectId: { since: '0.149.0', lastWithout: '0.148.0' }, runtimeWorkspaceRoots: { since: '0.131.0', lastWithout: '0.130.0' }, selectedCapabilityRoots: { since: '0.140.0', lastWithout: '0.139.0' }, sessionStartSource: { since: '0.120.0', lastWithout: '0.118.0' }, threadSource: { since: '0.129.0', lastWithout: '0.128.0' } } },
  ThreadTurnsListParams: { members: { itemsView: { since: '0.130.0', lastWithout: '0.129.0' } } },
  TurnEnvironmentParams: { members: { runtimeWorkspaceRoots: { since: '0.145.0', lastWithout: '0.144.6' } } },
  TurnSettingsUpdateParams: { members: { approvalsReviewer: { since: '0.153.0', lastWithout: '0.152.1', type: 'ApprovalsReviewer' }, environments: { since: '0.169.0', lastWithout: '0.168.0', type: 'TurnEnvironmentParams' } } },
  TurnStartParams: { members: { additionalContext: { since: '0.135.0', lastWithout: '0.134.0', type: 'AdditionalContextEntry', isMap: true }, approvalsReviewer: { type: 'ApprovalsReviewer' }, clientUserMessageId: { since: '0.136.0', lastWithout: '0.135.0' }, cyberAccessProgram: { since: '0.151.0', lastWithout: '0.150.1' }, disabledPluginIds: { since: '0.156.0', lastWithout: '0.155.1' }, environments: { since: '0.124.0', lastWithout: '0.123.0', type: 'TurnEnvironmentParams' }, input: { type: 'UserInputParams' }, multiAgentMode: { since: '0.142.0', lastWithout: '0.141.0', type: 'MultiAgentMode' }, parentTurnId: { since: '0.162.0', lastWithout: '0.161.0' }, permissions: { since: '0.128.0', lastWithout: '0.125.0' }, responsesapiClientMetadata: { since: '0.120.0', lastWithout: '0.118.0' }, responsesapiClientMetadataPatch: { since: '0.164.0', lastWithout: '0.163.0' }, rootTurnId: { since: '0.162.0', lastWithout: '0.161.0' }, runtimeWorkspaceRoots: { since: '0.131.0', lastWithout: '0.130.0' }, serviceTierForTurn: { since: '0.151.0', lastWithout: '0.150.1' }, toolOutput: { since: '0.151.0', lastWithout: '0.150.1', type: 'TurnToolOutput' }, turnTrigger: { since: '0.151.0', lastWithout: '0.150.1' } } },
  TurnSteerParams: { members: { additionalContext: { since: '0.135.0', lastWithout: '0.134.0', type: 'AdditionalContextEntry', isMap: true }, clientUserMessageId: { since: '0.136.0', lastWithout: '0.135.0' }, input: { type: 'UserInputParams' }, responsesapiClientMetadata: { since: '0.120.0', lastWithout: '0.118.0' }, responsesapiClientMetadataPatch: { since: '0.164.0', lastWithout: '0.163.0' } } },
  TurnToolOutput: { members: { output: { type: 'FunctionCallOutputBody' }, retain: { since: '0.163.0', lastWithout: '0.162.1' } } },
  UserInputParams: { variants: { discriminator: 'type', types: { audio: { since: '0.145.0', lastWithout: '0.144.6', type: 'AudioUserInput' }, image: { type: 'ImageUserInput' }, localAudio: { since: '0.145.0', lastWithout: '0.144.6' }, localImage: { type: 'LocalImageUserInput' } } } },
  AudioUserInput: { members: { fileId: { since: '0.167.2', lastWithout: '0.166.0' } } },
  ImageUserInput: { members: { detail: { since: '0.132.0', lastWithout: '0.131.0' }, fileId: { since: '0.156.0', lastWithout: '0.155.1' } } },
  LocalImageUserInput: { members: { detail: { since: '0.132.0', lastWithout: '0.131.0' } } },
}
