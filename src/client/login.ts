import type {
  CancelLoginAccountStatus,
  ChatgptDeviceCodeLoginResponse,
  ChatgptLoginResponse,
  LoginAccountParams,
  LoginAccountResponse,
} from '../../generated/types/index.js'
import type { CallOptions } from '../rpc/connection.js'
import { ConnectionError } from '../rpc/errors.js'
import { onAbort } from '../rpc/on-abort.js'
import type { ContractClient } from './contract-client.js'
import type { ProtocolTypes } from '../contract/protocol.js'
import type { LoginOutcome } from './login-completion.js'
import { CompletionWait } from './login-completion.js'
import { unlessAborted } from './unless-aborted.js'

/** A way to sign in. */
export type LoginType = LoginAccountParams['type']

/** Params of one way to sign in. */
export type LoginParams<T extends LoginType> = LoginAccountParams & { type: T }

/** A login without user interaction. */
export interface DirectLogin<T extends LoginType = LoginType> {
  readonly type: T
  /**
   * Already resolved for keys, which are stored when the server has answered. For
   * `chatgptAuthTokens` it waits for the next completion without an id, because servers process one
   * login at a time, and rejects as that of an InteractiveLogin.
   */
  readonly completed: Promise<LoginOutcome>
}

/** A login that the user finishes in a browser. */
export interface InteractiveLogin {
  /**
   * Rejects with a ConnectionError if the connection ends first; awaiting it is optional. If
   * `optOutNotificationMethods` lists `account/login/completed`, it settles only when the connection
   * ends.
   */
  readonly completed: Promise<LoginOutcome>
  /** Cancels the login. `notFound` means that it has already ended. */
  cancel(): Promise<CancelLoginAccountStatus>
}

/** A login that continues at `authUrl`. */
export interface ChatgptLogin extends Readonly<ChatgptLoginResponse>, InteractiveLogin {}

/** A login that continues at `verificationUrl`, where the user enters `userCode`. */
export interface ChatgptDeviceCodeLogin
  extends Readonly<ChatgptDeviceCodeLoginResponse>, InteractiveLogin {}

/** A login that the server has started. It narrows on `type`, the one of the params. */
export type Login<T extends LoginType = LoginType> = T extends 'chatgpt'
  ? ChatgptLogin
  : T extends 'chatgptDeviceCode'
    ? ChatgptDeviceCodeLogin
    : DirectLogin<T>

const answerTypes: Readonly<Record<LoginType, LoginAccountResponse['type']>> = {
  apiKey: 'apiKey',
  chatgpt: 'chatgpt',
  chatgptDeviceCode: 'chatgptDeviceCode',
  chatgptAuthTokens: 'chatgptAuthTokens',
  amazonBedrock: 'amazonBedrock',
  amazonBedrockAccessKeys: 'amazonBedrock',
}

/** Starts the logins of one client and follows them until they end. */
export class Logins {
  readonly #client: ContractClient<ProtocolTypes>
  /** In the order of the calls. */
  readonly #open = new Set<CompletionWait>()

  constructor(client: ContractClient<ProtocolTypes>) {
    this.#client = client
    client.on('account/login/completed', (completion) => {
      for (const wait of this.#open) if (wait.take(completion)) return
    })
    // Once for all logins, because a wait for `closed` cannot be removed.
    void client.closed.then(() => {
      for (const wait of this.#open) wait.end()
    })
  }

  async start<T extends LoginType>(
    params: LoginParams<T>,
    options: CallOptions = {},
  ): Promise<Login<T>> {
    // Before the call is sent: a completion may arrive before the answer.
    const wait = new CompletionWait(() => this.#open.delete(wait))
    this.#open.add(wait)
    try {
      const login = this.#follow(await this.#call(params, options), params, wait)
      if ('cancel' in login) cancelOnAbort(login, options.signal)
      return login as Login<T>
    } catch (error) {
      this.#open.delete(wait)
      throw error
    }
  }

  #call(params: LoginAccountParams, options: CallOptions): Promise<LoginAccountResponse> {
    const { signal, ...limits } = options
    const request = (rest: CallOptions) => this.#client.request('account/login/start', params, rest)
    if (!isInteractive(params) || signal === undefined || signal.aborted) return request(options)
    // The call continues after an abort: its answer contains the id of the login to cancel.
    const onLate = (late: LoginAccountResponse) => this.#abandon(late)
    return unlessAborted(request(limits), { method: 'account/login/start', signal, onLate })
  }

  #follow(answer: LoginAccountResponse, { type }: LoginAccountParams, wait: CompletionWait): Login {
    const expected = answerTypes[type]
    if (answer.type !== expected) this.#refuse(answer, `"/type" must be ${expected}`)
    const completed = wait.outcome
    if (isInteractive(answer)) {
      const { loginId } = answer
      if (!isWebUrl(answer.type === 'chatgpt' ? answer.authUrl : answer.verificationUrl)) {
        const member = answer.type === 'chatgpt' ? 'authUrl' : 'verificationUrl'
        this.#refuse(answer, `"/${member}" must be an http or https URL`)
      }
      wait.expect(loginId)
      return { ...answer, completed, cancel: () => this.#cancel(loginId) }
    }
    if (answer.type === 'chatgptAuthTokens') wait.expect(null)
    else wait.settle({ success: true })
    return { type, completed } as Login
  }

  async #cancel(loginId: string): Promise<CancelLoginAccountStatus> {
    return (await this.#client.request('account/login/cancel', { loginId })).status
  }

  #refuse(answer: LoginAccountResponse, problem: string): never {
    this.#abandon(answer)
    const message = `Cannot use the result of account/login/start: ${problem}`
    throw new ConnectionError('bad_response', message)
  }

  /** Cancels a login on the server that has no handle here. */
  #abandon(answer: LoginAccountResponse): void {
    if ('loginId' in answer) this.#cancel(answer.loginId).catch(ignore)
  }
}

function isInteractive<T extends LoginAccountParams | LoginAccountResponse>(
  value: T,
): value is Extract<T, { type: 'chatgpt' | 'chatgptDeviceCode' }> {
  return value.type === 'chatgpt' || value.type === 'chatgptDeviceCode'
}

/** Whether a browser may be sent to this URL: others, such as `file:`, open programs. */
function isWebUrl(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}

function cancelOnAbort(login: InteractiveLogin, signal: AbortSignal | undefined): void {
  if (signal === undefined) return
  const cancel = () => void login.cancel().catch(ignore)
  if (signal.aborted) return cancel()
  const release = onAbort(signal, cancel)
  login.completed.then(release, release)
}

function ignore(): void {
  // Failures of a cancel have no effect on the caller.
}
