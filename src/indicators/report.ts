// The appendix as it stands: each figure rolled up, compared with last year and with the plan, who has
// not given theirs, and where figures disagree. Drafts are not read: their units count as missing.

import type { Deps } from '../deps.ts'
import { getPeriod } from '../periods/queries.ts'
import { sub, type Rational } from '../scoring/points.ts'
import { inconsistencies, type Gathered } from './consistency.ts'
import { changePercent, exact, figure, percentage, rounded } from './figures.ts'
import { isEnteredBy } from './linked.ts'
import { findPeriodBefore, findSet, listForms, type Form, type IndicatorSetRow } from './queries.ts'
import { comparable, hasFigure, rollUp, rollUpEstimates, type Rolled } from './roll-up.ts'
import type { IndicatorReport, ReportRow, RolledView } from './schemas.ts'
import type { Definition, Entry } from './types.ts'

/** @throws not_found (404) */
export async function readIndicatorReport({ db, clock }: Deps, periodId: string): Promise<IndicatorReport> {
  const period = await getPeriod(db, periodId)
  const before = await findPeriodBefore(db, period.year)
  const [set, setBefore] = [await findSet(db, periodId), before && (await findSet(db, before.id))]
  // At the same time: each takes as long as the other.
  const timedCodes = (set?.indicators ?? []).filter(({ rollUp }) => rollUp === 'latest').map(({ code }) => code)
  const [forms, formsBefore] = await Promise.all([
    listForms(db, periodId, timedCodes),
    before ? listForms(db, before.id, timedCodes) : [],
  ])
  const gathered = (set?.indicators ?? []).map((definition): Gathered => {
    const comparableBefore = setBefore?.indicators.some(
      ({ code, kind, unit }) => code === definition.code && kind === definition.kind && unit === definition.unit,
    )
    const entries = entriesOf(definition.code, forms, set)
    const entriesBefore = comparableBefore ? entriesOf(definition.code, formsBefore, setBefore) : []
    return {
      definition,
      entries,
      rolled: rollUp(definition, entries),
      before: entriesBefore,
      rolledBefore: rollUp(definition, entriesBefore),
    }
  })
  return {
    periodId,
    year: period.year,
    comparedWith: before && { periodId: before.id, year: before.year, name: before.name },
    generatedAt: clock().toISOString(),
    indicators: gathered.map((indicator) => rowOf(indicator, forms)),
    inconsistencies: inconsistencies(gathered, set?.checks ?? []),
  }
}

/** What stands for a code: the central figure, or those of the units in the order of their names. */
function entriesOf(code: string, forms: readonly Form[], set: IndicatorSetRow | null): Entry[] {
  const central = set?.central[code]
  if (central) return [{ unitId: null, unitName: 'toàn tỉnh', ...central }]
  const entries: Entry[] = []
  for (const { unitId, unitName, figures, times } of forms) {
    const value = figures?.[code]
    if (value) entries.push({ unitId, unitName, value, enteredAt: times?.[code] })
  }
  return entries
}

function rowOf({ definition, entries, rolled, rolledBefore }: Gathered, forms: readonly Form[]): ReportRow {
  const { code, title, section, kind, unit } = definition
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
    previous: previousOf(definition, entries, comparable(rolled), comparable(rolledBefore)),
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
