CREATE TABLE "pact_committee" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"told_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"chair" text,
	"rhythm" text,
	"met_on" text[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_committee_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "pact_pledge" ADD COLUMN "towards_member_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_pledge" ADD COLUMN "referent" text;--> statement-breakpoint
ALTER TABLE "pact_pledge" ADD COLUMN "charter" text;--> statement-breakpoint
ALTER TABLE "pact_pledge" ADD COLUMN "charter_item" text;--> statement-breakpoint
ALTER TABLE "pact_pledge" ADD COLUMN "years" integer[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "siren" text;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "roles" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "political_name" text;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "political_function" text;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "political_contact" text;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "technical_name" text;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "technical_function" text;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "technical_contact" text;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "since_on" text;--> statement-breakpoint
ALTER TABLE "pact_member" ADD COLUMN "until_on" text;--> statement-breakpoint
ALTER TABLE "pact" ADD COLUMN "edition" text;--> statement-breakpoint
ALTER TABLE "pact" ADD COLUMN "ambition" text;--> statement-breakpoint
ALTER TABLE "pact" ADD COLUMN "protocol_title" text;--> statement-breakpoint
ALTER TABLE "pact" ADD COLUMN "protocol_on" text;--> statement-breakpoint
ALTER TABLE "pact" ADD COLUMN "protocol_url" text;--> statement-breakpoint
ALTER TABLE "pact_committee" ADD CONSTRAINT "pact_committee_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pact_committee_by_pact" ON "pact_committee" USING btree ("tenant_id","pact_id","position");