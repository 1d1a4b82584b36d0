import { say } from '../http/problems.ts'

/** Stands wherever an illustrative set or its figures are shown (domain.md). */
export const illustrativeNotice = say(
  'MINH HỌA: bộ tiêu chí này không phải phụ lục chính thức của quyết định nào; kết quả không dùng làm căn cứ xếp loại, khen thưởng.',
  'ILLUSTRATIVE: this criteria set is not the official annex of any decision; its results have no official value.',
)
