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
CREATE INDEX "pact_subscription_due" ON "pact_subscription" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "mail_by_topic" ON "mail" USING btree ("topic");