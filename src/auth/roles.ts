// The roles of domain.md, section "Who". What a role may do is declared at each route
// (config.access) and, for state changes, in the transition tables.

export const roles = ['officer', 'reviewer', 'jointReviewer', 'approver', 'admin', 'auditor'] as const
export type Role = (typeof roles)[number]

export const roleNames: Record<Role, { vi: string; en: string }> = {
  officer: { vi: 'cán bộ đơn vị', en: 'unit officer' },
  reviewer: { vi: 'Sở Nội vụ (thẩm định)', en: 'Home Affairs reviewer' },
  jointReviewer: { vi: 'Ban Dân vận (phối hợp thẩm định)', en: 'joint reviewer' },
  approver: { vi: 'UBND Tỉnh (phê duyệt)', en: 'approver' },
  admin: { vi: 'quản trị', en: 'administrator' },
  auditor: { vi: 'kiểm tra, giám sát', en: 'auditor' },
}

/** Who is acting, as loaded for this very request: a role taken away is gone at once. */
export interface Actor {
  userId: string | null
  name: string
  roles: readonly { role: Role; unitId: string | null }[]
  requestId: string | null
  /** Units that theirs came of or went into, and their own; loaded for whoever may judge others (reorganisations/kin.ts). */
  kin?: readonly string[]
  /** For the audit log: address of the caller, and the roles that opened the route. */
  ip?: string | null
  role?: string | null
  /** The day in Việt Nam of the request: of whom a unit is the heir depends on it (reorganisations/heirs.ts). */
  today?: string
  /** The request holds an Idempotency-Key, which the work marks as it commits (http/idempotency-keys.ts). */
  claimed?: boolean
}

/** The system itself: first start, demo, scripts. */
export const systemActor: Actor = { userId: null, name: 'hệ thống', roles: [], requestId: null }

export function hasRole(actor: Actor, ...wanted: readonly Role[]): boolean {
  return actor.roles.some(({ role }) => wanted.includes(role))
}

/** Units in which the actor holds the role, for the WHERE clause of scoped queries. */
export function unitsWithRole(actor: Actor, role: Role): string[] {
  return actor.roles.flatMap((held) => (held.role === role && held.unitId ? [held.unitId] : []))
}

/** Every unit the actor belongs to, whatever the role, with its kin: what separation of duties looks at. */
export function unitsOf(actor: Actor): string[] {
  return [...actor.roles.flatMap(({ unitId }) => (unitId ? [unitId] : [])), ...(actor.kin ?? [])]
}
