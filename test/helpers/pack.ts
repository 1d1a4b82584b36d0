// A small criteria set for tests, plainly invented. Unit type SO_NGANH, scale 100:
//   A1 level 40 (TOT 1, KHA 0.6, KEM 0) · A2 ratio linear 30, may be not applicable
//   B1 yes/no 20 · B2 manual 10, filled by the reviewer
// Unit type XA: A1 50, A2 40, B2 10. Bonus T1 1 each up to 3; penalty P1 0.5 each up to 2.
// K1: never submitted → KHONG_HOAN_THANH. K2 (reviewer): not eligible. Levels 90/70/50/0.

export const smallPack = {
  format: 1,
  code: 'THU_NGHIEM',
  version: '1',
  title: 'Bộ tiêu chí thử nghiệm (bịa ra để kiểm thử)',
  illustrative: true,
  decision: null,
  supersedes: null,
  effectiveFrom: '2021-01-01',
  effectiveTo: null,
  unitTypes: [
    { code: 'SO_NGANH', name: 'Sở, ngành' },
    { code: 'XA', name: 'Xã' },
  ],
  scale: '100',
  weighting: 'points',
  scoreStep: '0.25',
  rounding: { at: 'criterion', decimals: 2, mode: 'half_up' },
  bonusCap: '5',
  penaltyCap: '10',
  totalCap: '100',
  totalFloor: '0',
  notApplicable: { rescale: 'proportional', maxPoints: '40' },
  groups: [
    {
      code: 'A',
      title: 'Nhóm A',
      groups: [],
      criteria: [
        {
          code: 'A1',
          title: 'Ban hành kế hoạch',
          kind: 'level',
          maxPoints: { SO_NGANH: '40', XA: '50' },
          evidence: ['Kế hoạch'],
          levels: [
            { code: 'TOT', label: 'Tốt', factor: '1' },
            { code: 'KHA', label: 'Khá', factor: '0.6' },
            { code: 'KEM', label: 'Kém', factor: '0' },
          ],
        },
        {
          code: 'A2',
          title: 'Tỷ lệ hồ sơ đúng hạn',
          kind: 'ratio',
          maxPoints: { SO_NGANH: '30', XA: '40' },
          evidence: [],
          allowNotApplicable: true,
          numeratorLabel: 'Số hồ sơ đúng hạn',
          denominatorLabel: 'Tổng số hồ sơ',
          direction: 'higher_is_better',
          method: 'linear',
        },
      ],
    },
    {
      code: 'B',
      title: 'Nhóm B',
      groups: [],
      criteria: [
        { code: 'B1', title: 'Có quy chế dân chủ', kind: 'yes_no', maxPoints: { SO_NGANH: '20' }, evidence: [] },
        {
          code: 'B2',
          title: 'Điểm cấp trên chấm',
          kind: 'manual',
          maxPoints: { SO_NGANH: '10', XA: '10' },
          evidence: [],
          filledBy: 'reviewer',
        },
      ],
    },
  ],
  bonuses: [{ kind: 'bonus', code: 'T1', title: 'Mô hình hay', perItem: '1', max: '3', evidence: [] }],
  penalties: [{ kind: 'penalty', code: 'P1', title: 'Chậm bổ sung', perItem: '0.5', max: '2' }],
  gates: [
    {
      kind: 'gate',
      code: 'K1',
      title: 'Không nộp hồ sơ',
      maxClassification: 'KHONG_HOAN_THANH',
      auto: { notSubmitted: true },
    },
    { kind: 'gate', code: 'K2', title: 'Có vi phạm bị kết luận', ineligible: true },
  ],
  classification: {
    levels: [
      { code: 'HOAN_THANH_XUAT_SAC', label: 'Hoàn thành xuất sắc', min: '90' },
      { code: 'HOAN_THANH_TOT', label: 'Hoàn thành tốt', min: '70' },
      { code: 'HOAN_THANH', label: 'Hoàn thành', min: '50' },
      { code: 'KHONG_HOAN_THANH', label: 'Không hoàn thành', min: '0' },
    ],
  },
  quotas: [{ level: 'HOAN_THANH_XUAT_SAC', maxPercent: '20', base: 'all', rounding: 'floor', enforced: 'warn' }],
  ranking: { tieBreakers: [{ by: 'group', group: 'A' }] },
  awards: [
    {
      code: 'BK_TAP_THE',
      form: 'Bằng khen',
      subject: 'collective',
      requires: 'HOAN_THANH_XUAT_SAC',
      excludedByGates: [],
    },
    { code: 'BK_CA_NHAN', form: 'Bằng khen', subject: 'individual', requires: null, excludedByGates: ['K2'] },
  ],
}
