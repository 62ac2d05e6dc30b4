-- Answers become a list of parts (lib/contract/answer-part.ts): evidence and marks move into it, and the other parts that
-- were stored beside the text take their new names. The text of an older answer stays one piece without topics.
UPDATE "messages" SET "parts" =
	CASE WHEN "evidence" IS NULL THEN '[]'::jsonb
		ELSE jsonb_build_array(jsonb_build_object('type', 'evidence', 'evidence', "evidence")) END
	|| (
		SELECT coalesce(jsonb_agg(
			CASE
				WHEN part ->> 'type' = 'data-source' THEN jsonb_build_object('type', 'source', 'source', part -> 'data')
				WHEN part ->> 'type' IN ('data-check', 'data-choices', 'data-what-if') AND jsonb_typeof(part -> 'data') = 'object'
					THEN (part -> 'data') || jsonb_build_object('type',
						CASE part ->> 'type' WHEN 'data-check' THEN 'self-check' WHEN 'data-choices' THEN 'choices' ELSE 'what-if' END)
				ELSE part
			END ORDER BY place), '[]'::jsonb)
		FROM jsonb_array_elements("parts") WITH ORDINALITY AS stored(part, place)
	)
	|| CASE WHEN "marks" IS NULL THEN '[]'::jsonb
		ELSE jsonb_build_array(jsonb_build_object('type', 'marks', 'marks', "marks")) END
WHERE "role" = 'assistant';--> statement-breakpoint
ALTER TABLE "messages" DROP COLUMN "evidence";--> statement-breakpoint
ALTER TABLE "messages" DROP COLUMN "marks";
