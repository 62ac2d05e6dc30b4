CREATE TABLE "film_facts" (
	"tmdb_id" text PRIMARY KEY NOT NULL,
	"facts" jsonb,
	"fetched_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "own_tastes" (
	"user_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"leanings" jsonb NOT NULL,
	"balance" double precision NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "own_tastes_user_id_domain_pk" PRIMARY KEY("user_id","domain")
);
--> statement-breakpoint
CREATE TABLE "saved_items" (
	"user_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"item_id" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "saved_items_user_id_domain_item_id_pk" PRIMARY KEY("user_id","domain","item_id")
);
--> statement-breakpoint
CREATE TABLE "set_aside" (
	"user_id" uuid NOT NULL,
	"domain" text NOT NULL,
	"item_id" text NOT NULL,
	"set_aside_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "set_aside_user_id_domain_item_id_pk" PRIMARY KEY("user_id","domain","item_id")
);
--> statement-breakpoint
CREATE TABLE "steam_accounts" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"steam_id" text NOT NULL,
	"linked_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "steam_sign_ins" (
	"secret_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"user_id" uuid,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "outside_titles" ADD COLUMN "sought_in" text;--> statement-breakpoint
ALTER TABLE "own_tastes" ADD CONSTRAINT "own_tastes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_items" ADD CONSTRAINT "saved_items_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "set_aside" ADD CONSTRAINT "set_aside_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "steam_accounts" ADD CONSTRAINT "steam_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "steam_sign_ins" ADD CONSTRAINT "steam_sign_ins_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "steam_accounts_steam_id" ON "steam_accounts" USING btree ("steam_id");--> statement-breakpoint
CREATE INDEX "steam_sign_ins_expiring" ON "steam_sign_ins" USING btree ("expires_at");