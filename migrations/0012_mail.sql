ALTER TABLE "events" ADD COLUMN "mailed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "mail_attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "mail_next_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "events_mail_idx" ON "events" USING btree ("mail_next_at") WHERE "events"."mail_next_at" is not null;