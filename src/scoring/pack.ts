// Reads a criteria set ("pack") from parsed YAML or JSON: everything is checked at once and every
// fault is reported with its path, so that an official corrects a file in one go. What comes out is
// normalised (defaults filled in, decimals canonical, text trimmed and in NFC), so that the same set
// always has the same hash. Source: scoring.md, "A criteria set is a pack".

import { report } from './faults.ts'
import { readGroup } from './pack-criteria.ts'
import { readBonus, readGate, readPenalty } from './pack-extras.ts'
import {
  code,
  date,
  decimal,
  flag,
  integer,
  isPresent,
  join,
  list,
  member,
  object,
  oneOf,
  optionalText,
  present,
  readCode,
  text,
  unique,
} from './pack-reader.ts'
import type { Cursor, Reading } from './pack-reader.ts'
import { checkRules } from './pack-rules.ts'
import type { AwardRule, Fault, Level, Pack, Quota, TieBreaker } from './types.ts'

export { packHash } from './hash.ts'

const FIELDS = [
  'format',
  'code',
  'version',
  'title',
  'illustrative',
  'note',
  'decision',
  'supersedes',
  'effectiveFrom',
  'effectiveTo',
  'unitTypes',
  'scale',
  'weighting',
  'scoreStep',
  'rounding',
  'bonusCap',
  'penaltyCap',
  'totalCap',
  'totalFloor',
  'notApplicable',
  'groups',
  'bonuses',
  'penalties',
  'gates',
  'classification',
  'quotas',
  'ranking',
  'awards',
]

/** The pack, or every fault of the document. Never throws, whatever it is given. */
export function readPack(document: unknown): { pack: Pack; faults: [] } | { pack: null; faults: Fault[] } {
  const reading: Reading = { faults: [], groups: 0, criteria: 0, incomplete: false }
  const at = object(reading, document, '', FIELDS)
  if (at === null) return { pack: null, faults: reading.faults }
  const pack = readDocument(at)
  checkRules(pack, reading.incomplete, reading.faults)
  return reading.faults.length === 0 ? { pack, faults: [] } : { pack: null, faults: reading.faults }
}

function readDocument(at: Cursor): Pack {
  const { reading } = at
  if (present(at, 'format') !== undefined && at.value['format'] !== 1) {
    report(
      reading.faults,
      'format',
      'unknown_format',
      'Chỉ hỗ trợ định dạng phiên bản 1 (format: 1).',
      'Only format 1 is supported.',
    )
  }
  const unitTypes = list(
    at,
    'unitTypes',
    (value, path) => {
      const type = object(reading, value, path, ['code', 'name'])
      return type && { code: code(type, 'code'), name: text(type, 'name') }
    },
    { optional: false, least: 1 },
  )
  unique(at, 'unitTypes', unitTypes)
  const types = unitTypes.map((type) => type.code).filter((type) => type !== '')
  const classification = member(at, 'classification', ['levels'])
  const levels = classification
    ? list(classification, 'levels', (value, path) => readLevel(reading, value, path), { optional: false, least: 1 })
    : []
  if (classification) unique(classification, 'levels', levels)
  const ranking = member(at, 'ranking', ['tieBreakers'], { optional: true })
  return {
    format: 1,
    code: code(at, 'code'),
    version: text(at, 'version', { max: 40 }),
    title: text(at, 'title'),
    illustrative: flag(at, 'illustrative'),
    ...readNote(at),
    decision: readDecision(at),
    supersedes: readSupersedes(at),
    effectiveFrom: date(at, 'effectiveFrom'),
    effectiveTo: date(at, 'effectiveTo', { optional: true }) || null,
    unitTypes,
    scale: decimal(at, 'scale', { positive: true }),
    weighting: oneOf(at, 'weighting', ['points', 'weights']) || 'points',
    scoreStep: decimal(at, 'scoreStep', { positive: true }),
    rounding: readRounding(at),
    bonusCap: decimal(at, 'bonusCap'),
    penaltyCap: decimal(at, 'penaltyCap'),
    totalCap: decimal(at, 'totalCap', { positive: true }),
    totalFloor: decimal(at, 'totalFloor'),
    notApplicable: readNotApplicable(at),
    groups: list(at, 'groups', (value, path) => readGroup(reading, value, path, types, 1), {
      optional: false,
      least: 1,
    }),
    bonuses: list(at, 'bonuses', (value, path) => readBonus(reading, value, path)),
    penalties: list(at, 'penalties', (value, path) => readPenalty(reading, value, path)),
    gates: list(at, 'gates', (value, path) => readGate(reading, value, path)),
    classification: { levels },
    quotas: list(at, 'quotas', (value, path) => readQuota(reading, value, path)),
    ranking: {
      tieBreakers: ranking ? list(ranking, 'tieBreakers', (value, path) => readTieBreaker(reading, value, path)) : [],
    },
    awards: list(at, 'awards', (value, path) => readAward(reading, value, path)),
  }
}

