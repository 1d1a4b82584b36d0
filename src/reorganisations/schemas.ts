import { Type, type Static } from 'typebox'
import { demoId } from '../http/examples.ts'
import {
  Code,
  DateOnly,
  DateTime,
  DocumentReference,
  Enum,
  Id,
  Nullable,
  PageOf,
  Strict,
  Text,
  Version,
  pageQuery,
} from '../http/schemas.ts'
import { Person } from '../reviews/schemas.ts'
import { identifierSchemes } from '../units/schemas.ts'

export const reorganisationKinds = ['merge', 'split', 'replace', 'abolish', 'rename', 'reparent'] as const
export type ReorganisationKind = (typeof reorganisationKinds)[number]

const Kind = Enum(
  reorganisationKinds,
  'merge – sáp nhập, hợp nhất; split – chia, tách; replace – một đơn vị mới thay một đơn vị cũ; abolish – giải thể, không có đơn vị kế thừa; rename – đổi tên; reparent – chuyển về đơn vị cấp trên khác',
)

const Identifiers = Type.Array(
  Strict({
    scheme: Enum(identifierSchemes, 'Loại mã'),
    code: Text({ maxLength: 60, description: 'Mã', examples: ['29869'] }),
  }),
  { maxItems: 20 },
)
const identifiersFrom = Type.Optional(
  Type.Unsafe<Static<typeof Identifiers>>({
    ...Identifiers,
    description:
      'Mọi mã của đơn vị kể từ ngày có hiệu lực; với đơn vị tiếp tục tồn tại: không gửi thì giữ nguyên, mã không nêu thì hết hiệu lực. Mã của đơn vị chấm dứt hết hiệu lực ngày hôm trước, nên đơn vị mới dùng lại được',
  }),
)
const key = Type.String({
  pattern: '^[A-Za-z0-9._-]{1,60}$',
  description: 'Tên gọi tạm trong yêu cầu này, để thay đổi khác nhắc đến đơn vị được thành lập ở đây',
})
const name = Text({ maxLength: 300, description: 'Tên đơn vị' })

const Predecessor = Strict(
  {
    unitId: Type.Optional(Id),
    name: Type.Optional(name),
    origin: Type.Optional(
      Text({ maxLength: 300, description: 'Đơn vị ấy thuộc đâu, ví dụ Thành phố Mỹ Tho, Tỉnh Tiền Giang' }),
    ),
    identifiers: Type.Optional(Identifiers),
  },
  {
    description:
      'Một đơn vị đã có (unitId), hoặc một đơn vị chưa từng có trong hệ thống, chỉ ghi để biết nguồn gốc (name, origin, identifiers; ghi giống hệt ở nhiều thay đổi thì là một đơn vị)',
  },
)
export type Predecessor = Static<typeof Predecessor>

const Successor = Strict(
  {
    unitId: Type.Optional(Id),
    key: Type.Optional(key),
    name: Type.Optional(name),
    unitType: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'Loại đơn vị theo bộ tiêu chí' })),
    block: Type.Optional(Type.Unsafe<string>({ ...Code, description: 'Khối' })),
    parentId: Type.Optional(Nullable(Type.Unsafe<string>({ ...Id, description: 'Đơn vị cấp trên' }))),
    parentKey: Type.Optional(Type.Unsafe<string>({ ...key, description: 'key của đơn vị cấp trên' })),
    identifiers: identifiersFrom,
  },
  {
    description:
      'Một đơn vị đã có (unitId: bắt đầu đúng ngày có hiệu lực, hoặc có tên trong predecessors và tiếp tục tồn tại), một đơn vị được thành lập (name, unitType, block, …), hoặc key của đơn vị được thành lập ở thay đổi khác',
  },
)
export type Successor = Static<typeof Successor>

const Change = Strict({
  kind: Kind,
  predecessors: Type.Array(Predecessor, {
    minItems: 1,
    maxItems: 500,
    description: 'Các đơn vị thay đổi. Đơn vị không có tên trong successors thì chấm dứt (trừ rename, reparent)',
  }),
  successors: Type.Optional(Type.Array(Successor, { maxItems: 500, description: 'Các đơn vị sau khi sắp xếp' })),
  name: Type.Optional(Text({ maxLength: 300, description: 'rename: tên mới' })),
  parentId: Type.Optional(Nullable(Type.Unsafe<string>({ ...Id, description: 'reparent: đơn vị cấp trên mới' }))),
  parentKey: Type.Optional(
    Type.Unsafe<string>({
      ...key,
      description: 'reparent: key của đơn vị cấp trên mới, được thành lập ở thay đổi khác',
    }),
  ),
  identifiers: identifiersFrom,
})
export type Change = Static<typeof Change>

