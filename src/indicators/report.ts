// The appendix as it stands: each figure rolled up, compared with last year and with the plan, who has
// not given theirs, and where figures disagree. Drafts are not read: their units count as missing.

import type { Db } from '../db/client.ts'
import type { Deps } from '../deps.ts'
import { getPeriod } from '../periods/queries.ts'
import { sub, type Rational } from '../scoring/points.ts'
import { inconsistencies, type Gathered } from './consistency.ts'
import { changePercent, exact, figure, percentage, rounded } from './figures.ts'
import { isEnteredBy } from './linked.ts'
import { entriesOfUnits, findPeriodBefore, findSet, listForms, type IndicatorSetRow } from './queries.ts'
import { comparable, hasFigure, rollUp, rollUpEstimates, type Rolled } from './roll-up.ts'
import type { IndicatorReport, ReportRow, RolledView } from './schemas.ts'
import type { Definition, Entry } from './types.ts'

/** @throws not_found (404) */
export async function readIndicatorReport({ db, clock }: Deps, periodId: string): Promise<IndicatorReport> {
  const period = await getPeriod(db, periodId)
  const before = await findPeriodBefore(db, period.year)
  const set = await findSet(db, periodId)
  const now = await loadEntries(db, periodId, set)
  const setBefore = before && (await findSet(db, before.id))
  const then = before && (await loadEntries(db, before.id, setBefore))
  const gathered = (set?.indicators ?? []).map((definition): Gathered => {
    const comparableBefore = setBefore?.indicators.some(
      ({ code, kind, unit }) => code === definition.code && kind === definition.kind && unit === definition.unit,
    )
    return {
      definition,
      entries: now(definition.code),
      before: (comparableBefore && then?.(definition.code)) || [],
    }
  })
  const forms = await listForms(db, periodId)
  return {
    periodId,
    year: period.year,
    comparedWith: before && { periodId: before.id, year: before.year, name: before.name },
    generatedAt: clock().toISOString(),
    indicators: gathered.map((indicator) => rowOf(indicator, forms)),
    inconsistencies: inconsistencies(gathered, set?.checks ?? []),
  }
}

/** What stands for a code: the central figure, or those of the units. */
async function loadEntries(db: Db, periodId: string, set: IndicatorSetRow | null): Promise<(code: string) => Entry[]> {
  const ofUnits = await entriesOfUnits(db, periodId)
  return (code) => {
    const central = set?.central[code]
    return central ? [{ unitId: null, unitName: 'toàn tỉnh', ...central }] : (ofUnits.get(code) ?? [])
  }
}

type Form = Awaited<ReturnType<typeof listForms>>[number]

function rowOf({ definition, entries, before }: Gathered, forms: Form[]): ReportRow {
  const { code, title, section, kind, unit } = definition
  const rolled = rollUp(definition, entries)
  const asked = forms.filter(({ unitType }) => isEnteredBy(definition, unitType))
  const given = entries.filter(({ value }) => hasFigure(definition, value))
  const heard = new Set(entries.map(({ unitId }) => unitId))
  return {
    code,
    title,
    section,
    kind,
    unit,
    figure: rolled && viewOf(definition, rolled),
    estimate: viewOrNull(definition, rollUpEstimates(definition, entries)),
    estimated: given.some(({ value }) => value.status === 'estimated'),
    given: given.length,
    expected: 'central' in definition.enteredBy ? 1 : asked.length,
    missing: asked.filter(({ unitId }) => !heard.has(unitId)).map(({ unitId, unitName }) => ({ unitId, unitName })),
    withoutFigure: entries
      .filter(({ value }) => !hasFigure(definition, value))
      .map(({ unitId, unitName, value }) => ({ unitId, unitName, reason: value.reason ?? '' })),
    previous: previousOf(definition, entries, comparable(rolled), comparable(rollUp(definition, before))),
    plan: planOf(definition, comparable(rolled)),
  }
}

/** Last year's figure of the period before, or else the one that a paper prints beside this year's. */
function previousOf(
  definition: Definition,
  entries: readonly Entry[],
  now: Rational | null,
  then: Rational | null,
): ReportRow['previous'] {
  const printed = entries.length === 1 ? entries[0]!.value.previous : undefined
  const last = then ?? (printed === undefined ? null : figure(printed))
  if (now === null || last === null) return null
  const decimals = definition.decimals
  const change = changePercent(now, last)
  return {
    figure: rounded(last, decimals),
    source: then ? 'period' : 'printed',
    difference: rounded(sub(now, last), decimals),
    differencePercent: change && rounded(change, 2),
  }
}

function planOf({ plan }: Definition, now: Rational | null): ReportRow['plan'] {
  if (plan === null) return null
  const percent = now && percentage(now, figure(plan))
  return { figure: plan, percent: percent && rounded(percent, 2) }
}

function viewOrNull(definition: Definition, rolled: Rolled | null): RolledView | null {
  return rolled && viewOf(definition, rolled)
}

function viewOf(definition: Definition, rolled: Rolled): RolledView {
  const decimals = definition.decimals
  const value = comparable(rolled)
  return {
    number: rolled.kind === 'number' ? rounded(rolled.number, decimals) : null,
    numerator: rolled.kind === 'ratio' ? exact(rolled.numerator) : null,
    denominator: rolled.kind === 'ratio' ? exact(rolled.denominator) : null,
    percent: rolled.kind === 'ratio' && rolled.percent ? rounded(rolled.percent, decimals) : null,
    exact: value && exact(value),
    yes: rolled.kind === 'yes_no' ? rolled.yes : null,
    no: rolled.kind === 'yes_no' ? rolled.no : null,
    documents: rolled.kind === 'documents' ? rolled.documents : null,
  }
}
