// A score sheet for people: every line of its trace with the arithmetic, on which provision it rests
// and who decided it, as plain text or as a page to print.

import { createHash } from 'node:crypto'
import { say } from '../http/problems.ts'
import { vietnamTime } from '../periods/calendar.ts'
import type { Group, Locale, Text, TraceEntry } from '../scoring/types.ts'
import type { DecisionRow, Lane, LaneContext } from './lanes.ts'
import type { LaneScore } from './schemas.ts'

const laneNames: Record<Lane, Text> = {
  self: say('Điểm tự chấm', 'Self-assessment'),
  review: say('Điểm thẩm định', 'Review'),
  final: say('Điểm cuối cùng', 'Final'),
}

/** Line by line, as plain text. */
export function textOf(context: LaneContext, score: LaneScore, locale: Locale, now: Date): string {
  const lines = [
    title[locale],
    ...headOf(context, score, locale, now),
    '',
    ...score.sheet.trace.map(({ text }) => `- ${text}`),
    '',
    ...endOf(context, score, locale),
  ]
  return `${lines.join('\n')}\n`
}

const title = say('GIẢI TRÌNH ĐIỂM', 'HOW THE SCORE IS MADE')

function headOf({ submission, period, set }: LaneContext, score: LaneScore, locale: Locale, now: Date): string[] {
  const { lane, provisional, notice } = score
  const lines = [
    say(`Đơn vị: ${submission.unitName}`, `Unit: ${submission.unitName}`),
    say(`Kỳ đánh giá: ${period.name}`, `Period: ${period.name}`),
    say(
      `Bộ tiêu chí: ${set.pack.title} (phiên bản ${set.pack.version})`,
      `Criteria set: ${set.pack.title} (version ${set.pack.version})`,
    ),
    notice === null ? null : say(notice, notice),
    say(
      `${laneNames[lane].vi}${provisional ? ' (tạm tính)' : ''}, lập lúc ${vietnamTime(now)}`,
      `${laneNames[lane].en}${provisional ? ' (provisional)' : ''}, made at ${now.toISOString()}`,
    ),
  ]
  return lines.flatMap((line) => (line ? [line[locale]] : []))
}

function endOf({ set }: LaneContext, { sheet, stored, verified }: LaneScore, locale: Locale): string[] {
  const level = set.pack.classification.levels.find(({ code }) => code === sheet.classification)
  const lines = [
    say(`TỔNG ĐIỂM: ${sheet.total.replace('.', ',')}`, `TOTAL: ${sheet.total}`),
    level
      ? say(`XẾP LOẠI: ${level.label} (${level.code})`, `CLASSIFICATION: ${level.label} (${level.code})`)
      : say('XẾP LOẠI: không đủ điều kiện xếp loại', 'CLASSIFICATION: not eligible'),
    stored &&
      say(
        verified
          ? 'Khớp với bảng điểm đã lưu.'
          : `KHÔNG KHỚP với bảng điểm đã lưu (tổng điểm đã lưu: ${stored.total.replace('.', ',')}).`,
        verified
          ? 'Agrees with the stored sheet.'
          : `DOES NOT AGREE with the stored sheet (stored total: ${stored.total}).`,
      ),
    say(`Mã kiểm tra: ${sheet.resultHash}`, `Result hash: ${sheet.resultHash}`),
  ]
  return lines.flatMap((line) => (line ? [line[locale]] : []))
}

const style = `
body { font: 13pt/1.35 "Times New Roman", "Liberation Serif", serif; max-width: 190mm; margin: 20mm auto; }
h1 { font-size: 15pt; text-align: center; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: 11pt; }
col:nth-child(1) { width: 11%; } col:nth-child(2) { width: 31%; } col:nth-child(3) { width: 8%; }
col:nth-child(4) { width: 24%; } col:nth-child(5) { width: 8%; } col:nth-child(6) { width: 18%; }
th, td { border: 1px solid #444; padding: 3px 5px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td.n { text-align: right; white-space: nowrap; }
tr { break-inside: avoid; }
tr.sum td { background: #eee; font-weight: bold; }
small { color: #333; }
.hash { overflow-wrap: anywhere; }
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
@media print { body { margin: 0; max-width: none; } thead { display: table-header-group; } }
`

