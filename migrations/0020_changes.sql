CREATE TABLE "change_feed" (
	"only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"id" uuid NOT NULL,
	"last_seq" bigint NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "change_feed_only_check" CHECK ("change_feed"."only")
);
--> statement-breakpoint
CREATE TABLE "changes" (
	"resource" text NOT NULL,
	"resource_id" uuid NOT NULL,
	"seq" bigint,
	"changed_at" timestamp (3) with time zone,
	"deleted" boolean DEFAULT false NOT NULL,
	"submission_id" uuid,
	"disclosed" boolean DEFAULT false NOT NULL,
	CONSTRAINT "changes_pk" PRIMARY KEY("resource","resource_id"),
	CONSTRAINT "changes_seq_unique" UNIQUE("seq"),
	CONSTRAINT "changes_numbered_check" CHECK (("changes"."seq" is null) = ("changes"."changed_at" is null))
);
--> statement-breakpoint
CREATE INDEX "changes_changed_at_idx" ON "changes" USING btree ("resource","changed_at");--> statement-breakpoint
CREATE INDEX "changes_submission_idx" ON "changes" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "changes_unnumbered_idx" ON "changes" USING btree ("resource_id") WHERE "changes"."seq" is null;--> statement-breakpoint
-- Whatever writes one of these rows leaves its change without a number (src/changes/numbering.ts). A row of changes is
-- locked only by who holds the row that it tells of, so this adds no deadlock.
CREATE FUNCTION note_change(of_resource text, of_id uuid, of_submission uuid, is_deleted boolean, is_disclosed boolean) RETURNS void LANGUAGE sql AS $$
  INSERT INTO changes (resource, resource_id, submission_id, deleted, disclosed)
  VALUES (of_resource, of_id, of_submission, is_deleted, is_disclosed)
  ON CONFLICT (resource, resource_id) DO UPDATE SET seq = NULL, changed_at = NULL,
    submission_id = excluded.submission_id, deleted = excluded.deleted, disclosed = changes.disclosed OR excluded.disclosed;
$$;
--> statement-breakpoint
CREATE FUNCTION note_row_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM note_change(TG_ARGV[0], OLD.id, NULL, true, false);
  ELSE PERFORM note_change(TG_ARGV[0], NEW.id, NULL, false, false);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION note_change_beside_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM note_change(TG_ARGV[0], OLD.period_id, NULL, true, false);
  ELSE PERFORM note_change(TG_ARGV[0], NEW.period_id, NULL, false, false);
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION note_part_of_form_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN PERFORM note_change(TG_ARGV[0], OLD.id, OLD.submission_id, true, false);
  ELSE PERFORM note_change(TG_ARGV[0], NEW.id, NEW.submission_id, false,
    EXISTS (SELECT 1 FROM submissions WHERE id = NEW.submission_id AND status <> 'draft'));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- With a form that is handed in or taken back, its parts come into others' sight or leave it.
