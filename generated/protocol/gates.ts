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
  'account/bedrock/setup': { members: [], variants: { discriminator: 'type', tags: ['environment', 'profile'] } },
  'command/exec': { members: ['permissionProfile'] },
  'thread/fork': { members: ['attachToSource', 'beforeTurnId', 'deferGoalContinuation', 'experimentalDisablePredictionMcp', 'experimentalPredictionMode', 'path', 'permissions', 'runtimeWorkspaceRoots'] },
  'thread/list': { members: ['ancestorThreadId', 'attachedToThreadId', 'includeAttachedThreads', 'parentThreadId', 'projectId'] },
  'thread/metadata/update': { members: ['daybreakEnabled', 'projectId'] },
  'thread/resume': { members: ['history', 'initialTurnsPage', 'path', 'permissions', 'runtimeWorkspaceRoots'] },
  'thread/start': { members: ['allowProviderModelFallback', 'daybreakEnabled', 'dynamicTools', 'environments', 'experimentalRawEvents', 'historyMode', 'mockExperimentalField', 'multiAgentMode', 'permissions', 'projectId', 'runtimeWorkspaceRoots', 'selectedCapabilityRoots'] },
  'turn/start': { members: ['additionalContext', 'collaborationMode', 'cyberAccessProgram', 'environments', 'multiAgentMode', 'permissions', 'responsesapiClientMetadata', 'responsesapiClientMetadataPatch', 'runtimeWorkspaceRoots'] },
  'turn/steer': { members: ['additionalContext', 'responsesapiClientMetadata', 'responsesapiClientMetadataPatch'] },
}
