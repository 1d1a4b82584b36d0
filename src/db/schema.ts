// All tables. Constraints are named, because db/errors.ts turns their names into problems; every
// foreign key is indexed. Invariants that matter are also held by triggers, which drizzle-kit
// can't express: see the migration "guards".

import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  json,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { Scope } from '../api-clients/scopes.ts'
import type { Actor, Role } from '../auth/roles.ts'
import type { AppealItem, AppealOutcome } from '../appeals/schemas.ts'
import type { KeptDecision, KeptItem } from '../bulk-reviews/queries.ts'
import type { AffectedUnit, AwardWarning, KeptAmendmentItem } from '../amendments/schemas.ts'
import type { CouncilDecision, CouncilMember, KeptCouncilItem } from '../council/schemas.ts'
import type { Resource } from '../changes/resources.ts'
import type { EventKind, EventPayload } from '../events/kinds.ts'
import type { Effect, KeptAnswer } from '../http/idempotency-keys.ts'
import type { DocumentReference } from '../http/schemas.ts'
import type { InstallationPart } from '../installation.ts'
import type { JobFault, JobKind, JobRequest, JobStage, JobState } from '../jobs/kinds.ts'
import type { Effects } from '../reorganisations/effects.ts'
import type { ReorganisationChange } from '../reorganisations/schemas.ts'
import type { IdentifierScheme } from '../units/schemas.ts'
import type { ConsistencyCheck, Definition, IndicatorValue } from '../indicators/types.ts'
import type { ModelStatus } from '../models/status.ts'
import type { PeriodStatus } from '../periods/status.ts'
import type { UnitRule } from '../periods/schemas.ts'
import type { ReturnNote } from '../submissions/schemas.ts'
import type { SubmissionStatus } from '../submissions/status.ts'
import type { AwardStatus } from '../awards/status.ts'
import type { DeliveryState, DisabledReason, KeptAttempt, WebhookType } from '../webhooks/kinds.ts'
import type { Answer, GateResult, Pack, ScoreSheet } from '../scoring/types.ts'

/** Text that sorts by code point on every server, whatever its collation. */
const codePointText = customType<{ data: string }>({ dataType: () => 'text collate "C"' })

const walPosition = customType<{ data: string }>({ dataType: () => 'pg_lsn' })

const at = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })
const id = () => uuid('id').primaryKey()
/** Version for optimistic concurrency, and when the row was made and last changed. */
const tracked = () => ({
  version: integer('version').notNull().default(1),
  createdAt: at('created_at').notNull(),
  updatedAt: at('updated_at').notNull(),
})

// --- people -----------------------------------------------------------------------------------

export const users = pgTable(
  'users',
  {
    id: id(),
    /** Lower case. */
    email: text('email').notNull(),
    name: text('name').notNull(),
    /** An API client is an account as well, so that what it did is known to be its; it never signs in as a person. */
    kind: text('kind').$type<'person' | 'client'>().notNull().default('person'),
    passwordHash: text('password_hash').notNull(),
    /** A password that somebody else chose opens nothing but its own change. */
    mustChangePassword: boolean('must_change_password').notNull().default(false),
    disabledAt: at('disabled_at'),
    /** Last sign-in or refresh. */
    lastSeenAt: at('last_seen_at'),
    totpSecret: text('totp_secret'),
    totpConfirmedAt: at('totp_confirmed_at'),
    /** Time step of the last code used, so that no code works twice. */
    totpLastStep: integer('totp_last_step'),
    /** Who the person is at the external OIDC provider, once they came from there. */
    oidcIssuer: text('oidc_issuer'),
    oidcSubject: text('oidc_subject'),
    /** Since when nobody can tell who it was (users/personal-data.ts). */
    erasedAt: at('erased_at'),
    ...tracked(),
  },
  (t) => [
    unique('users_email_unique').on(t.email),
    unique('users_oidc_unique').on(t.oidcIssuer, t.oidcSubject),
    index('users_updated_at_idx').on(t.updatedAt, t.id),
  ],
)

export const userRoles = pgTable(
  'user_roles',
  {
    userId: uuid('user_id').notNull(),
    role: text('role').$type<Role>().notNull(),
    unitId: uuid('unit_id'),
  },
  (t) => [
    unique('user_roles_unique').on(t.userId, t.role, t.unitId).nullsNotDistinct(),
    foreignKey({ name: 'user_roles_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    foreignKey({ name: 'user_roles_unit_fk', columns: [t.unitId], foreignColumns: [units.id] }),
    index('user_roles_unit_idx').on(t.unitId),
  ],
)

export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    id: id(),
    /** All tokens that descend from one sign-in; ended together. */
    familyId: uuid('family_id').notNull(),
    userId: uuid('user_id').notNull(),
    tokenHash: text('token_hash').notNull(),
    expiresAt: at('expires_at').notNull(),
    usedAt: at('used_at'),
    revokedAt: at('revoked_at'),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    unique('refresh_tokens_hash_unique').on(t.tokenHash),
    foreignKey({ name: 'refresh_tokens_user_fk', columns: [t.userId], foreignColumns: [users.id] }),
    index('refresh_tokens_user_idx').on(t.userId),
    index('refresh_tokens_family_idx').on(t.familyId),
  ],
)

/** What makes an account an API client; its units are officer roles. Secrets are kept as SHA-256 of 256 random bits. */
export const apiClients = pgTable(
  'api_clients',
  {
    id: id(),
    scopes: text('scopes').array().$type<Scope[]>().notNull(),
    secretHash: text('secret_hash').notNull(),
    secretExpiresAt: at('secret_expires_at').notNull(),
    /** The secret before the last rotation, while it still works. */
    previousSecretHash: text('previous_secret_hash'),
    previousExpiresAt: at('previous_expires_at'),
  },
  (t) => [foreignKey({ name: 'api_clients_user_fk', columns: [t.id], foreignColumns: [users.id] })],
)

/** Failed sign-ins by account and address, and by account; the key is a hash, for people type passwords into the name field. */
export const signInAttempts = pgTable(
  'sign_in_attempts',
  {
    key: text('key').primaryKey(),
    failures: integer('failures').notNull(),
    lastAt: at('last_at').notNull(),
    blockedUntil: at('blocked_until'),
  },
  (t) => [index('sign_in_attempts_last_at_idx').on(t.lastAt)],
)

/** What the servers of this database share besides it: installation.ts. Of the place, not of the data: in no backup. */
export const installation = pgTable('installation', {
  part: text('part').$type<InstallationPart>().primaryKey(),
  mark: text('mark').notNull(),
  since: at('since').notNull(),
})

/** Where PostgreSQL's log was after an account's last change: db/replica.ts. Of the place, as above. */
export const lastWrites = pgTable('last_writes', {
  accountId: uuid('account_id').primaryKey(),
  position: walPosition('position').notNull(),
})

