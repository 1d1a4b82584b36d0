// The OpenAPI document in English: every text of the Vietnamese one is looked up in english/, by
// what it says. Ids, codes, fields and examples are the same in both.

import { roleNames } from '../auth/roles.ts'
import { problemCatalogue, problemExamples } from './problem-guide.ts'
import { accounts } from './english/accounts.ts'
import { appeals } from './english/appeals.ts'
import { audit } from './english/audit.ts'
import { awards } from './english/awards.ts'
import { common } from './english/common.ts'
import { criteriaSets } from './english/criteria-sets.ts'
import { document } from './english/document.ts'
import { evidence } from './english/evidence.ts'
import { indicators } from './english/indicators.ts'
import { periods } from './english/periods.ts'
import { jobs } from './english/jobs.ts'
import { reorganisations } from './english/reorganisations.ts'
import { results } from './english/results.ts'
import { review } from './english/review.ts'
import { selfAssessment } from './english/self-assessment.ts'
import { signIn } from './english/sign-in.ts'
import { system } from './english/system.ts'
import { units } from './english/units.ts'

/** English by Vietnamese, each text in one of them; in the order of the year. */
export const catalogues: Record<string, string>[] = [
  common,
  document,
  signIn,
  units,
  reorganisations,
  accounts,
  criteriaSets,
  periods,
  selfAssessment,
  evidence,
  review,
  appeals,
  jobs,
  results,
  indicators,
  awards,
  audit,
  system,
]
const byVietnamese = new Map(catalogues.flatMap((catalogue) => Object.entries(catalogue)))

const roles = new Map([
  ['mọi người, không cần đăng nhập', 'everybody, without signing in'],
  ['mọi tài khoản đã đăng nhập', 'every account that is signed in'],
  ...Object.values(roleNames).map(({ vi, en }): [string, string] => [vi, en]),
])

const problemTitles = new Map([...problemCatalogue.values()].map(({ title }) => [title.vi, title.en]))

interface InEnglish<T> {
  document: T
  /** Vietnamese texts that stand in the document without English. */
  missing: string[]
  /** Those that the catalogues have and the document has not. */
  unused: string[]
}

/** What has no English stays Vietnamese and is named. */
export function inEnglish<T extends object>(vietnamese: T, publicUrl: string): InEnglish<T> {
  const used = new Set<string>()
  const missing = new Set<string>()
  const english = (text: string): string => {
    const [, said, who] = /^(?:([^]*)\n\n)?Dành cho: (.*)\.$/.exec(text) ?? []
    if (who !== undefined) return [...(said ? [english(said)] : []), `For: ${inRoles(who)}.`].join('\n\n')
    const titles = text.split('; ').map((title) => problemTitles.get(title))
    if (titles.every((title) => title !== undefined)) return titles.join('; ')
    used.add(text)
    const found = byVietnamese.get(text)
    // A code is a name in every language: the kinds of a union, `ok`.
    if (found === undefined && !/^[\w.]+$/.test(text)) missing.add(text)
    return found ?? text
  }
  const walk = (value: unknown, keyword: string): unknown => {
    if (typeof value === 'string')
      return ['description', 'summary', 'title', 'tags'].includes(keyword) ? english(value) : value
    if (typeof value !== 'object' || value === null || isData(keyword)) return value
    if (Array.isArray(value)) return value.map((item) => walk(item, keyword))
    // The keys of these are names of fields, not keywords.
    const named = keyword === 'properties'
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, walk(member, named ? '' : key)]))
  }
  const document = walk(vietnamese, '') as T & Parts
  for (const named of [...(document.tags ?? []), document.info?.contact]) if (named) named.name = english(named.name)
  const { components } = document
  if (components?.examples) components.examples = problemExamples(publicUrl, 'en', Object.keys(components.examples))
  return { document, missing: [...missing], unused: [...byVietnamese.keys()].filter((text) => !used.has(text)) }
}

interface Parts {
  tags?: { name: string }[]
  info?: { contact?: { name: string } }
  components?: { examples?: object }
}

function inRoles(list: string): string {
  return list
    .split('; ')
    .map((name) => roles.get(name) ?? name)
    .join('; ')
}

/** Values, not words about them. */
function isData(keyword: string): boolean {
  return ['example', 'examples', 'default', 'enum', 'const', 'required', 'security'].includes(keyword)
}
