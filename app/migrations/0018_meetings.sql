CREATE TABLE "committee_seat" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"committee_id" uuid NOT NULL,
	"member_id" uuid,
	"organisation" text NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "committee_seat_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "committee_seat_once" UNIQUE("tenant_id","committee_id","email")
);
--> statement-breakpoint
CREATE TABLE "meeting" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"committee_id" uuid NOT NULL,
	"committee_name" text NOT NULL,
	"day" text NOT NULL,
	"starts_at" text NOT NULL,
	"ends_at" text NOT NULL,
	"place" text,
	"visio_url" text,
	"state" text NOT NULL,
	"cancelled_because" text,
	"minutes" text,
	"are_minutes_public" boolean DEFAULT false NOT NULL,
	"minutes_approved_on" text,
	"sequence" integer NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_agenda_item" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"part" text NOT NULL,
	"axis" text,
	"what" text NOT NULL,
	"why" text,
	"item_kind" text,
	"item_id" uuid,
	"asked_by" text,
	"minutes_planned" integer,
	"minutes_spent" integer,
	"outcome" text,
	"is_dropped" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_agenda_item_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "meeting_agenda_item_once" UNIQUE("tenant_id","meeting_id","item_kind","item_id")
);
--> statement-breakpoint
CREATE TABLE "meeting_attendance" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"member_id" uuid,
	"organisation" text NOT NULL,
	"person" text NOT NULL,
	"state" text NOT NULL,
	"represented_by" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_attendance_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_decision" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"what" text NOT NULL,
	"agenda_item_id" uuid,
	"way" text NOT NULL,
	"votes_for" integer,
	"votes_against" integer,
	"abstentions" integer,
	"is_public" boolean NOT NULL,
	"pledge_id" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_decision_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "meeting_letter" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"seat_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sequence" integer NOT NULL,
	"mail_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_letter_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "meeting_letter_once" UNIQUE("tenant_id","meeting_id","seat_id","kind","sequence")
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "calendar" text;--> statement-breakpoint
ALTER TABLE "pact_committee" ADD COLUMN "quorum" integer;--> statement-breakpoint
ALTER TABLE "committee_seat" ADD CONSTRAINT "committee_seat_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_agenda_item" ADD CONSTRAINT "meeting_agenda_item_of_meeting" FOREIGN KEY ("tenant_id","meeting_id") REFERENCES "public"."meeting"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_attendance" ADD CONSTRAINT "meeting_attendance_of_meeting" FOREIGN KEY ("tenant_id","meeting_id") REFERENCES "public"."meeting"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_decision" ADD CONSTRAINT "meeting_decision_of_meeting" FOREIGN KEY ("tenant_id","meeting_id") REFERENCES "public"."meeting"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_letter" ADD CONSTRAINT "meeting_letter_of_meeting" FOREIGN KEY ("tenant_id","meeting_id") REFERENCES "public"."meeting"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "committee_seat_by_pact" ON "committee_seat" USING btree ("tenant_id","pact_id","committee_id");--> statement-breakpoint
CREATE INDEX "meeting_by_pact" ON "meeting" USING btree ("tenant_id","pact_id","day");--> statement-breakpoint
CREATE INDEX "meeting_agenda_item_by_pact" ON "meeting_agenda_item" USING btree ("tenant_id","pact_id","meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_attendance_by_pact" ON "meeting_attendance" USING btree ("tenant_id","pact_id","meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_decision_by_pact" ON "meeting_decision" USING btree ("tenant_id","pact_id","meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_decision_by_pledge" ON "meeting_decision" USING btree ("tenant_id","pledge_id");--> statement-breakpoint
CREATE INDEX "meeting_letter_by_pact" ON "meeting_letter" USING btree ("tenant_id","pact_id","meeting_id");