import { Type, type Static } from 'typebox'
import { Code, DateOnly, Enum, Id, Nullable, Strict, Text } from '../http/schemas.ts'
import { identifierSchemes } from '../units/schemas.ts'
import { ReorganisationReport } from './schemas.ts'

export const MappingQuery = Strict({
  dryRun: Type.Optional(Type.Boolean({ description: 'true: chỉ xem trước, không lưu gì' })),
  documentNumber: Text({ maxLength: 100, description: 'Số, ký hiệu văn bản quyết định', examples: ['05/NQ-VD'] }),
  documentDate: Type.Unsafe<string>({ ...DateOnly, description: 'Ngày văn bản', examples: ['2025-12-01'] }),
  documentIssuer: Text({ maxLength: 200, description: 'Cơ quan ban hành', examples: ['HĐND Tỉnh (ví dụ)'] }),
  documentSummary: Type.Optional(Text({ maxLength: 1000, description: 'Trích yếu nội dung' })),
  effectiveOn: Type.Optional(
    Type.Unsafe<string>({ ...DateOnly, description: 'Ngày có hiệu lực; không gửi thì lấy cột effective_date của tệp' }),
  ),
  unitType: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'Loại của đơn vị mới khi dòng không ghi' })),
  block: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'Khối của đơn vị mới khi dòng không ghi' })),
  scheme: Type.Optional(Enum(identifierSchemes, 'Loại mã trong tệp (mặc định gso)')),
  splitKeepingCode: Type.Optional(
    Enum(
      ['continues', 'ends'],
      'Đơn vị cũ có một dòng giữ nguyên mã, không đơn vị nào khác nhập vào, và còn những dòng sang đơn vị khác: continues – bớt đi một phần và tiếp tục tồn tại; ends – chấm dứt, đơn vị giữ mã là đơn vị mới. Không gửi thì coi là lỗi (ambiguous), vì bảng không nói rõ',
    ),
  ),
  recordUnknown: Type.Optional(
    Type.Boolean({
      description:
        'true: đơn vị cũ không có trong hệ thống (của tỉnh khác, hoặc dòng không có mã) được ghi là đơn vị ngoài hệ thống để biết nguồn gốc; mặc định coi là lỗi',
    }),
  ),
})
export type MappingQuery = Static<typeof MappingQuery>

const row = { row: Type.String({ description: 'Vị trí của dòng' }) }

export const MappingReport = Strict({
  ...ReorganisationReport.properties,
  rows: Type.Integer({ description: 'Số dòng của tệp' }),
  withoutOldCode: Type.Array(
    Strict({
      ...row,
      name: Type.String({ description: 'Tên cũ' }),
      origin: Type.String({ description: 'Thuộc đâu, theo tệp' }),
      newCode: Type.String({ description: 'Mã mới' }),
      foundUnitId: Nullable(
        Type.Unsafe<string>({
          ...Id,
          description:
            'Đơn vị trong hệ thống cùng tên và cấp trên mà không dòng nào khác nêu mã; null: được ghi là đơn vị ngoài hệ thống',
        }),
      ),
    }),
    { description: 'Dòng không có mã cũ' },
  ),
  unknownCodes: Type.Array(Strict({ ...row, code: Type.String(), name: Type.String(), origin: Type.String() }), {
    description: 'Mã cũ không có trong hệ thống vào ngày trước đó: được ghi là đơn vị ngoài hệ thống',
  }),
  codesRenamed: Type.Array(
    Strict({
      code: Type.String(),
      oldName: Type.String(),
      newName: Type.String(),
      continues: Type.Boolean({ description: 'true: chỉ đổi tên; false: mã chuyển sang đơn vị mới' }),
    }),
    { description: 'Mã còn dùng nhưng tên khác' },
  ),
  splits: Type.Array(
    Strict({
      rows: Type.Array(Type.String(), { description: 'Vị trí của các dòng' }),
      code: Type.String({ description: 'Mã cũ' }),
      name: Type.String({ description: 'Tên cũ' }),
      newCodes: Type.Array(Type.String(), { description: 'Mã của các đơn vị nhận' }),
      continues: Type.Boolean({ description: 'true: chỉ bớt đi một phần và tiếp tục tồn tại; false: chấm dứt' }),
    }),
    { description: 'Đơn vị cũ có ở nhiều dòng: tách, chia vào nhiều đơn vị' },
  ),
  namesDiffer: Type.Array(Strict({ ...row, code: Type.String(), inFile: Type.String(), inSystem: Type.String() }), {
    description: 'Tên cũ trong tệp khác tên trong hệ thống của cùng mã; hệ thống so khớp theo mã',
  }),
  unchanged: Type.Array(Type.String(), { description: 'Mã của đơn vị không thay đổi' }),
  withoutSuccessor: Type.Array(
    Strict({
      unitId: Id,
      unitName: Type.String(),
      unitType: Type.String(),
      block: Type.String(),
      codes: Type.Array(Type.String()),
      ends: Type.Boolean({ description: 'true: tệp ghi là chấm dứt (dòng không có mã mới); false: tiếp tục tồn tại' }),
    }),
    { description: 'Đơn vị có vào ngày trước đó mà tệp không nêu đơn vị kế thừa: cần quyết định từng đơn vị' },
  ),
})
export type MappingReport = Static<typeof MappingReport>
