import { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { bringUpToDate } from './chain.ts'
import { exportLines } from './export.ts'
import { listAuditLog } from './queries.ts'
import { AuditKey, AuditPage, AuditQuery, DayRange, AuditVerification } from './schemas.ts'
import { openSigner } from './signing-key.ts'
import { findBrokenLink, receipt } from './verify.ts'

export const auditRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const signer = openSigner(deps.config)
  const config = { access: ['auditor', 'admin'] as const }
  const tags = ['13. Nhật ký']

  app.get(
    '/audit-log',
    {
      config,
      schema: {
        tags,
        operationId: 'listAuditLog',
        summary: 'Nhật ký thay đổi, mới nhất trước',
        description:
          'Ai, khi nào, từ đâu, với vai trò gì, thay đổi gì; cả những lần bị từ chối và mọi lần đăng nhập. Nhật ký chỉ được ghi thêm, không sửa; chỉ xóa được trọn ngày đã quá thời hạn lưu trữ (ít nhất 12 tháng). Mật khẩu, mã truy cập và nội dung yêu cầu bị từ chối không bao giờ được ghi.',
        querystring: AuditQuery,
        response: { 200: AuditPage },
      },
    },
    ({ query }) => listAuditLog(deps.db, query),
  )

  app.get(
    '/audit-log/verify',
    {
      config,
      schema: {
        tags,
        operationId: 'verifyAuditLog',
        summary: 'Kiểm tra tính toàn vẹn của nhật ký',
        description:
          'Mỗi dòng nhật ký mang giá trị băm của dòng trước; cuối mỗi ngày (giờ Việt Nam) giá trị băm sau cùng được ký số. Sửa, xóa, chèn hoặc đổi thứ tự bất kỳ dòng nào, kể cả bằng SQL, đều làm hỏng chuỗi; kết quả nêu mắt xích hỏng đầu tiên. Dòng được tính vào ngày nối chuỗi (chậm vài giây so với lúc ghi). Ngày đã xóa theo thời hạn lưu trữ được kiểm tra bằng chữ ký chốt ngày. Phần cuối của ngày hôm nay chưa được ký: hãy lưu biên nhận (receipt) ở nơi khác để đối chiếu về sau.',
        querystring: DayRange,
        response: { 200: AuditVerification },
      },
    },
    async ({ query }) => {
      await bringUpToDate(deps, signer)
      const { checked, broken } = await findBrokenLink(deps, signer, query)
      return { intact: broken === null, checked, firstBroken: broken, receipt: await receipt(deps, signer) }
    },
  )

  app.get(
    '/audit-log/export',
    {
      config,
      schema: {
        tags,
        operationId: 'exportAuditLog',
        summary: 'Xuất nhật ký (NDJSON)',
        description:
          'Mỗi dòng là một đối tượng JSON: {"link", "entry"} cho từng dòng nhật ký theo thứ tự chuỗi, sau cùng là {"head"} cho chữ ký chốt từng ngày. Đủ để kiểm tra lại ngoài hệ thống: link.hash là SHA-256 của JSON chuẩn hóa (khóa xếp theo thứ tự, không khoảng trắng) của {day, entry, previousHash, seq}.',
        querystring: DayRange,
        response: {
          200: {
            description: 'Nhật ký, mỗi dòng một đối tượng JSON',
            content: { 'application/x-ndjson': { schema: Type.Unsafe<Readable>({ type: 'string' }) } },
          },
        },
      },
    },
    async ({ query }, reply) => {
      await bringUpToDate(deps, signer)
      return reply.type('application/x-ndjson; charset=utf-8').send(Readable.from(exportLines(deps.db, query)))
    },
  )

  app.get(
    '/audit-log/key',
    {
      config,
      schema: {
        tags,
        operationId: 'getAuditKey',
        summary: 'Khóa công khai để kiểm tra chữ ký chốt ngày',
        description: 'Khóa bí mật không nằm trong cơ sở dữ liệu. Nên lưu khóa công khai này ở nơi khác để đối chiếu.',
        response: { 200: AuditKey },
      },
    },
    async () => ({ algorithm: 'Ed25519' as const, keyId: signer.keyId, publicKey: signer.publicKey }),
  )
}
