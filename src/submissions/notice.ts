import { say } from '../http/problems.ts'

/** Stands wherever figures of an illustrative set are shown (domain.md). */
export const illustrativeNotice = say(
  'MINH HỌA: bộ tiêu chí này do dự án tự soạn, không phải phụ lục chính thức của Quyết định 1318/QĐ-UBND; kết quả không có giá trị xếp loại.',
  'ILLUSTRATIVE: this criteria set was written by the project and is not the official annex of Decision 1318/QĐ-UBND; results have no official value.',
)
