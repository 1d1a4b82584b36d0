// What stands against finalising or reopening a period, each naming what is in the way.

import type { Tx } from '../db/client.ts'
import { newestRevision } from '../amendments/revisions.ts'
import { problems, say } from '../http/problems.ts'
import type { QuotaResult } from '../scoring/types.ts'
import type { SubmissionRow } from '../submissions/lanes.ts'
import { listLiveProposals } from './queries.ts'

export function refuseUnreviewed(forms: SubmissionRow[]): void {
  const open = forms.filter(({ status }) => status !== 'reviewed' && status !== 'draft')
  if (open.length === 0) return
  const counts: Record<string, number> = {}
  for (const { status } of open) counts[status] = (counts[status] ?? 0) + 1
  throw problems.wrongState({
    detail: say(`Còn ${open.length} phiếu chưa thẩm định xong.`, `${open.length} forms are not reviewed yet.`),
    extensions: {
      counts,
      submissions: open.slice(0, 100).map(({ id, unitName, status }) => ({ id, unitName, status })),
    },
  })
}

/** Time that was promised to a unit is not cut short by the decision. */
export function refuseExtended(forms: SubmissionRow[], now: Date): void {
  const extended = forms.filter(
    ({ status, extendedUntil }) => status === 'draft' && extendedUntil && extendedUntil >= now,
  )
  if (extended.length === 0) return
  throw problems.wrongState({
    detail: say(
      `Còn ${extended.length} đơn vị đang được gia hạn tự chấm điểm.`,
      `${extended.length} units still have time by an extension.`,
    ),
    extensions: {
      submissions: extended.slice(0, 100).map(({ id, unitName, status, extendedUntil }) => ({
        id,
        unitName,
        status,
        until: extendedUntil!.toISOString(),
      })),
      whoCanUnlock: say('quản trị, khi kết thúc gia hạn', 'an administrator, by ending the extensions'),
    },
  })
}

/** A quota that only warns is shown with the results; one that binds stops the decision. */
export function refuseOverQuota(forms: SubmissionRow[], quotas: QuotaResult[]): void {
  const exceeded = quotas.filter(({ enforced, over }) => enforced === 'block' && over.length > 0)
  if (exceeded.length === 0) return
  const nameOf = new Map(forms.map(({ id, unitName }) => [id, unitName]))
  throw problems.wrongState({
    detail: say(
      `Vượt tỷ lệ xếp loại bắt buộc: ${exceeded.map(({ block, level, count, limit }) => `khối ${block}, mức ${level}: ${count} đơn vị, tối đa ${limit}`).join('; ')}. Hệ thống không tự hạ mức của đơn vị nào.`,
      `A binding quota is exceeded: ${exceeded.map(({ block, level, count, limit }) => `block ${block}, level ${level}: ${count} units, at most ${limit}`).join('; ')}. No unit is downgraded automatically.`,
    ),
    extensions: {
      quotas: exceeded.map((quota) => ({
        ...quota,
        over: quota.over.map((submissionId) => ({ submissionId, unitName: nameOf.get(submissionId)! })),
      })),
      whoCanUnlock: say(
        'cơ quan thẩm định, khi quyết định lại điểm của các đơn vị này qua kiến nghị',
        'the reviewers, by deciding again on these units through an appeal',
      ),
    },
  })
}

/** An amended period is corrected by a further amendment: what was decided under two decisions can't be taken back as one. */
export async function refuseAmended(tx: Tx, periodId: string): Promise<void> {
  const revision = await newestRevision(tx, periodId)
  if (revision === 0) return
  throw problems.inUse({
    detail: say(
      `Kết quả của kỳ đã được điều chỉnh ${revision} lần bằng quyết định riêng nên không mở lại được; muốn sửa tiếp, hãy ghi nhận một quyết định điều chỉnh khác.`,
      `The results were amended ${revision} times under decisions of their own and can't be reopened; record a further amendment instead.`,
    ),
    extensions: { revision, whoCanUnlock: say('không ai; hãy điều chỉnh bằng quyết định mới', 'nobody; amend again') },
  })
}

export async function refuseAwarded(tx: Tx, periodId: string): Promise<void> {
  const proposals = await listLiveProposals(tx, periodId)
  if (proposals.length === 0) return
  throw problems.inUse({
    detail: say(
      'Đã có đề nghị khen thưởng dựa trên kết quả này; hãy từ chối hoặc thu hồi trước.',
      'Award proposals rest on these results; reject or revoke them first.',
    ),
    extensions: { awardProposals: proposals.map(({ id, unitName, status }) => ({ id, unitName, status })) },
  })
}

export function judgeOfOwnReview() {
  return problems.separationOfDuties({
    detail: say(
      'Người đã thẩm định phiếu trong kỳ không được phê duyệt kết quả của kỳ.',
      'Whoever reviewed a form of the period may not finalise it.',
    ),
    extensions: { rule: 'reviewed_in_period', whoCanAct: say('người phê duyệt khác', 'another approver') },
  })
}

export function formsChanged() {
  return problems.wrongState({
    detail: say(
      'Có phiếu vừa thay đổi trong khi hệ thống tính điểm, nên chưa lưu gì. Hãy thực hiện lại.',
      'Forms changed while the results were worked out, so nothing is stored. Do it again.',
    ),
  })
}
