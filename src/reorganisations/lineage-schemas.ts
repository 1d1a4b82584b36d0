import { Type, type Static } from 'typebox'
import { DateOnly, DocumentReference, Id, Nullable, Strict } from '../http/schemas.ts'

const FormerState = Strict({
  name: Type.String({ description: 'Tên khi ấy' }),
  validFrom: DateOnly,
  validTo: DateOnly,
  reorganisationId: Type.Unsafe<string>({ ...Id, description: 'Lần sắp xếp đã thay đổi tên hoặc đơn vị cấp trên' }),
  decision: DocumentReference,
})

const unit = {
  unitId: Id,
  name: Type.String({ description: 'Tên mới nhất' }),
  validFrom: DateOnly,
  validTo: Nullable(DateOnly),
  origin: Nullable(
    Type.String({ description: 'Khác null: đơn vị ngoài hệ thống, chỉ ghi để biết nguồn gốc; nội dung: thuộc đâu' }),
  ),
  former: Type.Array(FormerState, { description: 'Tên, đơn vị cấp trên trước mỗi lần đổi tên, chuyển cấp trên' }),
}

const Link = Strict(
  {
    effectiveOn: DateOnly,
    predecessorEnds: Type.Boolean({ description: 'false: đơn vị trước chỉ bớt đi một phần và tiếp tục tồn tại' }),
    reorganisationId: Id,
    decision: DocumentReference,
    repeated: Type.Boolean({ description: 'true: nhánh của đơn vị này đã nêu ở trên, không nêu lại' }),
  },
  { description: 'Lần sắp xếp nối hai đơn vị' },
)
type Link = Static<typeof Link>
type Unit = {
  unitId: string
  name: string
  validFrom: string
  validTo: string | null
  origin: string | null
  former: Static<typeof FormerState>[]
}

export interface LineageNode extends Unit {
  link?: Link
  predecessors?: LineageNode[]
  successors?: LineageNode[]
}

const nodes = (description: string) => Type.Array(Type.Unsafe<LineageNode>({ $ref: 'LineageNode#' }), { description })

/** Recursive, therefore with an id of its own. */
export const LineageNodeSchema = Strict(
  {
    ...unit,
    link: Link,
    predecessors: Type.Optional(nodes('Các đơn vị hợp thành đơn vị này')),
    successors: Type.Optional(nodes('Các đơn vị kế thừa đơn vị này')),
  },
  { $id: 'LineageNode', title: 'Đơn vị trong cây nguồn gốc' },
)

export const Lineage = Strict({
  ...unit,
  predecessors: nodes('Nguồn gốc: các đơn vị hợp thành, lần gần đây nhất nêu sau; mỗi đơn vị kèm nguồn gốc của nó'),
  successors: nodes('Các đơn vị kế thừa, kèm các đơn vị kế thừa tiếp theo'),
})
export type Lineage = Unit & { predecessors: LineageNode[]; successors: LineageNode[] }
