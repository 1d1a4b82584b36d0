// What an API client may do: each scope opens the operations listed, and while they run the
// client has the role beside them, so that the WHERE clauses and transition tables that hold for
// people hold for it too. An operation that stands in no scope is closed to clients.

import type { Actor, Role } from '../auth/roles.ts'

interface ScopeRule {
  vi: string
  /** `own`: officer of the units given to the client, or auditor when none was given. null: as a unit without form sees it. */
  as: Role | 'own' | null
  operations: readonly string[]
}

const resultReading = [
  'getResults',
  'listAmendments',
  'getAmendment',
  'exportResults',
  'listJobs',
  'getJob',
  'downloadExport',
  'cancelJob',
] as const

export const scopes = {
  'units:read': {
    vi: 'đọc danh mục đơn vị',
    as: 'auditor',
    operations: ['listUnits', 'getUnit', 'getLineage', 'listReorganisations', 'getReorganisation', 'listChanges'],
  },
  'units:write': {
    vi: 'thêm, sửa, nhập danh mục đơn vị',
    as: 'admin',
    operations: [
      'createUnit',
      'changeUnit',
      'importUnits',
      'reorganiseUnits',
      'importReorganisation',
      'revokeReorganisation',
    ],
  },
  'criteria-sets:read': {
    vi: 'đọc bộ tiêu chí, chấm thử',
    as: 'auditor',
    operations: ['listCriteriaSets', 'getCriteriaSet', 'previewScore', 'listChanges'],
  },
  'periods:read': {
    vi: 'đọc kỳ đánh giá và tiến độ',
    as: 'auditor',
    operations: ['listPeriods', 'getPeriod', 'getProgress', 'listChanges'],
  },
  'submissions:read': {
    vi: 'đọc phiếu, điểm, tài liệu kiểm chứng: của các đơn vị được giao, hoặc mọi phiếu đã nộp nếu không giao đơn vị nào',
    as: 'own',
    operations: [
      'listSubmissions',
      'getSubmission',
      'getScore',
      'explainScore',
      'exportForm',
      'listEvidence',
      'getEvidence',
      'downloadEvidence',
      'listChanges',
    ],
  },
  'submissions:write': {
    vi: 'điền phiếu, thêm và gỡ tài liệu kiểm chứng của các đơn vị được giao (không nộp phiếu)',
    as: 'officer',
    operations: [
      'saveAnswers',
      'saveAnswer',
      'explainAnswer',
      'importForm',
      'checkBeforeSubmit',
      'addEvidence',
      'removeEvidence',
    ],
  },
  'results:read': {
    vi: 'đọc kết quả đã công bố',
    as: null,
    operations: resultReading,
  },
  'results:read-all': {
    vi: 'đọc cả kết quả chưa công bố, số liệu thống kê',
    as: 'auditor',
    operations: [...resultReading, 'getStatistics', 'getUnitTrend'],
  },
  'awards:read': {
    vi: 'đọc đề nghị và quyết định khen thưởng',
    as: 'auditor',
    operations: ['listAwardProposals', 'getAwardProposal', 'listChanges'],
  },
  'events:read': {
    vi: 'đọc sự kiện (nhắc hạn, trả lại, gia hạn): của các đơn vị được giao, hoặc của mọi đơn vị nếu không giao đơn vị nào',
    as: 'own',
    operations: ['listEvents'],
  },
  'webhooks:manage': {
    vi: 'đăng ký và quản lý địa chỉ nhận sự kiện của chính hệ thống này',
    as: null,
    operations: [
      'listWebhooks',
      'createWebhook',
      'getWebhook',
      'changeWebhook',
      'enableWebhook',
      'rotateWebhookSecret',
      'testWebhook',
      'deleteWebhook',
      'listDeliveries',
      'redeliver',
    ],
  },
  'audit:read': { vi: 'đọc nhật ký', as: 'auditor', operations: ['listAuditLog'] },
} as const satisfies Record<string, ScopeRule>

export type Scope = keyof typeof scopes
export const scopeNames = Object.keys(scopes) as Scope[]

/** The scopes that open an operation; none: it is closed to clients. */
export function scopesFor(operationId: string | undefined): Scope[] {
  return scopeNames.filter((scope) => (scopes[scope].operations as readonly string[]).includes(operationId ?? ''))
}

/** What a client is while an operation runs that `opening` of its scopes open. `units` are its officer roles. */
export function rolesOfScopes(opening: readonly Scope[], units: Actor['roles']): Actor['roles'] {
  return opening.flatMap((scope) => {
    const { as } = scopes[scope]
    if (as === null) return []
    if (as === 'officer' || (as === 'own' && units.length > 0)) return units
    return [{ role: as === 'own' ? 'auditor' : as, unitId: null }]
  })
}
