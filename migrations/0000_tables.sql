CREATE TABLE "answers" (
	"submission_id" uuid NOT NULL,
	"code" text NOT NULL,
	"answer" jsonb,
	"explanation" text,
	"changed_in_version" integer NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "answers_pk" PRIMARY KEY("submission_id","code")
);
--> statement-breakpoint
CREATE TABLE "appeals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"status" text NOT NULL,
	"items" jsonb NOT NULL,
	"filed_by" uuid NOT NULL,
	"filed_at" timestamp (3) with time zone NOT NULL,
	"outcomes" jsonb,
	"resolved_by" uuid,
	"resolved_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" uuid,
	"entity_version" integer,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "award_proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"period_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"award_code" text NOT NULL,
	"subject" text NOT NULL,
	"person_name" text,
	"person_position" text,
	"achievement" text NOT NULL,
	"status" text NOT NULL,
	"proposal_document" jsonb,
	"decision_document" jsonb,
	"reason" text,
	"created_by" uuid NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "award_proposals_person_check" CHECK (("award_proposals"."subject" = 'individual') = ("award_proposals"."person_name" is not null))
);
--> statement-breakpoint
CREATE TABLE "criteria_sets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"pack_version" text NOT NULL,
	"title" text NOT NULL,
	"illustrative" boolean NOT NULL,
	"status" text NOT NULL,
	"pack" jsonb NOT NULL,
	"hash" text,
	"published_at" timestamp (3) with time zone,
	"published_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "criteria_sets_code_version_unique" UNIQUE("code","pack_version")
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"document" jsonb,
	"url" text,
	"file_name" text,
	"media_type" text,
	"size" integer,
	"sha256" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_kind_check" CHECK (("evidence"."kind" = 'file') = ("evidence"."sha256" is not null))
);
--> statement-breakpoint
CREATE TABLE "evidence_criteria" (
	"evidence_id" uuid NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "evidence_criteria_pk" PRIMARY KEY("evidence_id","code")
);
--> statement-breakpoint
CREATE TABLE "opinions" (
	"submission_id" uuid NOT NULL,
	"code" text NOT NULL,
	"opinion" text NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "opinions_pk" PRIMARY KEY("submission_id","code")
);
--> statement-breakpoint
CREATE TABLE "period_criteria_sets" (
	"period_id" uuid NOT NULL,
	"unit_type" text NOT NULL,
	"criteria_set_id" uuid NOT NULL,
	CONSTRAINT "period_criteria_sets_pk" PRIMARY KEY("period_id","unit_type")
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"id" uuid PRIMARY KEY NOT NULL,
	"year" integer NOT NULL,
	"name" text NOT NULL,
	"status" text NOT NULL,
	"unit_rule" jsonb NOT NULL,
	"self_assessment_due_at" timestamp (3) with time zone NOT NULL,
	"review_due_at" timestamp (3) with time zone NOT NULL,
	"appeal_due_at" timestamp (3) with time zone NOT NULL,
	"late_submission_allowed" boolean NOT NULL,
	"holidays" jsonb NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"finalized_at" timestamp (3) with time zone,
	"finalized_by" uuid,
	"decision" jsonb,
	"published_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "periods_year_name_unique" UNIQUE("year","name")
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "refresh_tokens_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "results" (
	"submission_id" uuid PRIMARY KEY NOT NULL,
	"period_id" uuid NOT NULL,
	"rank" integer,
	"rank_decided_by" text
);
--> statement-breakpoint
CREATE TABLE "review_decisions" (
	"submission_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"code" text NOT NULL,
	"decision" text NOT NULL,
	"answer" jsonb,
	"reason_code" text,
	"reason" text,
	"not_applicable_accepted" boolean,
	"content_hash" text NOT NULL,
	"decided_by" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "review_decisions_pk" PRIMARY KEY("submission_id","lane","code"),
	CONSTRAINT "review_decisions_adjust_check" CHECK (("review_decisions"."decision" = 'adjust') = ("review_decisions"."answer" is not null))
);
--> statement-breakpoint
CREATE TABLE "score_sheets" (
	"submission_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"sheet" jsonb NOT NULL,
	"total" numeric NOT NULL,
	"classification" text,
	"eligible" boolean NOT NULL,
	"result_hash" text NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "score_sheets_pk" PRIMARY KEY("submission_id","lane")
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"period_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"unit_name" text NOT NULL,
	"sort_name" text collate "C" NOT NULL,
	"unit_type" text NOT NULL,
	"block" text NOT NULL,
	"criteria_set_id" uuid NOT NULL,
	"status" text NOT NULL,
	"first_submitted_at" timestamp (3) with time zone,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" uuid,
	"reviewer_id" uuid,
	"returned_at" timestamp (3) with time zone,
	"return_note" jsonb,
	"reviewed_at" timestamp (3) with time zone,
	"reviewed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "submissions_period_unit_unique" UNIQUE("period_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "unit_identifiers" (
	"unit_id" uuid NOT NULL,
	"scheme" text NOT NULL,
	"code" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "unit_identifiers_pk" PRIMARY KEY("unit_id","scheme","code","valid_from"),
	CONSTRAINT "unit_identifiers_code_unique" UNIQUE("scheme","code","valid_from")
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"sort_name" text collate "C" NOT NULL,
	"unit_type" text NOT NULL,
	"block" text NOT NULL,
	"parent_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "units_validity_check" CHECK ("units"."valid_to" is null or "units"."valid_to" >= "units"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "user_roles" (
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"unit_id" uuid,
	CONSTRAINT "user_roles_unique" UNIQUE NULLS NOT DISTINCT("user_id","role","unit_id")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_updated_by_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_filed_by_fk" FOREIGN KEY ("filed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appeals" ADD CONSTRAINT "appeals_resolved_by_fk" FOREIGN KEY ("resolved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_proposals" ADD CONSTRAINT "award_proposals_period_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_proposals" ADD CONSTRAINT "award_proposals_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_proposals" ADD CONSTRAINT "award_proposals_created_by_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "award_proposals" ADD CONSTRAINT "award_proposals_decided_by_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria_sets" ADD CONSTRAINT "criteria_sets_published_by_fk" FOREIGN KEY ("published_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_created_by_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_criteria" ADD CONSTRAINT "evidence_criteria_evidence_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opinions" ADD CONSTRAINT "opinions_given_by_fk" FOREIGN KEY ("given_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_criteria_sets" ADD CONSTRAINT "period_criteria_sets_period_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "period_criteria_sets" ADD CONSTRAINT "period_criteria_sets_set_fk" FOREIGN KEY ("criteria_set_id") REFERENCES "public"."criteria_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "periods" ADD CONSTRAINT "periods_finalized_by_fk" FOREIGN KEY ("finalized_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "results" ADD CONSTRAINT "results_period_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_decisions" ADD CONSTRAINT "review_decisions_decided_by_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_period_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_set_fk" FOREIGN KEY ("criteria_set_id") REFERENCES "public"."criteria_sets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_submitted_by_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_reviewer_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_reviewed_by_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_identifiers" ADD CONSTRAINT "unit_identifiers_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_user_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_roles" ADD CONSTRAINT "user_roles_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answers_updated_by_idx" ON "answers" USING btree ("updated_by");--> statement-breakpoint
CREATE UNIQUE INDEX "appeals_one_open_unique" ON "appeals" USING btree ("submission_id") WHERE "appeals"."status" = 'open';--> statement-breakpoint
CREATE INDEX "appeals_submission_idx" ON "appeals" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "appeals_filed_by_idx" ON "appeals" USING btree ("filed_by");--> statement-breakpoint
CREATE INDEX "appeals_resolved_by_idx" ON "appeals" USING btree ("resolved_by");--> statement-breakpoint
CREATE INDEX "audit_log_entity_idx" ON "audit_log" USING btree ("entity","entity_id","entity_version");--> statement-breakpoint
CREATE INDEX "audit_log_actor_idx" ON "audit_log" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "audit_log_at_idx" ON "audit_log" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "award_proposals_live_unique" ON "award_proposals" USING btree ("period_id","unit_id","award_code",coalesce("person_name", '')) WHERE "award_proposals"."status" in ('draft', 'proposed', 'approved');--> statement-breakpoint
CREATE INDEX "award_proposals_unit_idx" ON "award_proposals" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "award_proposals_created_by_idx" ON "award_proposals" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "award_proposals_decided_by_idx" ON "award_proposals" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "award_proposals_updated_at_idx" ON "award_proposals" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "criteria_sets_published_by_idx" ON "criteria_sets" USING btree ("published_by");--> statement-breakpoint
CREATE INDEX "criteria_sets_updated_at_idx" ON "criteria_sets" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "evidence_submission_idx" ON "evidence" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "evidence_created_by_idx" ON "evidence" USING btree ("created_by");--> statement-breakpoint
CREATE INDEX "opinions_given_by_idx" ON "opinions" USING btree ("given_by");--> statement-breakpoint
CREATE INDEX "period_criteria_sets_set_idx" ON "period_criteria_sets" USING btree ("criteria_set_id");--> statement-breakpoint
CREATE INDEX "periods_finalized_by_idx" ON "periods" USING btree ("finalized_by");--> statement-breakpoint
CREATE INDEX "periods_updated_at_idx" ON "periods" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_user_idx" ON "refresh_tokens" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_family_idx" ON "refresh_tokens" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "results_period_idx" ON "results" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "review_decisions_decided_by_idx" ON "review_decisions" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "submissions_unit_idx" ON "submissions" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "submissions_set_idx" ON "submissions" USING btree ("criteria_set_id");--> statement-breakpoint
CREATE INDEX "submissions_submitted_by_idx" ON "submissions" USING btree ("submitted_by");--> statement-breakpoint
CREATE INDEX "submissions_reviewer_idx" ON "submissions" USING btree ("reviewer_id");--> statement-breakpoint
CREATE INDEX "submissions_reviewed_by_idx" ON "submissions" USING btree ("reviewed_by");--> statement-breakpoint
CREATE INDEX "submissions_period_sort_idx" ON "submissions" USING btree ("period_id","sort_name","id");--> statement-breakpoint
CREATE INDEX "submissions_updated_at_idx" ON "submissions" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "units_parent_idx" ON "units" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "units_sort_idx" ON "units" USING btree ("sort_name","id");--> statement-breakpoint
CREATE INDEX "units_updated_at_idx" ON "units" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "units_type_block_idx" ON "units" USING btree ("unit_type","block");--> statement-breakpoint
CREATE INDEX "user_roles_unit_idx" ON "user_roles" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "users_updated_at_idx" ON "users" USING btree ("updated_at","id");