// Officers at work, for the tests that kill a server under them (crash.ts, soak.ts): each fills in, shows evidence for,
// hands in and takes back one form, and knows what was acknowledged and what was asked for when a connection broke.

import { createHash, randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Deps } from '../../src/deps.ts'
import { makePeriod, makePublishedSet, makeSubmission, makeUnit } from '../../test/helpers/make.ts'
import { makePerson } from '../../test/helpers/person.ts'
import type { Random } from '../demo/believable.ts'

/** What a form holds, as far as these tests look. */
export interface Content {
  version: number
  status: 'draft' | 'submitted'
  numerator: string
  /** SHA-256 of its files, sorted. */
  files: string[]
}

interface Form extends Omit<Content, 'numerator' | 'files'> {
  submittedAt: string | null
  selfProvisional: boolean
  criteria: { code: string; answer: { numerator: string } }[]
}

export type Token = () => Promise<string>

export interface Officer {
  formId: string
  token: Token
  /** As a server last acknowledged it. */
  known: Content
  /** What was asked for when the connection broke: it may have been done or not. */
  asked: Content | null
}

/** A period with a form for each of so many officers, and somebody who reads the log. */
export async function fillIn(deps: Deps, count: number) {
  const setId = await makePublishedSet(deps)
  const later = (days: number) => new Date(Date.now() + days * 86_400_000)
  const dates = { selfAssessmentDueAt: later(10), reviewDueAt: later(20), appealDueAt: later(30) }
  const periodId = await makePeriod(deps, setId, dates)
  const officers: Officer[] = []
  for (let n = 0; n < count; n++) {
    const unitId = await makeUnit(deps, `Sở Thử nghiệm ${n}`)
    const { id, token } = await makePerson(deps, 'officer', unitId)
    const given = { A1: { level: 'KEM' }, A2: { numerator: '0', denominator: '1000' }, B1: { value: true } }
    const formId = await makeSubmission(deps, { periodId, unitId, setId, userId: id, given })
    officers.push({ formId, token, known: { version: 1, status: 'draft', numerator: '0', files: [] }, asked: null })
  }
  return { periodId, setId, officers, auditor: (await makePerson(deps, 'auditor')).token }
}

export type Step = [method: string, path: string, version: number | null, body?: object | FormData]

/** One step of the officer on a server; false when the connection broke before the answer. @throws when refused */
export async function takeStep(url: string, officer: Officer, random: Random): Promise<boolean> {
  const { request, expected } = nextStep(officer, random)
  officer.asked = expected
  let answer: Response
  try {
    answer = await send(url, officer.token, ...request)
    await answer.arrayBuffer()
  } catch {
    return false
  }
  if (!answer.ok) throw new Error(`${request[0]} ${request[1]}: ${answer.status}`)
  officer.known = expected
  officer.asked = null
  return true
}

function nextStep({ formId, known }: Officer, random: Random): { request: Step; expected: Content } {
  const form = `/submissions/${formId}`
  const next = { ...known, version: known.version + 1 }
  if (known.status === 'submitted')
    return { request: ['POST', `${form}/withdraw`, known.version], expected: { ...next, status: 'draft' } }
  const dice = random()
  if (dice < 0.15)
    return { request: ['POST', `${form}/submit`, known.version], expected: { ...next, status: 'submitted' } }
  if (dice < 0.25 && known.files.length < 20) {
    const content = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2000)])
    const body = new FormData()
    body.set('codes', 'A1')
    body.set('file', new Blob([content]), 'ke-hoach.pdf')
    return {
      request: ['POST', `${form}/evidence`, null, body],
      expected: { ...next, files: [...known.files, sha256(content)].sort() },
    }
  }
  const numerator = String((Number(known.numerator) + 1) % 1000)
  const answers = { A2: { numerator, denominator: '1000' } }
  return { request: ['PATCH', `${form}/answers`, known.version, { answers }], expected: { ...next, numerator } }
}

export async function send(
  url: string,
  token: Token,
  method: string,
  path: string,
  version: number | null = null,
  body?: object | FormData,
): Promise<Response> {
  const isForm = body instanceof FormData
  return fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await token()}`,
      ...(version !== null && { 'if-match': `"${version}"` }),
      ...(body && !isForm && { 'content-type': 'application/json' }),
    },
    ...(body && { body: isForm ? body : JSON.stringify(body) }),
  })
}

/** A form as the server has it. */
export async function readContent(url: string, { formId, token }: Officer) {
  const form = await read<Form>(url, token, `/submissions/${formId}`)
  const evidence = await read<{ items: { id: string; sha256: string }[] }>(
    url,
    token,
    `/submissions/${formId}/evidence`,
  )
  const found: Content = {
    version: form.version,
    status: form.status,
    numerator: form.criteria.find(({ code }) => code === 'A2')!.answer.numerator,
    files: evidence.items.map((item) => item.sha256).sort(),
  }
  return { form, found, items: evidence.items }
}

/** Neither lost nor invented: what is there is what was acknowledged, or what was asked for last. */
export function isExpected(found: Content, { known, asked }: Officer): boolean {
  return isDeepStrictEqual(found, known) || isDeepStrictEqual(found, asked)
}

/** What was acknowledged is there; what was asked for is there wholly or not at all; the log is whole. */
export async function check(
  url: string,
  { officers, auditor }: { officers: Officer[]; auditor: Token },
  lost: (what: string, details: object) => void,
): Promise<void> {
  for (const officer of officers) {
    const { form, found, items } = await readContent(url, officer)
    if (!isExpected(found, officer))
      lost(`form ${officer.formId}`, { found, known: officer.known, asked: officer.asked })
    if ((found.status === 'submitted') !== (form.submittedAt !== null && !form.selfProvisional))
      lost('a form is half submitted', form)
    for (const { id, sha256: named } of items) {
      const content = await send(url, officer.token, 'GET', `/evidence/${id}/content`)
      if (sha256(Buffer.from(await content.arrayBuffer())) !== named) lost('content of evidence', { id, named })
    }
    const path = `/audit-log?entity=submission&entityId=${officer.formId}&limit=1`
    const log = await read<{ items: { entityVersion: number }[] }>(url, auditor, path)
    if (found.version > 1 && log.items[0]?.entityVersion !== found.version) lost('audit entry', { found, log })
    officer.known = found
    officer.asked = null
  }
  const chain = await read<{ intact: boolean }>(url, auditor, '/audit-log/verify')
  if (!chain.intact) lost('the audit log does not verify', chain)
}

async function read<T>(url: string, token: Token, path: string): Promise<T> {
  const answer = await send(url, token, 'GET', path)
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status}`)
  return (await answer.json()) as T
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
