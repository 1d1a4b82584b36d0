CREATE TABLE "installation" (
	"part" text PRIMARY KEY NOT NULL,
	"mark" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
);
