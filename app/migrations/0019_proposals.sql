CREATE TABLE "opinion" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"proposal_id" uuid,
	"body" text NOT NULL,
	"asked_on" text,
	"due_on" text,
	"sense" text,
	"given_on" text,
	"reference" text,
	"text" text,
	"url" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "opinion_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "proposal" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"group_id" uuid,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"axis_id" uuid,
	"state" text NOT NULL,
	"state_reason" text,
	"action_id" uuid,
	"version" integer NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "proposal_origin" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"contribution_id" uuid NOT NULL,
	CONSTRAINT "proposal_origin_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "proposal_origin_once" UNIQUE("tenant_id","proposal_id","contribution_id")
);
--> statement-breakpoint
CREATE TABLE "proposal_suggestion" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"on_version" integer NOT NULL,
	"passage" text,
	"wording" text NOT NULL,
	"why" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"organisation_name" text NOT NULL,
	"fate" text NOT NULL,
	"fate_reason" text,
	"fell_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_suggestion_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "proposal_version" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"proposal_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"why" text,
	"suggestion_id" uuid,
	"organisation_name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "proposal_version_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "proposal_version_once" UNIQUE("tenant_id","proposal_id","number")
);
--> statement-breakpoint
CREATE TABLE "ballot" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"vote_id" uuid NOT NULL,
	"elector_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "ballot_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "ballot_once" UNIQUE("tenant_id","elector_id")
);
--> statement-breakpoint
CREATE TABLE "elector_address" (
	"tenant_id" text NOT NULL,
	"elector_id" uuid NOT NULL,
	"vote_id" uuid NOT NULL,
	"email" text NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "elector_address_tenant_id_elector_id_pk" PRIMARY KEY("tenant_id","elector_id"),
	CONSTRAINT "elector_address_once" UNIQUE("tenant_id","vote_id","email")
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"proposal_id" uuid,
	"question" text NOT NULL,
	"details" text,
	"state" text NOT NULL,
	"weighing" text NOT NULL,
	"empty_weight" text NOT NULL,
	"majority" text NOT NULL,
	"basis" text NOT NULL,
	"quorum" text,
	"quorum_of" text NOT NULL,
	"is_quorum_strict" boolean NOT NULL,
	"is_secret" boolean NOT NULL,
	"may_change" boolean NOT NULL,
	"opens_at" timestamp with time zone NOT NULL,
	"closes_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"closed_because" text,
	"tally" jsonb,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "vote_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "vote_box" (
	"tenant_id" text NOT NULL,
	"vote_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "vote_box_tenant_id_vote_id_college_id_choice_pk" PRIMARY KEY("tenant_id","vote_id","college_id","choice")
);
--> statement-breakpoint
CREATE TABLE "vote_college" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"vote_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"weight" text NOT NULL,
	CONSTRAINT "vote_college_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "vote_elector" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"vote_id" uuid NOT NULL,
	"college_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"organisation_id" uuid,
	"has_voted" boolean NOT NULL,
	CONSTRAINT "vote_elector_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "vote_elector_once" UNIQUE("tenant_id","vote_id","organisation_id")
);
--> statement-breakpoint
ALTER TABLE "opinion" ADD CONSTRAINT "opinion_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_origin" ADD CONSTRAINT "proposal_origin_of_proposal" FOREIGN KEY ("tenant_id","proposal_id") REFERENCES "public"."proposal"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_suggestion" ADD CONSTRAINT "proposal_suggestion_of_proposal" FOREIGN KEY ("tenant_id","proposal_id") REFERENCES "public"."proposal"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposal_version" ADD CONSTRAINT "proposal_version_of_proposal" FOREIGN KEY ("tenant_id","proposal_id") REFERENCES "public"."proposal"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot" ADD CONSTRAINT "ballot_of_elector" FOREIGN KEY ("tenant_id","elector_id") REFERENCES "public"."vote_elector"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote" ADD CONSTRAINT "vote_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_college" ADD CONSTRAINT "vote_college_of_vote" FOREIGN KEY ("tenant_id","vote_id") REFERENCES "public"."vote"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_elector" ADD CONSTRAINT "vote_elector_of_college" FOREIGN KEY ("tenant_id","college_id") REFERENCES "public"."vote_college"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "opinion_by_pact" ON "opinion" USING btree ("tenant_id","pact_id");--> statement-breakpoint
CREATE INDEX "proposal_by_pact" ON "proposal" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "proposal_by_action" ON "proposal" USING btree ("tenant_id","action_id");--> statement-breakpoint
CREATE INDEX "proposal_origin_by_contribution" ON "proposal_origin" USING btree ("tenant_id","contribution_id");--> statement-breakpoint
CREATE INDEX "proposal_suggestion_by_proposal" ON "proposal_suggestion" USING btree ("tenant_id","proposal_id","position");--> statement-breakpoint
CREATE INDEX "ballot_by_vote" ON "ballot" USING btree ("tenant_id","vote_id");--> statement-breakpoint
CREATE INDEX "vote_by_pact" ON "vote" USING btree ("tenant_id","pact_id","opens_at");--> statement-breakpoint
CREATE INDEX "vote_by_proposal" ON "vote" USING btree ("tenant_id","proposal_id");--> statement-breakpoint
CREATE INDEX "vote_college_by_vote" ON "vote_college" USING btree ("tenant_id","vote_id","position");--> statement-breakpoint
CREATE INDEX "vote_elector_by_vote" ON "vote_elector" USING btree ("tenant_id","vote_id","position");