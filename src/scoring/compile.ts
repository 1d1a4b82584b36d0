// Turns a pack into what scoring works with: decimals parsed once, the tree flattened into arrays for
// each unit type, outcomes that are known beforehand (a level's points) computed beforehand. Compile
// a published set once and keep it; it is frozen and holds its own copy of the pack.

import { dayNumber } from './dates.ts'
import { packHash } from './hash.ts'
import { applies } from './pack-rules.ts'
import { HUNDRED, ZERO, decimal, div, mul, whole } from './points.ts'
import type { Rational } from './points.ts'
import type { Bonus, Code, Criterion, Gate, Group, Level, Pack, Penalty, PerUnitType } from './types.ts'

/** Goes into every result's hash: raise it whenever the same input would give another sheet. */
export const ENGINE_VERSION = '1'

/** One of the outcomes a criterion chooses from: a level, a threshold, an item or an n-of-m factor. */
export interface Rung {
  /** Code of the level or item; '' for thresholds and factors. */
  readonly code: Code
  readonly label: string
  /** Share n/d that must be reached (or not exceeded), or number of items; ZERO where there is none. */
  readonly limit: Rational
  readonly limitText: string
  /** As declared; null when points are declared instead. */
  readonly factor: string | null
  /** On the criterion's own scale, not rounded. */
  readonly points: Rational
}

/** A criterion as it applies to one unit type. */
export interface Leaf<C extends Criterion = Criterion> {
  readonly criterion: C
  /** Index of its group in `CompiledType.groups`. */
  readonly group: number
  readonly max: Rational
  readonly maxText: string
  /** Weight among siblings; ZERO when weighting is by points. */
  readonly weight: Rational
  readonly weightText: string
  /** Points of the scale that it stands for while everything applies. */
  readonly base: Rational
  readonly rungs: readonly Rung[]
  /** Points for one counted thing, or off for one day; ZERO where there is none. */
  readonly rate: Rational
  readonly documentDue: number | null
  /** Codes that an answer may choose. */
  readonly choices: ReadonlySet<Code>
}

export interface Node {
  readonly group: Group
  /** Index of the parent, −1 at the top. Parents stand before their children. */
  readonly parent: number
  readonly cap: Rational | null
  readonly weight: Rational
  readonly weightText: string
}

export interface CompiledType {
  readonly leaves: readonly Leaf[]
  readonly groups: readonly Node[]
  readonly byCode: ReadonlyMap<Code, Leaf>
}

/** A bonus or a penalty. */
export interface Extra {
  readonly source: Bonus | Penalty
  readonly max: Rational
  readonly perItem: Rational | null
  readonly rule: { readonly over: Rational; readonly points: Rational } | null
}

export interface CompiledGate {
  readonly gate: Gate
  /** Index of the best level that it leaves open; 0 when it does not limit. */
  readonly best: number
  /** Share of a group's maximum; null when the gate does not look at groups. */
  readonly groupShareBelow: Rational | null
}

export interface CompiledLevel {
  readonly level: Level
  readonly min: Rational
  readonly minGroupShare: Rational | null
}

export interface CompiledSet {
  readonly pack: Pack
  readonly hash: string
  readonly types: ReadonlyMap<Code, CompiledType>
  /** Codes of the criteria that need the best of the block. */
  readonly relative: readonly Code[]
  /** Whether a criterion needs what the system counts. */
  readonly counts: boolean
  readonly bonuses: readonly Extra[]
  readonly penalties: readonly Extra[]
  readonly gates: readonly CompiledGate[]
  readonly levels: readonly CompiledLevel[]
  readonly scale: Rational
  readonly scoreStep: Rational
  readonly bonusCap: Rational
  readonly penaltyCap: Rational
  readonly totalCap: Rational
  readonly totalFloor: Rational
  readonly notApplicableMax: Rational
}

/** For packs that `readPack` accepted; throws RangeError on others. */
export function compilePack(pack: Pack): CompiledSet {
  const copy = deepFreeze(structuredClone(pack))
  const levels = copy.classification.levels
  const types = new Map(copy.unitTypes.map(({ code }) => [code, compileType(copy, code)]))
  const criteria = new Set([...types.values()].flatMap(({ leaves }) => leaves.map(({ criterion }) => criterion)))
  return Object.freeze({
    pack: copy,
    hash: packHash(copy),
    types,
    relative: codes([...criteria].filter(({ kind }) => kind === 'relative')),
    counts: [...criteria].some(({ kind }) => kind === 'computed'),
    bonuses: copy.bonuses.map(compileExtra),
    penalties: copy.penalties.map(compileExtra),
    gates: copy.gates.map((gate) => ({
      gate,
      best: gate.maxClassification === undefined ? 0 : levels.findIndex(({ code }) => code === gate.maxClassification),
      groupShareBelow:
        gate.auto && 'anyGroupPercentBelow' in gate.auto ? percent(gate.auto.anyGroupPercentBelow) : null,
    })),
    levels: levels.map((level) => ({
      level,
      min: decimal(level.min),
      minGroupShare: level.minGroupPercent === undefined ? null : percent(level.minGroupPercent),
    })),
    scale: decimal(copy.scale),
    scoreStep: decimal(copy.scoreStep),
    bonusCap: decimal(copy.bonusCap),
    penaltyCap: decimal(copy.penaltyCap),
    totalCap: decimal(copy.totalCap),
    totalFloor: decimal(copy.totalFloor),
    notApplicableMax: decimal(copy.notApplicable.maxPoints),
  })
}

