CREATE TABLE "kept_form" (
	"id" uuid PRIMARY KEY NOT NULL,
	"holder" text NOT NULL,
	"action" text NOT NULL,
	"fields" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "kept_form_by_holder" ON "kept_form" USING btree ("holder","expires_at");--> statement-breakpoint
CREATE INDEX "kept_form_by_expiry" ON "kept_form" USING btree ("expires_at");