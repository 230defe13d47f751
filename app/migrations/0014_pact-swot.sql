CREATE TABLE "pact_swot_line" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"quadrant" text NOT NULL,
	"state" text NOT NULL,
	"says" text NOT NULL,
	"figure" jsonb,
	"said_in" text,
	"said_by" text,
	"said_on" text,
	"proposal" text,
	"set_aside_because" text,
	"axis_ids" uuid[] NOT NULL,
	"action_ids" uuid[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_swot_line_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "pact_swot_line" ADD CONSTRAINT "pact_swot_line_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pact_swot_line_by_pact" ON "pact_swot_line" USING btree ("tenant_id","pact_id","position");