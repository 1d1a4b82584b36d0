CREATE TABLE "audit_chain" (
	"seq" integer PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"entry_id" uuid NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "audit_chain_entry_unique" UNIQUE("entry_id")
);
--> statement-breakpoint
CREATE TABLE "audit_heads" (
	"day" date PRIMARY KEY NOT NULL,
	"first_seq" integer NOT NULL,
	"last_seq" integer NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_unlinked" (
	"entry_id" uuid PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "outcome" text DEFAULT 'done' NOT NULL;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "ip" text;--> statement-breakpoint
ALTER TABLE "audit_log" ADD COLUMN "role" text;--> statement-breakpoint
CREATE INDEX "audit_chain_day_idx" ON "audit_chain" USING btree ("day");