-- Search names hold words only, as units/names.ts now makes them.
UPDATE "units" SET "search_name" = trim(regexp_replace("search_name", '[^[:alnum:]]+', ' ', 'g')) WHERE "search_name" ~ '[^[:alnum:] ]';--> statement-breakpoint
-- A function with a cost, or the planner would rather work it out for every row than use the index.
CREATE FUNCTION search_words(name text) RETURNS tsvector LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 1000
AS $$ BEGIN RETURN array_to_tsvector(string_to_array(name, ' ')); END $$;--> statement-breakpoint
CREATE INDEX "unit_identifiers_code_idx" ON "unit_identifiers" USING btree ("code");--> statement-breakpoint
CREATE INDEX "units_search_idx" ON "units" USING gin (search_words("search_name"));