CREATE TABLE "achievement_apart" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"said_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "achievement_apart_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "achievement_apart_once" UNIQUE("tenant_id","pact_id","one_id","other_id")
);
--> statement-breakpoint
ALTER TABLE "achievement_apart" ADD CONSTRAINT "achievement_apart_of_one" FOREIGN KEY ("tenant_id","one_id") REFERENCES "public"."achievement"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "achievement_apart" ADD CONSTRAINT "achievement_apart_of_other" FOREIGN KEY ("tenant_id","other_id") REFERENCES "public"."achievement"("tenant_id","id") ON DELETE no action ON UPDATE no action;