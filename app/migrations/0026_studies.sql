CREATE TABLE "study" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"plan" jsonb NOT NULL,
	"plan_hash" text,
	"registered_at" timestamp with time zone,
	"registered_by" text,
	"is_public" boolean NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "study_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "study_panel" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"size" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"source" text NOT NULL,
	"vintage" text,
	"given_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "study_panel_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "study_panel_once" UNIQUE("tenant_id","study_id","sha256")
);
--> statement-breakpoint
CREATE TABLE "study_run" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"done" jsonb NOT NULL,
	"deviations" jsonb NOT NULL,
	"result" jsonb NOT NULL,
	"engine" text NOT NULL,
	"run_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "study_run_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "study_run_once" UNIQUE("tenant_id","study_id","version")
);
--> statement-breakpoint
ALTER TABLE "study" ADD CONSTRAINT "study_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_panel" ADD CONSTRAINT "study_panel_of_study" FOREIGN KEY ("tenant_id","study_id") REFERENCES "public"."study"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_run" ADD CONSTRAINT "study_run_of_study" FOREIGN KEY ("tenant_id","study_id") REFERENCES "public"."study"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "study_run" ADD CONSTRAINT "study_run_of_panel" FOREIGN KEY ("tenant_id","panel_id") REFERENCES "public"."study_panel"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "study_by_pact" ON "study" USING btree ("tenant_id","pact_id");