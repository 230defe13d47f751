CREATE TABLE "meeting_minutes_version" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"minutes" text,
	"are_public" boolean NOT NULL,
	"approved_on" text,
	"decisions" jsonb NOT NULL,
	"because" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_minutes_version_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "meeting_minutes_version_once" UNIQUE("tenant_id","meeting_id","number")
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "is_passing" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "has_casting_vote" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "chair_id" uuid;--> statement-breakpoint
ALTER TABLE "vote_elector" ADD COLUMN "link" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_minutes_version" ADD CONSTRAINT "meeting_minutes_version_of_meeting" FOREIGN KEY ("tenant_id","meeting_id") REFERENCES "public"."meeting"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_minutes_version_by_pact" ON "meeting_minutes_version" USING btree ("tenant_id","pact_id","meeting_id");