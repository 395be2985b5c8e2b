import type {
  CancelLoginAccountStatus,
  ChatgptDeviceCodeLoginResponse,
  ChatgptLoginResponse,
  LoginAccountParams,
  LoginAccountResponse,
} from '../../generated/types/index.js'
import type { CallOptions } from '../rpc/connection.js'
import { ConnectionError } from '../rpc/errors.js'
import type { ContractClient } from './contract-client.js'
import type { AccountContractTypes } from '../contract/account-contract.js'
import type { LoginOutcome } from './login-completion.js'
import { CompletionWait } from './login-completion.js'
import { unlessAborted } from './unless-aborted.js'

/** A way to sign in. */
export type LoginType = LoginAccountParams['type']

/** Params of one way to sign in. */
export type LoginParams<T extends LoginType> = LoginAccountParams & { type: T }

/** A login that asks nothing of a person. */
export interface DirectLogin<T extends LoginType = LoginType> {
  readonly type: T
  /**
   * Keys are stored when the server has answered, so that this is resolved from the start. Of
   * `chatgptAuthTokens` the server says after its answer whether they serve: in the next completion
   * without an id, since servers take one login after the other. Those wait and reject as an
   * InteractiveLogin does.
   */
  readonly completed: Promise<LoginOutcome>
}

/** A login that a person finishes elsewhere. */
export interface InteractiveLogin {
  /**
   * Rejects only when the connection ends first, with a ConnectionError; nobody has to await it.
   * If `optOutNotificationMethods` lists `account/login/completed`, nothing tells of the end of a
   * login, and this waits for that of the connection.
   */
  readonly completed: Promise<LoginOutcome>
  /** Gives the login up. `notFound` means that it was over already. */
  cancel(): Promise<CancelLoginAccountStatus>
}

/** A login that goes on at `authUrl`. */
export interface ChatgptLogin extends Readonly<ChatgptLoginResponse>, InteractiveLogin {}

/** A login that goes on at `verificationUrl`, which asks for `userCode`. */
export interface ChatgptDeviceCodeLogin
  extends Readonly<ChatgptDeviceCodeLoginResponse>, InteractiveLogin {}

/** A login that the server has begun. Its `type` is that of the params, and narrows it. */
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

/** Starts the logins of one client and follows them until they are over. */
export class Logins {
  readonly #client: ContractClient<AccountContractTypes>
  /** In the order in which they were asked for. */
  readonly #open = new Set<CompletionWait>()

  constructor(client: ContractClient<AccountContractTypes>) {
    this.#client = client
    client.on('account/login/completed', (completion) => {
      for (const wait of this.#open) if (wait.take(completion)) return
    })
    // Once for all logins: what waits for `closed` cannot be made to stop waiting.
    void client.closed.then(() => {
      for (const wait of this.#open) wait.end()
    })
  }

  async start<T extends LoginType>(
    params: LoginParams<T>,
    options: CallOptions = {},
  ): Promise<Login<T>> {
    // It has to listen before the call is sent: a completion may overtake the answer.
    const wait = new CompletionWait(() => this.#open.delete(wait))
    this.#open.add(wait)
    try {
      const login = this.#follow(await this.#ask(params, options), params, wait)
      if ('cancel' in login) cancelOnAbort(login, options.signal)
      return login as Login<T>
    } catch (error) {
      this.#open.delete(wait)
      throw error
    }
  }

  #ask(params: LoginAccountParams, options: CallOptions): Promise<LoginAccountResponse> {
    const { signal, ...limits } = options
    const request = (rest: CallOptions) => this.#client.request('account/login/start', params, rest)
    if (!isInteractive(params) || signal === undefined || signal.aborted) return request(options)
    // The call outlives the caller's interest: only its answer tells which login to cancel.
    const onLate = (late: LoginAccountResponse) => this.#abandon(late)
    return unlessAborted(request(limits), { method: 'account/login/start', signal, onLate })
  }

  #follow(answer: LoginAccountResponse, { type }: LoginAccountParams, wait: CompletionWait): Login {
    const expected = answerTypes[type]
    if (answer.type !== expected) {
      this.#abandon(answer)
      const message = `Cannot use the result of account/login/start: "/type" must be ${expected}`
      throw new ConnectionError('bad_response', message)
    }
    const completed = wait.outcome
    if (isInteractive(answer)) {
      const { loginId } = answer
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

  /** Leaves no login open on the server that nobody here can follow. */
  #abandon(answer: LoginAccountResponse): void {
    if ('loginId' in answer) this.#cancel(answer.loginId).catch(ignore)
  }
}

function isInteractive<T extends LoginAccountParams | LoginAccountResponse>(
  value: T,
): value is Extract<T, { type: 'chatgpt' | 'chatgptDeviceCode' }> {
  return value.type === 'chatgpt' || value.type === 'chatgptDeviceCode'
}

function cancelOnAbort(login: InteractiveLogin, signal: AbortSignal | undefined): void {
  if (signal === undefined) return
  const cancel = () => void login.cancel().catch(ignore)
  if (signal.aborted) return cancel()
  signal.addEventListener('abort', cancel, { once: true })
  const release = () => signal.removeEventListener('abort', cancel)
  login.completed.then(release, release)
}

function ignore(): void {
  // Somebody else is told, or nobody wants to know.
}
