create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
-- French order (Épinal before Essey), under one name on every engine: PGlite ships none of the named ICU collations.
create collation french (provider = icu, locale = 'fr-FR');
--> statement-breakpoint
-- The French stemmer leaves "emplois" whole and cuts "emploi": the final s goes first, in texts and in queries alike.
create function levier_singular(content text) returns text
  language sql immutable parallel safe strict
  as $$ select regexp_replace(content, '(\w{3,}[^\Ws])s\M', '\1', 'g') $$;
--> statement-breakpoint
-- Two forms of each word are kept. Stemmed before its accents go: the other way round splits word families (décarboner,
-- décarbonées). And stemmed without them, for what is typed without: "vallee" is not cut as "vallée" is.
create function levier_lexemes(content text) returns tsvector
  language sql immutable parallel safe strict
  as $$ select public.unaccent('public.unaccent'::regdictionary, to_tsvector('pg_catalog.french', public.levier_singular(content))::text)::tsvector
    || to_tsvector('pg_catalog.french', public.unaccent('public.unaccent'::regdictionary, public.levier_singular(content))) $$;
--> statement-breakpoint
create function levier_query(words text) returns tsquery
  language sql immutable parallel safe strict
  as $$ select public.unaccent('public.unaccent'::regdictionary, websearch_to_tsquery('pg_catalog.french', public.levier_singular(words))::text)::tsquery
    || websearch_to_tsquery('pg_catalog.french', public.unaccent('public.unaccent'::regdictionary, public.levier_singular(words))) $$;
