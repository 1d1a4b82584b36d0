// Search by name: every word typed begins a word of the name, without case, diacritics or
// punctuation. What fits best stands first: the code, the whole name, the name without "Xã" or
// "Phường", its beginning, the words together; among equals the one with the same tone marks.
// The index units_search_idx on the words of a name serves both databases.

import { sql, type SQL } from 'drizzle-orm'
import { unitIdentifiers, units } from '../db/schema.ts'
import { searchKey, withOtherTonePlacement } from './names.ts'

const levels = ['xa', 'phuong', 'thi tran', 'thi xa', 'huyen', 'quan', 'thanh pho', 'tinh']

/** Units with a name that has every word of `q`, or with exactly this identifier. */
export function matches(q: string): SQL {
  // A union and not an OR, so that each side goes by its index.
  return sql`${units.id} in (select ${units.id} from ${units} where ${hasWords(q)} union ${withIdentifier(q)})`
}

/** Units with a name that has every word of `q`; nothing when it has no word. */
export function hasWords(q: string): SQL {
  const words = searchKey(q).split(' ').filter(Boolean)
  if (words.length === 0) return sql`false`
  const query = words.map((word) => `'${word}':*`).join(' & ')
  return sql`search_words(${units.searchName}) @@ ${query}::tsquery`
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
