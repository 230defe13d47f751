CREATE TABLE "pact_subscription" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"pact_id" uuid NOT NULL,
	"email" text NOT NULL,
	"confirmed_at" timestamp with time zone,
	"told" bigint NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_subscription_once" UNIQUE("tenant_id","pact_id","email")
);
--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "unsubscribe" text;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "topic" uuid;--> statement-breakpoint
ALTER TABLE "pact_subscription" ADD CONSTRAINT "pact_subscription_to_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "pact_subscription_due" ON "pact_subscription" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "mail_by_topic" ON "mail" USING btree ("topic");