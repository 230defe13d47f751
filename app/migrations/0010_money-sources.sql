CREATE TABLE "pact_told_total" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"revision" integer NOT NULL,
	"value_eur" numeric(14, 2) NOT NULL,
	"money_status" text NOT NULL,
	"said_in" text NOT NULL,
	"said_on" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_told_total_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "pact_financing_line" ADD COLUMN "scheme" text;--> statement-breakpoint
ALTER TABLE "pact_financing_line" ADD COLUMN "said_in" text;--> statement-breakpoint
ALTER TABLE "pact_financing_line" ADD COLUMN "said_on" text;--> statement-breakpoint
ALTER TABLE "pact_financing_line" ADD COLUMN "told_share" double precision;--> statement-breakpoint
ALTER TABLE "pact_told_total" ADD CONSTRAINT "pact_told_total_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pact_told_total_by_pact" ON "pact_told_total" USING btree ("tenant_id","pact_id","position");