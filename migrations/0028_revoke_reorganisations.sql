CREATE TABLE "reorganisation_revocations" (
	"reorganisation_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"decision" jsonb,
	"revoked_by" uuid NOT NULL,
	"revoked_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "units" DROP CONSTRAINT "units_validity_check";--> statement-breakpoint
ALTER TABLE "reorganisations" ADD COLUMN "effects" jsonb;--> statement-breakpoint
ALTER TABLE "reorganisation_revocations" ADD CONSTRAINT "reorganisation_revocations_reorganisation_fk" FOREIGN KEY ("reorganisation_id") REFERENCES "public"."reorganisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reorganisation_revocations" ADD CONSTRAINT "reorganisation_revocations_revoked_by_fk" FOREIGN KEY ("revoked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reorganisation_revocations_revoked_by_idx" ON "reorganisation_revocations" USING btree ("revoked_by");--> statement-breakpoint
ALTER TABLE "units" ADD CONSTRAINT "units_validity_check" CHECK ("units"."valid_to" is null or "units"."valid_to" >= "units"."valid_from" - 1);--> statement-breakpoint
-- A revocation stands for ever, as what it revokes does.
CREATE TRIGGER reorganisation_revocations_frozen BEFORE UPDATE OR DELETE ON reorganisation_revocations
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- What holds of units because of a reorganisation goes when that is revoked, and only then; the reorganisation itself
-- keeps saying what was recorded.
CREATE FUNCTION refuse_change_unless_revoked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM reorganisation_revocations WHERE reorganisation_id = OLD.reorganisation_id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% may not be changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
DROP TRIGGER unit_states_frozen ON unit_states;
--> statement-breakpoint
CREATE TRIGGER unit_states_frozen BEFORE UPDATE OR DELETE ON unit_states
  FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_revoked();
--> statement-breakpoint
DROP TRIGGER unit_lineage_frozen ON unit_lineage;
--> statement-breakpoint
CREATE TRIGGER unit_lineage_frozen BEFORE UPDATE OR DELETE ON unit_lineage
  FOR EACH ROW EXECUTE FUNCTION refuse_change_unless_revoked();
