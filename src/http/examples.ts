// Worked examples for Swagger UI. The demo (scripts/demo) gives its rows these very ids and brings
// them to the states that the examples need; test/examples.test.ts sends every example, as it
// stands, against the demo. Each operation has rows of its own, so that one does not spoil another.

/** Sections of the demo's id space; the number after it counts rows in the order they are made. */
export const demoSections = {
  users: 1,
  units: 2,
  criteriaSets: 3,
  periods: 4,
  submissions: 5,
  evidence: 6,
  appeals: 7,
  awards: 8,
  apiClients: 9,
  bulkReviews: 10,
  amendments: 11,
  models: 11,
} as const

/** A fixed UUIDv7 of the demo: plainly made up, its time is 01/01/2021. */
export function demoId(section: keyof typeof demoSections, n: number): string {
  return `0176bb3e-7000-7${demoSections[section].toString(16).padStart(3, '0')}-8000-${n.toString(16).padStart(12, '0')}`
}

/** Who sends an operation's example, and on which row. */
interface Example {
  /** Demo account, without the domain: `thamdinh` is thamdinh@demo.example. */
  account: string
  id?: string
  code?: string
  paper?: string
  /** The answer, where none could succeed as it stands: a session or an authenticator's code of the moment. */
  status?: number
  /** Version of the row in a fresh demo; answers, decisions and opinions merge, so any version read before does. */
  version?: number
}

/** A form that thamdinh has taken, for deciding in bulk. */
export const bulkExampleForm = demoId('submissions', 43)

/** A form of the period 2020, whose results are finalised. */
export const finalExampleForm = demoId('submissions', 1001)

/** Forms of the period 2021 by what the demo did with them (scripts/demo/play.ts). */
const form = {
  filled: demoId('submissions', 1),
  begun: demoId('submissions', 2),
  submitted: demoId('submissions', 3),
  waiting: demoId('submissions', 4),
  inReview: demoId('submissions', 5),
  toReturn: demoId('submissions', 6),
  decided: demoId('submissions', 7),
  reviewed: demoId('submissions', 8),
  forOpinion: demoId('submissions', 10),
  toUndo: demoId('submissions', 11),
  toExtend: demoId('submissions', 15),
  toLayDown: demoId('submissions', 17),
  toReassign: demoId('submissions', 20),
  forCouncil: demoId('submissions', 25),
  extended: demoId('submissions', 27),
}