function compileType(pack: Pack, type: Code): CompiledType {
  const leaves: Leaf[] = []
  const groups: Node[] = []
  const visit = (group: Group, parent: number, above: Rational) => {
    const weightText = weightOf(group, type)
    const weight = decimal(weightText)
    const index = groups.length
    groups.push({ group, parent, cap: group.cap === undefined ? null : decimal(group.cap), weight, weightText })
    const base = mul(above, weight)
    for (const criterion of group.criteria) {
      if (applies(criterion, type))
        leaves.push(compileLeaf(criterion, type, index, pack.weighting === 'points' ? null : base))
    }
    for (const child of group.groups) visit(child, index, base)
  }
  for (const group of pack.groups) visit(group, -1, decimal(pack.scale))
  return { leaves, groups, byCode: new Map(leaves.map((leaf) => [leaf.criterion.code, leaf])) }
}

function compileLeaf(criterion: Criterion, type: Code, group: number, above: Rational | null): Leaf {
  const maxText = criterion.maxPoints[type]!
  const max = decimal(maxText)
  const weightText = weightOf(criterion, type)
  const weight = decimal(weightText)
  const rate =
    criterion.kind === 'count' ? criterion.perItem : criterion.kind === 'deadline' ? criterion.deductPerWorkingDay : '0'
  return {
    criterion,
    group,
    max,
    maxText,
    weight,
    weightText,
    base: above === null ? max : mul(above, weight),
    rungs: rungsOf(criterion, type, max),
    rate: decimal(rate),
    documentDue: criterion.kind === 'deadline' ? dayNumber(criterion.documentDueOn) : null,
    choices: new Set(
      criterion.kind === 'level'
        ? codes(criterion.levels)
        : criterion.kind === 'checklist'
          ? codes(criterion.items)
          : [],
    ),
  }
}

function rungsOf(criterion: Criterion, type: Code, max: Rational): Rung[] {
  const rung = (part: Partial<Rung>, factor: string | null, points: string | undefined): Rung => ({
    code: '',
    label: '',
    limit: ZERO,
    limitText: '',
    ...part,
    factor,
    points: factor === null ? decimal(points ?? '0') : mul(max, decimal(factor)),
  })
  if (criterion.kind === 'level') {
    return criterion.levels.map(({ code, label, factor, points }) =>
      rung({ code, label }, factor ?? null, points?.[type]),
    )
  }
  if (criterion.kind === 'ratio' || criterion.kind === 'computed') {
    return (criterion.thresholds ?? []).map(({ min, max: most, factor }) => {
      const limitText = min ?? most ?? '0'
      return rung({ limit: percent(limitText), limitText }, factor, undefined)
    })
  }
  if (criterion.kind !== 'checklist') return []
  if (criterion.factors) {
    return criterion.factors.map(({ atLeast, factor }) =>
      rung({ limit: whole(atLeast), limitText: String(atLeast) }, factor, undefined),
    )
  }
  return criterion.items.map(({ code, label, share, points }) => rung({ code, label }, share ?? null, points))
}

function compileExtra(source: Bonus | Penalty): Extra {
  const rule = source.kind === 'penalty' ? source.rule : undefined
  return {
    source,
    max: decimal(source.max),
    perItem: source.perItem === undefined ? null : decimal(source.perItem),
    rule: rule ? { over: decimal(rule.selfExceedsReviewBy), points: decimal(rule.points) } : null,
  }
}

/** '0' for a node without weight: weighting by points, or nothing of a group applies to the type. */
function weightOf(node: { weight?: string | PerUnitType }, type: Code): string {
  return (typeof node.weight === 'object' ? node.weight[type] : node.weight) ?? '0'
}

function percent(text: string): Rational {
  return div(decimal(text), HUNDRED)
}

function codes(entries: readonly { code: Code }[]): Code[] {
  return entries.map(({ code }) => code)
}

/** For the copy of the pack. What is compiled is read-only by type: frozen fractions would make arithmetic slower. */
function deepFreeze<T extends object>(value: T): T {
  if (Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const member of Object.values(value)) if (typeof member === 'object' && member !== null) deepFreeze(member)
  return value
}