/** Which POSTs were sent with Idempotency-Key in the last day: http/idempotency-keys.ts. */
export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    ownerId: uuid('owner_id').notNull(),
    key: text('key').notNull(),
    /** HMAC-SHA256 of what was asked. */
    fingerprint: text('fingerprint').notNull(),
    /** The request that holds the key, and until when others wait for it. */
    requestId: text('request_id').notNull(),
    leaseUntil: at('lease_until').notNull(),
    /** Set by the work as it commits. */
    effect: jsonb('effect').$type<Effect>(),
    answer: jsonb('answer').$type<KeptAnswer>(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'idempotency_keys_pk', columns: [t.ownerId, t.key] }),
    foreignKey({ name: 'idempotency_keys_owner_fk', columns: [t.ownerId], foreignColumns: [users.id] }),
    unique('idempotency_keys_request_unique').on(t.requestId),
    index('idempotency_keys_created_at_idx').on(t.createdAt),
  ],
)

// --- units ------------------------------------------------------------------------------------

export const units = pgTable(
  'units',
  {
    id: id(),
    name: text('name').notNull(),
    /** Lower case without diacritics, for search. */
    searchName: text('search_name').notNull(),
    /** Vietnamese alphabetical order, see units/names.ts. */
    sortName: codePointText('sort_name').notNull(),
    /** Code that criteria sets use, such as SO_NGANH. */
    unitType: text('unit_type').notNull(),
    /** Units that are ranked together (khối). */
    block: text('block').notNull(),
    parentId: uuid('parent_id'),
    validFrom: date('valid_from').notNull(),
    /** The day before `validFrom` of a unit that was made by a reorganisation since revoked: it never was. */
    validTo: date('valid_to'),
    /** Only of a unit that was never ours and is kept as what others were made of: whose it was. It takes part in no period. */
    origin: text('origin'),
    ...tracked(),
  },
  (t) => [
    foreignKey({ name: 'units_parent_fk', columns: [t.parentId], foreignColumns: [t.id] }),
    check('units_validity_check', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom} - 1`),
    index('units_parent_idx').on(t.parentId),
    index('units_sort_idx').on(t.sortName, t.id),
    index('units_updated_at_idx').on(t.updatedAt, t.id),
    index('units_type_block_idx').on(t.unitType, t.block),
    // Words of the name and their beginnings, see units/search.ts.
    index('units_search_idx').using('gin', sql`search_words(${t.searchName})`),
  ],
)

export const unitIdentifiers = pgTable(
  'unit_identifiers',
  {
    unitId: uuid('unit_id').notNull(),
    scheme: text('scheme').$type<IdentifierScheme>().notNull(),
    code: text('code').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to'),
  },
  (t) => [
    primaryKey({ name: 'unit_identifiers_pk', columns: [t.unitId, t.scheme, t.code, t.validFrom] }),
    // No two units have a code at the same time: unit_identifiers_no_overlap, which drizzle-kit can't express.
    check('unit_identifiers_validity_check', sql`${t.validTo} is null or ${t.validTo} >= ${t.validFrom}`),
    index('unit_identifiers_code_idx').on(t.code),
    foreignKey({ name: 'unit_identifiers_unit_fk', columns: [t.unitId], foreignColumns: [units.id] }),
  ],
)

/** A decision that changed units on a day. What was decided stays: a trigger refuses changes. */
export const reorganisations = pgTable(
  'reorganisations',
  {
    id: id(),
    /** The first day of the new order; what ends by it ends the day before. */
    effectiveOn: date('effective_on').notNull(),
    decision: jsonb('decision').$type<DocumentReference>().notNull(),
    /** With the names of that day, so that it reads the same for ever. */
    changes: jsonb('changes').$type<ReorganisationChange[]>().notNull(),
    /** Null: recorded by a version that did not keep it; such a one can't be revoked. */
    effects: jsonb('effects').$type<Effects>(),
    madeBy: uuid('made_by').notNull(),
    madeAt: at('made_at').notNull(),
  },
  (t) => [
    foreignKey({ name: 'reorganisations_made_by_fk', columns: [t.madeBy], foreignColumns: [users.id] }),
    index('reorganisations_made_by_idx').on(t.madeBy),
    index('reorganisations_effective_on_idx').on(t.effectiveOn, t.id),
  ],
)

/** Reorganisations that were recorded by mistake: nothing of them holds any more, and they still read as they were. */
export const reorganisationRevocations = pgTable(
  'reorganisation_revocations',
  {
    reorganisationId: uuid('reorganisation_id').primaryKey(),
    reason: text('reason').notNull(),
    decision: jsonb('decision').$type<DocumentReference>(),
    revokedBy: uuid('revoked_by').notNull(),
    revokedAt: at('revoked_at').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'reorganisation_revocations_reorganisation_fk',
      columns: [t.reorganisationId],
      foreignColumns: [reorganisations.id],
    }),
    foreignKey({
      name: 'reorganisation_revocations_revoked_by_fk',
      columns: [t.revokedBy],
      foreignColumns: [users.id],
    }),
    index('reorganisation_revocations_revoked_by_idx').on(t.revokedBy),
  ],
)

/** What a unit was called and where it belonged before a reorganisation changed that; `units` holds the newest. Never changed, and gone only with a reorganisation that is revoked. */
export const unitStates = pgTable(
  'unit_states',
  {
    unitId: uuid('unit_id').notNull(),
    validFrom: date('valid_from').notNull(),
    validTo: date('valid_to').notNull(),
    name: text('name').notNull(),
    searchName: text('search_name').notNull(),
    sortName: codePointText('sort_name').notNull(),
    parentId: uuid('parent_id'),
    /** That ended this state. */
    reorganisationId: uuid('reorganisation_id').notNull(),
  },
  (t) => [
    // No two at the same time: unit_states_no_overlap, which drizzle-kit can't express.
    primaryKey({ name: 'unit_states_pk', columns: [t.unitId, t.validFrom] }),
    check('unit_states_validity_check', sql`${t.validTo} >= ${t.validFrom}`),
    foreignKey({ name: 'unit_states_unit_fk', columns: [t.unitId], foreignColumns: [units.id] }),
    foreignKey({ name: 'unit_states_parent_fk', columns: [t.parentId], foreignColumns: [units.id] }),
    foreignKey({
      name: 'unit_states_reorganisation_fk',
      columns: [t.reorganisationId],
      foreignColumns: [reorganisations.id],
    }),
    index('unit_states_parent_idx').on(t.parentId),
    index('unit_states_reorganisation_idx').on(t.reorganisationId),
    index('unit_states_search_idx').using('gin', sql`search_words(${t.searchName})`),
  ],
)

/** Which unit went, wholly or in part, into which. Triggers hold the days, refuse circles, and changes but by revoking. */
export const unitLineage = pgTable(
  'unit_lineage',
  {
    predecessorId: uuid('predecessor_id').notNull(),
    successorId: uuid('successor_id').notNull(),
    reorganisationId: uuid('reorganisation_id').notNull(),
    effectiveOn: date('effective_on').notNull(),
    /** Whether the predecessor ended by it, or gave a part and went on. */
    ends: boolean('ends').notNull(),
  },
  (t) => [
    primaryKey({ name: 'unit_lineage_pk', columns: [t.predecessorId, t.successorId, t.reorganisationId] }),
    check('unit_lineage_two_check', sql`${t.predecessorId} <> ${t.successorId}`),
    foreignKey({ name: 'unit_lineage_predecessor_fk', columns: [t.predecessorId], foreignColumns: [units.id] }),
    foreignKey({ name: 'unit_lineage_successor_fk', columns: [t.successorId], foreignColumns: [units.id] }),
    foreignKey({
      name: 'unit_lineage_reorganisation_fk',
      columns: [t.reorganisationId],
      foreignColumns: [reorganisations.id],
    }),
    index('unit_lineage_successor_idx').on(t.successorId),
    index('unit_lineage_reorganisation_idx').on(t.reorganisationId),
  ],
)

// --- criteria sets and periods ----------------------------------------------------------------

export const criteriaSets = pgTable(
  'criteria_sets',
  {
    id: id(),
    code: text('code').notNull(),
    /** The pack's own version, such as "0.1"; `version` counts edits of the draft. */
    packVersion: text('pack_version').notNull(),
    title: text('title').notNull(),
    illustrative: boolean('illustrative').notNull(),
    status: text('status').$type<'draft' | 'published'>().notNull(),
    pack: jsonb('pack').$type<Pack>().notNull(),
    /** SHA-256 of the pack's canonical JSON; set when published. */
    hash: text('hash'),
    publishedAt: at('published_at'),
    publishedBy: uuid('published_by'),
    ...tracked(),
  },
  (t) => [
    unique('criteria_sets_code_version_unique').on(t.code, t.packVersion),
    foreignKey({ name: 'criteria_sets_published_by_fk', columns: [t.publishedBy], foreignColumns: [users.id] }),
    index('criteria_sets_published_by_idx').on(t.publishedBy),
    index('criteria_sets_updated_at_idx').on(t.updatedAt, t.id),
  ],
)

export const periods = pgTable(
  'periods',
  {
    id: id(),
    year: integer('year').notNull(),
    name: text('name').notNull(),
    status: text('status').$type<PeriodStatus>().notNull(),
    /** Which units take part, evaluated when the period opens. */
    unitRule: jsonb('unit_rule').$type<UnitRule>().notNull(),
    selfAssessmentDueAt: at('self_assessment_due_at').notNull(),
    reviewDueAt: at('review_due_at').notNull(),
    appealDueAt: at('appeal_due_at').notNull(),
    lateSubmissionAllowed: boolean('late_submission_allowed').notNull(),
    /** Non-working days besides Saturdays and Sundays, YYYY-MM-DD. */
    holidays: jsonb('holidays').$type<string[]>().notNull(),
    openedAt: at('opened_at'),
    closedAt: at('closed_at'),
    finalizedAt: at('finalized_at'),
    finalizedBy: uuid('finalized_by'),
    /** The decision that fixes the classification. */
    decision: jsonb('decision').$type<DocumentReference>(),
    publishedAt: at('published_at'),
    ...tracked(),
  },
  (t) => [
    unique('periods_year_name_unique').on(t.year, t.name),
    foreignKey({ name: 'periods_finalized_by_fk', columns: [t.finalizedBy], foreignColumns: [users.id] }),
    index('periods_finalized_by_idx').on(t.finalizedBy),
    index('periods_updated_at_idx').on(t.updatedAt, t.id),
  ],
)

/** A period pins one published criteria set per unit type. */
export const periodCriteriaSets = pgTable(
  'period_criteria_sets',
  {
    periodId: uuid('period_id').notNull(),
    unitType: text('unit_type').notNull(),
    criteriaSetId: uuid('criteria_set_id').notNull(),
  },
  (t) => [
    primaryKey({ name: 'period_criteria_sets_pk', columns: [t.periodId, t.unitType] }),
    foreignKey({ name: 'period_criteria_sets_period_fk', columns: [t.periodId], foreignColumns: [periods.id] }),
    foreignKey({ name: 'period_criteria_sets_set_fk', columns: [t.criteriaSetId], foreignColumns: [criteriaSets.id] }),
    index('period_criteria_sets_set_idx').on(t.criteriaSetId),
  ],
)

// --- submissions ------------------------------------------------------------------------------

export const submissions = pgTable(
  'submissions',
  {
    id: id(),
    periodId: uuid('period_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    /** As they were when the period opened: results keep the old names. */
    unitName: text('unit_name').notNull(),
    sortName: codePointText('sort_name').notNull(),
    unitType: text('unit_type').notNull(),
    block: text('block').notNull(),
    criteriaSetId: uuid('criteria_set_id').notNull(),
    status: text('status').$type<SubmissionStatus>().notNull(),
    /** First submission: what the deadline criterion counts. A returned form keeps it. */
    firstSubmittedAt: at('first_submitted_at'),
    submittedAt: at('submitted_at'),
    submittedBy: uuid('submitted_by'),
    /** Who took the review. */
    reviewerId: uuid('reviewer_id'),
    returnedAt: at('returned_at'),
    /** Why, which criteria and until when the form was returned. */
    returnNote: jsonb('return_note').$type<ReturnNote>(),
    reviewedAt: at('reviewed_at'),
    reviewedBy: uuid('reviewed_by'),
    /** More time for this unit: until when, who gave it and when, and why; all or none. */
    extendedUntil: at('extended_until'),
    extendedBy: uuid('extended_by'),
    extendedAt: at('extended_at'),
    extensionNote: jsonb('extension_note').$type<{ reason: string; document: DocumentReference | null }>(),
    /** Set by the one appeal that a form may have. */
    appealedAt: at('appealed_at'),
    ...tracked(),
  },
  (t) => [
    unique('submissions_period_unit_unique').on(t.periodId, t.unitId),
    foreignKey({ name: 'submissions_period_fk', columns: [t.periodId], foreignColumns: [periods.id] }),
    foreignKey({ name: 'submissions_unit_fk', columns: [t.unitId], foreignColumns: [units.id] }),
    foreignKey({ name: 'submissions_set_fk', columns: [t.criteriaSetId], foreignColumns: [criteriaSets.id] }),
    foreignKey({ name: 'submissions_submitted_by_fk', columns: [t.submittedBy], foreignColumns: [users.id] }),
    foreignKey({ name: 'submissions_reviewer_fk', columns: [t.reviewerId], foreignColumns: [users.id] }),
    foreignKey({ name: 'submissions_reviewed_by_fk', columns: [t.reviewedBy], foreignColumns: [users.id] }),
    foreignKey({ name: 'submissions_extended_by_fk', columns: [t.extendedBy], foreignColumns: [users.id] }),
    check(
      'submissions_extension_check',
      sql`num_nulls(${t.extendedUntil}, ${t.extendedBy}, ${t.extendedAt}, ${t.extensionNote}) in (0, 4)`,
    ),
    index('submissions_unit_idx').on(t.unitId),
    index('submissions_set_idx').on(t.criteriaSetId),
    index('submissions_submitted_by_idx').on(t.submittedBy),
    index('submissions_reviewer_idx').on(t.reviewerId),
    index('submissions_reviewed_by_idx').on(t.reviewedBy),
    index('submissions_extended_by_idx').on(t.extendedBy),
    index('submissions_period_sort_idx').on(t.periodId, t.sortName, t.id),
    index('submissions_updated_at_idx').on(t.updatedAt, t.id),
  ],
)

/** The unit's own answers, one row per criterion that was touched. */
export const answers = pgTable(
  'answers',
  {
    submissionId: uuid('submission_id').notNull(),
    code: text('code').notNull(),
    /** null: cleared again. */
    answer: jsonb('answer').$type<Answer>(),
    explanation: text('explanation'),
    /** Version of the submission in which this row last changed: what a merge by criterion compares. */
    changedInVersion: integer('changed_in_version').notNull(),
    updatedBy: uuid('updated_by').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'answers_pk', columns: [t.submissionId, t.code] }),
    foreignKey({ name: 'answers_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'answers_updated_by_fk', columns: [t.updatedBy], foreignColumns: [users.id] }),
    index('answers_updated_by_idx').on(t.updatedBy),
  ],
)

export const evidence = pgTable(
  'evidence',
  {
    id: id(),
    submissionId: uuid('submission_id').notNull(),
    kind: text('kind').$type<'file' | 'document'>().notNull(),
    /** Document reference; for a file, what the file is. */
    document: jsonb('document').$type<DocumentReference>(),
    url: text('url'),
    fileName: text('file_name'),
    mediaType: text('media_type'),
    size: integer('size'),
    sha256: text('sha256'),
    /**
     * Criteria of evidence that came for an appeal, after the review: it stands in no row of evidence_criteria, so
     * that it changes neither what was reviewed nor what is counted. Null: part of the form.
     */
    appealCodes: text('appeal_codes').array(),
    createdBy: uuid('created_by').notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    foreignKey({ name: 'evidence_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'evidence_created_by_fk', columns: [t.createdBy], foreignColumns: [users.id] }),
    check('evidence_kind_check', sql`(${t.kind} = 'file') = (${t.sha256} is not null)`),
    index('evidence_submission_idx').on(t.submissionId),
    index('evidence_created_by_idx').on(t.createdBy),
    index('evidence_sha256_idx').on(t.sha256),
  ],
)

/** One evidence serves several criteria. */
export const evidenceCriteria = pgTable(
  'evidence_criteria',
  {
    evidenceId: uuid('evidence_id').notNull(),
    code: text('code').notNull(),
  },
  (t) => [
    primaryKey({ name: 'evidence_criteria_pk', columns: [t.evidenceId, t.code] }),
    foreignKey({
      name: 'evidence_criteria_evidence_fk',
      columns: [t.evidenceId],
      foreignColumns: [evidence.id],
    }).onDelete('cascade'),
  ],
)

/** Score sheets as they stood when a lane was closed: self on submit, review on complete, final on finalise. */
export const scoreSheets = pgTable(
  'score_sheets',
  {
    submissionId: uuid('submission_id').notNull(),
    lane: text('lane').$type<'self' | 'review' | 'final'>().notNull(),
    sheet: jsonb('sheet').$type<ScoreSheet>().notNull(),
    /**
     * What statistics read of thousands of sheets: the points in the order of the sheet's criteria; null where a
     * criterion has none that could be compared, because it does not apply or waits for the reviewer.
     */
    points: json('points')
      .$type<(string | null)[]>()
      .notNull()
      .generatedAlwaysAs(sql`comparable_points(sheet)`),
    /** What results read of thousands of sheets: the gates that were triggered. */
    triggeredGates: jsonb('triggered_gates')
      .$type<GateResult[]>()
      .notNull()
      .generatedAlwaysAs(sql`jsonb_path_query_array(sheet, '$.gates[*] ? (@.triggered == true)')`),
    total: numeric('total').notNull(),
    classification: text('classification'),
    eligible: boolean('eligible').notNull(),
    resultHash: text('result_hash').notNull(),
    computedAt: at('computed_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'score_sheets_pk', columns: [t.submissionId, t.lane] }),
    foreignKey({ name: 'score_sheets_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
  ],
)

/**
 * Sheets worked out for a step of a period before its transaction, which moves them into score_sheets with one
 * statement. Nobody reads them; of an attempt that failed they are swept away. Without foreign keys: checking
 * them would wait for whoever holds a form.
 */
export const stagedSheets = pgTable(
  'staged_sheets',
  {
    attempt: uuid('attempt').notNull(),
    submissionId: uuid('submission_id').notNull(),
    lane: text('lane').$type<'self' | 'review' | 'final'>().notNull(),
    sheet: jsonb('sheet').$type<ScoreSheet>().notNull(),
    total: numeric('total').notNull(),
    classification: text('classification'),
    eligible: boolean('eligible').notNull(),
    resultHash: text('result_hash').notNull(),
    stagedAt: at('staged_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ name: 'staged_sheets_pk', columns: [t.attempt, t.submissionId, t.lane] })],
)

// --- reviews ----------------------------------------------------------------------------------

/** What was decided for one criterion: by the reviewer (lane review) or on an appeal (lane final). */
export const reviewDecisions = pgTable(
  'review_decisions',
  {
    submissionId: uuid('submission_id').notNull(),
    lane: text('lane').$type<'review' | 'final'>().notNull(),
    code: text('code').notNull(),
    decision: text('decision').$type<'confirm' | 'adjust'>().notNull(),
    /** The answer laid over the unit's; null when confirmed. */
    answer: jsonb('answer').$type<Answer>(),
    reasonCode: text('reason_code'),
    reason: text('reason'),
    notApplicableAccepted: boolean('not_applicable_accepted'),
    /** Hash of the answer, explanation and evidence that was decided on; another hash reopens the criterion. */
    contentHash: text('content_hash').notNull(),
    decidedBy: uuid('decided_by').notNull(),
    decidedAt: at('decided_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'review_decisions_pk', columns: [t.submissionId, t.lane, t.code] }),
    foreignKey({ name: 'review_decisions_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'review_decisions_decided_by_fk', columns: [t.decidedBy], foreignColumns: [users.id] }),
    check('review_decisions_adjust_check', sql`(${t.decision} = 'adjust') = (${t.answer} is not null)`),
    index('review_decisions_decided_by_idx').on(t.decidedBy),
    // Who confirmed how many, without reading the decisions themselves; small, because most of its entries are alike.
    index('review_decisions_form_idx').on(t.submissionId, t.lane, t.decision, t.decidedBy),
    // One decision in a hundred, which every list of results counts.
    index('review_decisions_adjusted_idx')
      .on(t.submissionId, t.code)
      .where(sql`${t.decision} = 'adjust'`),
  ],
)

/**
 * What each handing in of a form came to, kept on its own, because the form holds only the newest and the audit log
 * may be purged. Nobody handed in the round that goes on with a form that did not come back in time.
 */
export const reviewRounds = pgTable(
  'review_rounds',
  {
    submissionId: uuid('submission_id').notNull(),
    number: integer('number').notNull(),
    submittedAt: at('submitted_at'),
    submittedBy: uuid('submitted_by'),
    selfTotal: numeric('self_total'),
    takenAt: at('taken_at'),
    takenBy: uuid('taken_by'),
    returnedAt: at('returned_at'),
    returnedBy: uuid('returned_by'),
    returnNote: jsonb('return_note').$type<ReturnNote>(),
    completedAt: at('completed_at'),
    completedBy: uuid('completed_by'),
    reviewTotal: numeric('review_total'),
  },
  (t) => [
    primaryKey({ name: 'review_rounds_pk', columns: [t.submissionId, t.number] }),
    foreignKey({ name: 'review_rounds_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'review_rounds_submitted_by_fk', columns: [t.submittedBy], foreignColumns: [users.id] }),
    foreignKey({ name: 'review_rounds_taken_by_fk', columns: [t.takenBy], foreignColumns: [users.id] }),
    foreignKey({ name: 'review_rounds_returned_by_fk', columns: [t.returnedBy], foreignColumns: [users.id] }),
    foreignKey({ name: 'review_rounds_completed_by_fk', columns: [t.completedBy], foreignColumns: [users.id] }),
    check('review_rounds_end_check', sql`${t.returnedAt} is null or ${t.completedAt} is null`),
    index('review_rounds_submitted_by_idx').on(t.submittedBy),
    index('review_rounds_taken_by_idx').on(t.takenBy),
    index('review_rounds_returned_by_idx').on(t.returnedBy),
    index('review_rounds_completed_by_idx').on(t.completedBy),
  ],
)

/** Many decisions made as one act, with what stood before them, so that they are undone as one. */
export const bulkReviews = pgTable(
  'bulk_reviews',
  {
    id: id(),
    action: text('action').$type<'confirm' | 'adjust' | 'undo'>().notNull(),
    items: jsonb('items').$type<KeptItem[]>().notNull(),
    /** Number of forms. */
    submissions: integer('submissions').notNull(),
    doneBy: uuid('done_by').notNull(),
    doneAt: at('done_at').notNull(),
    undoneAt: at('undone_at'),
    ...tracked(),
  },
  (t) => [
    foreignKey({ name: 'bulk_reviews_done_by_fk', columns: [t.doneBy], foreignColumns: [users.id] }),
    index('bulk_reviews_done_by_idx').on(t.doneBy),
    index('bulk_reviews_done_at_idx').on(t.doneAt, t.id),
  ],
)

/** Ban Dân vận's opinion beside a criterion; changes no score. */
export const opinions = pgTable(
  'opinions',
  {
    submissionId: uuid('submission_id').notNull(),
    code: text('code').notNull(),
    opinion: text('opinion').notNull(),
    givenBy: uuid('given_by').notNull(),
    givenAt: at('given_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'opinions_pk', columns: [t.submissionId, t.code] }),
    foreignKey({ name: 'opinions_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'opinions_given_by_fk', columns: [t.givenBy], foreignColumns: [users.id] }),
    index('opinions_given_by_idx').on(t.givenBy),
  ],
)

export const appeals = pgTable(
  'appeals',
  {
    id: id(),
    submissionId: uuid('submission_id').notNull(),
    status: text('status').$type<'open' | 'resolved'>().notNull(),
    items: jsonb('items').$type<AppealItem[]>().notNull(),
    filedBy: uuid('filed_by').notNull(),
    filedAt: at('filed_at').notNull(),
    outcomes: jsonb('outcomes').$type<AppealOutcome[]>(),
    resolvedBy: uuid('resolved_by'),
    resolvedAt: at('resolved_at'),
    ...tracked(),
  },
  (t) => [
    foreignKey({ name: 'appeals_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'appeals_filed_by_fk', columns: [t.filedBy], foreignColumns: [users.id] }),
    foreignKey({ name: 'appeals_resolved_by_fk', columns: [t.resolvedBy], foreignColumns: [users.id] }),
    uniqueIndex('appeals_one_open_unique')
      .on(t.submissionId)
      .where(sql`${t.status} = 'open'`),
    index('appeals_submission_idx').on(t.submissionId),
    index('appeals_filed_by_idx').on(t.filedBy),
    index('appeals_resolved_by_idx').on(t.resolvedBy),
  ],
)

/** Who sits in a period's council (Hội đồng thẩm định), under the decision that set it up. */
export const councils = pgTable(
  'councils',
  {
    periodId: uuid('period_id').primaryKey(),
    decision: jsonb('decision').$type<DocumentReference>().notNull(),
    members: jsonb('members').$type<CouncilMember[]>().notNull(),
    quorum: integer('quorum').notNull(),
    ...tracked(),
  },
  (t) => [
    foreignKey({ name: 'councils_period_fk', columns: [t.periodId], foreignColumns: [periods.id] }),
    check('councils_quorum_check', sql`${t.quorum} * 2 > jsonb_array_length(${t.members})`),
  ],
)

/** A council's vote on disputed criteria of a form, with the council as it was; a trigger refuses changes. */
export const councilDecisions = pgTable(
  'council_decisions',
  {
    id: id(),
    submissionId: uuid('submission_id').notNull(),
    minutes: jsonb('minutes').$type<DocumentReference>().notNull(),
    council: jsonb('council').$type<CouncilDecision['council']>().notNull(),
    recusals: jsonb('recusals').$type<CouncilDecision['recusals']>().notNull(),
    items: jsonb('items').$type<KeptCouncilItem[]>().notNull(),
    recordedBy: uuid('recorded_by').notNull(),
    recordedAt: at('recorded_at').notNull(),
  },
  (t) => [
    foreignKey({
      name: 'council_decisions_submission_fk',
      columns: [t.submissionId],
      foreignColumns: [submissions.id],
    }),
    foreignKey({ name: 'council_decisions_recorded_by_fk', columns: [t.recordedBy], foreignColumns: [users.id] }),
    index('council_decisions_submission_idx').on(t.submissionId),
    index('council_decisions_recorded_by_idx').on(t.recordedBy),
  ],
)

// --- figures and models -----------------------------------------------------------------------

/** The appendix of figures of a period: what is asked, what must agree, and what is entered centrally. */
export const indicatorSets = pgTable(
  'indicator_sets',
  {
    periodId: uuid('period_id').primaryKey(),
    indicators: jsonb('indicators').$type<Definition[]>().notNull(),
    checks: jsonb('checks').$type<ConsistencyCheck[]>().notNull(),
    /** Central figures by code. */
    central: jsonb('central').$type<Record<string, { value: IndicatorValue; enteredAt: string }>>().notNull(),
    ...tracked(),
  },
  (t) => [foreignKey({ name: 'indicator_sets_period_fk', columns: [t.periodId], foreignColumns: [periods.id] })],
)

/** Figures of one unit, beside its form. */
export const indicatorValues = pgTable(
  'indicator_values',
  {
    submissionId: uuid('submission_id').notNull(),
    code: text('code').notNull(),
    /** null: cleared again. */
    value: jsonb('value').$type<IndicatorValue>(),
    /** Version of the submission in which it last changed. */
    changedInVersion: integer('changed_in_version').notNull(),
    updatedBy: uuid('updated_by').notNull(),
    updatedAt: at('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ name: 'indicator_values_pk', columns: [t.submissionId, t.code] }),
    foreignKey({ name: 'indicator_values_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'indicator_values_updated_by_fk', columns: [t.updatedBy], foreignColumns: [users.id] }),
    index('indicator_values_updated_by_idx').on(t.updatedBy),
  ],
)

/** Mô hình hay, "Dân vận khéo": proposed with a form, recognised or declined in its review. */
export const exemplaryModels = pgTable(
  'exemplary_models',
  {
    id: id(),
    submissionId: uuid('submission_id').notNull(),
    title: text('title').notNull(),
    summary: text('summary').notNull(),
    result: text('result').notNull(),
    field: text('field').notNull(),
    status: text('status').$type<ModelStatus>().notNull(),
    proposedBy: uuid('proposed_by').notNull(),
    proposedAt: at('proposed_at').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    /** The paper that recognises it. */
    document: jsonb('document').$type<DocumentReference>(),
    reason: text('reason'),
    ...tracked(),
  },
  (t) => [
    foreignKey({ name: 'exemplary_models_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'exemplary_models_proposed_by_fk', columns: [t.proposedBy], foreignColumns: [users.id] }),
    foreignKey({ name: 'exemplary_models_decided_by_fk', columns: [t.decidedBy], foreignColumns: [users.id] }),
    check('exemplary_models_recognised_check', sql`${t.status} <> 'recognised' or ${t.document} is not null`),
    index('exemplary_models_submission_idx').on(t.submissionId),
    index('exemplary_models_proposed_by_idx').on(t.proposedBy),
    index('exemplary_models_decided_by_idx').on(t.decidedBy),
    index('exemplary_models_updated_at_idx').on(t.updatedAt, t.id),
  ],
)

export const modelEvidence = pgTable(
  'model_evidence',
  {
    modelId: uuid('model_id').notNull(),
    evidenceId: uuid('evidence_id').notNull(),
  },
  (t) => [
    primaryKey({ name: 'model_evidence_pk', columns: [t.modelId, t.evidenceId] }),
    foreignKey({ name: 'model_evidence_model_fk', columns: [t.modelId], foreignColumns: [exemplaryModels.id] }),
    foreignKey({
      name: 'model_evidence_evidence_fk',
      columns: [t.evidenceId],
      foreignColumns: [evidence.id],
    }).onDelete('cascade'),
    index('model_evidence_evidence_idx').on(t.evidenceId),
  ],
)

// --- events -----------------------------------------------------------------------------------

/** The outbox: what units and other systems are told. Written in the transaction of what happened. */
export const events = pgTable(
  'events',
  {
    id: id(),
    /** Rises in the order of commits (events/queries.ts). */
    seq: integer('seq').notNull(),
    kind: text('kind').$type<EventKind>().notNull(),
    /** What it happened to: the form, appeal, period, award proposal, unit or webhook. */
    resourceId: uuid('resource_id').notNull(),
    submissionId: uuid('submission_id'),
    periodId: uuid('period_id'),
    unitId: uuid('unit_id'),
    /** Which one of its kind for the resource: due day of a reminder, version of the resource for a step. */
    occurrence: text('occurrence').notNull(),
    dueAt: at('due_at'),
    payload: jsonb('payload').$type<EventPayload>().notNull(),
    createdAt: at('created_at').notNull(),
    /** The trace of the request that made it, for who delivers it; null: no request did. */
    traceparent: text('traceparent'),
    /** E-mail to the unit: when it went out, how often it was tried, when it is tried next (null: no more). */
    mailedAt: at('mailed_at'),
    mailAttempts: integer('mail_attempts').notNull().default(0),
    mailNextAt: at('mail_next_at'),
  },
  (t) => [
    unique('events_seq_unique').on(t.seq),
    unique('events_occurrence_unique').on(t.kind, t.resourceId, t.occurrence),
    foreignKey({ name: 'events_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'events_period_fk', columns: [t.periodId], foreignColumns: [periods.id] }),
    foreignKey({ name: 'events_unit_fk', columns: [t.unitId], foreignColumns: [units.id] }),
    index('events_submission_idx').on(t.submissionId),
    index('events_period_idx').on(t.periodId),
    index('events_unit_idx').on(t.unitId, t.seq),
    index('events_created_at_idx').on(t.createdAt),
    index('events_kind_idx').on(t.kind, t.seq),
    index('events_mail_idx')
      .on(t.mailNextAt)
      .where(sql`${t.mailNextAt} is not null`),
  ],
)

// --- changes ----------------------------------------------------------------------------------

/**
 * One row for each thing that other systems mirror, also when it is gone; kept by triggers, so that no way of writing
 * passes it by. Without foreign keys: it outlives what it tells of. How it is numbered: changes/numbering.ts.
 */
export const changes = pgTable(
  'changes',
  {
    resource: text('resource').$type<Resource>().notNull(),
    resourceId: uuid('resource_id').notNull(),
    /** Its place in the feed, and since when; null: changed since it was last numbered. */
    seq: bigint('seq', { mode: 'number' }),
    changedAt: at('changed_at'),
    deleted: boolean('deleted').notNull().default(false),
    /** The form that it is, or is part of. */
    submissionId: uuid('submission_id'),
    /** Somebody outside the unit may have read it: its form was handed in while it was there. */
    disclosed: boolean('disclosed').notNull().default(false),
  },
  (t) => [
    primaryKey({ name: 'changes_pk', columns: [t.resource, t.resourceId] }),
    unique('changes_seq_unique').on(t.seq),
    check('changes_numbered_check', sql`(${t.seq} is null) = (${t.changedAt} is null)`),
    index('changes_changed_at_idx').on(t.resource, t.changedAt),
    index('changes_latest_idx').on(t.resource, t.seq),
    index('changes_submission_idx').on(t.submissionId),
    index('changes_waiting_idx')
      .on(t.resource)
      .where(sql`${t.seq} is null`),
  ],
)

/** The end of the feed; one row at most, made when somebody first reads. Whoever numbers changes holds it. */
export const changeFeed = pgTable(
  'change_feed',
  {
    only: boolean('only').primaryKey().default(true),
    /** Another one after a restore: places of before mean nothing any more. */
    id: uuid('id').notNull(),
    lastSeq: bigint('last_seq', { mode: 'number' }).notNull(),
    lastAt: at('last_at').notNull(),
  },
  (t) => [check('change_feed_only_check', sql`${t.only}`)],
)

// --- webhooks ---------------------------------------------------------------------------------

export const webhooks = pgTable(
  'webhooks',
  {
    id: id(),
    /** The administrator or API client that made it; an API client is told what it may read. */
    ownerId: uuid('owner_id').notNull(),
    url: text('url').notNull(),
    eventTypes: text('event_types').array().$type<WebhookType[]>().notNull(),
    /** Sealed (webhooks/secrets.ts), for they sign: a hash would not do. */
    secret: text('secret').notNull(),
    previousSecret: text('previous_secret'),
    previousSecretUntil: at('previous_secret_until'),
    /** The first failed attempt since the last that arrived. */
    failingSince: at('failing_since'),
    disabledAt: at('disabled_at'),
    disabledReason: text('disabled_reason').$type<DisabledReason>(),
    ...tracked(),
  },
  (t) => [
    foreignKey({ name: 'webhooks_owner_fk', columns: [t.ownerId], foreignColumns: [users.id] }),
    index('webhooks_owner_idx').on(t.ownerId),
    check('webhooks_disabled_check', sql`num_nulls(${t.disabledAt}, ${t.disabledReason}) in (0, 2)`),
  ],
)

/** One event on its way to one webhook; written with the event. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    id: id(),
    webhookId: uuid('webhook_id').notNull(),
    /** null: a ping. */
    eventId: uuid('event_id'),
    /** Of the event: the order, within a resource. */
    seq: integer('seq').notNull(),
    resourceId: uuid('resource_id').notNull(),
    type: text('type').$type<WebhookType | 'ping'>().notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    /** Counts claims: whoever settles an attempt says which one. */
    attempt: integer('attempt').notNull().default(0),
    /** Attempts of this round; sending it again begins another. */
    roundAttempts: integer('round_attempts').notNull().default(0),
    roundStartedAt: at('round_started_at'),
    nextAt: at('next_at').notNull(),
    /** Whoever has it dies without a word at this time at the latest. */
    claimedUntil: at('claimed_until'),
    attempts: jsonb('attempts').$type<KeptAttempt[]>().notNull(),
    createdAt: at('created_at').notNull(),
  },
  (t) => [
    foreignKey({ name: 'webhook_deliveries_webhook_fk', columns: [t.webhookId], foreignColumns: [webhooks.id] }),
    foreignKey({ name: 'webhook_deliveries_event_fk', columns: [t.eventId], foreignColumns: [events.id] }),
    index('webhook_deliveries_webhook_idx').on(t.webhookId, t.createdAt, t.id),
    // Counts by state: small enough that PostgreSQL prefers it even where one webhook has all of them.
    index('webhook_deliveries_state_idx').on(t.webhookId, t.state),
    index('webhook_deliveries_event_idx').on(t.eventId),
    index('webhook_deliveries_due_idx')
      .on(t.nextAt)
      .where(sql`${t.state} = 'pending'`),
    index('webhook_deliveries_order_idx')
      .on(t.webhookId, t.resourceId, t.seq)
      .where(sql`${t.state} = 'pending'`),
    index('webhook_deliveries_settled_idx')
      .on(t.nextAt)
      .where(sql`${t.state} <> 'pending'`),
  ],
)

// --- results and awards -----------------------------------------------------------------------

/** One row per unit, written when the period is finalised; what is published. */
export const results = pgTable(
  'results',
  {
    submissionId: uuid('submission_id').primaryKey(),
    periodId: uuid('period_id').notNull(),
    rank: integer('rank'),
    rankDecidedBy: text('rank_decided_by'),
  },
  (t) => [
    foreignKey({ name: 'results_submission_fk', columns: [t.submissionId], foreignColumns: [submissions.id] }),
    foreignKey({ name: 'results_period_fk', columns: [t.periodId], foreignColumns: [periods.id] }),
    index('results_period_idx').on(t.periodId),
  ],
)

/** A correction of results after they were finalised, under a decision of its own. Revision 0 is what was finalised; a trigger refuses changes. */
export const amendments = pgTable(
  'amendments',
  {
    id: id(),
    periodId: uuid('period_id').notNull(),
    revision: integer('revision').notNull(),
    decision: jsonb('decision').$type<DocumentReference>().notNull(),
    reason: text('reason').notNull(),
    items: jsonb('items').$type<KeptAmendmentItem[]>().notNull(),
    affected: jsonb('affected').$type<AffectedUnit[]>().notNull(),
    warnings: jsonb('warnings').$type<AwardWarning[]>().notNull(),
    madeBy: uuid('made_by').notNull(),
    madeAt: at('made_at').notNull(),
  },
  (t) => [
    unique('amendments_period_revision_unique').on(t.periodId, t.revision),
    foreignKey({ name: 'amendments_period_fk', columns: [t.periodId], foreignColumns: [periods.id] }),
    foreignKey({ name: 'amendments_made_by_fk', columns: [t.madeBy], foreignColumns: [users.id] }),
    check('amendments_revision_check', sql`${t.revision} > 0`),
    index('amendments_made_by_idx').on(t.madeBy),
  ],
)

/** What an amendment replaced of a form: its sheet, rank and decisions of the final lane as they were up to this revision; never changed. */
export const supersededResults = pgTable(
  'superseded_results',
  {
    submissionId: uuid('submission_id').notNull(),
    /** The last revision that it was valid in: one less than that of the amendment. */
    revision: integer('revision').notNull(),
    amendmentId: uuid('amendment_id').notNull(),
    sheet: jsonb('sheet').$type<ScoreSheet>().notNull(),
    total: numeric('total').notNull(),
    classification: text('classification'),
    eligible: boolean('eligible').notNull(),
    resultHash: text('result_hash').notNull(),
    computedAt: at('computed_at').notNull(),
    rank: integer('rank'),
    rankDecidedBy: text('rank_decided_by'),
    decisions: jsonb('decisions').$type<KeptDecision[]>().notNull(),
  },
  (t) => [
    primaryKey({ name: 'superseded_results_pk', columns: [t.submissionId, t.revision] }),
    foreignKey({
      name: 'superseded_results_submission_fk',
      columns: [t.submissionId],
      foreignColumns: [submissions.id],
    }),
    foreignKey({ name: 'superseded_results_amendment_fk', columns: [t.amendmentId], foreignColumns: [amendments.id] }),
    index('superseded_results_amendment_idx').on(t.amendmentId),
  ],
)

export const awardProposals = pgTable(
  'award_proposals',
  {
    id: id(),
    periodId: uuid('period_id').notNull(),
    unitId: uuid('unit_id').notNull(),
    awardCode: text('award_code').notNull(),
    subject: text('subject').$type<'collective' | 'individual'>().notNull(),
    /** Individuals only: the least that a proposal needs. */
    personName: text('person_name'),
    personPosition: text('person_position'),
    achievement: text('achievement').notNull(),
    status: text('status').$type<AwardStatus>().notNull(),
    /** Tờ trình. */
    proposalDocument: jsonb('proposal_document').$type<DocumentReference>(),
    /** Quyết định khen thưởng, or the one that revokes it. */
    decisionDocument: jsonb('decision_document').$type<DocumentReference>(),
    /** Why it was rejected or revoked. */
    reason: text('reason'),
    createdBy: uuid('created_by').notNull(),
    decidedBy: uuid('decided_by'),
    decidedAt: at('decided_at'),
    ...tracked(),
  },
  (t) => [
    foreignKey({ name: 'award_proposals_period_fk', columns: [t.periodId], foreignColumns: [periods.id] }),
    foreignKey({ name: 'award_proposals_unit_fk', columns: [t.unitId], foreignColumns: [units.id] }),
    foreignKey({ name: 'award_proposals_created_by_fk', columns: [t.createdBy], foreignColumns: [users.id] }),
    foreignKey({ name: 'award_proposals_decided_by_fk', columns: [t.decidedBy], foreignColumns: [users.id] }),
    check('award_proposals_person_check', sql`(${t.subject} = 'individual') = (${t.personName} is not null)`),
    uniqueIndex('award_proposals_live_unique')
      .on(t.periodId, t.unitId, t.awardCode, sql`coalesce(${t.personName}, '')`)
      .where(sql`${t.status} in ('draft', 'proposed', 'approved')`),
    index('award_proposals_unit_idx').on(t.unitId),
    index('award_proposals_created_by_idx').on(t.createdBy),
    index('award_proposals_decided_by_idx').on(t.decidedBy),
    index('award_proposals_updated_at_idx').on(t.updatedAt, t.id),
  ],
)

// --- jobs -------------------------------------------------------------------------------------

/**
 * A long export that somebody asked for. Whose turn it is, and how often it was begun, is known to the queue
 * (the schema job_queue, which belongs to pg-boss); everything that people see of it stands here.
 */
export const jobs = pgTable(
  'jobs',
  {
    id: id(),
    ownerId: uuid('owner_id').notNull(),
    kind: text('kind').$type<JobKind>().notNull(),
    periodId: uuid('period_id').notNull(),
    request: jsonb('request').$type<JobRequest>().notNull(),
    state: text('state').$type<JobState>().notNull(),
    /** Counts how often it was begun: whoever writes to a running job says which run. */
    run: integer('run').notNull().default(0),
    stage: text('stage').$type<JobStage>(),
    progress: integer('progress').notNull().default(0),
    /** Whoever runs it dies without a word at this time at the latest. */
    leaseUntil: at('lease_until'),
    /** The roles that the file was made with. */
    madeFor: jsonb('made_for').$type<Actor['roles']>(),
    fault: jsonb('fault').$type<JobFault>(),
    fileName: text('file_name'),
    mediaType: text('media_type'),
    size: integer('size'),
    sha256: text('sha256'),
    createdAt: at('created_at').notNull(),
    startedAt: at('started_at'),
    finishedAt: at('finished_at'),
    expiresAt: at('expires_at'),
  },
  (t) => [
    foreignKey({ name: 'jobs_owner_fk', columns: [t.ownerId], foreignColumns: [users.id] }),
    foreignKey({ name: 'jobs_period_fk', columns: [t.periodId], foreignColumns: [periods.id] }),
    index('jobs_owner_idx').on(t.ownerId, t.createdAt, t.id),
    index('jobs_period_idx').on(t.periodId),
    index('jobs_created_at_idx').on(t.createdAt, t.id),
    index('jobs_running_idx')
      .on(t.leaseUntil)
      .where(sql`${t.state} = 'running'`),
    index('jobs_sha256_idx')
      .on(t.sha256)
      .where(sql`${t.state} = 'done'`),
    check('jobs_state_check', sql`${t.state} in ('queued', 'running', 'done', 'failed', 'expired', 'cancelled')`),
    check('jobs_progress_check', sql`${t.progress} between 0 and 100`),
    check('jobs_running_check', sql`(${t.state} = 'running') = (${t.leaseUntil} is not null)`),
    check('jobs_file_check', sql`(${t.state} = 'done') = (${t.sha256} is not null)`),
    check('jobs_fault_check', sql`(${t.state} = 'failed') = (${t.fault} is not null)`),
  ],
)

// --- audit ------------------------------------------------------------------------------------

export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: at('at').notNull(),
    /** null: the system itself, or somebody not signed in. */
    actorId: uuid('actor_id'),
    /** Only of who has no account: the system, somebody not signed in. */
    actorName: text('actor_name'),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: uuid('entity_id'),
    /** Version of the entity after the change. */
    entityVersion: integer('entity_version'),
    before: jsonb('before').$type<Record<string, unknown>>(),
    after: jsonb('after').$type<Record<string, unknown>>(),
    reason: text('reason'),
    requestId: text('request_id'),
    /** `refused`: an attempt that changed nothing, or a failed sign-in; `code` says why. */
    outcome: text('outcome').$type<'done' | 'refused'>().notNull().default('done'),
    /** Code of the problem that answered a refused attempt. */
    code: text('code'),
    ip: text('ip'),
    /** Roles that the actor acted in. */
    role: text('role'),
  },
  (t) => [
    index('audit_log_entity_idx').on(t.entity, t.entityId, t.entityVersion),
    index('audit_log_actor_idx').on(t.actorId, t.at, t.id),
    index('audit_log_at_idx').on(t.at, t.id),
    index('audit_log_action_idx').on(t.action, t.at, t.id),
    index('audit_log_refused_idx')
      .on(t.at, t.id)
      .where(sql`${t.outcome} = 'refused'`),
  ],
)

/** Entries that are not in the chain yet, put here by a trigger (audit/chain.ts). */
export const auditUnlinked = pgTable('audit_unlinked', { entryId: uuid('entry_id').primaryKey() })

/** The hash chain over the audit log. Without a foreign key: a missing entry must leave its link. */
export const auditChain = pgTable(
  'audit_chain',
  {
    seq: integer('seq').primaryKey(),
    day: date('day').notNull(),
    entryId: uuid('entry_id').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [unique('audit_chain_entry_unique').on(t.entryId), index('audit_chain_day_idx').on(t.day)],
)

/** The signed end of each finished day; stays when the day's entries are purged. */
export const auditHeads = pgTable('audit_heads', {
  day: date('day').primaryKey(),
  firstSeq: integer('first_seq').notNull(),
  lastSeq: integer('last_seq').notNull(),
  /** Hash before the first entry of the day, and of its last. */
  previousHash: text('previous_hash').notNull(),
  hash: text('hash').notNull(),
  keyId: text('key_id').notNull(),
  signature: text('signature').notNull(),
})
