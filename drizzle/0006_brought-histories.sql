CREATE TABLE "history_imports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"state" text NOT NULL,
	"file_name" text NOT NULL,
	"source" text,
	"preview" jsonb,
	"outcome" jsonb,
	"before" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"saved_at" timestamp with time zone,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "outside_titles" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"key" text NOT NULL,
	"title" text NOT NULL,
	"year" integer,
	"kind" text,
	"ids" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"watched_at" timestamp with time zone,
	"minutes_played" integer,
	"rating" double precision,
	"rating_given" text,
	"source" text NOT NULL,
	"import_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "feedback" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "undated" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "minutes_played" integer;--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "rating" double precision;--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "rating_given" text;--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "source" text;--> statement-breakpoint
ALTER TABLE "interactions" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "history_imports" ADD CONSTRAINT "history_imports_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_titles" ADD CONSTRAINT "outside_titles_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outside_titles" ADD CONSTRAINT "outside_titles_import_id_history_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."history_imports"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "history_imports_one_reading" ON "history_imports" USING btree ("user_id") WHERE "history_imports"."state" = 'reading';--> statement-breakpoint
CREATE INDEX "history_imports_newest" ON "history_imports" USING btree ("user_id","domain","created_at");--> statement-breakpoint
CREATE INDEX "history_imports_expiring" ON "history_imports" USING btree ("expires_at") WHERE "history_imports"."state" in ('reading', 'preview');--> statement-breakpoint
CREATE UNIQUE INDEX "outside_titles_once" ON "outside_titles" USING btree ("user_id","domain","key");--> statement-breakpoint
CREATE INDEX "outside_titles_of_import" ON "outside_titles" USING btree ("import_id");--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_import_id_history_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."history_imports"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interactions" ADD CONSTRAINT "interactions_import_id_history_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."history_imports"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_of_import" ON "feedback" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "interactions_of_import" ON "interactions" USING btree ("import_id");