// Rules that tie the parts of a pack together: unique codes, sums of points and weights for each unit
// type, references between gates, levels, quotas and groups. Parts that could not be read are ''
// or missing here and were reported before; a rule that needs one of them stays silent.
// Source: scoring.md, "The tree and the weights" and "A criteria set is a pack".

import { report } from './faults.ts'
import { join } from './pack-reader.ts'
import { ONE, ZERO, add, compare, formatExact, parseDecimal } from './points.ts'
import type { Rational } from './points.ts'
import type { Criterion, Fault, Group, Pack } from './types.ts'

export function checkRules(pack: Pack, incomplete: boolean, faults: Fault[]): void {
  checkCodes(pack, faults)
  checkNumbers(pack, faults)
  pack.unitTypes.forEach((type, i) => {
    if (type.code !== '' && !incomplete) checkUnitType(pack, type.code, i, faults)
  })
  if (pack.weighting === 'points') pack.groups.forEach((group, i) => refuseWeights(group, `groups[${i}]`, faults))
  checkLevels(pack, faults)
  checkReferences(pack, faults)
}

/** Calls `see` for every group and criterion with its path, parents first. */
function walk(groups: readonly Group[], path: string, see: (node: Group | Criterion, path: string) => void): void {
  groups.forEach((group, i) => {
    const at = `${join(path, 'groups')}[${i}]`
    see(group, at)
    walk(group.groups, at, see)
    group.criteria.forEach((criterion, j) => see(criterion, `${at}.criteria[${j}]`))
  })
}

function checkCodes(pack: Pack, faults: Fault[]): void {
  const seen = new Map<string, string>()
  const see = ({ code }: { code: string }, path: string) => {
    const first = seen.get(code)
    if (code !== '' && first !== undefined) {
      report(
        faults,
        join(path, 'code'),
        'duplicate_code',
        `Mã “${code}” đã dùng tại ${first}.`,
        `The code "${code}" is already used at ${first}.`,
      )
    } else seen.set(code, path)
  }
  walk(pack.groups, '', see)
  for (const part of ['bonuses', 'penalties', 'gates', 'awards'] as const) {
    if (part === 'awards') seen.clear()
    pack[part].forEach((entry, i) => see(entry, `${part}[${i}]`))
  }
}

function checkNumbers(pack: Pack, faults: Fault[]): void {
  const over = (a: string, b: string) => compareText(a, b) > 0
  if (over(pack.totalFloor, pack.totalCap)) {
    report(
      faults,
      'totalFloor',
      'floor_over_cap',
      'Điểm sàn lớn hơn điểm trần (totalCap).',
      'The floor is above the cap (totalCap).',
    )
  }
  if (pack.effectiveTo !== null && pack.effectiveFrom !== '' && pack.effectiveTo < pack.effectiveFrom) {
    report(faults, 'effectiveTo', 'dates_order', 'Ngày hết hiệu lực trước ngày có hiệu lực.', 'Ends before it begins.')
  }
  // Figures that a total is clamped to, or that a criterion shows, must be printable as they are.
  const printable = (value: string, path: string) => {
    const decimals = value.split('.')[1]?.length ?? 0
    if (decimals <= pack.rounding.decimals) return
    report(
      faults,
      path,
      'too_many_decimals',
      `${value} có nhiều chữ số thập phân hơn quy định làm tròn (${pack.rounding.decimals}).`,
      `${value} has more decimals than the rounding keeps (${pack.rounding.decimals}).`,
    )
  }
  for (const key of ['scale', 'scoreStep', 'totalCap', 'totalFloor'] as const) printable(pack[key], key)
  walk(pack.groups, '', (node, path) => {
    if (!isGroup(node))
      for (const [type, value] of Object.entries(node.maxPoints)) printable(value, `${path}.maxPoints.${type}`)
  })
}

