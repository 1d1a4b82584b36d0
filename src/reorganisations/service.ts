// A reorganisation changes units on a day under a decision, all or nothing. Nothing is deleted: what ends keeps its
// name, codes, forms and results, and what was renamed is found under the name of the day. A dry run does all of it
// and takes it back, so that it refuses what the real one would.

import { TransactionRollbackError } from 'drizzle-orm'
import { writeAudit } from '../audit/audit.ts'
import type { Actor } from '../auth/roles.ts'
import type { Tx } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { insertEvents } from '../events/queries.ts'
import { problems, say } from '../http/problems.ts'
import { listTaken, takenBy } from '../units/identifiers.ts'
import { insertUnits } from '../units/queries.ts'
import { toRow } from '../units/service.ts'
import { effectsOf } from './effects.ts'
import { planReorganisation, type Known, type Plan } from './plan.ts'
import {
  changeStates,
  countAccounts,
  endCodes,
  endUnits,
  holdTree,
  insertLinks,
  insertReorganisation,
  listOpenForms,
  loadKnown,
  touchUnits,
} from './queries.ts'
import { fault } from './resolve.ts'
import type { ReorganisationInput, ReorganisationReport } from './schemas.ts'

/** @throws rule_broken (422) with every fault and its place */
export async function reorganiseUnits(
  deps: Deps,
  actor: Actor,
  input: ReorganisationInput,
  dryRun: boolean,
): Promise<ReorganisationReport> {
  let report: ReorganisationReport
  try {
    await deps.db.transaction(async (tx) => {
      report = await reorganise(tx, deps, actor, input)
      if (dryRun) tx.rollback()
    })
  } catch (error) {
    if (!(error instanceof TransactionRollbackError)) throw error
  }
  return dryRun ? { ...report!, id: null } : report!
}

async function reorganise(tx: Tx, deps: Deps, actor: Actor, input: ReorganisationInput): Promise<ReorganisationReport> {
  const { effectiveOn, decision } = input
  await holdTree(tx)
  const known = await loadKnown(tx, input)
  const plan = planReorganisation(input, known, deps.newId)
  const errors = [...plan.faults, ...(await faultsOfCodes(tx, plan))]
  if (errors.length > 0)
    throw problems.ruleBroken({
      detail: say('Không thay đổi nào được lưu; hãy sửa các lỗi sau.', 'Nothing was stored; mend these faults.'),
      errors,
    })
  const id = deps.newId()
  const madeAt = deps.clock()
  const { changes, ended, created } = plan
  await insertReorganisation(tx, {
    id,
    effectiveOn,
    decision,
    changes,
    effects: effectsOf(plan, known),
    madeBy: actor.userId!,
    madeAt,
  })
  const versions = await carryOut(tx, deps, id, plan, madeAt)
  await writeAudit(
    tx,
    deps,
    actor,
    {
      action: 'reorganiseUnits',
      entity: 'reorganisation',
      entityId: id,
      version: 1,
      after: { effectiveOn, decision, units: versions.size },
    },
    ...unitEntries(id, input, plan, known, versions),
  )
  const unitEvents = [...versions].map(([unitId, version]) => ({
    kind: 'unit_reorganised' as const,
    resourceId: unitId,
    unitId,
    occurrence: String(version),
    payload: { status: statusOf(unitId, plan), reorganisationId: id },
  }))
  await insertEvents(tx, deps, madeAt, unitEvents)
  return {
    id,
    effectiveOn,
    decision,
    changes,
    madeBy: { id: actor.userId!, name: actor.name },
    madeAt: madeAt.toISOString(),
    revocation: null,
    version: 1,
    counts: {
      ended: ended.length,
      created: created.filter(({ origin }) => origin === null).length,
      changed: plan.changed.size + plan.goOn.length,
      recorded: created.filter(({ origin }) => origin !== null).length,
    },
    warnings: await warningsOf(tx, plan, known),
  }
}

/** Codes that somebody else has at the time, unless it ends with this. */
async function faultsOfCodes(tx: Tx, { codesTaken, codesGiven, changes, lastDay }: Plan) {
  const rows = codesTaken.flatMap(({ pointer, rows }) =>
    rows.map((row, i) => ({ ...row, pointer: `${pointer}/${i}/code` })),
  )
  const ending = new Set(
    changes.flatMap(({ predecessors }) => predecessors.filter(({ ends }) => ends)).map(({ unitId }) => unitId),
  )
  const givenUp = (scheme: string, code: string, unitId: string) =>
    codesGiven.some((row) => row.unitId === unitId && row.scheme === scheme && row.code === code)
  const taken = await listTaken(tx, rows)
  return taken
    .filter(
      ({ place, unitId, scheme, code }) =>
        rows[place]!.validFrom <= lastDay || !(ending.has(unitId) || givenUp(scheme, code, unitId)),
    )
    .map((found) => {
      const { vi, en } = takenBy(found)
      return fault(rows[found.place]!.pointer, 'duplicate', vi, en)
    })
}

