// Codes of a unit: what others call it, each in a scheme and for a time, never a key. A code that was given up
// may be given to another unit later, but never to two at once: the constraint unit_identifiers_no_overlap
// holds that too, for those who write at the same moment.

import { sql } from 'drizzle-orm'
import type { Db, Tx } from '../db/client.ts'
import { rowsOf } from '../db/migrate.ts'
import { unitIdentifiers, units } from '../db/schema.ts'
import { problems, say, type ProblemFault } from '../http/problems.ts'
import { date } from '../papers/words.ts'
import type { IdentifierScheme, UnitInput } from './schemas.ts'

export type IdentifierRow = typeof unitIdentifiers.$inferSelect
type Validity = Pick<UnitInput, 'validFrom' | 'validTo'>
type Input = NonNullable<UnitInput['identifiers']>[number]

/** QĐ 20/2020/QĐ-TTg, amended by QĐ 09/2025: new and legacy style of agency identifiers (domain.md, "Units"). */
const patterns: Partial<Record<IdentifierScheme, RegExp>> = {
  qd20: /^[A-Z]\d{2}(\.\d{1,3}){0,6}$/,
  'qd20-legacy': /^\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}$/,
}

/** Rows of a unit's identifiers. What has no dates of its own lasts as long as the unit; nothing outlives it. */
export function toIdentifiers(
  unitId: string,
  { identifiers = [], ...unit }: Validity & { identifiers?: readonly Input[] | undefined },
): IdentifierRow[] {
  return identifiers.map(({ scheme, code, ...own }) => ({
    unitId,
    scheme,
    code,
    validFrom: own.validFrom ?? unit.validFrom,
    validTo: earlier(own.validTo ?? null, unit.validTo ?? null),
  }))
}

/** Identifiers as they follow their unit when its validity changes: those that shared its first or last day still do. */
export function following(identifiers: readonly Input[], before: Validity): Input[] {
  return identifiers.map(({ validFrom, validTo, ...identifier }) => ({
    ...identifier,
    ...(validFrom !== before.validFrom && { validFrom }),
    ...(validTo !== before.validTo && { validTo }),
  }))
}

/** What the schema can't say: the form of each code, dates against the unit's, one code twice at a time. */
export function faultsOfIdentifiers(input: Validity & { identifiers?: readonly Input[] | undefined }): ProblemFault[] {
  const rows = toIdentifiers('', input)
  return rows.flatMap((row, i) => {
    const { scheme, code, validFrom, validTo } = row
    const fault = (field: string, kind: string, vi: string, en: string): ProblemFault => ({
      pointer: `/identifiers/${i}/${field}`,
      code: kind,
      detail: say(vi, en),
    })
    const faults: ProblemFault[] = []
    if (patterns[scheme]?.test(code) === false)
      faults.push(
        fault(
          'code',
          'wrong_format',
          `Mã "${code}" không đúng dạng của ${scheme}, ví dụ H20.14 hoặc 000.00.14.H20.`,
          `"${code}" is not in the form of ${scheme}, such as H20.14 or 000.00.14.H20.`,
        ),
      )
    if (validFrom < input.validFrom)
      faults.push(
        fault(
          'validFrom',
          'outside_validity',
          'Mã không thể có hiệu lực trước đơn vị.',
          'An identifier can not begin before its unit.',
        ),
      )
    if (validTo !== null && validTo < validFrom)
      faults.push(
        fault(
          'validTo',
          'before_start',
          'Ngày hết hiệu lực của mã phải sau ngày có hiệu lực.',
          'An identifier must not end before it begins.',
        ),
      )
    if (rows.some((other, j) => j < i && overlap(row, other)))
      faults.push(
        fault(
          'code',
          'duplicate',
          `Mã ${code} bị lặp trong cùng thời gian.`,
          `${code} is given twice at the same time.`,
        ),
      )
    return faults
  })
}

/** @throws duplicate (409) naming each code that another unit has at the same time */
export async function refuseTaken(db: Db | Tx, rows: readonly IdentifierRow[]): Promise<void> {
  const taken = await listTaken(db, rows)
  if (taken.length === 0) return
  throw problems.duplicate({
    errors: taken.map((found) => ({
      pointer: `/identifiers/${found.place}/code`,
      code: 'duplicate',
      detail: takenBy(found),
    })),
  })
}

/** A code that another unit has at the same time; `place` is that of the row asked about. */
export interface Taken extends Pick<IdentifierRow, 'scheme' | 'code' | 'validFrom' | 'validTo'> {
  place: number
  unitId: string
  unitName: string
}

export function takenBy({ scheme, code, unitName, validFrom, validTo }: Taken) {
  const [from, to] = [date(validFrom), validTo && date(validTo)]
  return say(
    `Mã ${code} (${scheme}) đã thuộc về ${unitName} từ ${from}${to ? ` đến ${to}` : ''}.`,
    `${code} (${scheme}) belongs to ${unitName} from ${validFrom}${validTo ? ` to ${validTo}` : ' on'}.`,
  )
}

/** Which of the identifiers belong to another unit during any of their days. */
export async function listTaken(
  db: Db | Tx,
  rows: readonly (Omit<IdentifierRow, 'unitId'> & { unitId?: string })[],
): Promise<Taken[]> {
  if (rows.length === 0) return []
  const wanted = rows.map((row, place) => ({ ...row, place }))
  const taken = sql`
    select wanted.place, i.scheme, i.code, i.valid_from::text as "validFrom", i.valid_to::text as "validTo",
      u.id as "unitId", u.name as "unitName"
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb)
      as wanted(place int, "unitId" uuid, scheme text, code text, "validFrom" date, "validTo" date)
    join ${unitIdentifiers} i on i.scheme = wanted.scheme and i.code = wanted.code and i.unit_id is distinct from wanted."unitId"
      and i.valid_from <= coalesce(wanted."validTo", 'infinity') and coalesce(i.valid_to, 'infinity') >= wanted."validFrom"
    join ${units} u on u.id = i.unit_id
    order by wanted.place, i.valid_from`
  return rowsOf<Taken>(await db.execute(taken))
}

export function isValidOn({ validFrom, validTo }: Pick<IdentifierRow, 'validFrom' | 'validTo'>, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day)
}

function overlap(a: IdentifierRow, b: IdentifierRow): boolean {
  return (
    a.scheme === b.scheme &&
    a.code === b.code &&
    (b.validTo === null || a.validFrom <= b.validTo) &&
    (a.validTo === null || b.validFrom <= a.validTo)
  )
}

function earlier(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b < a) ? b : a
}
