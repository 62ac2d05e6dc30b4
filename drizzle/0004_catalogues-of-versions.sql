CREATE TABLE "catalogue_items" (
	"catalogue" text NOT NULL,
	"item_id" text NOT NULL,
	"domain" text NOT NULL,
	"group_id" text NOT NULL,
	"title" text NOT NULL,
	"year" integer,
	"genres" text[] NOT NULL,
	"details" jsonb NOT NULL,
	"interaction_count" integer NOT NULL,
	CONSTRAINT "catalogue_items_catalogue_item_id_pk" PRIMARY KEY("catalogue","item_id")
);
--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "group_id" text;--> statement-breakpoint
UPDATE "items" SET "group_id" = "item_id";--> statement-breakpoint
ALTER TABLE "items" ALTER COLUMN "group_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "shown" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "model_versions" ADD COLUMN "catalogue" text;--> statement-breakpoint
ALTER TABLE "users" ADD COLUMN "demo_catalogue" text;--> statement-breakpoint
CREATE INDEX "items_group" ON "items" USING btree ("domain","group_id");