CREATE FUNCTION note_form_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_change('submission', NEW.id, NEW.id, false, NEW.status <> 'draft');
  IF TG_OP = 'UPDATE' AND (OLD.status = 'draft') <> (NEW.status = 'draft') THEN
    UPDATE changes SET seq = NULL, changed_at = NULL, disclosed = disclosed OR NEW.status <> 'draft'
    WHERE submission_id = NEW.id AND resource <> 'submission' AND NOT deleted AND (disclosed OR NEW.status <> 'draft');
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER units_change AFTER INSERT OR DELETE ON units FOR EACH ROW EXECUTE FUNCTION note_row_change('unit');--> statement-breakpoint
CREATE TRIGGER units_update_change AFTER UPDATE ON units FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION note_row_change('unit');--> statement-breakpoint
CREATE TRIGGER users_change AFTER INSERT ON users FOR EACH ROW WHEN (NEW.kind = 'person') EXECUTE FUNCTION note_row_change('user');--> statement-breakpoint
-- A sign-in is no change.
CREATE TRIGGER users_update_change AFTER UPDATE ON users FOR EACH ROW WHEN (NEW.kind = 'person' AND OLD.version <> NEW.version) EXECUTE FUNCTION note_row_change('user');--> statement-breakpoint
CREATE TRIGGER users_delete_change AFTER DELETE ON users FOR EACH ROW WHEN (OLD.kind = 'person') EXECUTE FUNCTION note_row_change('user');--> statement-breakpoint
CREATE TRIGGER criteria_sets_change AFTER INSERT OR DELETE ON criteria_sets FOR EACH ROW EXECUTE FUNCTION note_row_change('criteriaSet');--> statement-breakpoint
CREATE TRIGGER criteria_sets_update_change AFTER UPDATE ON criteria_sets FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION note_row_change('criteriaSet');--> statement-breakpoint
CREATE TRIGGER periods_change AFTER INSERT OR DELETE ON periods FOR EACH ROW EXECUTE FUNCTION note_row_change('period');--> statement-breakpoint
CREATE TRIGGER periods_update_change AFTER UPDATE ON periods FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION note_row_change('period');--> statement-breakpoint
CREATE TRIGGER councils_change AFTER INSERT OR UPDATE OR DELETE ON councils FOR EACH ROW EXECUTE FUNCTION note_change_beside_period('council');--> statement-breakpoint
CREATE TRIGGER indicator_sets_change AFTER INSERT OR UPDATE OR DELETE ON indicator_sets FOR EACH ROW EXECUTE FUNCTION note_change_beside_period('indicatorSet');--> statement-breakpoint
CREATE TRIGGER submissions_change AFTER INSERT ON submissions FOR EACH ROW EXECUTE FUNCTION note_form_change();--> statement-breakpoint
CREATE TRIGGER submissions_update_change AFTER UPDATE ON submissions FOR EACH ROW WHEN (OLD IS DISTINCT FROM NEW) EXECUTE FUNCTION note_form_change();--> statement-breakpoint
CREATE TRIGGER evidence_change AFTER INSERT OR UPDATE OR DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION note_part_of_form_change('evidence');--> statement-breakpoint
CREATE TRIGGER appeals_change AFTER INSERT OR UPDATE OR DELETE ON appeals FOR EACH ROW EXECUTE FUNCTION note_part_of_form_change('appeal');--> statement-breakpoint
CREATE TRIGGER exemplary_models_change AFTER INSERT OR UPDATE OR DELETE ON exemplary_models FOR EACH ROW EXECUTE FUNCTION note_part_of_form_change('exemplaryModel');--> statement-breakpoint
CREATE TRIGGER award_proposals_change AFTER INSERT OR UPDATE OR DELETE ON award_proposals FOR EACH ROW EXECUTE FUNCTION note_row_change('awardProposal');--> statement-breakpoint
-- What is there already, in the order in which it last changed.
INSERT INTO changes (resource, resource_id, seq, changed_at, submission_id, disclosed)
SELECT found.resource, found.id, row_number() OVER (ORDER BY found.at, found.id, found.resource), found.at, form.id, coalesce(form.status <> 'draft', false)
FROM (
  SELECT 'unit' AS resource, id, updated_at AS at, NULL::uuid AS form_id FROM units
  UNION ALL SELECT 'user', id, updated_at, NULL FROM users WHERE kind = 'person'
  UNION ALL SELECT 'criteriaSet', id, updated_at, NULL FROM criteria_sets
  UNION ALL SELECT 'period', id, updated_at, NULL FROM periods
  UNION ALL SELECT 'council', period_id, updated_at, NULL FROM councils
  UNION ALL SELECT 'indicatorSet', period_id, updated_at, NULL FROM indicator_sets
  UNION ALL SELECT 'submission', id, updated_at, id FROM submissions
  UNION ALL SELECT 'evidence', id, created_at, submission_id FROM evidence
  UNION ALL SELECT 'appeal', id, updated_at, submission_id FROM appeals
  UNION ALL SELECT 'exemplaryModel', id, updated_at, submission_id FROM exemplary_models
  UNION ALL SELECT 'awardProposal', id, updated_at, NULL FROM award_proposals
) AS found
LEFT JOIN submissions form ON form.id = found.form_id;
