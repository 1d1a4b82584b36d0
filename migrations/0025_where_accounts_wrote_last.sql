CREATE TABLE "last_writes" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"position" "pg_lsn" NOT NULL
);
