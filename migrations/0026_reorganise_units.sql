CREATE TABLE "reorganisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"effective_on" date NOT NULL,
	"decision" jsonb NOT NULL,
	"changes" jsonb NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit_lineage" (
	"predecessor_id" uuid NOT NULL,
	"successor_id" uuid NOT NULL,
	"reorganisation_id" uuid NOT NULL,
	"effective_on" date NOT NULL,
	"ends" boolean NOT NULL,
	CONSTRAINT "unit_lineage_pk" PRIMARY KEY("predecessor_id","successor_id","reorganisation_id"),
	CONSTRAINT "unit_lineage_two_check" CHECK ("unit_lineage"."predecessor_id" <> "unit_lineage"."successor_id")
);
--> statement-breakpoint
CREATE TABLE "unit_states" (
	"unit_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date NOT NULL,
	"name" text NOT NULL,
	"search_name" text NOT NULL,
	"sort_name" text collate "C" NOT NULL,
	"parent_id" uuid,
	"reorganisation_id" uuid NOT NULL,
	CONSTRAINT "unit_states_pk" PRIMARY KEY("unit_id","valid_from"),
	CONSTRAINT "unit_states_validity_check" CHECK ("unit_states"."valid_to" >= "unit_states"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "origin" text;--> statement-breakpoint
ALTER TABLE "reorganisations" ADD CONSTRAINT "reorganisations_made_by_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_lineage" ADD CONSTRAINT "unit_lineage_predecessor_fk" FOREIGN KEY ("predecessor_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_lineage" ADD CONSTRAINT "unit_lineage_successor_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_lineage" ADD CONSTRAINT "unit_lineage_reorganisation_fk" FOREIGN KEY ("reorganisation_id") REFERENCES "public"."reorganisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_states" ADD CONSTRAINT "unit_states_unit_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_states" ADD CONSTRAINT "unit_states_parent_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_states" ADD CONSTRAINT "unit_states_reorganisation_fk" FOREIGN KEY ("reorganisation_id") REFERENCES "public"."reorganisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reorganisations_made_by_idx" ON "reorganisations" USING btree ("made_by");--> statement-breakpoint
CREATE INDEX "reorganisations_effective_on_idx" ON "reorganisations" USING btree ("effective_on","id");--> statement-breakpoint
CREATE INDEX "unit_lineage_successor_idx" ON "unit_lineage" USING btree ("successor_id");--> statement-breakpoint
CREATE INDEX "unit_lineage_reorganisation_idx" ON "unit_lineage" USING btree ("reorganisation_id");--> statement-breakpoint
CREATE INDEX "unit_states_parent_idx" ON "unit_states" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "unit_states_reorganisation_idx" ON "unit_states" USING btree ("reorganisation_id");--> statement-breakpoint
CREATE INDEX "unit_states_search_idx" ON "unit_states" USING gin (search_words("search_name"));--> statement-breakpoint
ALTER TABLE "unit_states" ADD CONSTRAINT "unit_states_no_overlap" EXCLUDE USING gist (
  code_range("unit_id"::text, "unit_id"::text, '[]') WITH &&,
  daterange("valid_from", "valid_to", '[]') WITH &&);
--> statement-breakpoint
-- What was decided stays, and so does what was before it.
CREATE TRIGGER reorganisations_frozen BEFORE UPDATE OR DELETE ON reorganisations
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER unit_states_frozen BEFORE UPDATE OR DELETE ON unit_states
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER unit_lineage_frozen BEFORE UPDATE OR DELETE ON unit_lineage
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A predecessor was there the day before, and ends then if it ends; a successor is there on the day.
CREATE FUNCTION lineage_fits(link unit_lineage) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT p.valid_from < link.effective_on AND s.valid_from <= link.effective_on
    AND CASE WHEN link.ends THEN p.valid_to IS NOT DISTINCT FROM link.effective_on - 1
      ELSE coalesce(p.valid_to >= link.effective_on, true) END
    AND coalesce(s.valid_to >= link.effective_on, true)
  FROM units p, units s WHERE p.id = link.predecessor_id AND s.id = link.successor_id
$$;
--> statement-breakpoint
CREATE FUNCTION refuse_bad_lineage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT lineage_fits(NEW) THEN
    RAISE EXCEPTION 'the days of the units do not fit their lineage' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF EXISTS (
    WITH RECURSIVE below(id) AS (
      SELECT NEW.successor_id UNION
      SELECT l.successor_id FROM unit_lineage l JOIN below ON l.predecessor_id = below.id)
    SELECT 1 FROM below WHERE id = NEW.predecessor_id
  ) THEN
    RAISE EXCEPTION 'a unit may not come out of itself' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER unit_lineage_fits BEFORE INSERT ON unit_lineage
  FOR EACH ROW EXECUTE FUNCTION refuse_bad_lineage();
--> statement-breakpoint
CREATE FUNCTION refuse_days_against_lineage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM unit_lineage l WHERE (l.predecessor_id = NEW.id OR l.successor_id = NEW.id) AND NOT lineage_fits(l))
    OR EXISTS (SELECT 1 FROM unit_states s WHERE s.unit_id = NEW.id AND (s.valid_from < NEW.valid_from OR s.valid_to >= NEW.valid_to)) THEN
    RAISE EXCEPTION 'the days of the unit do not fit its lineage' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER units_days_fit_lineage AFTER UPDATE OF valid_from, valid_to ON units
  FOR EACH ROW WHEN (OLD.valid_from <> NEW.valid_from OR OLD.valid_to IS DISTINCT FROM NEW.valid_to)
  EXECUTE FUNCTION refuse_days_against_lineage();
--> statement-breakpoint
-- No unit is below itself, also when two move at the same moment: they wait for each other here.
CREATE FUNCTION refuse_parent_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(13182025);
  IF EXISTS (
    WITH RECURSIVE above(id) AS (
      SELECT NEW.parent_id UNION
      SELECT u.parent_id FROM units u JOIN above ON u.id = above.id WHERE u.parent_id IS NOT NULL)
    SELECT 1 FROM above WHERE id = NEW.id
  ) THEN
    RAISE EXCEPTION 'a unit may not be below itself' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER units_no_parent_circle AFTER UPDATE OF parent_id ON units
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL AND OLD.parent_id IS DISTINCT FROM NEW.parent_id)
  EXECUTE FUNCTION refuse_parent_circle();
