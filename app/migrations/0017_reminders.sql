CREATE TABLE "reminder_letter" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"written_on" text NOT NULL,
	"mail_id" uuid NOT NULL,
	"is_replaced" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminder_letter_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "reminder_letter_once" UNIQUE("tenant_id","person_id","written_on")
);
--> statement-breakpoint
CREATE TABLE "reminder_letter_item" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"item_id" uuid NOT NULL,
	"label" text NOT NULL,
	"due_on" text NOT NULL,
	"rung" text NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminder_letter_item_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "reminder_letter_item_once" UNIQUE("tenant_id","letter_id","kind","item_id")
);
--> statement-breakpoint
ALTER TABLE "reminder_letter" ADD CONSTRAINT "reminder_letter_to_person" FOREIGN KEY ("tenant_id","person_id") REFERENCES "public"."accountable_person"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_letter_item" ADD CONSTRAINT "reminder_letter_item_of_letter" FOREIGN KEY ("tenant_id","letter_id") REFERENCES "public"."reminder_letter"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_letter_item" ADD CONSTRAINT "reminder_letter_item_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminder_letter_item_of_person" ON "reminder_letter_item" USING btree ("tenant_id","person_id","kind","item_id");--> statement-breakpoint
CREATE INDEX "reminder_letter_item_about" ON "reminder_letter_item" USING btree ("tenant_id","kind","item_id");