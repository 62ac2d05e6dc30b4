CREATE TABLE "answer_figures" (
	"message_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"model_version_id" text,
	"answered_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"first_word_ms" integer,
	"total_ms" integer,
	"shown" integer,
	"by_model" integer,
	"stand_ins" integer,
	"composed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shown_lists" (
	"user_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"model_version_id" text NOT NULL,
	"day" date NOT NULL,
	"items" text[] NOT NULL,
	"saved" text[] DEFAULT '{}' NOT NULL,
	"added" text[] DEFAULT '{}' NOT NULL,
	"item_count" integer NOT NULL,
	"saved_count" integer DEFAULT 0 NOT NULL,
	"added_count" integer DEFAULT 0 NOT NULL,
	"shown_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "shown_lists_user_id_domain_model_version_id_day_pk" PRIMARY KEY("user_id","domain","model_version_id","day")
);
--> statement-breakpoint
ALTER TABLE "job_runs" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "model_versions" ADD COLUMN "last_check" jsonb;--> statement-breakpoint
ALTER TABLE "answer_figures" ADD CONSTRAINT "answer_figures_message_id_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."messages"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answer_figures" ADD CONSTRAINT "answer_figures_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shown_lists" ADD CONSTRAINT "shown_lists_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "answer_figures_period" ON "answer_figures" USING btree ("answered_at");--> statement-breakpoint
CREATE INDEX "answer_figures_user" ON "answer_figures" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "shown_lists_period" ON "shown_lists" USING btree ("day","domain","model_version_id","user_id","item_count","saved_count","added_count");--> statement-breakpoint
CREATE INDEX "answer_ratings_period" ON "answer_ratings" USING btree ("rated_at");--> statement-breakpoint
CREATE INDEX "comparisons_voted" ON "comparisons" USING btree ("voted_at") WHERE "comparisons"."voted_at" is not null;--> statement-breakpoint
-- What was answered before: its figures as far as they were kept.
INSERT INTO "answer_figures" ("message_id", "user_id", "domain", "model_version_id", "answered_at", "status",
	"first_word_ms", "total_ms", "shown", "by_model", "stand_ins", "composed")
SELECT m."id", c."user_id", c."domain", m."model_version_id", coalesce(m."finished_at", m."created_at"), m."status",
	(m."timing"->>'firstWordMs')::numeric::int, (m."timing"->>'totalMs')::numeric::int,
	(ended.part->>'shown')::int, (ended.part->>'byModel')::int, (ended.part->>'standIns')::int,
	jsonb_path_exists(m."parts", '$[*] ? (@.type == "source" && @.source == "computed")')
FROM "messages" m
JOIN "chats" c ON c."id" = m."chat_id"
CROSS JOIN LATERAL (SELECT jsonb_path_query_first(m."parts", '$[*] ? (@.type == "end")') AS part) ended
WHERE m."role" = 'assistant' AND m."status" <> 'streaming';
