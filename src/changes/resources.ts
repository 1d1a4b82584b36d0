// What other systems mirror, and what of it a caller is told: nothing that the caller could not read.
// Of an API client each resource is looked at with the scopes that open it, for one scope may be
// limited to some units where another is not.

import { and, inArray, or, sql, type SQL } from 'drizzle-orm'
import { rolesOfScopes, scopesFor } from '../api-clients/scopes.ts'
import { hasRole, unitsWithRole, type Actor, type Role } from '../auth/roles.ts'
import { scopeTo as proposalsInScope } from '../awards/queries.ts'
import { changes, submissions } from '../db/schema.ts'
import { overseers } from '../http/access.ts'
import { inheritedForms, type Inherited } from '../reorganisations/heirs.ts'
import { scopeTo as formsInScope } from '../submissions/scope.ts'

export const resources = [
  'unit',
  'user',
  'criteriaSet',
  'period',
  'council',
  'indicatorSet',
  'submission',
  'evidence',
  'appeal',
  'exemplaryModel',
  'awardProposal',
] as const
export type Resource = (typeof resources)[number]

interface Mirrored {
  /** The operation that reads one, and who else than an API client may call it. */
  operation: string
  access: 'any' | readonly Role[]
  path: (id: string) => string
  /** Which of them, for the WHERE clause over `changes` with its form and proposal beside it. */
  scope: 'all' | 'form' | 'proposal'
}

export const mirrored: Record<Resource, Mirrored> = {
  unit: { operation: 'getUnit', access: 'any', path: (id) => `/units/${id}`, scope: 'all' },
  user: { operation: 'getUser', access: ['admin'], path: (id) => `/users/${id}`, scope: 'all' },
  criteriaSet: { operation: 'getCriteriaSet', access: 'any', path: (id) => `/criteria-sets/${id}`, scope: 'all' },
  period: { operation: 'getPeriod', access: 'any', path: (id) => `/periods/${id}`, scope: 'all' },
  council: { operation: 'getCouncil', access: overseers, path: (id) => `/periods/${id}/council`, scope: 'all' },
  indicatorSet: {
    operation: 'readIndicators',
    access: 'any',
    path: (id) => `/periods/${id}/indicators`,
    scope: 'all',
  },
  submission: { operation: 'getSubmission', access: 'any', path: (id) => `/submissions/${id}`, scope: 'form' },
  evidence: { operation: 'getEvidence', access: 'any', path: (id) => `/evidence/${id}`, scope: 'form' },
  appeal: { operation: 'getAppeal', access: 'any', path: (id) => `/appeals/${id}`, scope: 'form' },
  exemplaryModel: { operation: 'getModel', access: 'any', path: (id) => `/models/${id}`, scope: 'form' },
  awardProposal: {
    operation: 'getAwardProposal',
    access: 'any',
    path: (id) => `/award-proposals/${id}`,
    scope: 'proposal',
  },
}

/** Who asks: an API client with what it was granted before its scopes were looked at. */
export interface Reader {
  actor: Actor
  client: { scopes: Parameters<typeof rolesOfScopes>[0]; granted: Actor['roles'] } | null
}

interface Visible {
  resource: Resource
  /** Whom the reader is to the resource. */
  as: Actor
}

/** The resources of which the reader may see anything at all. */
export function visibleTo({ actor, client }: Reader, asked?: Resource): Visible[] {
  return resources
    .filter((resource) => asked === undefined || resource === asked)
    .flatMap((resource) => {
      const { operation, access } = mirrored[resource]
      if (!client) return access === 'any' || hasRole(actor, ...access) ? [{ resource, as: actor }] : []
      const opening = scopesFor(operation).filter((scope) => client.scopes.includes(scope))
      return opening.length > 0 ? [{ resource, as: { ...actor, roles: rolesOfScopes(opening, client.granted) } }] : []
    })
}

/** Of which changes the reader is told; `readable` is false for what is gone, or gone from the reader's sight. */
export function scopeOf(visible: Visible[]): { told: SQL; readable: SQL } {
  const told = visible.map(({ resource, as }) => and(is(resource), toldOf(resource, as))!)
  const readable = visible.map(({ resource, as }) => and(is(resource), readableTo(resource, as))!)
  return { told: or(...told) ?? sql`false`, readable: or(...readable) ?? sql`false` }
}

function is(resource: Resource): SQL {
  return sql`${changes.resource} = ${resource}`
}

function toldOf(resource: Resource, as: Actor): SQL {
  const { scope } = mirrored[resource]
  if (scope === 'all') return sql`true`
  if (scope === 'proposal') return proposalsInScope(as)
  const units = unitsWithRole(as, 'officer')
  return (
    or(
      units.length > 0 ? or(inArray(submissions.unitId, units), inheritedForms(as)) : undefined,
      hasRole(as, ...overseers) ? changes.disclosed.getSQL() : undefined,
    ) ?? sql`false`
  )
}

function readableTo(resource: Resource, as: Actor): SQL {
  return mirrored[resource].scope === 'form' ? formsInScope(as) : sql`true`
}

/** The units whose officer the reader is to any form that the feed tells of. */
export function officerUnits(visible: Visible[]): string[] {
  const forms = visible.filter(({ resource }) => mirrored[resource].scope === 'form')
  return [...new Set(forms.flatMap(({ as }) => unitsWithRole(as, 'officer')))]
}

/**
 * What a place in the feed is bound to: with other rights, or for other resources, it is another feed. So it is when
 * units went into the reader's own since: their past comes into sight without having changed.
 */
export function scopeKey(visible: Visible[], inherited: readonly Inherited[]): string {
  const rights = visible.map(({ resource, as }) => [
    resource,
    ...(mirrored[resource].scope === 'all' ? [] : [hasRole(as, ...overseers), ...unitsWithRole(as, 'officer').sort()]),
  ])
  return JSON.stringify(inherited.length > 0 ? [rights, inherited] : rights)
}
