import { Type, type Static, type TSchema } from 'typebox'
import { stringify } from 'yaml'
import type { Pack } from '../scoring/types.ts'
import {
  Code,
  DateOnly,
  DateTime,
  Enum,
  Id,
  Nullable,
  PageOf,
  Strict,
  Text,
  Version,
  pageQuery,
  updatedSince,
} from '../http/schemas.ts'
import { WorkbookBody } from '../xlsx/answer.ts'
import { xlsxType } from '../xlsx/incoming.ts'
import { examplePack } from './example-pack.ts'

const statuses = ['draft', 'published'] as const

const summary = {
  id: Id,
  code: Code,
  packVersion: Type.String({ description: 'Phiên bản của bộ tiêu chí (trường version trong nội dung)' }),
  title: Type.String({ description: 'Tên bộ tiêu chí' }),
  status: Enum(statuses, 'draft – bản nháp; published – đã ban hành, không thay đổi được nữa'),
  illustrative: Type.Boolean({ description: 'true: bộ minh họa, không phải phụ lục chính thức' }),
  notice: Nullable(Type.String({ description: 'Lời cảnh báo khi là bộ minh họa' })),
  hash: Nullable(Type.String({ description: 'SHA-256 của nội dung, có khi đã ban hành' })),
  publishedAt: Nullable(DateTime),
  effectiveFrom: DateOnly,
  effectiveTo: Nullable(DateOnly),
  supersedes: Nullable(Strict({ code: Code, version: Type.String() }, { description: 'Bộ tiêu chí được thay thế' })),
  unitTypes: Type.Array(Strict({ code: Code, name: Type.String({ description: 'Tên loại đơn vị' }) })),
  version: Version,
  createdAt: DateTime,
  updatedAt: DateTime,
}

export const CriteriaSet = Strict(summary)
export type CriteriaSet = Static<typeof CriteriaSet>
export const CriteriaSetPage = PageOf(CriteriaSet)

/** Refers to PackSchema, which is too large to repeat at every route. */
export const FullCriteriaSet = Strict({ ...summary, pack: Type.Unsafe<Pack>({ $ref: 'CriteriaPack#' }) })

export const CriteriaSetQuery = Strict({
  ...pageQuery,
  sort: Type.Optional(Enum(['updatedAt', '-updatedAt'], 'Sắp xếp (mặc định -updatedAt)')),
  status: Type.Optional(Enum(statuses, 'Trạng thái')),
  code: Type.Optional(Code),
  updatedSince,
})
export type CriteriaSetQuery = Static<typeof CriteriaSetQuery>

export const CloneCriteriaSetInput = Strict(
  {
    version: Text({ maxLength: 40, description: 'Phiên bản mới' }),
    title: Type.Optional(Text({ maxLength: 2000, description: 'Tên mới; không ghi: giữ tên cũ' })),
  },
  { examples: [{ version: '2022.1', title: 'Bộ tiêu chí minh họa, phiên bản sửa đổi' }] },
)
export type CloneCriteriaSetInput = Static<typeof CloneCriteriaSetInput>

export const PackValidation = Strict({
  valid: Type.Boolean({ description: 'true: có thể lưu, ban hành' }),
  faults: Type.Array(
    Strict({
      pointer: Type.String({ description: 'Vị trí lỗi (JSON Pointer)' }),
      path: Type.String({ description: 'Vị trí lỗi để đọc, ví dụ groups[2].criteria[1].thresholds' }),
      code: Type.String({ description: 'Mã lỗi' }),
      detail: Type.String({ description: 'Giải thích' }),
    }),
    { description: 'Mọi lỗi' },
  ),
})

/** The body of a pack for /openapi.json; `documentOf` and `readPack` check it. */
function packBody(example: object) {
  return {
    content: {
      'application/json': { schema: { allOf: [{ $ref: 'CriteriaPack#' }], examples: [example] } as TSchema },
      'application/yaml': {
        schema: Type.String({ description: 'Cùng nội dung, dạng YAML', examples: [stringify(example)] }),
      },
      [xlsxType]: { schema: WorkbookBody },
    },
  }
}

export const PackBody = packBody(examplePack)
/** A later version, so that the example of changing a draft does not meet the set that the one of creating made. */
export const ChangedPackBody = packBody({ ...examplePack, version: '1.1' })

export const PackAnswer = {
  description: 'Bộ tiêu chí; với Accept: application/yaml chỉ gồm nội dung, dạng YAML',
  content: {
    'application/json': { schema: FullCriteriaSet },
    'application/yaml': { schema: Type.String({ description: 'Nội dung bộ tiêu chí, dạng YAML' }) },
  },
}
