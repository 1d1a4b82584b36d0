DROP INDEX "changes_unnumbered_idx";--> statement-breakpoint
CREATE INDEX "changes_latest_idx" ON "changes" USING btree ("resource","seq");--> statement-breakpoint
CREATE INDEX "changes_waiting_idx" ON "changes" USING btree ("resource") WHERE "changes"."seq" is null;
--> statement-breakpoint
-- Whatever changes the identifiers of a unit changes the unit.
CREATE FUNCTION note_identifier_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_change('unit', CASE TG_OP WHEN 'DELETE' THEN OLD.unit_id ELSE NEW.unit_id END, NULL, false, false);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER unit_identifiers_change AFTER INSERT OR UPDATE OR DELETE ON unit_identifiers FOR EACH ROW EXECUTE FUNCTION note_identifier_change();
