CREATE TABLE "amendments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"period_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"decision" jsonb NOT NULL,
	"reason" text NOT NULL,
	"items" jsonb NOT NULL,
	"affected" jsonb NOT NULL,
	"warnings" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "amendments_period_revision_unique" UNIQUE("period_id","revision"),
	CONSTRAINT "amendments_revision_check" CHECK ("amendments"."revision" > 0)
);
--> statement-breakpoint
CREATE TABLE "superseded_results" (
	"submission_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"amendment_id" uuid NOT NULL,
	"sheet" jsonb NOT NULL,
	"total" numeric NOT NULL,
	"classification" text,
	"eligible" boolean NOT NULL,
	"result_hash" text NOT NULL,
	"computed_at" timestamp (3) with time zone NOT NULL,
	"rank" integer,
	"rank_decided_by" text,
	"decisions" jsonb NOT NULL,
	CONSTRAINT "superseded_results_pk" PRIMARY KEY("submission_id","revision")
);
--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_period_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "amendments" ADD CONSTRAINT "amendments_made_by_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "superseded_results" ADD CONSTRAINT "superseded_results_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "superseded_results" ADD CONSTRAINT "superseded_results_amendment_fk" FOREIGN KEY ("amendment_id") REFERENCES "public"."amendments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "amendments_made_by_idx" ON "amendments" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "superseded_results_amendment_idx" ON "superseded_results" USING btree ("amendment_id");--> statement-breakpoint
-- A revision of results is never changed: what was wrong in it is amended by the next one.
CREATE TRIGGER amendments_frozen BEFORE UPDATE OR DELETE ON amendments
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER superseded_results_frozen BEFORE UPDATE OR DELETE ON superseded_results
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
