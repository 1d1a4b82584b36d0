CREATE TABLE "staged_sheets" (
	"attempt" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"lane" text NOT NULL,
	"sheet" jsonb NOT NULL,
	"total" numeric NOT NULL,
	"classification" text,
	"eligible" boolean NOT NULL,
	"result_hash" text NOT NULL,
	"staged_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "staged_sheets_pk" PRIMARY KEY("attempt","submission_id","lane")
);