export const ReorganisationInput = Strict(
  {
    effectiveOn: Type.Unsafe<string>({
      ...DateOnly,
      description: 'Ngày có hiệu lực: ngày đầu tiên của đơn vị mới, tên mới; đơn vị cũ chấm dứt ngày hôm trước',
    }),
    decision: Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Văn bản quyết định việc sắp xếp' }),
    changes: Type.Array(Change, { minItems: 1, maxItems: 2000 }),
  },
  {
    examples: [
      {
        effectiveOn: '2022-01-01',
        decision: {
          number: '09/NQ-VD',
          date: '2021-11-01',
          issuer: 'HĐND Tỉnh (ví dụ)',
          summary: 'Sắp xếp một số đơn vị (ví dụ)',
        },
        changes: [
          { kind: 'rename', predecessors: [{ unitId: demoId('units', 1012) }], name: 'Sở Minh họa (tên mới, ví dụ)' },
          {
            kind: 'merge',
            predecessors: [
              { name: 'Trung tâm Một (ví dụ)', origin: 'Đơn vị ví dụ, chưa từng được đánh giá' },
              { name: 'Trung tâm Hai (ví dụ)', origin: 'Đơn vị ví dụ, chưa từng được đánh giá' },
            ],
            successors: [{ name: 'Trung tâm Ba (ví dụ)', unitType: 'KHAC', block: 'KHAC' }],
          },
        ],
      },
    ],
  },
)
export type ReorganisationInput = Static<typeof ReorganisationInput>

export const DryRunQuery = Strict({
  dryRun: Type.Optional(Type.Boolean({ description: 'true: chỉ xem trước, không lưu gì' })),
})

const Named = { unitId: Id, unitName: Type.String({ description: 'Tên đơn vị vào ngày ấy' }) }

export const ReorganisationChange = Strict({
  kind: Kind,
  predecessors: Type.Array(
    Strict({
      ...Named,
      ends: Type.Boolean({ description: 'true: chấm dứt; false: tiếp tục tồn tại' }),
      origin: Nullable(
        Type.String({
          description: 'Khác null: đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc; nội dung: thuộc đâu',
        }),
      ),
    }),
  ),
  successors: Type.Array(
    Strict({ ...Named, isNew: Type.Boolean({ description: 'true: được thành lập bởi quyết định này' }) }),
  ),
  name: Nullable(Type.String({ description: 'rename: tên mới' })),
  parent: Nullable(
    Strict(
      { unitId: Nullable(Id), unitName: Nullable(Type.String({ description: 'null: không còn đơn vị cấp trên' })) },
      { description: 'reparent: đơn vị cấp trên mới' },
    ),
  ),
})
export type ReorganisationChange = Static<typeof ReorganisationChange>

const reorganisation = {
  id: Id,
  effectiveOn: DateOnly,
  decision: DocumentReference,
  changes: Type.Array(ReorganisationChange),
  madeBy: Person,
  madeAt: DateTime,
  revocation: Nullable(
    Strict(
      {
        reason: Type.String(),
        decision: Nullable(DocumentReference),
        revokedBy: Person,
        revokedAt: DateTime,
      },
      {
        description:
          'Khác null: đã bị hủy vì ghi nhầm. Không còn gì của lần sắp xếp này có hiệu lực; đơn vị do nó thành lập coi như chưa từng có (validTo là ngày liền trước validFrom)',
      },
    ),
  ),
  version: Version,
}

export const Reorganisation = Strict(reorganisation)
export type Reorganisation = Static<typeof Reorganisation>

export const RevokeReorganisationInput = Strict(
  {
    reason: Text({ maxLength: 2000, description: 'Lý do hủy' }),
    decision: Type.Optional(
      Type.Unsafe<DocumentReference>({ ...DocumentReference, description: 'Văn bản quyết định việc hủy, nếu có' }),
    ),
  },
  { examples: [{ reason: 'Ghi nhầm đơn vị, sẽ ghi lại theo đúng nghị quyết (ví dụ)' }] },
)
export type RevokeReorganisationInput = Static<typeof RevokeReorganisationInput>

const Warning = Strict({
  ...Named,
  openForms: Type.Array(Type.String(), {
    description: 'Kỳ đánh giá chưa công bố mà đơn vị có phiếu: phiếu vẫn do cán bộ của đơn vị cũ làm tiếp',
  }),
  accounts: Type.Integer({ description: 'Số tài khoản đang giữ vai trò ở đơn vị: cần giao vai trò ở đơn vị mới' }),
})
export type Warning = Static<typeof Warning>

const report = {
  counts: Strict({
    ended: Type.Integer({ description: 'Số đơn vị chấm dứt' }),
    created: Type.Integer({ description: 'Số đơn vị được thành lập' }),
    changed: Type.Integer({ description: 'Số đơn vị đổi tên, đổi cấp trên hoặc nhận thêm, bớt đi một phần' }),
    recorded: Type.Integer({ description: 'Số đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc' }),
  }),
  warnings: Type.Array(Warning, { description: 'Đơn vị chấm dứt mà còn phiếu dở dang hoặc tài khoản' }),
}
export const ReorganisationReport = Strict({
  ...reorganisation,
  id: Nullable(Type.Unsafe<string>({ ...Id, description: 'null: mới xem trước (dryRun)' })),
  ...report,
})
export type ReorganisationReport = Static<typeof ReorganisationReport>

export const ReorganisationPage = PageOf(Reorganisation)
export const ReorganisationQuery = Strict({
  ...pageQuery,
  from: Type.Optional(Type.Unsafe<string>({ ...DateOnly, description: 'Có hiệu lực từ ngày này trở đi' })),
  to: Type.Optional(Type.Unsafe<string>({ ...DateOnly, description: 'Có hiệu lực đến hết ngày này' })),
})
export type ReorganisationQuery = Static<typeof ReorganisationQuery>
