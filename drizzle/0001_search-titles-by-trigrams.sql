-- Substring search by index and tolerance for typing errors, where the server has pg_trgm and lets us create it.
-- Without it the search still works, by reading the domain's titles one after the other.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "items_search_trigrams" ON "items" USING gin ("search_text" gin_trgm_ops);
EXCEPTION
  WHEN insufficient_privilege OR undefined_file OR feature_not_supported OR undefined_object THEN
    RAISE NOTICE 'pg_trgm is not available: %', SQLERRM;
END
$$;
