// The small year that the fuzz runs in, made through the API as people make it: a period in each
// state, a form in each state, evidence, an appeal, award proposals, accounts and API clients.
// The fuzz uses it up, so it is made anew from time to time, with new people.

import { match, sessionTokenOf, type Answered, type Caller as Sender, type TestApp } from '../../test/helpers/app.ts'
import { makePublishedSet, makeUnit } from '../../test/helpers/make.ts'
import { smallPack } from '../../test/helpers/pack.ts'
import { scopeNames } from '../../src/api-clients/scopes.ts'
import { roles, type Role } from '../../src/auth/roles.ts'
import type { Pool } from './pool.ts'

export const callerKinds = ['nobody', 'client', ...roles] as const
export type CallerKind = (typeof callerKinds)[number]

/** Somebody who sends requests of the fuzz. */
export interface Caller {
  kind: CallerKind
  token?: string
  userId?: string
  /** Of an officer. */
  unitId?: string
}

/** A caller who is a person, and how they act in the year. */
interface Person extends Caller {
  act: Sender
}

/** What answers of the API name, as far as the year needs it. */
interface Made {
  id: string
  version: number
  email: string
  items: { id: string; unitId: string; status: string }[]
  clientSecret: string
  access_token: string
}

/** The password of every account that startApp makes. */
export const password = 'mat-khau-thu-nghiem'

const answers = { A1: { level: 'TOT' }, A2: { numerator: '30', denominator: '30' }, B1: { value: true } }
const decision = { number: '02/QĐ-VD', date: '2021-12-17', issuer: 'UBND Tỉnh (thử nghiệm)', signer: 'Người Thử' }
const due = {
  selfAssessmentDueAt: '2021-10-31T17:00:00+07:00',
  reviewDueAt: '2021-11-30T17:00:00+07:00',
  appealDueAt: '2021-12-10T17:00:00+07:00',
}

export async function makeYear(test: TestApp, pool: Pool, number: number): Promise<Caller[]> {
  pool.forgetRows()
  const setId = await makePublishedSet(test.deps)
  pool.keepRow('criteria-sets', { id: setId })
  const unitIds: string[] = []
  for (const name of ['Sở Anh', 'Sở Bình', 'Sở Chi', 'Sở Dung']) {
    const id = await makeUnit(test.deps, name)
    pool.keepRow('units', { id })
    unitIds.push(id)
  }
  const people: Person[] = []
  for (const role of roles)
    for (const unitId of role === 'officer' ? unitIds : [undefined])
      people.push(await makeCaller(test, pool, role, unitId))
  // Whoever reviewed a form decides on no appeal against it.
  people.push(await makeCaller(test, pool, 'reviewer'))
  const whoIs = (role: Role) => people.find(({ kind }) => kind === role)!.act
  const [admin, reviewer, approver] = [whoIs('admin'), whoIs('reviewer'), whoIs('approver')]
  const officers = people.filter(({ kind }) => kind === 'officer').map(({ act }) => act)

  /** The body of a success; what the answer names goes into the pool. */
  const done = (path: string, answer: Answered): Made => {
    if (answer.statusCode >= 300) throw new Error(`${path}: ${answer.statusCode} ${answer.payload}`)
    pool.learn(path, answer)
    return answer.data as Made
  }
  const post = async (by: Sender, path: string, body?: unknown, version?: number) =>
    done(path, await by.post(path, body, version === undefined ? {} : match(version)))

  /** An open period of the first `count` units, and its forms in their order. */
  const openPeriod = async (name: string, count: number) => {
    const period = await post(admin, '/periods', {
      year: 2021,
      name: `${name} ${number}`,
      criteriaSets: { SO_NGANH: setId },
      unitRule: { unitIds: unitIds.slice(0, count) },
      ...due,
    })
    const opened = await post(admin, `/periods/${period.id}/open`, undefined, period.version)
    const forms: string[] = []
    for (const officer of officers.slice(0, count)) {
      const { items } = done('/submissions', await officer.get(`/submissions?periodId=${period.id}`))
      const { id, unitId, status } = items[0]!
      pool.keepRow('submissions', { id, unitId, status })
      forms.push(id)
    }
    return { id: period.id, version: opened.version, forms }
  }

  /** The steps of one form; each answers its version. */
  const form = (id: string, officer: Sender) => {
    const path = `/submissions/${id}`
    const step = async (by: Sender, action: string, version: number, body?: object): Promise<number> =>
      (await post(by, `${path}/${action}`, body, version)).version
    const draft = async (): Promise<number> => {
      done(path, await officer.patch(`${path}/answers`, { answers }, match(1)))
      for (const code of ['A1', 'A2', 'B1'])
        await post(officer, `${path}/evidence`, { codes: [code], document: { ...decision, summary: code } })
      const form = new FormData()
      form.append('codes', 'A1')
      form.append('file', new Blob(['%PDF-1.4 kế hoạch']), 'kế hoạch.pdf')
      const { type, payload } = await encodedForm(form)
      done(`${path}/evidence`, await officer.post(`${path}/evidence`, payload, { 'content-type': type }))
      return done(path, await officer.get(path)).version
    }
    const submitted = async () => step(officer, 'submit', await draft())
    const taken = async () => step(reviewer, 'review', await submitted(), {})
    const decided = async () => {
      let version = await taken()
      for (const code of ['A1', 'A2', 'B1', 'B2']) {
        const body = code === 'B2' ? { decision: 'adjust', points: '10', reason: 'Kiểm tra' } : { decision: 'confirm' }
        const url = `${path}/review/decisions/${code}`
        version = done(url, await reviewer.put(url, body, match(version))).version
      }
      return version
    }
    const reviewed = async () => step(reviewer, 'review/complete', await decided())
    const returned = async () => {
      const body = { reason: 'Bổ sung', until: due.reviewDueAt, criteria: [{ code: 'A1', reason: 'Thiếu' }] }
      return step(reviewer, 'review/return', await taken(), body)
    }
    const appealed = async () => {
      const version = await reviewed()
      return post(officer, `${path}/appeals`, { items: [{ code: 'B2', reason: 'Đề nghị xem lại' }] }, version)
    }
    return { draft, submitted, taken, returned, decided, reviewed, appealed }
  }

  const play = async (name: string, ...states: (keyof ReturnType<typeof form>)[]) => {
    const period = await openPeriod(name, states.length)
    for (const [i, state] of states.entries()) await form(period.forms[i]!, officers[i]!)[state]()
    return period
  }
  const step = async (by: Sender, period: { id: string; version: number }, action: string, body?: object) => {
    period.version = (await post(by, `/periods/${period.id}/${action}`, body, period.version)).version
  }

  await play('Đang tự chấm', 'draft', 'submitted', 'taken', 'returned')
  const reviewing = await play('Đang thẩm định', 'reviewed', 'appealed', 'decided', 'draft')
  await step(admin, reviewing, 'close')
  for (const last of ['finalize', 'publish'] as const) {
    const period = await play(`Đã xong: ${last}`, 'reviewed', 'reviewed')
    await step(admin, period, 'close')
    await step(approver, period, 'finalize', { decision })
    if (last === 'publish') await step(approver, period, 'publish')
    for (const [i, unitId] of unitIds.slice(0, 2).entries()) {
      const personal = { awardCode: 'BK_CA_NHAN', subject: 'individual', personName: `Nguyễn ${i}` }
      const about = { periodId: period.id, unitId, personPosition: 'Chuyên viên', achievement: 'Có nhiều cố gắng' }
      const { id, version } = await post(reviewer, '/award-proposals', { ...about, ...personal })
      if (i === 1) await post(reviewer, `/award-proposals/${id}/propose`, { document: decision }, version)
    }
  }
  await post(admin, '/periods', { year: 2022, name: `Mới ${number}`, criteriaSets: { SO_NGANH: setId }, ...due })
  await post(admin, '/criteria-sets', { ...smallPack, version: `nháp ${number}` })

  return [{ kind: 'nobody' }, ...people, ...(await makeClients(test, pool, admin, unitIds))]
}

