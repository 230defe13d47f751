CREATE TABLE "pact_life_event" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"event" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_life_event_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pact_life_event_in_order" UNIQUE("tenant_id","pact_id","position")
);
--> statement-breakpoint
CREATE TABLE "pact_member" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"organisation_id" uuid,
	"deliberates" boolean NOT NULL,
	CONSTRAINT "pact_member_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pact_member_in_order" UNIQUE("tenant_id","pact_id","position")
);
--> statement-breakpoint
CREATE TABLE "pact_action_sheet" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"stage" text NOT NULL,
	"stage_reason" text,
	"owner" text,
	"owner_member_id" uuid,
	"lead" text,
	"description" text,
	"priority" text,
	"starts_on" text,
	"ends_on" text,
	"voted_starts_on" text,
	"voted_ends_on" text,
	"blocked_because" text,
	"unblocked_when" text,
	"total_cost" numeric(14, 2),
	"eligible_base" numeric(14, 2),
	"public_ceiling" double precision,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_action_sheet_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_financing_line" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"financer" text NOT NULL,
	"member_id" uuid,
	"type" text NOT NULL,
	"form" text NOT NULL,
	"maximum_rate" double precision,
	"ceiling" numeric(14, 2),
	"counted_in" text,
	CONSTRAINT "pact_financing_line_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_financing_year" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"line_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"planned" numeric(14, 2) NOT NULL,
	"committed" numeric(14, 2) NOT NULL,
	"paid" numeric(14, 2) NOT NULL,
	CONSTRAINT "pact_financing_year_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pact_financing_year_once" UNIQUE("tenant_id","line_id","year")
);
--> statement-breakpoint
CREATE TABLE "pact_milestone" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"action_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"label" text NOT NULL,
	"voted_on" text,
	"expected_on" text,
	"done_on" text,
	"days" integer NOT NULL,
	"after" uuid[] NOT NULL,
	CONSTRAINT "pact_milestone_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "pact" ADD COLUMN "life" text;--> statement-breakpoint
ALTER TABLE "pact_life_event" ADD CONSTRAINT "pact_life_event_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_member" ADD CONSTRAINT "pact_member_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD CONSTRAINT "pact_action_sheet_of_action" FOREIGN KEY ("tenant_id","id") REFERENCES "public"."pact_action"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD CONSTRAINT "pact_action_sheet_of_owner" FOREIGN KEY ("tenant_id","owner_member_id") REFERENCES "public"."pact_member"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_financing_line" ADD CONSTRAINT "pact_financing_line_of_sheet" FOREIGN KEY ("tenant_id","action_id") REFERENCES "public"."pact_action_sheet"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_financing_line" ADD CONSTRAINT "pact_financing_line_of_member" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."pact_member"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_financing_year" ADD CONSTRAINT "pact_financing_year_of_line" FOREIGN KEY ("tenant_id","line_id") REFERENCES "public"."pact_financing_line"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_milestone" ADD CONSTRAINT "pact_milestone_of_sheet" FOREIGN KEY ("tenant_id","action_id") REFERENCES "public"."pact_action_sheet"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pact_member_by_organisation" ON "pact_member" USING btree ("tenant_id","organisation_id");--> statement-breakpoint
CREATE INDEX "pact_action_sheet_by_pact" ON "pact_action_sheet" USING btree ("tenant_id","pact_id");--> statement-breakpoint
CREATE INDEX "pact_financing_line_by_pact" ON "pact_financing_line" USING btree ("tenant_id","pact_id","action_id","position");--> statement-breakpoint
CREATE INDEX "pact_financing_year_by_pact" ON "pact_financing_year" USING btree ("tenant_id","pact_id");--> statement-breakpoint
CREATE INDEX "pact_milestone_by_pact" ON "pact_milestone" USING btree ("tenant_id","pact_id","action_id","position");