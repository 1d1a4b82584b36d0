// The receivers in examples/ that others copy: they take what is genuine, once, and refuse the rest.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import t, { type Test } from 'tap'
import { Webhook } from 'standardwebhooks'
import { freePort } from '../helpers/server.ts'

const secret = `whsec_${Buffer.from('khoa-thu-nghiem-dai-du-32-ky-tu!').toString('base64')}`

for (const [command, file] of [
  [process.execPath, 'receiver.mjs'],
  ['python3', 'receiver.py'],
] as const) {
  t.test(file, async (t) => {
    const receiver = await start(t, command, file)
    if (!receiver) return t.pass(`skipped: there is no ${command} here`)
    const body = JSON.stringify({ type: 'period.opened', data: { url: 'https://vidu.example/ky' } })
    const send = async (id: string, { at = new Date(), text = body, signedBy = secret } = {}) => {
      const headers = {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': `v1,AAAA ${new Webhook(signedBy).sign(id, at, body)}`,
      }
      return (await fetch(receiver.url, { method: 'POST', headers, body: text })).status
    }
    t.equal(await send('1'), 204)
    t.equal(await send('1'), 204, 'the same again is taken and not done twice')
    t.equal(await send('2', { text: body.replace('opened', 'closed') }), 400, 'changed on the way')
    t.equal(await send('3', { at: new Date(Date.now() - 3_600_000) }), 400, 'an hour old')
    t.equal(await send('4', { signedBy: `whsec_${Buffer.from('khoa khac').toString('base64')}` }), 400, 'another key')
    t.equal((await fetch(receiver.url, { method: 'POST', body })).status, 400, 'not signed')
    t.equal(await send('5'), 204)
    const line = 'period.opened https://vidu.example/ky'
    t.same(await receiver.lines(3), ['ready', line, line])
  })
}

/** Null where the command is not installed. */
async function start(t: Test, command: string, file: string) {
  const port = await freePort()
  const child = spawn(command, [resolve('examples/webhook-receiver', file)], {
    env: { ...process.env, PORT: String(port), WEBHOOK_SECRET: secret },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  t.teardown(() => child.kill())
  let printed = ''
  const lines = async (count: number) => {
    while (printed.split('\n').length <= count) await once(child.stdout, 'data')
    return printed.trim().split('\n')
  }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text))
  const missing = once(child, 'error').then(() => null)
  const ready = lines(1).then(() => ({ url: `http://127.0.0.1:${port}/`, lines }))
  return Promise.race([ready, missing])
}
