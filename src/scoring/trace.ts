// The trace of a sheet: one line for every step, with the numbers put in, so that any figure stands up
// to a pencil years later. Formulas keep the decimal point; the words for officials use the decimal
// comma. It only tells what `score` worked out. Source: scoring.md, "The trace".

import { comma } from './explain-words.ts'
import { compare, div, formatCut, formatFixed, formatShort, isZero, mul, parseDecimal, whole } from './points.ts'
import type { Rational } from './points.ts'
import { isCount } from './kinds.ts'
import type { Working } from './score.ts'
import { criterionEntry, weighing } from './trace-criteria.ts'
import type { Teller } from './trace-criteria.ts'
import type { Extra } from './compile.ts'
import type { Answer, Locale, TraceEntry } from './types.ts'

export function traceOf(work: Working, locale: Locale): TraceEntry[] {
  const { decimals } = work.set.pack.rounding
  const vi = locale === 'vi'
  const teller: Teller = {
    work,
    vi,
    fixed: (points) => formatFixed(points, decimals),
    say: vi ? comma : (formula) => formula,
  }
  const contributions: string[][] = work.type.groups.map(() => [])
  const criteria = work.type.leaves.map((_leaf, i) => criterionEntry(teller, i, contributions, locale))
  for (const [g, { parent }] of work.type.groups.entries()) {
    if (parent >= 0 && !isZero(work.sums.applicable[g]!)) contributions[parent]!.push(formatShort(work.sums.earned[g]!))
  }
  return [
    ...criteria,
    ...work.type.groups.map((_group, g) => groupEntry(teller, g, contributions[g]!)),
    ...rescaleEntries(teller),
    ...extraEntries(teller, 'bonus', work.set.bonuses, work.bonuses, work.bonus, work.set.bonusCap),
    ...extraEntries(teller, 'penalty', work.set.penalties, work.penalties, work.penalty, work.set.penaltyCap),
    ...totalEntries(teller),
    ...gateEntries(teller),
    classificationEntry(teller),
  ]
}

function groupEntry({ work, vi, fixed, say }: Teller, g: number, parts: readonly string[]): TraceEntry {
  const { group, cap, parent, weightText } = work.type.groups[g]!
  const most = work.sums.applicable[g]!
  const title = `${vi ? 'Nhóm' : 'Group'} ${group.code}. ${group.title}`
  if (isZero(most))
    return {
      step: 'group',
      code: group.code,
      formula: '',
      text: vi ? `${title}: không có tiêu chí nào áp dụng.` : `${title}: nothing applies.`,
    }
  const earned = work.sums.earned[g]!
  const percent = formatShort(div(mul(earned, whole(100)), most))
  const sum = parts.join(' + ')
  const budget =
    work.set.pack.weighting === 'points'
      ? ''
      : weighing(
          parent < 0 ? work.set.scale : work.sums.applicable[parent]!,
          weightText,
          work.sums.weights[parent < 0 ? work.type.groups.length : parent]!,
        ) + ` = ${formatShort(most)}; `
  const total =
    parts.length === 1 && cap === null
      ? formatShort(earned)
      : `${cap === null ? sum : `min(${group.cap}, ${sum})`} = ${formatShort(earned)}`
  const formula = `${budget}${total}; ${formatShort(earned)}/${formatShort(most)} = ${percent}%`
  const capped = cap === null ? '' : vi ? `, không quá ${say(group.cap!)} điểm` : `, at most ${group.cap}`
  const text = vi
    ? `${title}: đạt ${say(fixed(earned))}/${say(fixed(most))} điểm (${say(percent)}%)${capped}.`
    : `${title}: ${fixed(earned)} of ${fixed(most)} points (${percent}%)${capped}.`
  return { step: 'group', code: group.code, formula, points: fixed(earned), maxPoints: fixed(most), text }
}

