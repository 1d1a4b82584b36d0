-- Invariants that no program may break, whatever it says.

-- The audit log only grows.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% may not be changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_only_grows BEFORE UPDATE OR DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_log_no_truncate BEFORE TRUNCATE ON audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- A published criteria set never changes: a correction is a new version.
CREATE TRIGGER criteria_sets_published_frozen BEFORE UPDATE OR DELETE ON criteria_sets
  FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
-- Answers change only while the form is with its unit.
CREATE FUNCTION refuse_locked_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  form_status text;
BEGIN
  SELECT status INTO form_status FROM submissions WHERE id = COALESCE(NEW.submission_id, OLD.submission_id);
  IF form_status NOT IN ('draft', 'returned') THEN
    RAISE EXCEPTION 'answers of a % form may not be changed', form_status USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN COALESCE(NEW, OLD);
END $$;
--> statement-breakpoint
CREATE TRIGGER answers_locked BEFORE INSERT OR UPDATE OR DELETE ON answers
  FOR EACH ROW EXECUTE FUNCTION refuse_locked_answer();
