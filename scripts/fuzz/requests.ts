// One request of the fuzz: an operation, who calls it, and what is sent: allowed by the document,
// at its limits, or hostile in one place.

import fc from 'fast-check'
import type { Operation, Parameter } from './contract.ts'
import type { Draw } from './draw.ts'
import { broken, hostileBody, hostileHeaders, hostileTexts, hostileTypes, hostileValue } from './hostile.ts'
import { cursorOf, type Pool, type Row } from './pool.ts'
import { make, type Making } from './values.ts'
import { encodedForm, type Caller } from './year.ts'

const manners = ['valid', 'valid', 'valid', 'valid', 'boundary', 'boundary', 'hostile', 'hostile', 'hostile'] as const
export type Manner = (typeof manners)[number]

export interface Request {
  operation: Operation
  manner: Manner
  caller: Caller
  url: string
  headers: Record<string, string>
  payload?: string | Buffer
  /** The JSON value in the payload, in NFC as the application reads it. */
  json?: { body: unknown }
}

export async function makeRequest(draw: Draw, pool: Pool, operation: Operation, callers: Caller[]): Promise<Request> {
  const manner = draw.one(manners)
  const row = pool.rowFor(operation, draw)
  const caller = whoCalls(draw, callers, row)
  const making: Making = { draw, known: pool.known, boundary: manner === 'boundary' }
  // What is hostile: the body where there is one, else the address; now and then the headers.
  const types = Object.keys(operation.bodies)
  const place = manner !== 'hostile' ? 'nowhere' : draw.one(places(types.length > 0))
  const url = urlOf(making, operation, row, place)
  const headers = await headersOf(draw, pool, operation, row, caller, place)
  const type = types.length > 0 ? draw.one(types) : undefined
  if (type === undefined) return { operation, manner, caller, url, headers }
  const { sentAs, ...body } = await bodyOf(making, operation, type, place)
  return { operation, manner, caller, url, headers: { 'content-type': sentAs, ...headers }, ...body }
}

interface Body {
  /** The media type it is sent with. */
  sentAs: string
  payload: string | Buffer
  json?: { body: unknown }
}

type Place = 'nowhere' | 'body' | 'raw body' | 'type' | 'path' | 'query' | 'headers'

const places = (hasBody: boolean): Place[] =>
  hasBody
    ? ['body', 'body', 'body', 'body', 'body', 'raw body', 'type', 'path', 'query', 'headers']
    : ['path', 'query', 'query', 'query', 'headers']

/** An officer mostly asks for their own unit's rows. */
function whoCalls(draw: Draw, callers: Caller[], row: Row | undefined): Caller {
  const own = callers.filter(({ unitId }) => unitId !== undefined && unitId === row?.unitId)
  return draw.one(own.length > 0 && draw.chance(80) ? own : callers)
}

function urlOf(making: Making, { path, parameters }: Operation, row: Row | undefined, place: Place): string {
  const { draw, known } = making
  const valueOf = (parameter: Parameter): string => {
    if (parameter.name === 'id' && row) return row.id
    // So that there is a next page.
    if (parameter.name === 'limit' && draw.chance(60)) return '2'
    const cursor = parameter.name === 'cursor' ? known.textFor(cursorOf(path), draw) : undefined
    if (cursor !== undefined) return cursor
    return String(make(making, parameter.schema, parameter.name))
  }
  const named = parameters.filter((parameter) => parameter.in === 'path')
  const spoilt = place === 'path' ? named[draw.int(0, Math.max(0, named.length - 1))]?.name : undefined
  const filled = named.reduce((url, parameter) => {
    // An empty part, or dots, would make it another address.
    const hostile = draw.one(hostileTexts.filter((text) => text.trim() !== ''))
    return url.replace(`{${parameter.name}}`, () => encoded(spoilt === parameter.name ? hostile : valueOf(parameter)))
  }, path)
  const asked = parameters
    .filter((parameter) => parameter.in === 'query' && draw.chance(40))
    .map((parameter) => [parameter.name, valueOf(parameter)] as const)
  const query = asked.map(([name, value]) => `${name}=${encoded(value)}`)
  if (place === 'query') query.push(hostileQuery(making, path, parameters))
  return query.length > 0 ? `${filled}?${query.join('&')}` : filled
}

function hostileQuery({ draw, known }: Making, path: string, parameters: Parameter[]): string {
  const names = parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
  const name = draw.one([...names, ...names, 'khac', '__proto__', 'constructor'])
  const text = draw.one(hostileTexts).slice(0, 20_000)
  const cursor = known.textFor(cursorOf(path), draw)
  if (cursor !== undefined && draw.chance(30)) return `cursor=${forged(draw, cursor, text)}`
  return draw.one([`${name}=${encoded(text)}`, `${name}=1&${name}=2`, `${name}[]=1`, `${name}=%zz`, name])
}

