// The rules of a council, pure: who sits in it, who may not vote on a form, when it is quorate, what is carried.

import { say, type ProblemFault } from '../http/problems.ts'
import type { Text } from '../scoring/types.ts'
import type { Council, CouncilDecisionInput, CouncilInput, CouncilItem, CouncilMember } from './schemas.ts'

/** Exactly one chair, nobody twice, a quorum of more than half. */
export function councilFaults({ members, quorum }: CouncilInput): ProblemFault[] {
  const chairs = members.filter(({ chair }) => chair).length
  const least = Math.floor(members.length / 2) + 1
  const twice = members.flatMap(({ userId, name, title }, i) => {
    const isSame = (other: CouncilInput['members'][number]) =>
      userId ? other.userId === userId : other.name === name && other.title === title
    return members.findIndex(isSame) < i
      ? [{ pointer: `/members/${i}`, code: 'duplicate_item', detail: memberTwice }]
      : []
  })
  return [
    ...twice,
    ...(chairs === 1 ? [] : [{ pointer: '/members', code: 'one_chair', detail: oneChair }]),
    ...(quorum >= least && quorum <= members.length
      ? []
      : [{ pointer: '/quorum', code: 'quorum_out_of_range', detail: quorumRange(least, members.length) }]),
  ]
}

/** Why members may not vote on this form, by their number. */
export type Partial = ReadonlyMap<number, Text>

/** Everything wrong with the votes on a form. */
export function voteFaults(
  { members, quorum }: Pick<Council, 'members' | 'quorum'>,
  { recusals, items }: CouncilDecisionInput,
  parties: Partial,
): ProblemFault[] {
  const known = new Set(members.map(({ no }) => no))
  const recused = new Set(recusals.map(({ member }) => member))
  const unknown = (pointer: string, no: number) => ({ pointer, code: 'unknown_member', detail: noMember(no) })
  const mustRecuse = [...parties].flatMap(([no, why]) =>
    recused.has(no) ? [] : [{ pointer: '/recusals', code: 'must_recuse', detail: recuse(members, no, why) }],
  )
  const present = members.length - new Set([...recused, ...parties.keys()]).size
  return [
    ...recusals.flatMap(({ member }, i) => (known.has(member) ? [] : [unknown(`/recusals/${i}/member`, member)])),
    ...mustRecuse,
    ...(present < quorum
      ? [{ pointer: '/recusals', code: 'quorum_unreachable', detail: unreachable(present, quorum) }]
      : []),
    ...items.flatMap(({ votes }, i) => {
      const cast = [...votes.for, ...votes.against, ...votes.abstain]
      const at = `/items/${i}/votes`
      return [
        ...cast.flatMap((no) => (known.has(no) ? [] : [unknown(at, no)])),
        ...[...new Set(cast)].flatMap((no) =>
          recused.has(no) ? [{ pointer: at, code: 'recused_voted', detail: recusedVoted(no) }] : [],
        ),
        ...(new Set(cast).size < cast.length ? [{ pointer: at, code: 'voted_twice', detail: votedTwice }] : []),
        ...(cast.length < quorum ? [{ pointer: at, code: 'no_quorum', detail: notQuorate(cast.length, quorum) }] : []),
      ]
    }),
  ]
}

/** More than half of those who voted, those without an opinion counted. */
export function isCarried({ votes }: Pick<CouncilItem, 'votes'>): boolean {
  return votes.for.length * 2 > votes.for.length + votes.against.length + votes.abstain.length
}

function recuse(members: CouncilMember[], no: number, why: Text): Text {
  const name = members.find((member) => member.no === no)!.name
  return say(
    `${name} (số ${no}) không được biểu quyết: ${why.vi} Hãy ghi vào recusals.`,
    `${name} (no. ${no}) may not vote: ${why.en} Name them in recusals.`,
  )
}

function unreachable(present: number, quorum: number): Text {
  return say(
    `Chỉ còn ${present} thành viên được biểu quyết về phiếu này, ít hơn ${quorum} theo quy định: Hội đồng không thể đủ số. Hãy thay thành viên bằng quyết định (PUT /periods/{id}/council) rồi biểu quyết lại.`,
    `Only ${present} members may vote on this form, fewer than the quorum of ${quorum}: it can't be reached. Replace members by a decision (PUT /periods/{id}/council) and vote again.`,
  )
}

function notQuorate(cast: number, quorum: number): Text {
  return say(
    `Có ${cast} phiếu biểu quyết, phải có ít nhất ${quorum}.`,
    `${cast} votes were cast; the quorum is ${quorum}.`,
  )
}

function quorumRange(least: number, most: number): Text {
  return say(
    `Số thành viên biểu quyết tối thiểu phải quá nửa số thành viên và không quá tổng số: từ ${least} đến ${most}.`,
    `The quorum is more than half of the members and at most all of them: ${least} to ${most}.`,
  )
}

function noMember(no: number): Text {
  return say(`Hội đồng không có thành viên số ${no}.`, `The council has no member ${no}.`)
}

function recusedVoted(no: number): Text {
  return say(`Thành viên số ${no} không tham gia biểu quyết nhưng có phiếu.`, `Member ${no} is recused but voted.`)
}

const votedTwice = say('Mỗi thành viên biểu quyết một lần về mỗi tiêu chí.', 'A member votes once on a criterion.')
const memberTwice = say('Thành viên bị lặp.', 'The member stands twice.')
const oneChair = say('Hội đồng phải có đúng một Chủ tịch (chair: true).', 'A council has exactly one chair.')