/** Answers the versions of all units that were changed or made. */
async function carryOut(tx: Tx, deps: Deps, id: string, plan: Plan, at: Date): Promise<Map<string, number>> {
  const { created, codesTaken, codesGiven, changed, ended, goOn, lastDay, links } = plan
  const endings = await endUnits(tx, ended, lastDay, at)
  await endCodes(tx, codesGiven, lastDay)
  const rows = created.map(({ id: unitId, origin, ...unit }) => ({ ...toRow(deps, unitId, unit), origin }))
  await insertUnits(
    tx,
    parentsFirst(rows),
    codesTaken.flatMap(({ rows: codes }) => codes),
  )
  const changes = await changeStates(tx, id, { changed, lastDay }, at)
  const others = await touchUnits(tx, goOn, {}, at)
  await insertLinks(tx, id, links)
  return new Map([...endings, ...changes, ...others, ...created.map((unit) => [unit.id, 1] as const)])
}

function parentsFirst<Row extends { id: string; parentId?: string | null | undefined }>(rows: Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const depthOf = (row: Row): number => {
    const parent = row.parentId ? byId.get(row.parentId) : undefined
    return parent ? 1 + depthOf(parent) : 0
  }
  return [...rows].sort((a, b) => depthOf(a) - depthOf(b))
}

function statusOf(unitId: string, { ended, created, changed }: Plan): string {
  if (ended.includes(unitId)) return 'ended'
  if (created.some(({ id }) => id === unitId)) return 'created'
  const change = changed.get(unitId)
  return change === undefined ? 'continued' : change.name === undefined ? 'moved' : 'renamed'
}

function unitEntries(
  reorganisationId: string,
  { effectiveOn, decision }: ReorganisationInput,
  { lastDay, created, changed, codesTaken, codesGiven }: Plan,
  known: Known,
  versions: ReadonlyMap<string, number>,
) {
  const made = new Map(created.map((unit) => [unit.id, unit]))
  return [...versions].map(([unitId, version]) => {
    const unit = made.get(unitId)
    const before = known.units.get(unitId)
    const change = changed.get(unitId)
    const codes = codesTaken.filter((taken) => taken.unitId === unitId).flatMap(({ rows }) => rows.map(codeOf))
    const given = codesGiven.filter((row) => row.unitId === unitId).map(codeOf)
    return {
      action: 'reorganiseUnits',
      entity: 'unit' as const,
      entityId: unitId,
      version,
      ...(before && {
        before: {
          ...(change
            ? Object.fromEntries(Object.keys(change).map((field) => [field, before[field as 'name']]))
            : { validTo: null }),
          ...(given.length > 0 && { identifiers: given }),
        },
      }),
      after: {
        ...(unit
          ? { name: unit.name, unitType: unit.unitType, block: unit.block, parentId: unit.parentId }
          : (change ?? {})),
        ...(before && !change && { validTo: known.units.get(unitId)!.validTo ?? lastDay }),
        ...(codes.length > 0 && { identifiers: codes }),
        reorganisationId,
        effectiveOn,
        decision,
      },
    }
  })
}

function codeOf({ scheme, code, validFrom, validTo }: Plan['codesGiven'][number]) {
  return { scheme, code, validFrom, validTo }
}

/** Of units that end: forms that somebody still has to finish, and people who need a role in the new unit. */
async function warningsOf(tx: Tx, { ended }: Plan, known: Known): Promise<ReorganisationReport['warnings']> {
  if (ended.length === 0) return []
  const forms = await listOpenForms(tx, ended)
  const accounts = await countAccounts(tx, ended)
  return ended
    .map((unitId) => ({
      unitId,
      unitName: known.units.get(unitId)!.name,
      openForms: forms.filter((form) => form.unitId === unitId).map(({ period }) => period),
      accounts: accounts.get(unitId) ?? 0,
    }))
    .filter(({ openForms, accounts: n }) => openForms.length > 0 || n > 0)
}
