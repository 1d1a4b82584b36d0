-- Every new entry waits to be linked into the chain (src/audit/chain.ts).
CREATE FUNCTION queue_audit_entries() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_unlinked SELECT id FROM new_entries;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_queue AFTER INSERT ON audit_log
  REFERENCING NEW TABLE AS new_entries FOR EACH STATEMENT EXECUTE FUNCTION queue_audit_entries();
--> statement-breakpoint
INSERT INTO audit_unlinked SELECT id FROM audit_log;
--> statement-breakpoint
-- Only the purge (src/audit/purge.ts) deletes, it says so in its transaction, and twelve months are kept whatever it says.
CREATE FUNCTION refuse_audit_delete() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  day date := CASE TG_TABLE_NAME
    WHEN 'audit_log' THEN ((to_jsonb(OLD) ->> 'at')::timestamptz AT TIME ZONE 'Asia/Ho_Chi_Minh')::date
    ELSE (to_jsonb(OLD) ->> 'day')::date END;
BEGIN
  IF current_setting('dan_van.audit_purge', true) = 'on'
    AND day < (now() AT TIME ZONE 'Asia/Ho_Chi_Minh' - interval '12 months')::date THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% may not be changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;
--> statement-breakpoint
DROP TRIGGER audit_log_only_grows ON audit_log;
--> statement-breakpoint
CREATE TRIGGER audit_log_only_grows BEFORE UPDATE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_log_keeps BEFORE DELETE ON audit_log
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_delete();
--> statement-breakpoint
CREATE TRIGGER audit_chain_only_grows BEFORE UPDATE ON audit_chain
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_chain_keeps BEFORE DELETE ON audit_chain
  FOR EACH ROW EXECUTE FUNCTION refuse_audit_delete();
--> statement-breakpoint
CREATE TRIGGER audit_chain_no_truncate BEFORE TRUNCATE ON audit_chain
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_heads_only_grow BEFORE UPDATE OR DELETE ON audit_heads
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint
CREATE TRIGGER audit_heads_no_truncate BEFORE TRUNCATE ON audit_heads
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