export const examples: Record<string, Example> = {
  createToken: { account: 'thamdinh' },
  signOut: { account: 'giamsat' },
  getMe: { account: 'thamdinh' },
  listSessions: { account: 'thamdinh' },
  endSession: { account: 'thamdinh', id: demoId('users', 1), status: 404 },
  startTotp: { account: 'thamdinh2' },
  confirmTotp: { account: 'thamdinh', status: 409 },
  removeTotp: { account: 'thamdinh', status: 409 },
  changePassword: { account: 'thamdinh3' },
  listUnits: { account: 'thamdinh' },
  createUnit: { account: 'quantri' },
  getUnit: { account: 'thamdinh', id: demoId('units', 2) },
  exportUnits: { account: 'thamdinh' },
  exportUnitTemplate: { account: 'quantri' },
  changeUnit: { account: 'quantri', id: demoId('units', 1010), version: 1 },
  importUnits: { account: 'quantri' },
  exportPackTemplate: { account: 'quantri' },
  exportPack: { account: 'quantri', id: demoId('criteriaSets', 1) },
  listUsers: { account: 'quantri' },
  createUser: { account: 'quantri' },
  getUser: { account: 'quantri', id: demoId('users', 3) },
  changeUser: { account: 'quantri', id: demoId('users', 1005), version: 1 },
  endUserSessions: { account: 'quantri', id: demoId('users', 1006) },
  exportPersonalData: { account: 'quantri', id: demoId('users', 3) },
  erasePerson: { account: 'quantri', id: demoId('users', 1008), version: 1 },
  resetUserTotp: { account: 'quantri', id: demoId('users', 1007), version: 1 },
  listApiClients: { account: 'quantri' },
  createApiClient: { account: 'quantri' },
  rotateApiClientSecret: { account: 'quantri', id: demoId('apiClients', 1), version: 1 },
  revokeApiClient: { account: 'quantri', id: demoId('apiClients', 2), version: 1 },
  listCriteriaSets: { account: 'thamdinh' },
  createCriteriaSet: { account: 'quantri' },
  validatePack: { account: 'quantri' },
  getCriteriaSet: { account: 'thamdinh', id: demoId('criteriaSets', 1) },
  changeCriteriaSet: { account: 'quantri', id: demoId('criteriaSets', 2), version: 1 },
  deleteCriteriaSet: { account: 'quantri', id: demoId('criteriaSets', 3), version: 1 },
  publishCriteriaSet: { account: 'quantri', id: demoId('criteriaSets', 4), version: 1 },
  cloneCriteriaSet: { account: 'quantri', id: demoId('criteriaSets', 1) },
  validateCriteriaSet: { account: 'quantri', id: demoId('criteriaSets', 1) },
  previewScore: { account: 'thamdinh' },
  listPeriods: { account: 'thamdinh' },
  createPeriod: { account: 'quantri' },
  getPeriod: { account: 'thamdinh', id: demoId('periods', 1) },
  changePeriod: { account: 'quantri', id: demoId('periods', 1), version: 2 },
  openPeriod: { account: 'quantri', id: demoId('periods', 3), version: 1 },
  closePeriod: { account: 'quantri', id: demoId('periods', 4), version: 2 },
  finalizePeriod: { account: 'pheduyet', id: demoId('periods', 5), version: 3 },
  publishPeriod: { account: 'pheduyet', id: demoId('periods', 6), version: 4 },
  reopenPeriod: { account: 'pheduyet', id: demoId('periods', 7), version: 5 },
  getProgress: { account: 'thamdinh', id: demoId('periods', 1) },
  listDueDates: { account: 'thamdinh', id: demoId('periods', 1) },
  extendSubmission: { account: 'quantri', id: form.toExtend, version: 2 },
  endExtension: { account: 'quantri', id: form.extended, version: 3 },
  getResults: { account: 'canbo', id: demoId('periods', 2) },
  amendResults: { account: 'pheduyet', id: demoId('periods', 2), version: 6 },
  listAmendments: { account: 'canbo', id: demoId('periods', 2) },
  getAmendment: { account: 'canbo', id: demoId('amendments', 1) },
  writePeriodPaper: { account: 'thamdinh', id: demoId('periods', 2), paper: 'award-list' },
  simulatePeriod: { account: 'thamdinh', id: demoId('periods', 2) },
  getStatistics: { account: 'thamdinh', id: demoId('periods', 2) },
  getUnitTrend: { account: 'thamdinh', id: demoId('units', 2) },
  listAwardCandidates: { account: 'thamdinh', id: demoId('periods', 2) },
  listSubmissions: { account: 'thamdinh' },
  getSubmission: { account: 'thamdinh', id: form.inReview },
  saveAnswers: { account: 'canbo', id: form.begun, version: 4 },
  saveAnswer: { account: 'canbo', id: form.begun, code: 'A1', version: 4 },
  explainAnswer: { account: 'canbo', id: form.begun, code: 'A1', version: 4 },
  exportForm: { account: 'canbo', id: form.begun },
  // A workbook can't stand in the document.
  importForm: { account: 'canbo', id: form.begun, version: 4, status: 422 },
  writeSubmissionPaper: { account: 'thamdinh', id: form.reviewed, paper: 'notice' },
  checkBeforeSubmit: { account: 'canbo', id: form.begun },
  submitSubmission: { account: 'canbo', id: form.filled, version: 3 },
  withdrawSubmission: { account: 'canbo', id: form.submitted, version: 4 },
  getScore: { account: 'thamdinh', id: form.reviewed },
  explainScore: { account: 'thamdinh', id: form.reviewed },
  readHistory: { account: 'thamdinh', id: form.inReview },
  compareVersions: { account: 'canbo', id: form.begun },
  readVersion: { account: 'canbo', id: form.begun },
  listEvidence: { account: 'thamdinh', id: form.inReview },
  addEvidence: { account: 'canbo', id: form.begun },
  getEvidence: { account: 'canbo', id: demoId('evidence', 2) },
  removeEvidence: { account: 'canbo', id: demoId('evidence', 1) },
  downloadEvidence: { account: 'canbo', id: demoId('evidence', 2) },
  getReview: { account: 'thamdinh', id: form.inReview },
  getRounds: { account: 'thamdinh', id: form.inReview },
  takeReview: { account: 'thamdinh', id: form.waiting, version: 4 },
  recordDecision: { account: 'thamdinh', id: form.inReview, code: 'E1', version: 8 },
  undoDecision: { account: 'thamdinh', id: form.toUndo, code: 'A1', version: 6 },
  returnSubmission: { account: 'thamdinh', id: form.toReturn, version: 6 },
  completeReview: { account: 'thamdinh', id: form.decided, version: 6 },
  declareConflict: { account: 'thamdinh', id: form.toLayDown, version: 6 },
  reassignReview: { account: 'quantri', id: form.toReassign, version: 6 },
  giveOpinion: { account: 'danvan', id: form.forOpinion, code: 'A1', version: 4 },
  reviewInBulk: { account: 'thamdinh' },
  listBulkReviews: { account: 'thamdinh' },
  undoBulkReview: { account: 'thamdinh', id: demoId('bulkReviews', 1), version: 1 },
  fileAppeal: { account: 'canbo', id: form.reviewed, version: 7 },
  listAppeals: { account: 'thamdinh' },
  getAppeal: { account: 'thamdinh', id: demoId('appeals', 1) },
  resolveAppeal: { account: 'thamdinh', id: demoId('appeals', 1), version: 1 },
  getCouncil: { account: 'thamdinh', id: demoId('periods', 1) },
  setCouncil: { account: 'quantri', id: demoId('periods', 1), version: 1 },
  decideInCouncil: { account: 'thamdinh', id: form.forCouncil, version: 9 },
  listCouncilDecisions: { account: 'thamdinh', id: form.forCouncil },
  readIndicators: { account: 'thamdinh', id: demoId('periods', 1) },
  setIndicators: { account: 'quantri', id: demoId('periods', 3), version: 1 },
  saveCentralValues: { account: 'thamdinh', id: demoId('periods', 1), version: 1 },
  readIndicatorReport: { account: 'thamdinh', id: demoId('periods', 1) },
  readUnitIndicators: { account: 'canbo', id: form.begun },
  saveIndicators: { account: 'canbo', id: form.begun, version: 4 },
  proposeModel: { account: 'canbo', id: form.begun },
  listModels: { account: 'thamdinh' },
  getModel: { account: 'canbo', id: demoId('models', 1) },
  readModelReport: { account: 'thamdinh', id: demoId('periods', 1) },
  changeModel: { account: 'canbo', id: demoId('models', 1), version: 1 },
  withdrawModel: { account: 'canbo', id: demoId('models', 2), version: 1 },
  recogniseModel: { account: 'thamdinh', id: demoId('models', 3), version: 1 },
  declineModel: { account: 'thamdinh', id: demoId('models', 4), version: 1 },
  createAwardProposal: { account: 'thamdinh' },
  listAwardProposals: { account: 'thamdinh' },
  getAwardProposal: { account: 'thamdinh', id: demoId('awards', 1) },
  changeAwardProposal: { account: 'thamdinh', id: demoId('awards', 1), version: 1 },
  proposeAward: { account: 'thamdinh', id: demoId('awards', 2), version: 1 },
  approveAward: { account: 'pheduyet', id: demoId('awards', 3), version: 2 },
  rejectAward: { account: 'pheduyet', id: demoId('awards', 4), version: 2 },
  revokeAward: { account: 'pheduyet', id: demoId('awards', 5), version: 3 },
  listEvents: { account: 'canbo' },
  listAuditLog: { account: 'giamsat' },
  verifyAuditLog: { account: 'giamsat' },
  exportAuditLog: { account: 'giamsat' },
  getAuditKey: { account: 'giamsat' },
}
