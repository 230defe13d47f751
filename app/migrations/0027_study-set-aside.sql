CREATE TABLE "study_set_aside" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"study_id" uuid NOT NULL,
	"panel_id" uuid NOT NULL,
	"because" text NOT NULL,
	"set_by" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"back_because" text,
	"back_by" text,
	"back_at" timestamp with time zone,
	CONSTRAINT "study_set_aside_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "study_set_aside" ADD CONSTRAINT "study_set_aside_of_panel" FOREIGN KEY ("tenant_id","panel_id") REFERENCES "public"."study_panel"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "study_set_aside_once" ON "study_set_aside" USING btree ("tenant_id","panel_id") WHERE "study_set_aside"."back_at" is null;--> statement-breakpoint
CREATE INDEX "study_set_aside_by_study" ON "study_set_aside" USING btree ("tenant_id","study_id");