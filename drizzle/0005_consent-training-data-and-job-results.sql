ALTER TABLE "job_runs" ADD COLUMN "result" jsonb;--> statement-breakpoint
ALTER TABLE "model_versions" ADD COLUMN "trained_on" jsonb;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "learn_from_history" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "learn_from_history_at" timestamp with time zone;--> statement-breakpoint
CREATE UNIQUE INDEX "job_runs_one_import" ON "job_runs" USING btree ("domain") WHERE "job_runs"."state" in ('queued', 'running') and "job_runs"."name" in ('import-folder', 'fetch-dataset');