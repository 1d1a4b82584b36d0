import { Type, type Static } from 'typebox'
import { Code, DateOnly, DateTime, DocumentReference, Id, Nullable, Strict, Text, Version } from '../http/schemas.ts'

const Codes = Type.Array(Code, {
  minItems: 1,
  maxItems: 200,
  uniqueItems: true,
  description: 'Mã các tiêu chí mà tài liệu chứng minh',
})

const Url = Type.String({
  format: 'uri',
  pattern: '^https?://',
  maxLength: 2000,
  description: 'Địa chỉ của văn bản trên mạng (http hoặc https)',
  examples: ['https://vanban.example.vn/01-KH-VD'],
})

/** Evidence that is no file: a document that lies elsewhere. */
export const DocumentEvidence = Strict(
  { codes: Codes, document: DocumentReference, url: Type.Optional(Url) },
  {
    examples: [
      {
        codes: ['A1'],
        document: {
          number: '01/KH-VD',
          date: '2021-03-20',
          issuer: 'Sở Minh họa',
          summary: 'Kế hoạch công tác dân vận năm 2021 (ví dụ)',
        },
        url: 'https://vanban.example.vn/01-KH-VD',
      },
    ],
  },
)
export type DocumentEvidence = Static<typeof DocumentEvidence>

/** What a form with a file says besides the file, once its fields are put together. */
export const FileFields = Strict({ codes: Codes, document: Type.Optional(DocumentReference) })
export type FileFields = Static<typeof FileFields>

/** The same as Swagger UI shows it, with a file chooser. The handler reads the stream itself and checks `FileFields`. */
export const FileForm = Type.Object({
  codes: Type.String({
    description: 'Mã các tiêu chí, cách nhau bằng dấu phẩy (hoặc gửi trường này nhiều lần)',
    examples: ['A1'],
  }),
  number: Type.Optional(
    Text({ maxLength: 100, description: 'Số, ký hiệu văn bản; điền thì phải điền cả ngày và cơ quan ban hành' }),
  ),
  date: Type.Optional(DateOnly),
  issuer: Type.Optional(Text({ maxLength: 200, description: 'Cơ quan ban hành' })),
  summary: Type.Optional(Text({ maxLength: 1000, description: 'Trích yếu nội dung' })),
  signer: Type.Optional(Text({ maxLength: 200, description: 'Người ký' })),
  file: Type.String({ format: 'binary', description: 'Tệp PDF, DOCX, XLSX, PNG hoặc JPG, tối đa 20 MB' }),
})

export const Evidence = Strict({
  id: Id,
  submissionId: Id,
  codes: Type.Array(Type.String(), { description: 'Mã các tiêu chí mà tài liệu chứng minh' }),
  forAppeal: Type.Boolean({
    description: 'true – gửi kèm kiến nghị sau khi thẩm định xong, không thuộc nội dung phiếu đã thẩm định',
  }),
  kind: Type.Unsafe<'file' | 'document'>({
    type: 'string',
    enum: ['file', 'document'],
    description: 'file – tệp; document – dẫn chiếu văn bản',
  }),
  document: Nullable(DocumentReference),
  url: Nullable(Type.String({ description: 'Địa chỉ của văn bản' })),
  fileName: Nullable(Type.String({ description: 'Tên tệp' })),
  mediaType: Nullable(Type.String({ description: 'Loại tệp' })),
  size: Nullable(Type.Integer({ description: 'Kích thước (byte)' })),
  sha256: Nullable(Type.String({ description: 'SHA-256 của nội dung tệp' })),
  createdBy: Type.String({ description: 'Người đính kèm' }),
  createdAt: DateTime,
})
export type Evidence = Static<typeof Evidence>

export const AddedEvidence = Strict({
  ...Evidence.properties,
  submissionVersion: Type.Unsafe<number>({
    ...Version,
    description: 'Phiên bản của phiếu sau khi đính kèm; dùng cho If-Match khi nộp phiếu',
  }),
})
export type AddedEvidence = Static<typeof AddedEvidence>

export const EvidenceList = Strict({ items: Type.Array(Evidence) })
