ALTER TABLE "submissions" ADD COLUMN "extended_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "extended_by" uuid;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "extended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "extension_note" jsonb;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_extended_by_fk" FOREIGN KEY ("extended_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submissions_extended_by_idx" ON "submissions" USING btree ("extended_by");--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_extension_check" CHECK (num_nulls("submissions"."extended_until", "submissions"."extended_by", "submissions"."extended_at", "submissions"."extension_note") in (0, 4));