import type { Readable } from 'node:stream'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import type { Deps } from '../deps.ts'
import { runInBackground } from '../events/background.ts'
import { contentDisposition } from '../evidence/file-types.ts'
import { localeOf } from '../http/locale.ts'
import { apiPrefix } from '../http/openapi.ts'
import { IdParams } from '../http/schemas.ts'
import { paperReaders, PeriodPaperParams } from '../papers/schemas.ts'
import { exportTypes } from './formats.ts'
import { runJobs } from './run.ts'
import { Job, JobPage, JobQuery, PaperExport, ResultsExport } from './schemas.ts'
import { askForExport, cancelJob, fetchExport, listJobs, readJob } from './service.ts'
import { sweepExports } from './sweep.ts'

const File = Type.Unsafe<Readable>({ type: 'string', format: 'binary' })

export const jobRoutes: FastifyPluginAsyncTypebox<Deps> = async (app, deps) => {
  const tags = ['10. Kết quả, xếp loại']
  const config = { access: 'any' } as const
  const howTo =
    'Trả lời ngay 202 kèm địa chỉ theo dõi (Location); xong thì tải tệp tại GET /jobs/{id}/content. Yêu cầu giống hệt một yêu cầu của mình còn đang chờ thì nhận lại chính yêu cầu đó.'
  runInBackground(app, {
    name: 'jobs',
    everyMs: 2_000,
    run: (stopped) => runJobs(deps, stopped),
    failed: 'jobs not run',
  })
  runInBackground(app, {
    name: 'exportSweep',
    everyMs: 600_000,
    run: () => sweepExports(deps),
    failed: 'exports not swept',
  })

  app.post(
    '/periods/:id/papers/:paper',
    {
      config: { access: paperReaders },
      schema: {
        tags,
        operationId: 'exportPeriodPaper',
        summary: 'Lập văn bản của kỳ trong nền (khi nhiều đơn vị)',
        description: `Cùng văn bản và tham số như GET cùng địa chỉ. ${howTo}`,
        params: PeriodPaperParams,
        body: PaperExport,
        response: { 202: Job },
      },
    },
    async (request, reply) => {
      const { id, paper } = request.params
      const asked = { kind: paper, periodId: id, request: request.body }
      return accepted(reply, await askForExport(deps, request.actor, asked, localeOf(request)))
    },
  )

  app.post(
    '/periods/:id/results/workbook',
    {
      config,
      schema: {
        tags,
        operationId: 'exportResults',
        summary: 'Lập tệp Excel kết quả của kỳ trong nền',
        description: `Cùng nội dung như GET /periods/{id}/results?format=xlsx; mở cho cả hệ thống kết nối đọc được kết quả. ${howTo}`,
        params: IdParams,
        body: ResultsExport,
        response: { 202: Job },
      },
    },
    async (request, reply) => {
      const asked = { kind: 'results' as const, periodId: request.params.id, request: request.body }
      return accepted(reply, await askForExport(deps, request.actor, asked, localeOf(request)))
    },
  )

  app.get(
    '/jobs',
    {
      config,
      schema: {
        tags,
        operationId: 'listJobs',
        summary: 'Các yêu cầu kết xuất của mình, mới nhất trước',
        description: 'Quản trị thấy của mọi người. Yêu cầu đã kết thúc còn trong danh mục khoảng một tuần.',
        querystring: JobQuery,
        response: { 200: JobPage },
      },
    },
    (request) => listJobs(deps, request.actor, request.query, localeOf(request)),
  )

  app.get(
    '/jobs/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'getJob',
        summary: 'Tiến độ của một yêu cầu kết xuất',
        params: IdParams,
        response: { 200: Job },
      },
    },
    async (request, reply) => {
      const job = await readJob(deps, request.actor, request.params.id, localeOf(request))
      if (job.state === 'queued' || job.state === 'running') reply.header('retry-after', '2')
      return job
    },
  )

  app.get(
    '/jobs/:id/content',
    {
      config,
      schema: {
        tags,
        operationId: 'downloadExport',
        summary: 'Tải tệp đã lập',
        description:
          'Chỉ người đã yêu cầu, khi vẫn giữ các vai trò lúc lập tệp; mỗi lần tải được ghi nhật ký. Tệp được giữ đến expiresAt.',
        params: IdParams,
        response: {
          200: {
            description: 'Nội dung tệp',
            content: Object.fromEntries(Object.values(exportTypes).map((type) => [type, { schema: File }])),
          },
        },
      },
    },
    async ({ actor, params }, reply) => {
      const { content, fileName, mediaType, size } = await fetchExport(deps, actor, params.id)
      return reply
        .type(mediaType)
        .headers({
          'content-length': size,
          'content-disposition': contentDisposition(fileName),
          'x-content-type-options': 'nosniff',
          'cache-control': 'no-store',
        })
        .send(content)
    },
  )

  app.delete(
    '/jobs/:id',
    {
      config,
      schema: {
        tags,
        operationId: 'cancelJob',
        summary: 'Hủy yêu cầu kết xuất, hoặc xóa tệp đã lập',
        description: 'Của mình; quản trị hủy được của mọi người.',
        params: IdParams,
        response: { 204: Type.Null() },
      },
    },
    async ({ actor, params }, reply) => {
      await cancelJob(deps, actor, params.id)
      return reply.code(204).send(null)
    },
  )
}

function accepted(reply: FastifyReply, job: Job): Job {
  reply.code(202).headers({ location: `${apiPrefix}/jobs/${job.id}`, 'retry-after': '2' })
  return job
}
