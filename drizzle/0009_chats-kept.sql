ALTER TABLE "chats" ADD COLUMN "last_message_id" uuid;--> statement-breakpoint
ALTER TABLE "chats" ADD COLUMN "pinned_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "words" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "messages" ADD COLUMN "timing" jsonb;--> statement-breakpoint
CREATE INDEX "messages_words" ON "messages" USING gin (to_tsvector('simple', regexp_replace(normalize("words", NFKD), '[\u0300-\u036f]', '', 'g')));--> statement-breakpoint
-- What was written before: each message follows the one before it, and the last one is shown.
UPDATE "messages" SET "parent_id" = "ordered"."previous"
FROM (SELECT "id", lag("id") OVER (PARTITION BY "chat_id" ORDER BY "sequence") AS "previous" FROM "messages") AS "ordered"
WHERE "ordered"."id" = "messages"."id";--> statement-breakpoint
UPDATE "chats" SET "last_message_id" = (SELECT "id" FROM "messages" WHERE "chat_id" = "chats"."id" ORDER BY "sequence" DESC LIMIT 1);--> statement-breakpoint
UPDATE "messages" SET "words" = coalesce((
  SELECT left(string_agg("part"->>'text', ' '), 20000) FROM jsonb_array_elements("parts") AS "part"
  WHERE "part"->>'type' IN ('text', 'sentence')), '')
WHERE jsonb_typeof("parts") = 'array';
