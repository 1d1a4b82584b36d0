import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { Deps } from '../deps.ts'
import { ifMatch, sendVersioned } from '../http/concurrency.ts'
import { localeOf } from '../http/locale.ts'
import { readingDeps } from '../http/reads.ts'
import { IdParams, IfMatchHeaders } from '../http/schemas.ts'
import { readCandidates } from './candidates.ts'
import {
  ApproveAwardInput,
  AwardCandidatePage,
  CandidateQuery,
  AwardProposal,
  AwardProposalInput,
  AwardProposalPage,
  AwardProposalPatch,
  ProposalQuery,
  ProposeAwardInput,
  RejectAwardInput,
  RevokeAwardInput,
} from './schemas.ts'
import {
  approveAward,
  changeAwardProposal,
  createAwardProposal,
  proposeAward,
  readProposal,
  readProposals,
  rejectAward,
  revokeAward,
} from './service.ts'

export const awardRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['12. Khen thưởng']
  const one = { params: IdParams, response: { 200: AwardProposal } }
  const change = { ...one, headers: IfMatchHeaders }

  app.get(
    '/periods/:id/award-candidates',
    {
      config: { access: ['reviewer', 'approver', 'admin', 'auditor'], reads: 'replica' },
      schema: {
        tags,
        operationId: 'listAwardCandidates',
        summary: 'Đơn vị đủ và chưa đủ điều kiện đề nghị khen thưởng, kèm lý do',
        params: IdParams,
        querystring: CandidateQuery,
        response: { 200: AwardCandidatePage },
      },
    },
    (request) =>
      readCandidates(readingDeps(deps, request), request.actor, request.params.id, request.query, localeOf(request)),
  )

  app.get(
    '/award-proposals',
    {
      config: { access: 'any', reads: 'replica' },
      schema: {
        tags,
        operationId: 'listAwardProposals',
        summary: 'Danh sách đề nghị khen thưởng',
        description: 'Đơn vị chỉ thấy đề nghị của mình khi đã có quyết định.',
        querystring: ProposalQuery,
        response: { 200: AwardProposalPage },
      },
    },
    (request) => readProposals(readingDeps(deps, request), request.actor, request.query, localeOf(request)),
  )

  app.post(
    '/award-proposals',
    {
      config: { access: ['reviewer'] },
      schema: {
        tags,
        operationId: 'createAwardProposal',
        summary: 'Lập đề nghị khen thưởng cho tập thể hoặc cá nhân (bản thảo)',
        body: AwardProposalInput,
        response: { 201: AwardProposal },
      },
    },
    async (request, reply) =>
      sendVersioned(reply.code(201), await createAwardProposal(deps, request.actor, request.body, localeOf(request))),
  )

  app.get(
    '/award-proposals/:id',
    {
      config: { access: 'any' },
      schema: { tags, operationId: 'getAwardProposal', summary: 'Một đề nghị khen thưởng', ...one },
    },
    async (request, reply) =>
      sendVersioned(reply, await readProposal(deps.db, request.actor, request.params.id, localeOf(request))),
  )

  app.patch(
    '/award-proposals/:id',
    {
      config: { access: ['reviewer'] },
      schema: {
        tags,
        operationId: 'changeAwardProposal',
        summary: 'Sửa đề nghị khi còn là bản thảo',
        ...change,
        body: AwardProposalPatch,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await changeAwardProposal(
          deps,
          request.actor,
          request.params.id,
          ifMatch(request),
          request.body,
          localeOf(request),
        ),
      ),
  )

  app.post(
    '/award-proposals/:id/propose',
    {
      config: { access: ['reviewer'] },
      schema: {
        tags,
        operationId: 'proposeAward',
        summary: 'Trình đề nghị kèm tờ trình',
        ...change,
        body: ProposeAwardInput,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await proposeAward(deps, request.actor, request.params.id, ifMatch(request), request.body, localeOf(request)),
      ),
  )

  app.post(
    '/award-proposals/:id/approve',
    {
      config: { access: ['approver'] },
      schema: {
        tags,
        operationId: 'approveAward',
        summary: 'Quyết định khen thưởng',
        ...change,
        body: ApproveAwardInput,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await approveAward(deps, request.actor, request.params.id, ifMatch(request), request.body, localeOf(request)),
      ),
  )

  app.post(
    '/award-proposals/:id/reject',
    {
      config: { access: ['approver'] },
      schema: {
        tags,
        operationId: 'rejectAward',
        summary: 'Không đồng ý khen thưởng',
        ...change,
        body: RejectAwardInput,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await rejectAward(deps, request.actor, request.params.id, ifMatch(request), request.body, localeOf(request)),
      ),
  )

  app.post(
    '/award-proposals/:id/revoke',
    {
      config: { access: ['approver'] },
      schema: {
        tags,
        operationId: 'revokeAward',
        summary: 'Thu hồi quyết định khen thưởng',
        ...change,
        body: RevokeAwardInput,
      },
    },
    async (request, reply) =>
      sendVersioned(
        reply,
        await revokeAward(deps, request.actor, request.params.id, ifMatch(request), request.body, localeOf(request)),
      ),
  )
}