/** One for all units, one for those given. */
async function makeClients(test: TestApp, pool: Pool, admin: Sender, unitIds: string[]): Promise<Caller[]> {
  const made: Caller[] = []
  for (const units of [[], unitIds]) {
    const asked = { name: 'Hệ thống', scopes: scopeNames, unitIds: units }
    const client = (await admin.post('/api-clients', asked)).data as Made
    pool.keepRow('api-clients', client)
    pool.keepText('client_secret', client.clientSecret)
    const grant = { grant_type: 'client_credentials', client_id: client.id, client_secret: client.clientSecret }
    const signedIn = await test.anonymous.post('/auth/token', new URLSearchParams(grant).toString(), {
      'content-type': 'application/x-www-form-urlencoded',
    })
    made.push({ kind: 'client', token: (signedIn.data as Made).access_token })
  }
  return made
}

export async function makeCaller(test: TestApp, pool: Pool, role: Role, unitId?: string): Promise<Person> {
  const act = await test.as(unitId ? [role, unitId] : role)
  const { userId } = act
  pool.keepRow('users', { id: userId })
  if (role === 'reviewer') pool.keepRow('reviewers', { id: userId })
  pool.keepText('username', ((await act.get('/me')).data as Made).email)
  pool.keepText('password', password)
  pool.keepText('currentPassword', password)
  return { kind: role, userId, token: await newToken(test, userId), act, ...(unitId && { unitId }) }
}

/** The same caller in a new session; somebody else of the same kind when the account no longer opens anything. */
export async function letInAgain(test: TestApp, pool: Pool, { kind, userId, unitId }: Caller): Promise<Caller> {
  const token = await newToken(test, userId!)
  const { statusCode } = await test.anonymous.get('/units?limit=1', { authorization: `Bearer ${token}` })
  if (statusCode === 200) return { kind, userId, unitId, token }
  return makeCaller(test, pool, kind as Role, unitId)
}

async function newToken({ deps }: TestApp, userId: string): Promise<string> {
  return (await sessionTokenOf(deps, userId))(deps.clock())
}

/** A form with files as a browser sends it. */
export async function encodedForm(form: FormData): Promise<{ type: string; payload: Buffer }> {
  const sent = new Response(form)
  return { type: sent.headers.get('content-type')!, payload: Buffer.from(await sent.arrayBuffer()) }
}
