CREATE TABLE "pact_parity_clause" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"axis_id" uuid,
	"member_ids" uuid[] NOT NULL,
	"says" text NOT NULL,
	"said_in" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_parity_clause_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "gross_jobs" integer;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "jobs_on" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "jobs_by" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "jobs_evidence" text;--> statement-breakpoint
ALTER TABLE "pact_parity_clause" ADD CONSTRAINT "pact_parity_clause_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pact_parity_clause_by_pact" ON "pact_parity_clause" USING btree ("tenant_id","pact_id","position");