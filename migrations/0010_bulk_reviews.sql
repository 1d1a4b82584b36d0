CREATE TABLE "bulk_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"action" text NOT NULL,
	"items" jsonb NOT NULL,
	"submissions" integer NOT NULL,
	"done_by" uuid NOT NULL,
	"done_at" timestamp (3) with time zone NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bulk_reviews" ADD CONSTRAINT "bulk_reviews_done_by_fk" FOREIGN KEY ("done_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bulk_reviews_done_by_idx" ON "bulk_reviews" USING btree ("done_by");--> statement-breakpoint
CREATE INDEX "bulk_reviews_done_at_idx" ON "bulk_reviews" USING btree ("done_at","id");