CREATE TABLE "pact_change_reason" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"action_id" uuid,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_change_reason_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_contribution" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"member_id" uuid NOT NULL,
	"nature" text NOT NULL,
	"value_eur" numeric(14, 2),
	"what" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_contribution_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_pledge" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"told_id" uuid,
	"member_ids" uuid[] NOT NULL,
	"towards" text,
	"what" text NOT NULL,
	"due_on" text,
	"status" text NOT NULL,
	"status_reason" text,
	"evidence" text,
	"evidence_url" text,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_pledge_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_territory_merger" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"territory_id" uuid NOT NULL,
	"day" text NOT NULL,
	"successor" text NOT NULL,
	"successor_code" text,
	CONSTRAINT "pact_territory_merger_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pact_territory_merger_once" UNIQUE("tenant_id","pact_id","territory_id")
);
--> statement-breakpoint
CREATE TABLE "pact_territory_share" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"action_id" uuid,
	"territory_id" uuid NOT NULL,
	"share" double precision NOT NULL,
	CONSTRAINT "pact_territory_share_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pact_territory_share_once" UNIQUE NULLS NOT DISTINCT("tenant_id","pact_id","action_id","territory_id")
);
--> statement-breakpoint
CREATE TABLE "pact_contract" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"relation" text NOT NULL,
	"other_pact_id" uuid,
	"name" text NOT NULL,
	"ends_on" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_contract_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "pact" ADD COLUMN "ends_on" text;--> statement-breakpoint
ALTER TABLE "pact_change_reason" ADD CONSTRAINT "pact_change_reason_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_contribution" ADD CONSTRAINT "pact_contribution_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_contribution" ADD CONSTRAINT "pact_contribution_of_member" FOREIGN KEY ("tenant_id","member_id") REFERENCES "public"."pact_member"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_pledge" ADD CONSTRAINT "pact_pledge_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_territory_merger" ADD CONSTRAINT "pact_territory_merger_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_territory_share" ADD CONSTRAINT "pact_territory_share_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_contract" ADD CONSTRAINT "pact_contract_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_contract" ADD CONSTRAINT "pact_contract_to_pact" FOREIGN KEY ("tenant_id","other_pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pact_change_reason_by_pact" ON "pact_change_reason" USING btree ("tenant_id","pact_id","version");--> statement-breakpoint
CREATE INDEX "pact_contribution_by_pact" ON "pact_contribution" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_pledge_by_pact" ON "pact_pledge" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_territory_merger_by_pact" ON "pact_territory_merger" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_territory_share_by_pact" ON "pact_territory_share" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_contract_by_pact" ON "pact_contract" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_contract_by_other" ON "pact_contract" USING btree ("tenant_id","other_pact_id");