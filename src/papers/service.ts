// Official papers on request: loads what the caller may see, composes the paper and writes it. Stores nothing.

import type { Actor } from '../auth/roles.ts'
import type { Deps } from '../deps.ts'
import { apiPrefix } from '../http/openapi.ts'
import { problems, say } from '../http/problems.ts'
import { awardListPaper } from './award-list.ts'
import { loadForm, loadNotice, loadPeriod, loadProposals, type PeriodData } from './data.ts'
import { decisionPaper } from './decision.ts'
import { formPaper } from './form.ts'
import { letterOf, type About } from './letters.ts'
import type { Paper } from './model.ts'
import { noticePaper } from './notice.ts'
import { reportPaper } from './report.ts'
import type { PaperName, PaperQuery, periodPapers, submissionPapers } from './schemas.ts'
import { countRows, writePaper } from './writing.ts'
import type { PaperFormat } from './writers.ts'

/** Rows of the tables of a paper that is written while its reader waits. */
export const mostRowsAtOnce = 1000

export interface WrittenPaper {
  content: Buffer
  fileName: string
  format: PaperFormat
}

/** @throws not_found (404), wrong_state (409) while there is no result to notify */
export async function writeSubmissionPaper(
  deps: Deps,
  actor: Actor,
  id: string,
  name: (typeof submissionPapers)[number],
  query: PaperQuery,
): Promise<WrittenPaper> {
  if (name === 'form') {
    const data = await loadForm(deps, actor, id)
    return write(formPaper(data, letter(deps, name, query, data.form)), query)
  }
  const data = await loadNotice(deps, actor, id)
  return write(noticePaper(data, letter(deps, name, query, data.form)), query)
}

/** @throws not_found (404), wrong_state (409) for awards before the results are final, export_too_long (422) */
export async function writePeriodPaper(
  deps: Deps,
  actor: Actor,
  id: string,
  name: (typeof periodPapers)[number],
  query: PaperQuery,
): Promise<WrittenPaper> {
  const paper = await composePeriodPaper(deps, actor, id, name, query)
  const rows = countRows(paper)
  if (rows > mostRowsAtOnce) throw tooLong(rows, `${apiPrefix}/periods/${id}/papers/${name}`)
  return write(paper, query)
}

/** @throws not_found (404), wrong_state (409) for awards before the results are final */
export async function composePeriodPaper(
  deps: Deps,
  actor: Actor,
  id: string,
  name: (typeof periodPapers)[number],
  query: PaperQuery,
): Promise<Paper> {
  const data = await loadPeriod(deps, actor, id)
  if (name === 'report') return reportPaper(data, letter(deps, name, query))
  if (name === 'decision') return draftDecision(deps, data, query)
  const proposals = await loadProposals(deps, actor, data)
  return awardListPaper(data, proposals, letter(deps, name, query))
}

function tooLong(rows: number, url: string) {
  return problems.exportTooLong({
    detail: say(
      `Văn bản có ${rows} dòng, nhiều hơn ${mostRowsAtOnce} dòng lập được ngay. Gửi POST đến cùng địa chỉ (tham số đặt trong nội dung) để lập trong nền, rồi tải tệp khi xong.`,
      `The paper has ${rows} rows; at most ${mostRowsAtOnce} are written at once. POST to the same address, with the parameters as the body, to have it made in the background.`,
    ),
    extensions: { rows, mostRows: mostRowsAtOnce, exportWith: { method: 'POST', url } },
  })
}

/** Under the number and date of the decision, once the results were approved by it. */
function draftDecision(deps: Deps, data: PeriodData, query: PaperQuery): Paper {
  const { decision } = data.results
  const [number, ...symbol] = decision?.number.split('/') ?? []
  const known = decision && { number, date: decision.date, ...(symbol.length > 0 && { symbol: symbol.join('/') }) }
  const { issuer } = letter(deps, 'report', {})
  return decisionPaper(
    data,
    letter(deps, 'decision', { ...known, ...query }, { signer: decision?.signer }),
    `Giám đốc ${issuer}`,
  )
}

function letter({ config, clock }: Deps, name: PaperName, query: PaperQuery, about: About = {}) {
  return letterOf(name, config.papers, query, clock(), about)
}

async function write(paper: Paper, { format = 'docx' }: PaperQuery): Promise<WrittenPaper> {
  return { content: await writePaper(paper, format), fileName: `${paper.name}.${format}`, format }
}
