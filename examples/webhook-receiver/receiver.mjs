// Receives the webhooks of the scoring system and verifies them (Standard Webhooks). Node 20 or newer, no packages.
//
//   WEBHOOK_SECRET=whsec_… PORT=8080 node receiver.mjs

import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'

const key = Buffer.from(process.env.WEBHOOK_SECRET.replace('whsec_', ''), 'base64')
const fiveMinutes = 300
const seen = new Set() // keep it in your database

function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures = '' } = headers
  if (!(Math.abs(Date.now() / 1000 - Number(time)) < fiveMinutes)) return false
  const expected = createHmac('sha256', key).update(`${id}.${time}.${body}`).digest()
  // Several while a secret is being rotated, separated by spaces.
  return signatures.split(' ').some((signature) => {
    const given = Buffer.from(signature.replace('v1,', ''), 'base64')
    return given.length === expected.length && timingSafeEqual(given, expected)
  })
}

createServer(async (request, response) => {
  const parts = []
  for await (const part of request) parts.push(part)
  const body = Buffer.concat(parts).toString()
  if (!isGenuine(request.headers, body)) return response.writeHead(400).end()
  const id = request.headers['webhook-id']
  if (!seen.has(id)) {
    seen.add(id)
    const { type, data } = JSON.parse(body)
    console.log(type, data.url)
  }
  response.writeHead(204).end()
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'))