function checkUnitType(pack: Pack, type: string, index: number, faults: Fault[]): void {
  const points = pack.weighting === 'points'
  const sum = total(pack.groups.map((group, i) => checkGroup(group, `groups[${i}]`, type, points, faults)))
  if (pack.groups.length === 0 || sum === null) return
  if (!pack.groups.some((group) => applies(group, type))) {
    report(
      faults,
      `unitTypes[${index}]`,
      'nothing_applies',
      `Không có tiêu chí nào áp dụng cho loại đơn vị “${type}”.`,
      `No criterion applies to the unit type "${type}".`,
    )
  } else if (points) {
    const scale = parseDecimal(pack.scale)
    if (scale === null || compare(sum, scale) === 0) return
    report(
      faults,
      'groups',
      'sum_not_scale',
      `Tổng điểm tối đa của loại đơn vị “${type}” là ${formatExact(sum)}, phải bằng thang điểm ${pack.scale}.`,
      `The maxima of the unit type "${type}" add up to ${formatExact(sum)}, not to the scale ${pack.scale}.`,
    )
  } else checkWeights(pack.groups, 'groups', type, faults)
}

/** The sum of the maxima below for one unit type; null when a part of it could not be read. */
function checkGroup(group: Group, path: string, type: string, points: boolean, faults: Fault[]): Rational | null {
  const below = group.groups.map((child, i) => checkGroup(child, `${path}.groups[${i}]`, type, points, faults))
  const sum = total([
    ...below,
    ...group.criteria.map(({ maxPoints }) => (maxPoints[type] === undefined ? ZERO : parseDecimal(maxPoints[type]))),
  ])
  if (!points) {
    if (applies(group, type)) checkWeights([...group.groups, ...group.criteria], path, type, faults)
    return sum
  }
  if (group.maxPoints === undefined || sum === null) return sum
  const declared = group.maxPoints[type] === undefined ? ZERO : parseDecimal(group.maxPoints[type])
  if (declared !== null && compare(declared, sum) !== 0) {
    report(
      faults,
      `${path}.maxPoints.${type}`,
      'sum_not_group',
      `Nhóm ghi điểm tối đa ${formatExact(declared)} nhưng các tiêu chí bên dưới cộng lại được ${formatExact(sum)}.`,
      `The group declares ${formatExact(declared)} but what is below adds up to ${formatExact(sum)}.`,
    )
  }
  return sum
}

/** Weights of the siblings that apply to the type must add up to exactly 1. */
function checkWeights(siblings: readonly (Group | Criterion)[], path: string, type: string, faults: Fault[]): void {
  const weights = siblings
    .filter((node) => applies(node, type))
    .map((node) => (typeof node.weight === 'object' ? node.weight[type] : node.weight))
  if (weights.includes(undefined)) {
    report(
      faults,
      path,
      'missing_weight',
      `Có nhóm hoặc tiêu chí bên dưới chưa ghi trọng số (weight) cho loại đơn vị “${type}”.`,
      `A group or criterion below has no weight for the unit type "${type}".`,
    )
    return
  }
  const sum = total(weights.map((weight) => parseDecimal(weight)))
  if (sum === null || compare(sum, ONE) === 0) return
  report(
    faults,
    path,
    'sum_not_one',
    `Tổng trọng số bên dưới của loại đơn vị “${type}” là ${formatExact(sum)}, phải bằng đúng 1.`,
    `The weights below add up to ${formatExact(sum)} for the unit type "${type}", not to exactly 1.`,
  )
}

function refuseWeights(node: Group | Criterion, path: string, faults: Fault[]): void {
  if (node.weight !== undefined) {
    report(
      faults,
      `${path}.weight`,
      'not_expected',
      'Chỉ dùng trọng số khi weighting là weights.',
      'Weights are for weighting "weights" only.',
    )
  }
  if (!isGroup(node)) return
  node.groups.forEach((child, i) => refuseWeights(child, `${path}.groups[${i}]`, faults))
  node.criteria.forEach((child, i) => refuseWeights(child, `${path}.criteria[${i}]`, faults))
}

