import { Type, type Static } from 'typebox'
import { demoId } from '../http/examples.ts'
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

export const identifierSchemes = ['gso', 'qd20', 'qd20-legacy', 'own'] as const
export type IdentifierScheme = (typeof identifierSchemes)[number]

export const Identifier = Strict({
  scheme: Enum(
    identifierSchemes,
    'gso – mã của Tổng cục Thống kê (nay là Cục Thống kê); qd20 – QĐ 20/2020/QĐ-TTg; qd20-legacy – kiểu cũ; own – mã nội bộ',
  ),
  code: Text({ maxLength: 60, description: 'Mã', examples: ['866'] }),
  validFrom: Type.Optional(DateOnly),
  validTo: Type.Optional(Nullable(DateOnly)),
})

const fields = {
  name: Text({ maxLength: 300, description: 'Tên đơn vị' }),
  unitType: Type.Unsafe<string>({ ...Code, description: 'Loại đơn vị theo bộ tiêu chí, ví dụ SO_NGANH, DIA_PHUONG' }),
  block: Type.Unsafe<string>({ ...Code, description: 'Khối được xếp hạng cùng nhau, ví dụ SO_NGANH, HUYEN, XA' }),
  parentId: Type.Optional(Nullable(Type.Unsafe<string>({ ...Id, description: 'Đơn vị cấp trên' }))),
  validFrom: DateOnly,
  validTo: Type.Optional(Nullable(DateOnly)),
  identifiers: Type.Optional(Type.Array(Identifier, { maxItems: 20, description: 'Các mã định danh' })),
}

export const UnitInput = Strict(fields, {
  examples: [
    {
      name: 'Ban Quản lý dự án minh họa',
      unitType: 'SO_NGANH',
      block: 'SO_NGANH',
      parentId: demoId('units', 1),
      validFrom: '2021-01-01',
      identifiers: [{ scheme: 'own', code: 'MH-01' }],
    },
  ],
})
export type UnitInput = Static<typeof UnitInput>

export const UnitPatch = Strict(
  Object.fromEntries(Object.entries(fields).map(([name, schema]) => [name, Type.Optional(schema)])) as {
    [K in keyof typeof fields]: ReturnType<typeof Type.Optional<(typeof fields)[K]>>
  },
  { minProperties: 1, examples: [{ name: 'Ban Dân tộc Tỉnh (đơn vị minh họa)' }] },
)
export type UnitPatch = Partial<UnitInput>

export const Unit = Strict({
  id: Id,
  name: Type.String({ description: 'Tên đơn vị' }),
  unitType: Type.String({ description: 'Loại đơn vị' }),
  block: Type.String({ description: 'Khối' }),
  parentId: Nullable(Id),
  validFrom: DateOnly,
  validTo: Nullable(DateOnly),
  origin: Nullable(
    Type.String({
      description:
        'Khác null: đơn vị chưa từng thuộc hệ thống, chỉ ghi để biết nguồn gốc của đơn vị khác và không tham gia kỳ nào; nội dung: đơn vị ấy thuộc đâu. Ngày hiệu lực khi ấy chỉ là ngày cuối cùng được biết',
    }),
  ),
  identifiers: Type.Array(
    Strict({
      scheme: Enum(identifierSchemes, 'Loại mã'),
      code: Type.String(),
      validFrom: DateOnly,
      validTo: Nullable(DateOnly),
    }),
  ),
  version: Version,
  createdAt: DateTime,
  updatedAt: DateTime,
})
export type Unit = Static<typeof Unit>

export const UnitPage = PageOf(Unit)

const asOf = Type.Optional(
  Type.Unsafe<string>({
    ...DateOnly,
    description:
      'Đơn vị tồn tại vào ngày này, với tên và đơn vị cấp trên của ngày ấy. Không gửi: mọi đơn vị, theo tình trạng mới nhất đã biết, kể cả thay đổi chưa đến ngày có hiệu lực',
  }),
)
export const AsOfQuery = Strict({ asOf })

export const UnitQuery = Strict({
  ...pageQuery,
  sort: Type.Optional(
    Enum(
      ['name', '-name', 'updatedAt', '-updatedAt'],
      'Sắp xếp (mặc định name; khi có q thì đơn vị khớp nhất đứng trước)',
    ),
  ),
  unitType: Type.Optional(Code),
  block: Type.Optional(Code),
  parentId: Type.Optional(Id),
  asOf,
  identifier: Type.Optional(
    Type.String({
      maxLength: 60,
      description: 'Mã định danh, đúng từng ký tự (ví dụ 866); kèm asOf thì chỉ tính mã có hiệu lực vào ngày đó',
    }),
  ),
  scheme: Type.Optional(Enum(identifierSchemes, 'Loại mã của identifier')),
  q: Type.Optional(
    Type.String({
      maxLength: 100,
      description: 'Tìm theo mã hoặc các từ đầu của tên, không phân biệt hoa thường và dấu',
    }),
  ),
  updatedSince,
})
export type UnitQuery = Static<typeof UnitQuery>

export const ImportQuery = Strict({
  dryRun: Type.Optional(Type.Boolean({ description: 'true: chỉ kiểm tra, không lưu' })),
})

export const UnitImportReport = Strict({
  dryRun: Type.Boolean(),
  created: Type.Integer({ description: 'Số đơn vị được thêm (hoặc sẽ thêm khi dryRun)' }),
})