function rescaleEntries({ work, vi, fixed, say }: Teller): TraceEntry[] {
  const { totalEarned, totalApplicable } = work.sums
  const { pack, scale } = work.set
  if (isZero(totalApplicable)) {
    return [
      {
        step: 'rescale',
        code: null,
        formula: '0',
        points: fixed(work.rescaled),
        text: vi ? 'Không có tiêu chí nào áp dụng: 0 điểm.' : 'Nothing applies: 0 points.',
      },
    ]
  }
  if (pack.weighting === 'weights' || compare(totalApplicable, scale) === 0) return []
  const formula = `${formatShort(totalEarned)} ÷ ${formatShort(totalApplicable)} × ${pack.scale} = ${formatShort(work.rescaled)}`
  const text = vi
    ? `Quy đổi do có tiêu chí không áp dụng: đạt ${say(formatShort(totalEarned))} trên ${say(formatShort(totalApplicable))} điểm, đưa về thang ${say(pack.scale)}: ${say(formula)} điểm.`
    : `Rescaled because some criteria do not apply: ${formula} points.`
  return [{ step: 'rescale', code: null, formula, points: fixed(work.rescaled), maxPoints: pack.scale, text }]
}

/** A line for every bonus or penalty that was answered or came by rule, then their capped sum. */
function extraEntries(
  teller: Teller,
  step: 'bonus' | 'penalty',
  extras: readonly Extra[],
  points: readonly Rational[],
  sum: Rational,
  cap: Rational,
): TraceEntry[] {
  const { work, vi, fixed, say } = teller
  const entries: TraceEntry[] = []
  extras.forEach((extra, i) => {
    const answer = work.answers[extra.source.code] ?? null
    const counts = extra.rule ? !isZero(points[i]!) : answer !== null
    if (counts) entries.push(extraEntry(teller, step, extra, answer, points[i]!))
  })
  if (entries.length === 0) return []
  const parts = entries.map((entry) => entry.points).join(' + ')
  const name =
    step === 'bonus' ? (vi ? 'Tổng điểm thưởng' : 'All bonus points') : vi ? 'Tổng điểm trừ' : 'All penalty points'
  const formula = `min(${formatShort(cap)}, ${parts}) = ${fixed(sum)}`
  const text = `${name}: ${say(fixed(sum))} ${vi ? `điểm (tối đa ${say(formatShort(cap))} điểm).` : `(at most ${formatShort(cap)}).`}`
  return [...entries, { step, code: null, formula, points: fixed(sum), maxPoints: formatShort(cap), text }]
}

function extraEntry(
  { work, vi, fixed, say }: Teller,
  step: 'bonus' | 'penalty',
  extra: Extra,
  input: Answer | null,
  points: Rational,
): TraceEntry {
  const { source } = extra
  const { code } = source
  const end = vi ? `(tối đa ${say(source.max)} điểm).` : `(at most ${source.max}).`
  if (extra.rule && source.kind === 'penalty' && source.rule) {
    const [self, before] = [formatCut(parseDecimal(work.facts.selfTotal)!, 6), fixed(work.beforeRules)]
    const formula = `${self} − ${before} > ${source.rule.selfExceedsReviewBy} → ${fixed(points)}`
    const text = vi
      ? `${source.code}. ${source.title}: tự chấm ${say(self)}, điểm này ${say(before)}, chênh hơn ${say(source.rule.selfExceedsReviewBy)} điểm: trừ ${say(fixed(points))} điểm ${end}`
      : `${source.code}. ${source.title}: self total ${self} exceeds ${before} by more than ${source.rule.selfExceedsReviewBy}: ${fixed(points)} points off ${end}`
    return {
      step,
      code,
      kind: step,
      input,
      rule: 'selfExceedsReviewBy',
      formula,
      points: fixed(points),
      maxPoints: source.max,
      text,
    }
  }
  const isAwarded = input?.awarded !== undefined
  const byCount = !isAwarded && extra.perItem !== null && isCount(input?.count)
  const product = `${input?.count} × ${source.perItem}`
  const capped = byCount && compare(mul(whole(input.count!), extra.perItem), extra.max) > 0
  const formula = byCount ? `${capped ? `min(${source.max}, ${product})` : product} = ${fixed(points)}` : fixed(points)
  const sign = vi ? (step === 'bonus' ? 'thưởng' : 'trừ') : step
  const text = `${source.code}. ${source.title}: ${sign} ${say(formula)} ${vi ? 'điểm ' : ''}${end}`
  return {
    step,
    code,
    kind: step,
    input,
    rule: isAwarded ? 'awarded' : byCount ? 'count' : 'points',
    formula,
    points: fixed(points),
    maxPoints: source.max,
    text,
  }
}

