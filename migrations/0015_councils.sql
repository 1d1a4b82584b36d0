CREATE TABLE "council_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"submission_id" uuid NOT NULL,
	"minutes" jsonb NOT NULL,
	"council" jsonb NOT NULL,
	"recusals" jsonb NOT NULL,
	"items" jsonb NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "councils" (
	"period_id" uuid PRIMARY KEY NOT NULL,
	"decision" jsonb NOT NULL,
	"members" jsonb NOT NULL,
	"quorum" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "councils_quorum_check" CHECK ("councils"."quorum" * 2 > jsonb_array_length("councils"."members"))
);
--> statement-breakpoint
ALTER TABLE "council_decisions" ADD CONSTRAINT "council_decisions_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "council_decisions" ADD CONSTRAINT "council_decisions_recorded_by_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "councils" ADD CONSTRAINT "councils_period_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "council_decisions_submission_idx" ON "council_decisions" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "council_decisions_recorded_by_idx" ON "council_decisions" USING btree ("recorded_by");--> statement-breakpoint
-- What a council decided stays as it was voted; a later vote stands beside it.
CREATE TRIGGER council_decisions_frozen BEFORE UPDATE OR DELETE ON council_decisions
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
