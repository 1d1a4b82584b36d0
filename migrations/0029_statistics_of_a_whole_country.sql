-- Statistics of a period read the points of thousands of sheets; unpacking whole sheets for them took most of the time.
CREATE FUNCTION comparable_points(sheet jsonb) RETURNS json LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
	SELECT to_json(array(
		SELECT CASE WHEN entry->>'status' IN ('scored', 'unanswered') THEN entry->>'points' END
		FROM jsonb_array_elements(sheet->'criteria') WITH ORDINALITY AS criteria (entry, place)
		ORDER BY place
	))
$$;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD COLUMN "points" json GENERATED ALWAYS AS (comparable_points(sheet)) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "review_decisions_form_idx" ON "review_decisions" USING btree ("submission_id","lane","decision","decided_by");
