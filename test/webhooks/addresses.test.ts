// Whom a webhook may make this server call (SSRF).

import type { lookup } from 'node:dns'
import t from 'tap'
import { guardedLookup, leadsInside, urlFault } from '../../src/webhooks/addresses.ts'

const inside = [
  ...[
    '127.0.0.1',
    '127.1',
    '0x7f.1',
    '0177.0.0.1',
    '2130706433',
    '0x7f000001',
    '0',
    '0.0.0.0',
    '10.0.0.1',
    '10.255.1.2',
  ],
  ...['172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '100.100.100.200', '192.0.0.192'],
  ...['198.18.0.1', '224.0.0.1', '255.255.255.255', '240.0.0.1', '0xa9fea9fe', '①②⑦.⓪.⓪.①'],
  ...[
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b:1::a00:1]',
  ],
  ...[
    '[fc00::1]',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[2002:7f00:1::]',
    '[2001::1]',
    '[2001:db8::1]',
  ],
]

t.test('addresses', async (t) => {
  t.test('nothing inside, however it is written', async (t) => {
    for (const host of inside) t.equal(urlFault(`https://${host}/x`, []), 'address_not_allowed', host)
    for (const host of ['8.8.8.8', '172.32.0.1', '[2606:4700::1]', 'vidu.example'])
      t.equal(urlFault(`https://${host}/x`, []), null, host)
  })

  t.test('https only, without credentials', async (t) => {
    t.equal(urlFault('http://vidu.example/x', []), 'https_only')
    for (const url of [
      'ftp://vidu.example',
      'file:///etc/passwd',
      'javascript:1',
      'https://a:b@vidu.example',
      'https://vidu.example/#x',
      'khong-phai',
      'https://',
    ])
      t.equal(urlFault(url, []), 'wrong_format', url)
  })

  t.test('what the setting names, and no more', async (t) => {
    const allowed = ['10.1.0.0/16', 'truc.noibo', 'fd00::/8', '127.0.0.1']
    for (const host of ['10.1.2.3', 'truc.noibo', '[fd00::1]', '127.0.0.1', 'TRUC.noibo.'])
      t.equal(urlFault(`http://${host}/x`, allowed), null, host)
    for (const host of ['10.2.0.1', '127.0.0.2', '[::1]', '[::ffff:10.2.0.1]'])
      t.equal(urlFault(`http://${host}/x`, allowed), 'address_not_allowed', host)
  })

  t.test('a name is judged by what it leads to, when it is connected to', async (t) => {
    t.equal(await leadsInside('localhost', []), true)
    const answers = [['8.8.8.8'], ['8.8.8.8', '10.0.0.1'], ['127.0.0.1']]
    const rebinding = ((_host: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(
        null,
        answers.shift()!.map((address) => ({ address, family: 4 })),
      )) as unknown as typeof lookup
    const connect = () =>
      new Promise((resolve) =>
        guardedLookup([], rebinding)('doi-dia-chi.example', {}, (error, address) =>
          resolve(error ? error.code : address),
        ),
      )
    t.equal(await connect(), '8.8.8.8')
    t.equal(await connect(), 'address_not_allowed', 'one of them inside')
    t.equal(await connect(), 'address_not_allowed', 'another answer than before')
  })
})
