CREATE TABLE "review_rounds" (
	"submission_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"submitted_at" timestamp (3) with time zone,
	"submitted_by" uuid,
	"self_total" numeric,
	"taken_at" timestamp (3) with time zone,
	"taken_by" uuid,
	"returned_at" timestamp (3) with time zone,
	"returned_by" uuid,
	"return_note" jsonb,
	"completed_at" timestamp (3) with time zone,
	"completed_by" uuid,
	"review_total" numeric,
	CONSTRAINT "review_rounds_pk" PRIMARY KEY("submission_id","number"),
	CONSTRAINT "review_rounds_end_check" CHECK ("review_rounds"."returned_at" is null or "review_rounds"."completed_at" is null)
);
--> statement-breakpoint
ALTER TABLE "evidence" ADD COLUMN "appeal_codes" text[];--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_submission_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_submitted_by_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_taken_by_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_returned_by_fk" FOREIGN KEY ("returned_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_rounds" ADD CONSTRAINT "review_rounds_completed_by_fk" FOREIGN KEY ("completed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "review_rounds_submitted_by_idx" ON "review_rounds" USING btree ("submitted_by");--> statement-breakpoint
CREATE INDEX "review_rounds_taken_by_idx" ON "review_rounds" USING btree ("taken_by");--> statement-breakpoint
CREATE INDEX "review_rounds_returned_by_idx" ON "review_rounds" USING btree ("returned_by");--> statement-breakpoint
CREATE INDEX "review_rounds_completed_by_idx" ON "review_rounds" USING btree ("completed_by");