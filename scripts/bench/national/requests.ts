// What is read from the national data set: every GET of the API, as whoever reads it, with the filters and the
// pages that cost most. `reads.ts` sends them, and says which GET of the API stands here in no line.

import { sql } from 'drizzle-orm'
import { scopes, type Scope } from '../../../src/api-clients/scopes.ts'
import type { Db } from '../../../src/db/client.ts'
import { rowsOf } from '../../../src/db/migrate.ts'

export const readScopes = (Object.keys(scopes) as Scope[]).filter((scope) => scope.endsWith(':read'))

/** Accounts of country.ts; `client` is an API client with every scope that reads. */
export type Account = 'admin' | 'approver' | 'auditor' | 'reviewer' | 'officer' | 'client'

export interface Request {
  as: Account
  path: string
  /** Reads so many pages of 200 first: what costs more the further one reads. */
  pages?: number
  /** Works on everything there is, because that is what was asked for: measured, and held to nothing. */
  whole?: true
}

/** Rows to ask for: of a year in the middle, of the year that is open, and of one unit. */
export async function pickRows(db: Db) {
  const [row] = rowsOf<Record<string, string>>(
    await db.execute(sql`
      with past as (select id from periods where status = 'published' order by year desc limit 1),
        running as (select id from periods where status = 'open'),
        mine as (select f.* from submissions f, running where f.period_id = running.id and f.status = 'in_review' order by f.id limit 1),
        draft as (select f.* from submissions f, running where f.period_id = running.id and f.status = 'draft' order by f.id limit 1)
      select past.id as past, running.id as running, mine.id as "inReview", mine.reviewer_id as reviewer, mine.block as block,
        draft.id as draft, draft.unit_id as unit, (select user_id from user_roles where unit_id = draft.unit_id and role = 'officer') as officer,
        (select id from submissions f where f.unit_id = draft.unit_id and f.period_id = past.id) as form,
        (select id from evidence e where e.submission_id = mine.id limit 1) as evidence,
        (select id from appeals limit 1) as appeal, (select id from exemplary_models limit 1) as model,
        (select id from award_proposals limit 1) as award, (select id from webhooks limit 1) as webhook,
        (select id from criteria_sets limit 1) as set,
        (select user_id from user_roles where role = 'admin') as admin,
        (select user_id from user_roles where role = 'approver') as approver,
        (select user_id from user_roles where role = 'auditor') as auditor,
        (select code from unit_identifiers where unit_id = mine.unit_id limit 1) as identifier,
        (select parent_id from units where parent_id is not null limit 1) as parent
      from past, running, mine, draft`),
  )
  return row!
}