function checkLevels(pack: Pack, faults: Fault[]): void {
  const { levels } = pack.classification
  const path = 'classification.levels'
  levels.forEach((level, i) => {
    const above = levels[i - 1]
    if (above && above.min !== '' && level.min !== '' && compareText(above.min, level.min) <= 0) {
      report(
        faults,
        `${path}[${i}].min`,
        'levels_order',
        'Các mức xếp loại phải xếp từ cao xuống thấp, ngưỡng giảm dần.',
        'Levels go from best to worst, with min descending.',
      )
    }
    if (compareText(level.min, pack.totalCap) > 0) {
      report(
        faults,
        `${path}[${i}].min`,
        'level_unreachable',
        'Ngưỡng cao hơn điểm trần (totalCap), không thể đạt.',
        'Above the cap (totalCap): can never be reached.',
      )
    }
  })
  const last = levels.at(-1)
  if (last === undefined) return
  const at = `${path}[${levels.length - 1}]`
  if (last.min !== '' && last.min !== '0' && last.min !== pack.totalFloor) {
    report(
      faults,
      `${at}.min`,
      'last_level',
      'Mức cuối cùng phải có ngưỡng bằng điểm sàn (totalFloor) hoặc 0.',
      'The last level must begin at the floor (totalFloor) or 0.',
    )
  }
  if (last.minGroupPercent !== undefined || last.excludedByGates !== undefined) {
    report(
      faults,
      at,
      'last_level_conditional',
      'Mức cuối cùng không được kèm điều kiện, vì không còn mức thấp hơn.',
      'The last level can have no conditions: there is none below it.',
    )
  }
}

function checkReferences(pack: Pack, faults: Fault[]): void {
  const levels = pack.classification.levels.map((level) => level.code)
  const gates = pack.gates.map((gate) => gate.code)
  const groups: string[] = []
  walk(pack.groups, '', (node) => isGroup(node) && groups.push(node.code))
  const expect = (
    known: string[],
    code: string | null | undefined,
    path: string,
    what: string,
    vi: string,
    en: string,
  ) => {
    if (code === undefined || code === null || code === '' || known.includes(code)) return
    report(faults, path, `unknown_${what}`, `Không có ${vi} mang mã “${code}”.`, `There is no ${en} "${code}".`)
  }
  const level = (code: string | null | undefined, path: string) =>
    expect(levels, code, path, 'level', 'mức xếp loại', 'level')
  const gateList = (codes: string[] | undefined, path: string) =>
    codes?.forEach((code, i) =>
      expect(gates, code, `${path}.excludedByGates[${i}]`, 'gate', 'điều kiện khống chế', 'gate'),
    )
  pack.gates.forEach((gate, i) => level(gate.maxClassification, `gates[${i}].maxClassification`))
  pack.classification.levels.forEach((entry, i) => gateList(entry.excludedByGates, `classification.levels[${i}]`))
  pack.quotas.forEach((quota, i) => {
    level(quota.level, `quotas[${i}].level`)
    if (quota.base === 'all') return
    level(quota.base.levelOrBetter, `quotas[${i}].base.levelOrBetter`)
    const [limited, base] = [levels.indexOf(quota.level), levels.indexOf(quota.base.levelOrBetter)]
    if (base >= 0 && base < limited) {
      report(
        faults,
        `quotas[${i}].base`,
        'quota_base',
        'Mức làm căn cứ tính không được cao hơn mức bị giới hạn.',
        'The base level must not be better than the limited one.',
      )
    }
  })
  const seen = new Set<string>()
  pack.ranking.tieBreakers.forEach((tie, i) => {
    const path = `ranking.tieBreakers[${i}]`
    if (tie.by === 'group') expect(groups, tie.group, `${path}.group`, 'group', 'nhóm tiêu chí', 'group')
    const name = tie.by === 'group' ? `group:${tie.group}` : tie.by
    if (seen.has(name))
      report(
        faults,
        path,
        'duplicate',
        `Tiêu chí phân hạng “${name}” bị lặp.`,
        `The tie-breaker "${name}" occurs twice.`,
      )
    seen.add(name)
  })
  pack.awards.forEach((award, i) => {
    level(award.requires, `awards[${i}].requires`)
    gateList(award.excludedByGates, `awards[${i}]`)
  })
}

export function isGroup(node: Group | Criterion): node is Group {
  return !('kind' in node)
}

/** Whether anything at or below the node applies to the unit type. */
export function applies(node: Group | Criterion, type: string): boolean {
  if (!isGroup(node)) return node.maxPoints[type] !== undefined
  return node.criteria.some((child) => applies(child, type)) || node.groups.some((child) => applies(child, type))
}

function total(parts: readonly (Rational | null)[]): Rational | null {
  return parts.reduce((sum, part) => (sum === null || part === null ? null : add(sum, part)), ZERO as Rational | null)
}

/** 0 when one of them could not be read, so that no rule complains about it. */
function compareText(a: string, b: string): number {
  const [x, y] = [parseDecimal(a), parseDecimal(b)]
  return x === null || y === null ? 0 : compare(x, y)
}
