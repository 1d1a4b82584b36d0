// Criteria whose numerator and denominator are indicators, so that a figure is typed once.

import { eq } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { indicatorSets, indicatorValues } from '../db/schema.ts'
import { formatExact } from '../scoring/points.ts'
import type { CompiledSet } from '../scoring/compile.ts'
import type { Answer } from '../scoring/types.ts'
import { numberOf } from './figures.ts'
import type { Definition, IndicatorValue } from './types.ts'

export interface Linked {
  code: string
  numeratorIndicator: string
  denominatorIndicator: string
}

/** All that the set links, or of those what the period's indicators let this unit enter: the others are typed by hand. */
export function linkedCriteria(set: CompiledSet, unitType: string, definitions?: readonly Definition[]): Linked[] {
  const leaves = set.types.get(unitType)?.leaves ?? []
  return leaves.flatMap(({ criterion }) => {
    if (criterion.kind !== 'ratio' || !criterion.numeratorIndicator || !criterion.denominatorIndicator) return []
    const { code, numeratorIndicator, denominatorIndicator } = criterion
    const linked = { code, numeratorIndicator, denominatorIndicator }
    return definitions === undefined || fits(linked, definitions, unitType) ? [linked] : []
  })
}

function fits(
  { numeratorIndicator, denominatorIndicator }: Linked,
  definitions: readonly Definition[],
  unitType: string,
) {
  const kind = kindAsked(numeratorIndicator, denominatorIndicator)
  return [numeratorIndicator, denominatorIndicator].every((code) =>
    definitions.some((one) => one.code === code && one.kind === kind && isEnteredBy(one, unitType)),
  )
}

/** The same indicator twice is a ratio, two of them are numbers. */
export function kindAsked(numeratorIndicator: string, denominatorIndicator: string): 'ratio' | 'number' {
  return numeratorIndicator === denominatorIndicator ? 'ratio' : 'number'
}

export function isEnteredBy({ enteredBy }: Definition, unitType: string): boolean {
  return 'unitTypes' in enteredBy && enteredBy.unitTypes.includes(unitType)
}

/** The answer that the figures give; null while one of them is not there. */
export function ratioFrom(
  { numeratorIndicator, denominatorIndicator }: Linked,
  definitions: readonly Definition[],
  values: ReadonlyMap<string, IndicatorValue>,
): Answer | null {
  if (numeratorIndicator === denominatorIndicator) return values.get(numeratorIndicator)?.fraction ?? null
  const [numerator, denominator] = [numeratorIndicator, denominatorIndicator].map((code) => {
    const value = values.get(code)
    const unit = definitions.find((one) => one.code === code)!.unit
    return value === undefined ? null : numberOf(value, unit)
  })
  return numerator && denominator ? { numerator: formatExact(numerator), denominator: formatExact(denominator) } : null
}

/** The period's indicators that the unit enters, and what it entered. */
export async function loadUnitFigures(
  db: Db | Tx,
  { id, periodId, unitType }: { id: string; periodId: string; unitType: string },
): Promise<{ definitions: Definition[]; values: Map<string, IndicatorValue> }> {
  const [set] = await db
    .select({ indicators: indicatorSets.indicators })
    .from(indicatorSets)
    .where(eq(indicatorSets.periodId, periodId))
  const rows = await db
    .select({ code: indicatorValues.code, value: indicatorValues.value })
    .from(indicatorValues)
    .where(eq(indicatorValues.submissionId, id))
  return {
    definitions: (set?.indicators ?? []).filter((one) => isEnteredBy(one, unitType)),
    values: new Map(rows.flatMap(({ code, value }) => (value ? [[code, value]] : []))),
  }
}
