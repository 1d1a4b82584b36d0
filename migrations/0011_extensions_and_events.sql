CREATE TABLE "events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"submission_id" uuid NOT NULL,
	"period_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"occurrence" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"payload" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"mailed_at" timestamp (3) with time zone,
	"mail_attempts" integer DEFAULT 0 NOT NULL,
	"mail_next_at" timestamp (3) with time zone,
	CONSTRAINT "events_seq_unique" UNIQUE("seq"),
	CONSTRAINT "events_occurrence_unique" UNIQUE("kind","submission_id","occurrence")
);
--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "extended_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "extended_by" uuid;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "extended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "extension_note" jsonb;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_period_fk" FOREIGN KEY ("period_id") REFERENCES "public"."periods"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_submission_idx" ON "events" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "events_period_idx" ON "events" USING btree ("period_id");--> statement-breakpoint
CREATE INDEX "events_unit_idx" ON "events" USING btree ("unit_id","seq");--> statement-breakpoint
CREATE INDEX "events_created_at_idx" ON "events" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "events_mail_idx" ON "events" USING btree ("mail_next_at") WHERE "events"."mail_next_at" is not null;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_extended_by_fk" FOREIGN KEY ("extended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submissions_extended_by_idx" ON "submissions" USING btree ("extended_by");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_extension_check" CHECK (num_nulls("submissions"."extended_until", "submissions"."extended_by", "submissions"."extended_at", "submissions"."extension_note") in (0, 4));