import type { ContractModel, MethodModel } from '../../contract/model.js'
import { describeMethod } from './docs.js'
import { docstring, emitPythonImports, layOut, pythonHeader } from './python-text.js'
import { paramsType } from './python-methods.js'
import type { PythonNames } from './python-names.js'

/** A method of the client for each request, so that an editor completes and documents them. */
export function emitCalls(model: ContractModel, names: PythonNames): string {
  const requests = model.methods.filter(({ kind }) => kind === 'clientRequest')
  const calls = requests.map((method) => emitCall(method, names))
  const imports = emitPythonImports(
    new Map([
      ['abc', new Set(['ABC', 'abstractmethod'])],
      ['.', new Set(['methods', 'types'])],
      ['.method', new Set(['ClientRequest', 'ParamsT', 'ResultT'])],
    ]),
  )
  const title = '"""Every request that a client may make, as a method."""'
  return [pythonHeader, title, '', ...imports, '', '', base, calls.join('\n')].join('\n')
}

const base = `class Calls(ABC):
    """What a client can be asked to call."""

    @abstractmethod
    async def request(
        self,
        method: ClientRequest[ParamsT, ResultT],
        params: ParamsT,
        *,
        timeout: float | None = None,
    ) -> ResultT:
        """Calls a method of the contract."""
`

function emitCall(method: MethodModel, names: PythonNames): string {
  const { params, result = '' } = method
  const annotation = paramsType(method, names)
  const fallback = params?.presence === 'optional' ? ' = None' : ''
  const parameters = [
    'self',
    ...(params === undefined ? [] : [`params: ${annotation}${fallback}`]),
    '*',
    'timeout: float | None = None',
  ]
  const head = `    async def ${names.call(method)}(`
  const tail = `) -> types.${names.type(result)}:`
  const given = params === undefined ? 'None' : 'params'
  const call = layOut(
    {
      head: 'return await self.request(',
      items: [`methods.${names.method(method)}`, given, 'timeout=timeout'],
    },
    '        ',
  )
  const doc = describeMethod(method)
  return [
    layOut({ head, items: parameters, tail }, '    ', 0),
    ...(doc.length > 0
      ? docstring(doc, 8).map((line) => (line === '' ? '' : `        ${line}`))
      : []),
    `        ${call}`,
    '',
  ].join('\n')
}