/** The sum of all, held between floor and cap, and the rounding that makes the published total. */
function totalEntries({ work, vi, fixed, say }: Teller): TraceEntry[] {
  const { pack } = work.set
  const sum = `${formatShort(work.rescaled)} + ${fixed(work.bonus)} − ${fixed(work.penalty)} = ${formatShort(work.open)}`
  const total = fixed(work.total)
  const entries: TraceEntry[] = []
  const limited = compare(work.open, work.clamped)
  if (limited !== 0) {
    const limit = limited > 0 ? pack.totalCap : pack.totalFloor
    const formula = `${sum} ${limited > 0 ? '>' : '<'} ${limit} → ${limit}`
    const text = vi
      ? `${say(sum)}, ${limited > 0 ? 'vượt điểm trần' : 'dưới điểm sàn'} nên lấy ${say(limit)} điểm.`
      : `${sum}, ${limited > 0 ? 'above the cap' : 'below the floor'}: ${limit} points.`
    entries.push({ step: 'cap', code: null, formula, points: fixed(work.clamped), maxPoints: pack.totalCap, text })
  }
  const exact = formatCut(work.clamped, 12)
  const formula = limited !== 0 ? `${exact} → ${total}` : `${sum} → ${total}`
  const decimals = pack.rounding.decimals
  const text = vi
    ? `Tổng điểm: ${say(exact)}, làm tròn đến ${decimals} chữ số thập phân: ${say(total)} điểm.`
    : `Total: ${exact}, rounded to ${decimals} decimals: ${total} points.`
  return [...entries, { step: 'rounding', code: null, formula, points: total, maxPoints: pack.totalCap, text }]
}

function gateEntries({ work, vi }: Teller): TraceEntry[] {
  return work.set.gates.map(({ gate }, i) => {
    const { triggered, maxClassification, reason } = work.gates[i]!
    const level = work.set.levels.find((entry) => entry.level.code === maxClassification)?.level
    const best = vi ? `xếp loại cao nhất là “${level?.label}”` : `best classification "${level?.label}"`
    const effect = level ? best : vi ? 'không đủ điều kiện xếp loại' : 'not eligible for classification'
    const why = reason === null ? '' : ` (${reason})`
    const state = triggered ? `${vi ? 'có' : 'yes'}${why}, ${effect}` : vi ? 'không' : 'no'
    const effectCode = level ? `≤ ${level.code}` : 'ineligible'
    return {
      step: 'gate',
      code: gate.code,
      kind: 'gate',
      input: work.answers[gate.code] ?? null,
      rule:
        gate.auto === undefined
          ? 'value'
          : 'notSubmitted' in gate.auto
            ? 'notSubmitted'
            : `anyGroupPercentBelow=${gate.auto.anyGroupPercentBelow}`,
      formula: triggered ? effectCode : '–',
      text: `${gate.code}. ${gate.title}: ${state}.`,
    }
  })
}

function classificationEntry({ work, vi, fixed, say }: Teller): TraceEntry {
  const total = fixed(work.total)
  const level = work.set.levels.find((entry) => entry.level.code === work.classification)?.level
  if (level === undefined) {
    const text = vi ? 'Xếp loại: không đủ điều kiện xếp loại.' : 'Classification: not eligible.'
    return { step: 'classification', code: null, rule: 'ineligible', formula: '–', text }
  }
  const byTotal = work.set.levels.find(({ min }) => compare(work.total, min) >= 0)!.level
  const isLowered = byTotal.code !== level.code
  const formula = `${total} ≥ ${byTotal.min} → ${byTotal.code}${isLowered ? ` → ${level.code}` : ''}`
  const lowered = vi
    ? `; do điều kiện kèm theo nên từ “${byTotal.label}” xuống`
    : `; lowered by conditions from "${byTotal.label}" to`
  const text = vi
    ? `Xếp loại: tổng điểm ${say(total)} từ ${say(byTotal.min)} điểm trở lên${isLowered ? lowered : ','} “${level.label}”.`
    : `Classification: total ${total}, ${byTotal.min} or more${isLowered ? lowered : ':'} "${level.label}".`
  return { step: 'classification', code: level.code, rule: isLowered ? 'conditions' : 'total', formula, text }
}
