// Search by name: every word typed begins a word of the name, without case, diacritics or
// punctuation. What fits best stands first: the code, the whole name, the name without "Xã" or
// "Phường", its beginning, the words together; among equals the one with the same tone marks.
// The index units_search_idx on the words of a name serves both databases.

import { and, or, sql, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { unitIdentifiers, unitStates, units } from '../db/schema.ts'
import { searchKey, withOtherTonePlacement } from './names.ts'

const levels = ['xa', 'phuong', 'thi tran', 'thi xa', 'huyen', 'quan', 'thanh pho', 'tinh']

/**
 * Units with a name that has every word of `q`, or with exactly this identifier. A former name counts as well, unless
 * it is the units of a day that are searched (`unitsOn`), which go by their names of that day.
 */
export function matches(q: string, ofDay: boolean): SQL | undefined {
  // A union and not an OR, so that each side goes by its index.
  const ever = sql`${units.id} in (${everNamed(q)} union ${withIdentifier(q)})`
  return ofDay ? and(ever, or(hasWords(q), sql`${units.id} in (${withIdentifier(q)})`)) : ever
}

/** The ids of units that have or had a name with every word of `q`. */
export function everNamed(q: string): SQL {
  return sql`select ${units.id} from ${units} where ${hasWords(q)}
    union select ${unitStates.unitId} from ${unitStates} where ${hasWords(q, unitStates.searchName)}`
}

/** Has every word of `q`; nothing has, when it has no word. */
function hasWords(q: string, searchName: PgColumn = units.searchName): SQL {
  const words = searchKey(q).split(' ').filter(Boolean)
  if (words.length === 0) return sql`false`
  const query = words.map((word) => `'${word}':*`).join(' & ')
  return sql`search_words(${searchName}) @@ ${query}::tsquery`
}

/** How well a unit that matches fits, 0 best. */
export function rankOf(q: string): SQL<number> {
  const key = searchKey(q)
  const withLevel = levels.map((level) => `${level} ${key}`)
  return sql<number>`(2 * case
    when ${units.searchName} = ${key} or ${units.id} in (${withIdentifier(q)}) then 0
    when ${units.searchName} in ${withLevel} then 1
    when ${units.searchName} ~ ${`^((${levels.join('|')}) )?${key}`} then 2
    when strpos(' ' || ${units.searchName}, ${` ${key}`}) > 0 then 3
    else 4 end + ${toneMarksDiffer(q)})::int`
}

function withIdentifier(q: string): SQL {
  return sql`select ${unitIdentifiers.unitId} from ${unitIdentifiers} where ${unitIdentifiers.code} = ${q.trim()}`
}

/** 1 when diacritics were typed and the name has others; `hòa` and `hoà` are the same. */
function toneMarksDiffer(q: string): SQL {
  const typed = q.trim().replace(/\s+/g, ' ').toLowerCase()
  if (searchKey(typed) === typed) return sql`0`
  const [one, other] = [typed, withOtherTonePlacement(typed)].map((text) => text.normalize('NFD'))
  // Decomposed, so that lower() needs no locale of the server but for Đ.
  const name = sql`replace(lower(normalize(${units.name}, NFD)), 'Đ', 'đ')`
  return sql`case when strpos(${name}, ${one}) + strpos(${name}, ${other}) > 0 then 0 else 1 end`
}
