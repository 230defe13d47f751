CREATE TABLE "group_guest" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"pact_id" uuid NOT NULL,
	"email" text NOT NULL,
	"name" text NOT NULL,
	"invited_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "group_guest_once" UNIQUE("tenant_id","pact_id","email")
);
--> statement-breakpoint
CREATE TABLE "group_member" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"name" text NOT NULL,
	"organisation_id" uuid,
	"guest_id" uuid,
	"left_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "group_member_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "working_group" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"axis_id" uuid,
	"theme" text NOT NULL,
	"chair" text,
	"chair_organisation_id" uuid,
	"mandate" text NOT NULL,
	"opens_on" text,
	"closes_on" text,
	"access" text NOT NULL,
	"is_closed" boolean NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "working_group_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "author_news" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"text_id" uuid NOT NULL,
	"step" text NOT NULL,
	"words" text NOT NULL,
	"address" text,
	"created_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone,
	CONSTRAINT "author_news_once" UNIQUE("text_id","step")
);
--> statement-breakpoint
CREATE TABLE "submission" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"group_id" uuid,
	"axis_id" uuid,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"author_name" text NOT NULL,
	"organisation" text,
	"state" text NOT NULL,
	"reason" text,
	"links" integer NOT NULL,
	"same_as" uuid,
	"fingerprint" text NOT NULL,
	"decided_at" timestamp with time zone,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submission_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "submission_comment" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"submission_id" uuid NOT NULL,
	"parent_id" uuid,
	"body" text NOT NULL,
	"author_name" text NOT NULL,
	"organisation" text,
	"state" text NOT NULL,
	"reason" text,
	"links" integer NOT NULL,
	"same_as" uuid,
	"fingerprint" text NOT NULL,
	"decided_at" timestamp with time zone,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submission_comment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "text_author" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"pact_id" uuid NOT NULL,
	"email" text NOT NULL,
	"wants_news" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unconfirmed_text" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"pact_id" uuid NOT NULL,
	"email" text NOT NULL,
	"wants_news" boolean NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "group_member" ADD CONSTRAINT "group_member_of_group" FOREIGN KEY ("tenant_id","group_id") REFERENCES "public"."working_group"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_group" ADD CONSTRAINT "working_group_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission" ADD CONSTRAINT "submission_of_group" FOREIGN KEY ("tenant_id","group_id") REFERENCES "public"."working_group"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comment" ADD CONSTRAINT "submission_comment_of_submission" FOREIGN KEY ("tenant_id","submission_id") REFERENCES "public"."submission"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "group_member_by_group" ON "group_member" USING btree ("tenant_id","group_id");--> statement-breakpoint
CREATE INDEX "group_member_by_guest" ON "group_member" USING btree ("tenant_id","guest_id");--> statement-breakpoint
CREATE INDEX "working_group_by_pact" ON "working_group" USING btree ("tenant_id","pact_id");--> statement-breakpoint
CREATE INDEX "author_news_untold" ON "author_news" USING btree ("told_at","created_at");--> statement-breakpoint
CREATE INDEX "submission_by_pact" ON "submission" USING btree ("tenant_id","pact_id","state","created_at");--> statement-breakpoint
CREATE INDEX "submission_by_fingerprint" ON "submission" USING btree ("tenant_id","pact_id","fingerprint");--> statement-breakpoint
CREATE INDEX "submission_comment_by_submission" ON "submission_comment" USING btree ("tenant_id","submission_id","created_at");--> statement-breakpoint
CREATE INDEX "text_author_by_email" ON "text_author" USING btree ("tenant_id","pact_id","email");--> statement-breakpoint
CREATE INDEX "unconfirmed_text_by_age" ON "unconfirmed_text" USING btree ("created_at");