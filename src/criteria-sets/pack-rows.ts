// A pack as rows of sheets, and rows as the document of a pack. Rows are records by column key; nothing is
// checked here but what the tree needs: `readPack` checks the document. Pure.

import type { Group, Pack } from '../scoring/types.ts'
import { infoSheet, listSheets, scaleSheet, treeSheet, type ListSheet } from './sheet-columns.ts'

type Row = Record<string, unknown>
export type Rows = Record<string, Row[]>

const scales = ['levels', 'thresholds', 'items', 'factors'] as const

/** Rows by the name of the sheet. */
export function rowsOf(pack: Pack): Rows {
  const tree: Row[] = []
  const scale: Row[] = []
  const add = (groups: Group[], parent: string | undefined): void => {
    for (const { groups: below, criteria, ...group } of groups) {
      tree.push({ line: 'group', parent, ...group })
      for (const criterion of criteria) {
        tree.push({ line: 'criterion', parent: group.code, ...criterion })
        for (const list of scales) {
          const entries = (criterion as unknown as Record<string, Row[] | undefined>)[list] ?? []
          scale.push(...entries.map((entry) => ({ criterion: criterion.code, list, ...entry })))
        }
      }
      add(below, group.code)
    }
  }
  add(pack.groups, undefined)
  return {
    [infoSheet.name]: [{ ...pack, illustrative: String(pack.illustrative) }],
    [treeSheet.name]: tree,
    [scaleSheet.name]: scale,
    ...Object.fromEntries(
      Object.entries(listSheets).map(([path, { name }]) => [name, getAt(pack as unknown as Row, path) as Row[]]),
    ),
  }
}

/** Where a part of the document came from: the place of a fault by the start of its path. */
export interface RowPlace {
  sheet: ListSheet
  /** Index among the rows of the sheet. */
  index: number
}

export interface PackDocument {
  document: Record<string, unknown>
  /** By path: `groups[0].criteria[2]`. The empty path is the set itself. */
  places: Map<string, RowPlace>
  /** Rows of the tree or of its scales that belong nowhere. */
  homeless: (RowPlace & { key: string; value: string })[]
}

export function documentOfRows(rows: Rows): PackDocument {
  const places = new Map<string, RowPlace>([['', { sheet: infoSheet, index: 0 }]])
  const homeless: PackDocument['homeless'] = []
  const { illustrative, ...info } = rows[infoSheet.name]![0] ?? {}
  const document: Row = {
    format: 1,
    ...info,
    ...(illustrative !== undefined && { illustrative: illustrative === 'true' }),
    rounding: { mode: 'half_up', ...(info.rounding as Row) },
    notApplicable: { rescale: 'proportional', ...(info.notApplicable as Row) },
    groups: groupsOf(rows, places, homeless),
  }
  for (const [path, sheet] of Object.entries(listSheets)) {
    const entries = rows[sheet.name] ?? []
    entries.forEach((_, index) => places.set(`${path}[${index}]`, { sheet, index }))
    setAt(document, path, entries)
  }
  return { document, places, homeless }
}

function groupsOf(rows: Rows, places: PackDocument['places'], homeless: PackDocument['homeless']): Row[] {
  const lines = rows[treeSheet.name] ?? []
  const tops: Row[] = []
  const placed = new Set<Row>()
  const below = (parent: unknown, path: string, into: Row): void => {
    const groups: Row[] = []
    const criteria: Row[] = []
    lines.forEach((row, index) => {
      if ((row.parent ?? '') !== parent || placed.has(row)) return
      placed.add(row)
      const { line, parent: _, ...members } = row
      const list = line === 'criterion' ? criteria : groups
      const own = `${path}${line === 'criterion' ? 'criteria' : 'groups'}[${list.length}]`
      places.set(own, { sheet: treeSheet, index })
      list.push(members)
      if (line === 'criterion') addScales(rows, members, own, places)
      else below(row.code, `${own}.`, members)
    })
    if (path === '') tops.push(...groups)
    else Object.assign(into, { groups, criteria })
  }
  below('', '', {})
  const codes = new Set(lines.flatMap(({ line, code }) => (line === 'criterion' ? [code] : [])))
  lines.forEach((row, index) => {
    const isTopCriterion = row.line === 'criterion' && row.parent === undefined
    if (!placed.has(row) || isTopCriterion)
      homeless.push({ sheet: treeSheet, index, key: 'parent', value: textOf(row.parent) })
  })
  ;(rows[scaleSheet.name] ?? []).forEach((row, index) => {
    if (!codes.has(row.criterion))
      homeless.push({ sheet: scaleSheet, index, key: 'criterion', value: textOf(row.criterion) })
  })
  return tops
}

function addScales(rows: Rows, criterion: Row, path: string, places: PackDocument['places']): void {
  ;(rows[scaleSheet.name] ?? []).forEach((row, index) => {
    if (row.criterion !== criterion.code) return
    const { criterion: _, list, ...entry } = row
    const name = textOf(list) || 'levels'
    const entries = (criterion[name] ??= []) as Row[]
    places.set(`${path}.${name}[${entries.length}]`, { sheet: scaleSheet, index })
    entries.push(entry)
  })
}

/** The member at a dotted path; undefined where a step is missing. */
export function getAt(row: Row, path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), row)
}

/** Sets the member at a dotted path, making what it stands in. */
export function setAt(row: Row, path: string, value: unknown): void {
  const keys = path.split('.')
  const last = keys.pop()!
  let at = row
  for (const key of keys) {
    if (!isRecord(at[key])) at[key] = {}
    at = at[key] as Row
  }
  at[last] = value
}

export function isRecord(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
