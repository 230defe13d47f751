ALTER TABLE "mail" ADD COLUMN "carrier" uuid;--> statement-breakpoint
ALTER TABLE "mail" ADD COLUMN "carried_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accountable_person" ADD COLUMN "email_since" timestamp with time zone;