CREATE TABLE "paper_template" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "paper_template_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "paper_template_by_organisation" UNIQUE("tenant_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "pact_territory_merger" DROP CONSTRAINT "pact_territory_merger_once";--> statement-breakpoint
ALTER TABLE "pact_territory_merger" ADD COLUMN "successor_id" uuid;--> statement-breakpoint
ALTER TABLE "pact_territory_merger" ADD COLUMN "part" double precision;--> statement-breakpoint
ALTER TABLE "pact_territory_merger" ADD COLUMN "reason" text;--> statement-breakpoint
ALTER TABLE "pact_territory_merger" ADD COLUMN "deliberation" text;--> statement-breakpoint
ALTER TABLE "pact_territory_merger" ADD CONSTRAINT "pact_territory_merger_once" UNIQUE("tenant_id","pact_id","territory_id","successor_id");