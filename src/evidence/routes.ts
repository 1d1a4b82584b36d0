import { Readable } from 'node:stream'
import multipart from '@fastify/multipart'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { recordWork } from '../events/background.ts'
import { isKnown } from '../http/conditional.ts'
import { problems, say } from '../http/problems.ts'
import { answeredBefore } from '../http/idempotency.ts'
import { IdParams } from '../http/schemas.ts'
import { contentDisposition, mediaTypes } from './file-types.ts'
import { getVisibleEvidence } from './queries.ts'
import { AddedEvidence, DocumentEvidence, Evidence, EvidenceList, FileForm } from './schemas.ts'
import { addDocument, addFile, readEvidenceOf, refuseUnlessEditable, removeEvidence } from './service.ts'
import { startSweeping, sweepEvidence } from './sweep.ts'
import { readUpload } from './upload.ts'
import { openScanner } from './virus-scan.ts'

const FileContent = Type.Unsafe<Readable>({ type: 'string', format: 'binary' })

export const evidenceRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['7. Tài liệu kiểm chứng']
  const scan = openScanner(deps.config)
  await app.register(multipart)
  const recorded = recordWork(app, 'evidenceSweep')
  const stopSweeping = startSweeping(
    () => recorded(() => sweepEvidence(deps)),
    (error) => app.log.error({ err: error }, 'evidence not swept'),
  )
  app.addHook('onClose', async () => stopSweeping())

  app.get(
    '/submissions/:id/evidence',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'listEvidence',
        summary: 'Tài liệu kiểm chứng của một phiếu',
        params: IdParams,
        response: { 200: EvidenceList },
      },
    },
    ({ actor, params }) => readEvidenceOf(deps, actor, params.id),
  )

  app.post(
    '/submissions/:id/evidence',
    {
      config: { access: ['officer'] },
      schema: {
        tags,
        operationId: 'addEvidence',
        summary: 'Đính kèm tệp hoặc dẫn chiếu văn bản',
        description:
          'Một tài liệu có thể chứng minh nhiều tiêu chí. Gửi tệp bằng multipart/form-data, dẫn chiếu văn bản bằng JSON. Khi phiếu còn ở đơn vị; hoặc khi phiếu đã thẩm định xong và còn hạn kiến nghị: tài liệu khi đó gửi kèm kiến nghị (forAppeal), không làm thay đổi nội dung đã thẩm định.',
        params: IdParams,
        body: {
          content: { 'multipart/form-data': { schema: FileForm }, 'application/json': { schema: DocumentEvidence } },
        },
        response: { 201: AddedEvidence },
      },
      // A multipart body is a stream: there is nothing to validate before it is read (upload.ts).
      validatorCompiler: (part) => ((part.schema as unknown) === FileForm ? () => true : app.validatorCompiler!(part)),
    },
    async (request, reply) => {
      const { actor, params, body } = request
      reply.code(201)
      if (request.mediaType === 'application/json') return addDocument(deps, actor, params.id, body as DocumentEvidence)
      if (!request.isMultipart()) throw problems.unsupportedMediaType()
      // A retry is answered even when the form has left the unit since.
      if (request.idempotencyKey === null) await refuseUnlessEditable(deps, actor, params.id)
      const { fields, file } = await readUpload(request, deps.files, scan)
      if (await answeredBefore(deps, request, reply, { fields, file })) return reply
      return addFile(deps, request.actor, params.id, fields, file)
    },
  )

  app.get(
    '/evidence/:id',
    {
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'getEvidence',
        summary: 'Một tài liệu kiểm chứng',
        params: IdParams,
        response: { 200: Evidence },
      },
    },
    ({ actor, params }) => getVisibleEvidence(deps.db, actor, params.id),
  )

  app.get(
    '/evidence/:id/content',
    {
      // Most files are compressed already, and whoever fetches one sees how long it is.
      compress: false,
      config: { access: 'any' },
      schema: {
        tags,
        operationId: 'downloadEvidence',
        summary: 'Tải tệp',
        params: IdParams,
        response: {
          200: {
            description: 'Nội dung tệp',
            content: Object.fromEntries(mediaTypes.map((type) => [type, { schema: FileContent }])),
          },
        },
      },
    },
    async (request, reply) => {
      const { actor, params } = request
      const { sha256, fileName, mediaType, size } = await getVisibleEvidence(deps.db, actor, params.id)
      if (sha256 === null)
        throw problems.notFound({
          detail: say(
            'Tài liệu này là dẫn chiếu văn bản, không có tệp.',
            'This evidence is a reference without a file.',
          ),
        })
      const etag = `"${sha256}"`
      reply.header('etag', etag)
      if (isKnown(request.headers['if-none-match'], etag)) return reply.send(Readable.from([]))
      const content = await deps.files.read(sha256)
      if (content === null) throw lost(request, params.id)
      return reply
        .type(mediaType!)
        .headers({
          'content-length': size!,
          'content-disposition': contentDisposition(fileName!),
          'x-content-type-options': 'nosniff',
          'content-security-policy': "default-src 'none'; sandbox",
        })
        .send(content)
    },
  )

  app.delete(
    '/evidence/:id',
    {
      config: { access: ['officer'] },
      schema: {
        tags,
        operationId: 'removeEvidence',
        summary: 'Gỡ tài liệu kiểm chứng',
        description:
          'Khi phiếu còn ở đơn vị; tài liệu gửi kèm kiến nghị thì trong hạn kiến nghị, chừng nào chưa được nêu trong kiến nghị nào.',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params }, reply) => {
      await removeEvidence(deps, actor, params.id)
      return reply.code(204).send(null)
    },
  )
}

function lost({ log }: FastifyRequest, evidenceId: string) {
  log.error({ evidenceId }, 'content of evidence is missing: run npm run evidence:verify')
  return problems.internal({
    detail: say(
      'Tệp bị thất lạc trong kho tài liệu; hãy báo quản trị hệ thống.',
      'The file is missing in the store; tell the administrator.',
    ),
  })
}
