-- What lists and reports of a whole country's ten years read by (scripts/bench/reads.ts).
DROP INDEX "audit_log_actor_idx";--> statement-breakpoint
CREATE INDEX "audit_log_actor_idx" ON "audit_log" USING btree ("actor_id","at","id");--> statement-breakpoint
CREATE INDEX "audit_log_action_idx" ON "audit_log" USING btree ("action","at","id");--> statement-breakpoint
CREATE INDEX "audit_log_refused_idx" ON "audit_log" USING btree ("at","id") WHERE "audit_log"."outcome" = 'refused';--> statement-breakpoint
CREATE INDEX "events_kind_idx" ON "events" USING btree ("kind","seq");--> statement-breakpoint
CREATE INDEX "review_decisions_adjusted_idx" ON "review_decisions" USING btree ("submission_id","code") WHERE "review_decisions"."decision" = 'adjust';