function readNote(at: Cursor): { note?: string } {
  const note = text(at, 'note', { optional: true, multiline: true })
  return note === '' ? {} : { note }
}

function readDecision(at: Cursor): Pack['decision'] {
  const decision = member(at, 'decision', ['number', 'date', 'issuer', 'summary'], { optional: true })
  return (
    decision && {
      number: text(decision, 'number', { max: 100 }),
      date: date(decision, 'date'),
      issuer: text(decision, 'issuer'),
      ...optionalText(decision, 'summary'),
    }
  )
}

function readSupersedes(at: Cursor): Pack['supersedes'] {
  const supersedes = member(at, 'supersedes', ['code', 'version'], { optional: true })
  return supersedes && { code: code(supersedes, 'code'), version: text(supersedes, 'version', { max: 40 }) }
}

function readRounding(at: Cursor): Pack['rounding'] {
  const rounding = member(at, 'rounding', ['at', 'decimals', 'mode'])
  const fallback: Pack['rounding'] = { at: 'total', decimals: 6, mode: 'half_up' }
  if (rounding === null) return fallback
  oneOf(rounding, 'mode', ['half_up'])
  return {
    at: oneOf(rounding, 'at', ['criterion', 'total']) || fallback.at,
    decimals: integer(rounding, 'decimals', 0, 6) ?? fallback.decimals,
    mode: 'half_up',
  }
}

function readNotApplicable(at: Cursor): Pack['notApplicable'] {
  const policy = member(at, 'notApplicable', ['rescale', 'maxPoints'])
  if (policy) oneOf(policy, 'rescale', ['proportional'])
  return { rescale: 'proportional', maxPoints: policy ? decimal(policy, 'maxPoints') : '' }
}

function readLevel(reading: Reading, value: unknown, path: string): Level | null {
  const at = object(reading, value, path, ['code', 'label', 'min', 'minGroupPercent', 'excludedByGates'])
  if (at === null) return null
  const minGroupPercent = decimal(at, 'minGroupPercent', { optional: true, max: '100' })
  const excludedByGates = readGates(at)
  return {
    code: code(at, 'code'),
    label: text(at, 'label'),
    min: decimal(at, 'min'),
    ...(minGroupPercent && { minGroupPercent }),
    ...(excludedByGates.length > 0 && { excludedByGates }),
  }
}

function readGates(at: Cursor): string[] {
  return list(at, 'excludedByGates', (value, path) => readCode(at.reading, value, path))
}

function readQuota(reading: Reading, value: unknown, path: string): Quota | null {
  const at = object(reading, value, path, ['level', 'maxPercent', 'base', 'rounding', 'enforced'])
  if (at === null) return null
  oneOf(at, 'rounding', ['floor'], 'floor')
  const isLevel = typeof at.value['base'] === 'object'
  const base = isLevel ? member(at, 'base', ['levelOrBetter']) : (oneOf(at, 'base', ['all']), null)
  return {
    level: code(at, 'level'),
    maxPercent: decimal(at, 'maxPercent', { max: '100' }),
    base: base ? { levelOrBetter: code(base, 'levelOrBetter') } : 'all',
    rounding: 'floor',
    enforced: oneOf(at, 'enforced', ['warn', 'block'], 'warn') || 'warn',
  }
}

function readTieBreaker(reading: Reading, value: unknown, path: string): TieBreaker | null {
  const at = object(reading, value, path, ['by', 'group'])
  if (at === null) return null
  const by = oneOf(at, 'by', ['reviewTotal', 'selfTotal', 'group', 'submittedAt'])
  if (by === 'group') return { by, group: code(at, 'group') }
  if (by !== '' && isPresent(at, 'group')) {
    report(
      reading.faults,
      join(path, 'group'),
      'not_expected',
      `Cách phân hạng “${by}” không dùng nhóm.`,
      `The tie-breaker "${by}" takes no group.`,
    )
  }
  return by === '' ? null : { by }
}

function readAward(reading: Reading, value: unknown, path: string): AwardRule | null {
  const at = object(reading, value, path, ['code', 'form', 'subject', 'requires', 'excludedByGates', 'note'])
  if (at === null) return null
  return {
    code: code(at, 'code'),
    form: text(at, 'form'),
    subject: oneOf(at, 'subject', ['collective', 'individual']) || 'collective',
    requires: code(at, 'requires', { optional: true }) || null,
    excludedByGates: readGates(at),
    ...readNote(at),
  }
}
