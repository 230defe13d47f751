CREATE TABLE "achievement" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"action_id" uuid,
	"what" text NOT NULL,
	"day" text NOT NULL,
	"quantity" double precision NOT NULL,
	"unit" text NOT NULL,
	"place" text,
	"territory" text,
	"latitude" double precision,
	"longitude" double precision,
	"evidence" text NOT NULL,
	"source" text,
	"source_url" text,
	"note" text,
	"organisation_id" uuid,
	"declared_by" text NOT NULL,
	"import_key" text,
	"is_public" boolean NOT NULL,
	"merged_into" uuid,
	"removed_because" text,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "achievement_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "achievement_import_once" UNIQUE("tenant_id","pact_id","import_key")
);
--> statement-breakpoint
CREATE TABLE "achievement_count" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"achievement_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	CONSTRAINT "achievement_count_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "achievement_count_once" UNIQUE("tenant_id","achievement_id","indicator_id")
);
--> statement-breakpoint
CREATE TABLE "achievement_file" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"achievement_id" uuid NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "achievement_file_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "indicator_reading" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"of" text NOT NULL,
	"value" double precision NOT NULL,
	"day" text NOT NULL,
	"from_day" text,
	"feed" text NOT NULL,
	"evidence" text NOT NULL,
	"source" text NOT NULL,
	"source_url" text,
	"vintage" text,
	"sha256" text,
	"note" text,
	"given_by" text,
	"set_aside_because" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "indicator_reading_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "indicator_target" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"shape" text NOT NULL,
	"value" double precision NOT NULL,
	"baseline" double precision,
	"baseline_on" text,
	"baseline_source" text,
	"starts_on" text,
	"deadline" text,
	"frequency" text,
	"trajectory" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"source" text NOT NULL,
	"settled_on" text NOT NULL,
	"replaced_by" uuid,
	"replaced_because" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "indicator_target_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "indicator_total" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"indicator_id" uuid NOT NULL,
	"month" text NOT NULL,
	"quantity" double precision NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "indicator_total_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "indicator_total_once" UNIQUE("tenant_id","pact_id","indicator_id","month")
);
--> statement-breakpoint
CREATE TABLE "tracked_indicator" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"unit" text NOT NULL,
	"level" text NOT NULL,
	"measure" text NOT NULL,
	"direction" text NOT NULL,
	"axis_id" uuid,
	"action_id" uuid,
	"parent_id" uuid,
	"feed" text NOT NULL,
	"territory" text,
	"figure" text,
	"benchmark" text,
	"rhythm" text,
	"producer" text,
	"method" text,
	"told_id" uuid,
	"is_public" boolean NOT NULL,
	"closed_on" text,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tracked_indicator_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "accountability" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"item_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accountability_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "accountability_once" UNIQUE("tenant_id","kind","item_id")
);
--> statement-breakpoint
CREATE TABLE "accountable_person" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid,
	"membership_id" uuid,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"ended_on" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "accountable_person_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "accountable_person_once" UNIQUE NULLS NOT DISTINCT("tenant_id","email","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "achievement" ADD CONSTRAINT "achievement_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "achievement_count" ADD CONSTRAINT "achievement_count_of_achievement" FOREIGN KEY ("tenant_id","achievement_id") REFERENCES "public"."achievement"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "achievement_count" ADD CONSTRAINT "achievement_count_of_indicator" FOREIGN KEY ("tenant_id","indicator_id") REFERENCES "public"."tracked_indicator"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "achievement_file" ADD CONSTRAINT "achievement_file_of_achievement" FOREIGN KEY ("tenant_id","achievement_id") REFERENCES "public"."achievement"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_reading" ADD CONSTRAINT "indicator_reading_of_indicator" FOREIGN KEY ("tenant_id","indicator_id") REFERENCES "public"."tracked_indicator"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_of_indicator" FOREIGN KEY ("tenant_id","indicator_id") REFERENCES "public"."tracked_indicator"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_total" ADD CONSTRAINT "indicator_total_of_indicator" FOREIGN KEY ("tenant_id","indicator_id") REFERENCES "public"."tracked_indicator"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracked_indicator" ADD CONSTRAINT "tracked_indicator_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tracked_indicator" ADD CONSTRAINT "tracked_indicator_of_parent" FOREIGN KEY ("tenant_id","parent_id") REFERENCES "public"."tracked_indicator"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accountability" ADD CONSTRAINT "accountability_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accountability" ADD CONSTRAINT "accountability_of_person" FOREIGN KEY ("tenant_id","person_id") REFERENCES "public"."accountable_person"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "achievement_by_pact" ON "achievement" USING btree ("tenant_id","pact_id","day");--> statement-breakpoint
CREATE INDEX "achievement_count_by_indicator" ON "achievement_count" USING btree ("tenant_id","indicator_id");--> statement-breakpoint
CREATE INDEX "achievement_file_by_achievement" ON "achievement_file" USING btree ("tenant_id","achievement_id");--> statement-breakpoint
CREATE INDEX "indicator_reading_by_pact" ON "indicator_reading" USING btree ("tenant_id","pact_id","indicator_id","day");--> statement-breakpoint
CREATE INDEX "indicator_target_by_pact" ON "indicator_target" USING btree ("tenant_id","pact_id","indicator_id");--> statement-breakpoint
CREATE INDEX "tracked_indicator_by_pact" ON "tracked_indicator" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "accountability_by_person" ON "accountability" USING btree ("tenant_id","person_id");--> statement-breakpoint
CREATE INDEX "accountable_person_by_membership" ON "accountable_person" USING btree ("tenant_id","membership_id");