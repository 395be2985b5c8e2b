import { expect, test } from 'vitest'
import {
  clientNotifications,
  clientRequests,
  errorCodes,
  serverNotifications,
  serverRequests,
} from '../../generated/methods.js'
import { exitCodes } from '../../src/cli/exit.js'

// Typed by hand. A red test here asks: is this change meant?

test('the methods and their directions', () => {
  expect(Object.keys(clientRequests)).toEqual([
    'initialize',
    'getAuthStatus',
    'account/read',
    'account/login/start',
    'account/login/cancel',
    'account/logout',
    'account/rateLimits/read',
    'account/rateLimitResetCredit/consume',
    'account/sendAddCreditsNudgeEmail',
  ])
  expect(Object.keys(clientNotifications)).toEqual(['initialized'])
  expect(Object.keys(serverRequests)).toEqual(['account/chatgptAuthTokens/refresh'])
  expect(Object.keys(serverNotifications)).toEqual([
    'account/updated',
    'account/login/completed',
    'account/rateLimits/updated',
    'configWarning',
  ])
})

test('the error kinds and their codes', () => {
  expect(errorCodes).toEqual({
    invalidRequest: -32600,
    unknownMethod: -32600,
    invalidParams: -32600,
    tooLarge: -32600,
    notInitialized: -32600,
    alreadyInitialized: -32600,
    experimentalRequired: -32600,
    authRequired: -32600,
    chatgptAuthRequired: -32600,
    loginMethodDisabled: -32600,
    externalAuthActive: -32600,
    workspaceMismatch: -32600,
    invalidLoginId: -32600,
    loginFailed: -32603,
    invalidToken: -32603,
    refreshFailed: -32603,
    backendUnavailable: -32603,
    backendUnauthorized: -32603,
    backendRejected: -32603,
    backendInvalidResponse: -32603,
    overloaded: -32001,
    internal: -32603,
    notFound: -32600,
    wrongState: -32600,
    busy: -32600,
    conflict: -32600,
    notSupported: -32600,
    configInvalid: -32603,
    fileSystem: -32603,
    executionFailed: -32603,
    mcpServerFailed: -32603,
    historyDamaged: -32603,
    limitExceeded: -32600,
    usageLimitReached: -32603,
    policyRefused: -32603,
  })
})

test('the exit codes of the command line', () => {
  expect(exitCodes).toEqual({ fine: 0, found: 1, usage: 2, failed: 3 })
})