/** A cursor of the application with one part replaced. */
function forged(draw: Draw, cursor: string, text: string): string {
  const read = Buffer.from(cursor, 'base64url').toString()
  // A few lists have cursors that are no list of values.
  if (!read.startsWith('[')) return encoded(cursor.slice(1) + text)
  const [scope, ...key] = JSON.parse(read) as unknown[]
  const changed = key.with(draw.int(0, key.length - 1), draw.chance(50) ? text : hostileValue(draw))
  return Buffer.from(JSON.stringify([scope, ...changed])).toString('base64url')
}

/** Lone surrogates, which a URL can't hold, go as the bytes that some clients make of them. */
function encoded(text: string): string {
  return /\p{Cs}/u.test(text) ? '%ED%A0%80' : encodeURIComponent(text)
}

async function headersOf(
  draw: Draw,
  pool: Pool,
  { path, parameters }: Operation,
  row: Row | undefined,
  caller: Caller,
  place: Place,
): Promise<Record<string, string>> {
  const headers: Record<string, string> = { 'accept-language': draw.one(['vi', 'en', 'vi-VN,vi;q=0.9', '']) }
  if (caller.token) headers.authorization = `Bearer ${caller.token}`
  const takes = (name: string) => parameters.some((parameter) => parameter.in === 'header' && parameter.name === name)
  if (takes('if-match')) {
    const version = row && (await pool.versionOf(path, row.id))
    const sent = versionSent(draw, version ?? 1)
    if (sent !== undefined) headers['if-match'] = sent
  }
  if (takes('Idempotency-Key') && draw.chance(30))
    headers['idempotency-key'] = draw.chance(25) ? pool.known.textFor('Idempotency-Key', draw)! : draw.from(fc.uuid())
  if (place === 'headers') {
    const name = draw.one([
      'if-match',
      'idempotency-key',
      'accept',
      'accept-language',
      'authorization',
      'if-none-match',
      'origin',
      'x-request-id',
      'x-forwarded-for',
      'range',
      'expect',
    ])
    headers[name] = draw.one([...hostileHeaders, 'Bearer a.b.c', 'Basic YTpi', 'application/yaml', '"1", "2"'])
  }
  return headers
}

/** Mostly the right one; else an old one, one that will be, none, or no version at all. */
function versionSent(draw: Draw, version: number): string | undefined {
  const chance = draw.int(0, 19)
  if (chance < 14) return `"${version}"`
  return [`"${Math.max(0, version - 1)}"`, `"${version + 7}"`, undefined, '*', `W/"${version}"`, '"99999999999"'][
    chance - 14
  ]
}

async function bodyOf(making: Making, { operationId, bodies }: Operation, type: string, place: Place): Promise<Body> {
  const { draw } = making
  const { schema, example } = bodies[type]!
  // The worked example shows a body whose parts fit together, which chance seldom makes.
  const plain =
    example !== undefined && draw.chance(40) ? withKnownIds(making, example) : make(making, schema, operationId)
  const body = place === 'body' ? broken(draw, plain) : plain
  const sentAs = place === 'type' ? draw.one(hostileTypes) : type
  if (place === 'raw body') return { sentAs, payload: hostileBody(draw) }
  if (typeof body === 'string' && !type.includes('json')) return { sentAs, payload: body }
  if (type === 'multipart/form-data') return formOf(draw, body)
  if (type === 'application/x-www-form-urlencoded')
    return { sentAs, payload: new URLSearchParams(textMembers(body)).toString() }
  const payload = JSON.stringify(body)
  return {
    sentAs,
    payload,
    ...(sentAs === 'application/json' && { json: { body: JSON.parse(payload.normalize('NFC')) as unknown } }),
  }
}

/** The worked examples name rows of the demo. */
function withKnownIds(making: Making, value: unknown, name = '', parent = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withKnownIds(making, item, name.replace(/s$/, '')))
  if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))
    return making.known.idFor(name.endsWith('Id') ? name : parent.replace(/s$/, 'Id'), making.draw) ?? value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withKnownIds(making, member, key, name)]),
  )
}

const files: [string, string | Uint8Array<ArrayBuffer>][] = [
  ['kế hoạch.pdf', '%PDF-1.4 thử'],
  ['../../a.pdf', '%PDF-'],
  ['\u202efdp.exe', 'MZ'],
  ['anh.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ['trong.pdf', ''],
  ['x'.repeat(5_000) + '.pdf', '%PDF-1.7'],
]

async function formOf(draw: Draw, body: unknown): Promise<Body> {
  const form = new FormData()
  for (const [name, value] of Object.entries(textMembers(body))) if (name !== 'file') form.append(name, value)
  const [name, content] = draw.one(files)
  if (draw.chance(90)) form.append('file', new Blob([content]), name)
  const { type, payload } = await encodedForm(form)
  return { sentAs: type, payload }
}

function textMembers(body: unknown): Record<string, string> {
  if (body === null || typeof body !== 'object') return {}
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (JSON.stringify(value) ?? ''),
    ]),
  )
}
