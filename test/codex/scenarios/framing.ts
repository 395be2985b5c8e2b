import type { Scenario } from '../scenario.js'
import { ask } from '../scenario.js'

// Its result has the same members everywhere.
const askStatus = ask('getAuthStatus', {})
const status = (id: string, more = '') => `{"id":${id},"method":"getAuthStatus","params":{}${more}}`

function nest(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth)
}

export const framing: readonly Scenario[] = [
  {
    name: 'ids of every kind',
    lines: [
      ...['0', '-1', '"30"', '30', '""', '"ünï ☃"', '"a\\"b\\\\c"', '-0'].map((id) => status(id)),
      ...['null', 'true', 'false', '1.5', '1.0', '1e2', '[]', '{}', '[1]'].map((id) => status(id)),
    ],
  },
  {
    name: 'integer ids at the ends of 64 bits',
    lines: [
      ...['9007199254740993', '-9007199254740993', '9223372036854775807', '-9223372036854775808'],
      ...['9223372036854775808', '-9223372036854775809', '18446744073709551615'],
    ].map((id) => status(id)),
  },
  { name: 'a very long id', lines: [status(`"${'x'.repeat(100_000)}"`)] },
  {
    name: 'one id for several requests in flight',
    lines: [`${status('5')}\n${status('5')}\n{"id":5,"method":"account/logout"}\n${status('"5"')}`],
  },
  {
    name: 'duplicate members of a request',
    lines: [
      '{"id":1,"id":2,"method":"getAuthStatus","params":{}}',
      '{"id":3,"method":"getAuthStatus","method":"account/logout","params":{}}',
      '{"id":4,"method":"getAuthStatus","params":{},"params":{}}',
      askStatus,
    ],
  },
  {
    name: 'JSON that is no message',
    lines: [
      ...['5', '"text"', 'null', 'true', '{}', '[]', '{"id":5}', '{"id":5,"method":7}'],
      ...['{"id":5,"params":{}}', '{"id":5,"error":{}}', '{"id":5,"error":"x"}', '{"method":null}'],
      `[${status('6')}]`,
      `[${status('6')},${status('7')}]`,
      askStatus,
    ],
  },
  {
    name: 'text that is no JSON',
    lines: [
      ...['', '   ', '\t', 'hello', '{', '{"id":1', `${status('8')}}`, `${status('8')} x`],
      `${status('8')}${status('9')}`,
      "{'id':1,'method':'getAuthStatus','params':{}}",
      '{"id":10,"method":"getAuthStatus","params":{},}',
      `\uFEFF${status('11')}`,
      `${status('12')}\0`,
      '{"id":"\\ud800","method":"getAuthStatus","params":{}}',
      askStatus,
    ],
  },
  {
    name: 'blanks around a message',
    lines: [`  \t${status('1')}`, `${status('2')}  \t`, `${status('3')}\r`, `\r${status('4')}`],
  },
  {
    name: 'a bare carriage return does not end a line',
    lines: [`${status('1')}\r${status('2')}`, askStatus],
  },
  {
    name: 'lines with spaces between all tokens and escaped names',
    lines: [
      '{ "id" : 1 , "method" : "getAuthStatus" , "params" : { } }',
      '{"id":2,"method":"account\\/logout","params":{}}',
      '{"\\u0069d":3,"method":"getAuthStatus","params":{}}',
    ],
  },
  {
    name: 'members a request need not have',
    lines: [
      '{"jsonrpc":"2.0","id":1,"method":"getAuthStatus","params":{}}',
      '{"jsonrpc":5,"id":2,"method":"getAuthStatus","params":{}}',
      status('3', ',"other":{"a":[1,2]}'),
      status('4', ',"result":{}'),
      status('5', ',"error":{"code":1,"message":"x"}'),
      status('6', ',"trace":null'),
      status('7', ',"trace":{"traceparent":"x","tracestate":null}'),
      status('8', ',"other":1e999'),
    ],
  },
  {
    name: 'a trace of the wrong type',
    lines: [status('1', ',"trace":5'), status('2', ',"trace":{"traceparent":5}'), askStatus],
  },
  {
    name: 'responses nobody waits for',
    lines: [
      '{"id":0,"result":{}}',
      '{"id":"0","result":null}',
      '{"id":99,"error":{"code":-1,"message":"x"}}',
      askStatus,
    ],
  },
  {
    name: 'nesting up to the limit',
    // The request itself is one level.
    lines: [
      status('126', `,"deep":${nest(126)}`),
      status('127', `,"deep":${nest(127)}`),
      askStatus,
    ],
  },
  {
    name: 'a line of a megabyte',
    lines: [status('1', `,"other":"${'x'.repeat(1_000_000)}"`)],
  },
  {
    name: 'bytes that are no UTF-8',
    lines: [
      Buffer.concat([
        Buffer.from('{"id":1,"method":"getAuthStatus","params":{},"x":"'),
        Buffer.from([0xff, 0xfe]),
        Buffer.from('"}'),
      ]),
    ],
  },
  {
    name: 'methods nobody knows',
    lines: [
      ask('no/such/method', {}),
      ask('', {}),
      ask('Account/Read', {}),
      ask('account/read ', {}),
      ask('toString', {}),
      ask('__proto__', {}),
      ask('account/updated', {}),
      ask('account/chatgptAuthTokens/refresh', { reason: 'unauthorized' }),
    ],
  },
  {
    name: 'several lines in one write keep their order',
    lines: [
      [
        status('1'),
        '{"id":2,"method":"account/login/start","params":{"type":"apiKey","apiKey":"k"}}',
        status('3'),
        '{"id":4,"method":"account/logout"}',
        status('5'),
      ].join('\n'),
    ],
  },
  {
    name: 'params of no object kind',
    lines: [
      ...['5', '"x"', 'true', '1.5'].map(
        (params) => `{"id":1,"method":"getAuthStatus","params":${params}}`,
      ),
      ...['5', '"x"', 'true'].map(
        (params) => `{"id":2,"method":"account/logout","params":${params}}`,
      ),
      askStatus,
    ],
  },
]
