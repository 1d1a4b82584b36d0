-- What the service lets nobody enter any more: an end before the beginning, and a code of two units at a time;
-- of two such the earlier one ends when the later one begins.
UPDATE "unit_identifiers" SET "valid_to" = "valid_from" WHERE "valid_to" < "valid_from";--> statement-breakpoint
UPDATE "unit_identifiers" i SET "valid_to" = n.next - 1 FROM (
  SELECT "scheme", "code", "valid_from", lead("valid_from") OVER (PARTITION BY "scheme", "code" ORDER BY "valid_from") AS next
  FROM "unit_identifiers"
) n WHERE n."scheme" = i."scheme" AND n."code" = i."code" AND n."valid_from" = i."valid_from"
  AND (i."valid_to" IS NULL OR i."valid_to" >= n.next);--> statement-breakpoint
ALTER TABLE "unit_identifiers" DROP CONSTRAINT "unit_identifiers_code_unique";--> statement-breakpoint
ALTER TABLE "unit_identifiers" ADD CONSTRAINT "unit_identifiers_validity_check" CHECK ("unit_identifiers"."valid_to" is null or "unit_identifiers"."valid_to" >= "unit_identifiers"."valid_from");--> statement-breakpoint
-- A range of texts serves GiST without the extension btree_gist, which an operator might not have.
CREATE TYPE "code_range" AS RANGE (subtype = text, collation = "C");--> statement-breakpoint
ALTER TABLE "unit_identifiers" ADD CONSTRAINT "unit_identifiers_no_overlap" EXCLUDE USING gist (
  code_range("scheme" || ' ' || "code", "scheme" || ' ' || "code", '[]') WITH &&,
  daterange("valid_from", "valid_to", '[]') WITH &&);