/** By operation. `since` a month ago, `from` and `to` a day in the middle. */
export function requestsOf(row: Record<string, string>, now: Date): Record<string, Request[]> {
  const { past, running, inReview, draft, unit, form, block } = row
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000).toISOString()
  const [since, from, to] = [daysAgo(30), daysAgo(800), daysAgo(799)]
  const all = (as: Account, ...paths: string[]): Request[] => paths.map((path) => ({ as, path }))
  const list = (as: Account, path: string, filters: string[], pages = 10): Request[] => [
    ...all(as, path, ...filters.map((filter) => `${path}?${filter}`)),
    { as, path: `${path}?limit=200`, pages },
  ]
  const period = (path: string) => [`/periods/${past}/${path}`, `/periods/${running}/${path}`]
  const whole = (as: Account, ...paths: string[]): Request[] => paths.map((path) => ({ as, path, whole: true }))
  return {
    getMe: all('reviewer', '/me'),
    listSessions: all('reviewer', '/me/sessions'),
    listUnits: [
      ...list('officer', '/units', ['limit=200', 'unitType=DIA_PHUONG', `block=${block}`, `asOf=2022-01-01`]),
      ...all('client', `/units?identifier=${row.identifier}`, `/units?parentId=${row.parent}`),
      ...all(
        'client',
        `/units?updatedSince=${since}&sort=updatedAt`,
        '/units?q=bang+lang',
        '/units?q=xã+mẫu&limit=200',
      ),
    ],
    exportUnitTemplate: all('admin', '/units/template.xlsx'),
    exportUnits: whole('admin', '/units/workbook.xlsx'),
    getUnit: all('client', `/units/${unit}`),
    getLineage: all('reviewer', `/units/${unit}/lineage`),
    listReorganisations: list('reviewer', '/units/reorganisations', []),
    getReorganisation: [],
    getUnitTrend: all('reviewer', `/units/${unit}/trend`, `/units/${unit}/trend?years=10`),
    listUsers: list('admin', '/users', ['q=thamdinh', `unitId=${unit}`, `updatedSince=${since}`]),
    getUser: all('admin', `/users/${row.officer}`),
    exportPersonalData: all('admin', `/users/${row.officer}/export`, `/users/${row.reviewer}/export`),
    listApiClients: all('admin', '/api-clients'),
    listCriteriaSets: list('reviewer', '/criteria-sets', []),
    exportPackTemplate: all('admin', '/criteria-sets/template.xlsx'),
    exportPack: all('admin', `/criteria-sets/${row.set}/workbook.xlsx`),
    getCriteriaSet: all('client', `/criteria-sets/${row.set}`),
    listAuditLog: [
      ...list('auditor', '/audit-log', [
        'limit=200',
        `actor=${row.reviewer}`,
        'action=completeReview',
        'action=khongCo',
        `entity=submission&entityId=${form}`,
        `entity=user&action=signIn`,
        'outcome=refused',
        `from=${from}&to=${to}`,
        `actor=${row.officer}&action=signIn`,
      ]),
    ],
    verifyAuditLog: whole('auditor', `/audit-log/verify?from=${from.slice(0, 10)}&to=${to.slice(0, 10)}`),
    exportAuditLog: whole('auditor', `/audit-log/export?from=${from.slice(0, 10)}&to=${to.slice(0, 10)}`),
    getAuditKey: all('auditor', '/audit-log/key'),
    listSubmissions: [
      ...list(
        'reviewer',
        '/submissions',
        [
          'limit=200',
          `periodId=${running}`,
          `periodId=${running}&status=submitted`,
          `periodId=${past}&block=${block}`,
          'status=final',
          `status=in_review`,
          'sort=-updatedAt',
          'q=bang+lang',
          `periodId=${running}&q=xã+mẫu`,
        ],
        30,
      ),
      ...all('client', `/submissions?updatedSince=${since}&sort=updatedAt&limit=200`),
      ...all('officer', '/submissions', `/submissions?periodId=${running}`),
    ],
    getSubmission: [...all('reviewer', `/submissions/${inReview}`), ...all('officer', `/submissions/${draft}`)],
    checkBeforeSubmit: all('officer', `/submissions/${draft}/preflight`),
    getScore: all('reviewer', `/submissions/${form}/score`, `/submissions/${inReview}/score?lane=self`),
    explainScore: all(
      'reviewer',
      `/submissions/${form}/score/explain`,
      `/submissions/${form}/score/explain?format=html`,
    ),
    readHistory: all('reviewer', `/submissions/${form}/history`),
    compareVersions: all('reviewer', `/submissions/${form}/history/compare`),
    readVersion: all('reviewer', `/submissions/${form}/history/content`),
    listDueDates: list('admin', `/periods/${running}/due-dates`, ['status=draft', `unitId=${unit}`, 'extended=true']),
    exportForm: all('officer', `/submissions/${draft}/form.xlsx`),
    writeSubmissionPaper: whole('reviewer', `/submissions/${form}/papers/notice?format=docx`),
    writePeriodPaper: whole('reviewer', `/periods/${past}/papers/award-list?format=docx`),
    listEvidence: all('reviewer', `/submissions/${inReview}/evidence`),
    getEvidence: all('reviewer', `/evidence/${row.evidence}`),
    downloadEvidence: [],
    getReview: all('reviewer', `/submissions/${inReview}/review`),
    getRounds: all('reviewer', `/submissions/${inReview}/rounds`),
    listBulkReviews: list('reviewer', '/reviews/bulk', []),
    listAmendments: all('reviewer', `/periods/${past}/amendments`),
    getAmendment: [],
    listAppeals: list('reviewer', '/appeals', [`periodId=${past}`, 'status=open', `updatedSince=${since}`]),
    getAppeal: all('reviewer', `/appeals/${row.appeal}`),
    getCouncil: [],
    listCouncilDecisions: all('reviewer', `/submissions/${form}/council-decisions`),
    listPeriods: list('client', '/periods', []),
    getPeriod: all('client', `/periods/${running}`),
    getProgress: all('reviewer', ...period('progress')),
    getResults: [
      ...all(
        'reviewer',
        ...period('results'),
        ...period(`results?block=${block}`),
        `/periods/${past}/results?limit=200`,
      ),
      ...all('officer', `/periods/${past}/results`),
      { as: 'client', path: `/periods/${past}/results?limit=200`, pages: 20 },
      ...whole('reviewer', `/periods/${past}/results?format=csv`, `/periods/${past}/results?format=xlsx`),
    ],
    getStatistics: all('reviewer', ...period('statistics'), ...period(`statistics?block=${block}`)),
    readIndicators: all('reviewer', ...period('indicators')),
    readIndicatorReport: all('reviewer', ...period('indicators/report')),
    readUnitIndicators: all('officer', `/submissions/${draft}/indicators`),
    listModels: list('reviewer', '/models', [
      `periodId=${past}`,
      `unitId=${unit}`,
      'status=proposed',
      `updatedSince=${since}`,
    ]),
    getModel: all('reviewer', `/models/${row.model}`),
    readModelReport: all('reviewer', ...period('models')),
    listAwardCandidates: [
      ...list('reviewer', `/periods/${past}/award-candidates`, ['eligible=true', `block=${block}`]),
    ],
    listAwardProposals: list('reviewer', '/award-proposals', [
      `periodId=${past}`,
      'status=approved',
      `updatedSince=${since}`,
    ]),
    getAwardProposal: all('reviewer', `/award-proposals/${row.award}`),
    listEvents: [
      ...list('auditor', '/events', [
        'limit=200',
        'after=100000',
        `periodId=${past}`,
        `unitId=${unit}`,
        'kind=submission_returned',
        'kind=appeal_filed',
        `since=${since}`,
      ]),
      ...all('officer', '/events'),
      ...all('client', '/events?after=100000&limit=200'),
    ],
    listChanges: [
      ...all('client', '/changes', '/changes?resource=submission', '/changes?resource=evidence&limit=200'),
      ...all('officer', '/changes'),
    ],
    listJobs: all('reviewer', '/jobs'),
    getJob: [],
    downloadExport: [],
    listWebhooks: all('admin', '/webhooks'),
    getWebhook: all('admin', `/webhooks/${row.webhook}`),
    listDeliveries: list('admin', `/webhooks/${row.webhook}/deliveries`, ['state=failed', 'state=delivered']),
  }
}
