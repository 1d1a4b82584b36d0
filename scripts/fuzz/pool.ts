// What the fuzz knows: ids of rows that exist, cursors, secrets and words that mean something in
// the small year. It learns from every answer, so that later requests ask for what earlier ones made.

import { eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import type { Db } from '../../src/db/client.ts'
import { appeals, awardProposals, criteriaSets, periods, submissions, units, users } from '../../src/db/schema.ts'
import { smallPack } from '../../test/helpers/pack.ts'
import type { Draw } from './draw.ts'
import type { Operation } from './contract.ts'
import { statesFor } from './states.ts'
import type { Known } from './values.ts'

export interface Row {
  id: string
  unitId?: string
  status?: string
}

/** Tables whose rows have a version, by their collection in the path. */
const versioned: Record<string, typeof units> = {
  units,
  users: users as never,
  'api-clients': users as never,
  'criteria-sets': criteriaSets as never,
  periods: periods as never,
  submissions: submissions as never,
  appeals: appeals as never,
  'award-proposals': awardProposals as never,
}
const collections = [...Object.keys(versioned), 'evidence', 'sessions']

/** The collection that a field of this name holds an id of. */
const collectionOf: Record<string, string> = {
  unitId: 'units',
  parentId: 'units',
  periodId: 'periods',
  criteriaSetId: 'criteria-sets',
  submissionId: 'submissions',
  assignee: 'reviewers',
  actor: 'users',
}

const meanings: Record<string, readonly string[]> = {
  code: ['A1', 'A1', 'A1', 'A2', 'A2', 'B1', 'B2', 'T1', 'P1', 'K1', 'K2', 'Z9'],
  codes: ['A1', 'A1,A2', 'B1', 'Z9', 'A1,,A1'],
  level: ['TOT', 'KHA', 'KEM', 'XUAT_SAC'],
  classification: ['HOAN_THANH_XUAT_SAC', 'HOAN_THANH_TOT', 'KHONG_HOAN_THANH'],
  unitType: ['SO_NGANH', 'XA', 'DIA_PHUONG'],
  block: ['SO_NGANH', 'KHOI_1', 'XA'],
  awardCode: ['BK_TAP_THE', 'BK_CA_NHAN'],
  award: ['BK_TAP_THE', 'BK_CA_NHAN'],
  numerator: ['0', '1', '20', '30'],
  denominator: ['0', '30', '31'],
  points: ['0', '0.25', '8', '10', '10.01', '40'],
  action: ['submitSubmission', 'createToken', 'saveAnswers'],
  entity: ['submission', 'period', 'user', 'unit'],
  url: ['https://vanban.example.vn/01', 'http://[::1]/%00', 'https://'],
  q: ['so', 'SỞ', 'thử nghiệm', '%', '_'],
  'Idempotency-Key': ['khoa-1', 'khoa-2'],
}

const level = { level: 'KHA' }
const ratio = { numerator: '20', denominator: '30' }

/** Whole values that make sense, by the field or the operation whose body they are. */
const wholes: Record<string, readonly object[]> = {
  answers: [{ A1: level }, { A2: ratio, B1: { value: true } }, { T1: { count: 2 } }, { A1: null }],
  saveAnswer: [level, level, ratio, { value: false }, { count: 1 }, { notApplicable: true, reason: 'Không phát sinh' }],
  recordDecision: [{ decision: 'confirm' }, { decision: 'adjust', points: '8', reason: 'Theo kết quả kiểm tra' }],
  createCriteriaSet: [smallPack],
  changeCriteriaSet: [smallPack],
  validatePack: [smallPack],
  criteriaSet: [smallPack],
  previewScore: [{ criteriaSet: smallPack, unitType: 'SO_NGANH', answers: { A1: level, A2: ratio } }],
}

/** Fields of answers, and the fields of requests that they are good for. */
const lessons = [
  ['refresh_token', 'refresh_token'],
  ['clientSecret', 'client_secret'],
  ['email', 'username'],
] as const

const mostKept = 40

export function makePool(db: Db) {
  const rows = new Map<string, Row[]>()
  const texts = new Map(Object.entries(meanings).map(([name, known]) => [name, [...known]]))

  const keepText = (name: string, text: string) => {
    const others = (texts.get(name) ?? []).filter((other) => other !== text)
    texts.set(name, [...others, text].slice(-mostKept))
  }
  const keepRow = (collection: string, row: Row) => {
    const kept = rows.get(collection) ?? []
    const before = kept.find(({ id }) => id === row.id)
    rows.set(collection, [...kept.filter((other) => other !== before), { ...before, ...row }].slice(-mostKept))
    if (collection === 'api-clients') keepText('client_id', row.id)
  }

  const isKnown = (collection: string, id: string) => rows.get(collection)?.some((row) => row.id === id)

  const known: Known = {
    idFor: (name, draw) => pick(draw, rows.get(collectionOf[name] ?? draw.one([...rows.keys()])))?.id,
    textFor: (name, draw) => pick(draw, texts.get(name)),
    wholeFor: (name, draw) => pick(draw, wholes[name]),
  }

  return {
    known,
    keepText,
    keepRow,
    /** The people of the year go, and their rows with them. */
    forgetRows: () => rows.clear(),
    /** Keeps what an answer to a request to this address names. */
    learn: (url: string, { statusCode, payload, headers }: LightMyRequestResponse) => {
      if (statusCode >= 300 || payload === '' || !String(headers['content-type']).startsWith('application/json')) return
      const body = JSON.parse(payload) as Record<string, unknown>
      const path = url.split('?')[0]!
      const collection = collectionIn(path)
      // What belongs to a form belongs to the form's unit.
      const form = rows.get('submissions')?.find(({ id }) => path.includes(id))
      const isList = Array.isArray(body.items) && !('id' in body) && !('submissionId' in body)
      for (const item of isList ? (body.items as Record<string, unknown>[]) : [body]) {
        const { id = item.submissionId, unitId = form?.unitId, status } = item
        if (!collection || typeof id !== 'string') continue
        // Lists show the rows of years gone by as well, whose people are gone.
        if (statusCode === 201 || collection === 'sessions' || isKnown(collection, id))
          keepRow(collection, {
            id,
            ...(typeof unitId === 'string' && { unitId }),
            ...(typeof status === 'string' && { status }),
          })
      }
      if (typeof body.nextCursor === 'string') keepText(cursorOf(path), body.nextCursor)
      for (const [field, name] of lessons) {
        const text = body[field]
        if (typeof text === 'string') keepText(name, text)
      }
    },
    /** A row that the path may name, mostly in a state in which the operation does something. */
    rowFor: ({ path, operationId }: Operation, draw: Draw) => {
      const all = rows.get(collectionIn(path.split('{id}')[0]!) ?? '')
      const fitting = all?.filter(({ status = '' }) => statesFor(operationId).includes(status))
      return pick(draw, fitting && fitting.length > 0 && draw.chance(75) ? fitting : all)
    },
    /** The version of that row as it is now; undefined: there is none. */
    versionOf: async (path: string, id: string): Promise<number | undefined> => {
      const table = versioned[collectionIn(path.split('{id}')[0]!) ?? '']
      if (!table) return undefined
      const [row] = await db.select({ version: table.version }).from(table).where(eq(table.id, id))
      return row?.version
    },
  }
}
export type Pool = ReturnType<typeof makePool>

function pick<T>(draw: Draw, from: readonly T[] = []): T | undefined {
  return from.length === 0 ? undefined : from[draw.int(0, from.length - 1)]
}

/** The name under which cursors of the list at this path are kept: a cursor is good for its list only. */
export function cursorOf(path: string): string {
  return `cursor of ${path.split('/').at(-1)}`
}

/** `/api/v1/submissions/{id}/evidence` → evidence; what changes a row in other ways answers with the row. */
function collectionIn(path: string): string | undefined {
  return path
    .split('/')
    .filter((part) => collections.includes(part))
    .at(-1)
}
