CREATE TABLE "exemplary_models" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"title" text NOT NULL,
	"summary" text NOT NULL,
	"result" text NOT NULL,
	"field" text NOT NULL,
	"status" text NOT NULL,
	"proposed_by" uuid NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp (3) with time zone,
	"document" jsonb,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "exemplary_models_recognised_check" CHECK ("exemplary_models"."status" <> 'recognised' or "exemplary_models"."document" is not null)
);
--> statement-breakpoint
CREATE TABLE "indicator_sets" (
	"period_id" uuid PRIMARY KEY NOT NULL,
	"indicators" jsonb NOT NULL,
	"checks" jsonb NOT NULL,
	"central" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "indicator_values" (
	"submission_id" uuid NOT NULL,
	"code" text NOT NULL,
	"value" jsonb,
	"changed_in_version" integer NOT NULL,
	"updated_by" uuid NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "indicator_values_pk" PRIMARY KEY("submission_id","code")
);
--> statement-breakpoint
CREATE TABLE "model_evidence" (
	"model_id" uuid NOT NULL,
	"evidence_id" uuid NOT NULL,
	CONSTRAINT "model_evidence_pk" PRIMARY KEY("model_id","evidence_id")
);
--> statement-breakpoint
ALTER TABLE "exemplary_models" ADD CONSTRAINT "exemplary_models_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemplary_models" ADD CONSTRAINT "exemplary_models_proposed_by_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exemplary_models" ADD CONSTRAINT "exemplary_models_decided_by_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_sets" ADD CONSTRAINT "indicator_sets_period_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_values" ADD CONSTRAINT "indicator_values_updated_by_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_evidence" ADD CONSTRAINT "model_evidence_model_fk" FOREIGN KEY ("model_id") REFERENCES "public"."exemplary_models"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "model_evidence" ADD CONSTRAINT "model_evidence_evidence_fk" FOREIGN KEY ("evidence_id") REFERENCES "public"."evidence"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exemplary_models_submission_idx" ON "exemplary_models" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "exemplary_models_proposed_by_idx" ON "exemplary_models" USING btree ("proposed_by");--> statement-breakpoint
CREATE INDEX "exemplary_models_decided_by_idx" ON "exemplary_models" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "exemplary_models_updated_at_idx" ON "exemplary_models" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "indicator_values_updated_by_idx" ON "indicator_values" USING btree ("updated_by");--> statement-breakpoint
CREATE INDEX "model_evidence_evidence_idx" ON "model_evidence" USING btree ("evidence_id");