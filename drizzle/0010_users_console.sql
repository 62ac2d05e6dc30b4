DROP INDEX "job_runs_one_import";--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "disabled_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "users_found" ON "users" USING gin (to_tsvector('simple', regexp_replace(normalize(translate("email" || ' ' || "name", '@._+-/:’‘–—', '           '), NFKD), '[\u0300-\u036f]', '', 'g')));--> statement-breakpoint
CREATE INDEX "users_people" ON "users" USING btree ("created_at","id") WHERE "users"."role" <> 'demo';--> statement-breakpoint
CREATE INDEX "users_demo" ON "users" USING btree ("created_at","id") WHERE "users"."role" = 'demo';--> statement-breakpoint
CREATE INDEX "users_administrators" ON "users" USING btree ("created_at","id") WHERE "users"."role" = 'administrator';--> statement-breakpoint
CREATE INDEX "users_disabled" ON "users" USING btree ("created_at","id") WHERE "users"."disabled_at" is not null;--> statement-breakpoint
CREATE INDEX "audit_log_user" ON "audit_log" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "audit_log_actor" ON "audit_log" USING btree ("actor","id");--> statement-breakpoint
CREATE INDEX "audit_log_subject" ON "audit_log" USING btree ("subject","id");--> statement-breakpoint
CREATE INDEX "audit_log_act" ON "audit_log" USING btree ("act","id");--> statement-breakpoint
CREATE INDEX "audit_log_at" ON "audit_log" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "job_runs_one_import" ON "job_runs" USING btree ("domain") WHERE "job_runs"."state" in ('queued', 'running') and "job_runs"."name" in ('import-folder', 'fetch-dataset', 'delete-dataset');