// The worked example of a pack in /openapi.json: small, complete and plainly invented.

export const examplePack = {
  format: 1,
  code: 'VI_DU',
  version: '1.0',
  title: 'Bộ tiêu chí ví dụ (đặt ra để minh họa định dạng)',
  illustrative: true,
  effectiveFrom: '2022-01-01',
  unitTypes: [{ code: 'SO_NGANH', name: 'Sở, ban, ngành' }],
  scale: '100',
  weighting: 'points',
  scoreStep: '0.25',
  rounding: { at: 'criterion', decimals: 2, mode: 'half_up' },
  bonusCap: '5',
  penaltyCap: '10',
  totalCap: '100',
  totalFloor: '0',
  notApplicable: { rescale: 'proportional', maxPoints: '30' },
  groups: [
    {
      code: 'A',
      title: 'Lãnh đạo, chỉ đạo',
      criteria: [
        {
          kind: 'level',
          code: 'A1',
          title: 'Ban hành kế hoạch công tác dân vận chính quyền hằng năm',
          maxPoints: { SO_NGANH: '40' },
          evidence: ['Kế hoạch (số, ký hiệu, ngày ban hành)'],
          levels: [
            { code: 'DAY_DU', label: 'Ban hành đúng hạn, đủ nội dung', factor: '1' },
            { code: 'CHAM', label: 'Ban hành chậm', factor: '0.6' },
            { code: 'KHONG', label: 'Không ban hành', factor: '0' },
          ],
        },
      ],
    },
    {
      code: 'B',
      title: 'Giải quyết thủ tục hành chính',
      criteria: [
        {
          kind: 'ratio',
          code: 'B1',
          title: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
          maxPoints: { SO_NGANH: '60' },
          allowNotApplicable: true,
          numeratorLabel: 'Số hồ sơ giải quyết đúng hạn',
          denominatorLabel: 'Tổng số hồ sơ đã giải quyết',
          direction: 'higher_is_better',
          method: 'linear',
        },
      ],
    },
  ],
  classification: {
    levels: [
      { code: 'TOT', label: 'Tốt', min: '80' },
      { code: 'DAT', label: 'Đạt', min: '50' },
      { code: 'CHUA_DAT', label: 'Chưa đạt', min: '0' },
    ],
  },
}