/** The page loads nothing and runs nothing; only its own style is allowed. */
export const pagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`

const columns = say(
  'Mã|Nội dung, căn cứ|Điểm tối đa|Cách tính|Điểm|Người quyết định',
  'Code|What, and on which provision|Maximum|Arithmetic|Points|Decided by',
)

/** The same as a page to print (A4), line by line with the arithmetic, the legal basis and who decided. */
export function pageOf(
  context: LaneContext,
  score: LaneScore,
  names: ReadonlyMap<string, string>,
  locale: Locale,
  now: Date,
): string {
  const { lane, sheet } = score
  const [hash = '', ...end] = endOf(context, score, locale).reverse()
  const rows = sheet.trace.map((entry) => rowOf(entry, context, lane, names, locale))
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><title>${escape(`${title[locale]} – ${context.submission.unitName}`)}</title><style>${style}</style></head>
<body>
<h1>${escape(title[locale])}</h1>
${headOf(context, score, locale, now).map(paragraph).join('\n')}
<table>
<colgroup>${'<col>'.repeat(6)}</colgroup>
<thead><tr>${columns[locale]
    .split('|')
    .map((name) => `<th>${escape(name)}</th>`)
    .join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
${end.reverse().map(paragraph).join('\n')}
<p class="hash">${escape(hash)}</p>
</body>
</html>
`
}

function rowOf(
  entry: TraceEntry,
  context: LaneContext,
  lane: Lane,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const { step, code, points, maxPoints, text, formula } = entry
  const about = code === null ? undefined : describe(context, code)
  const basis = about?.legalBasis ? `<br><small>${escape(about.legalBasis)}</small>` : ''
  const decision = step === 'group' ? undefined : decisionOn(context, lane, code)
  const isSum = !['criterion', 'bonus', 'penalty', 'gate'].includes(step)
  const number = (value = '') => `<td class="n">${escape(inLocale(value, locale))}</td>`
  return [
    `<tr${isSum ? ' class="sum"' : ''}>`,
    `<td>${escape(code ?? '')}</td>`,
    `<td>${escape(about?.title ?? '')}${basis}</td>`,
    number(maxPoints),
    `<td>${escape(about ? inLocale(formula, locale) : text)}</td>`,
    number(points),
    `<td>${decision ? decidedBy(decision, names, locale) : ''}</td>`,
    '</tr>',
  ].join('')
}

/** Figures with a decimal comma in Vietnamese. */
function inLocale(text: string, locale: Locale): string {
  return locale === 'vi' ? text.replace(/(\d)\.(\d)/g, '$1,$2') : text
}

function describe({ set }: LaneContext, code: string): { title: string; legalBasis?: string } | undefined {
  const { pack } = set
  const within = (groups: readonly Group[]): { code: string; title: string; legalBasis?: string }[] =>
    groups.flatMap((group) => [group, ...group.criteria, ...within(group.groups)])
  return [...within(pack.groups), ...pack.bonuses, ...pack.penalties, ...pack.gates].find((node) => node.code === code)
}

/** What was decided last on the criterion in this lane; undefined: the unit's own answer stands undecided. */
function decisionOn({ decisions }: LaneContext, lane: Lane, code: string | null): DecisionRow | undefined {
  if (lane === 'self') return undefined
  const of = (layer: DecisionRow['lane']) => decisions.find((row) => row.lane === layer && row.code === code)
  return (lane === 'final' ? of('final') : undefined) ?? of('review')
}

function decidedBy(
  { decision, decidedBy: id, decidedAt, reason, lane }: DecisionRow,
  names: ReadonlyMap<string, string>,
  locale: Locale,
): string {
  const what =
    lane === 'final'
      ? say('Theo kiến nghị', 'On appeal')
      : decision === 'confirm'
        ? say('Xác nhận', 'Confirmed')
        : say('Điều chỉnh', 'Adjusted')
  const when = locale === 'vi' ? vietnamTime(decidedAt) : decidedAt.toISOString()
  return escape(`${what[locale]}: ${names.get(id) ?? ''}, ${when}${reason ? `. ${reason}` : ''}`)
}

function paragraph(line: string): string {
  return `<p>${escape(line)}</p>`
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
