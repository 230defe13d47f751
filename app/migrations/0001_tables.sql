CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" text,
	"organisation_id" uuid,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"link" text,
	"state" text NOT NULL,
	"tries" integer NOT NULL,
	"next_try_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"problem" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"tenant_id" text NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" uuid,
	"operation" text NOT NULL,
	"kind" text NOT NULL,
	"table_name" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"thread_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"why" text,
	"salt" text,
	"content_hash" text NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL,
	"erased" boolean DEFAULT false NOT NULL,
	CONSTRAINT "audit_tenant_id_sequence_pk" PRIMARY KEY("tenant_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"tenant_id" text PRIMARY KEY NOT NULL,
	"sequence" integer NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "setting" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tenant" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"territory" text,
	"accent" text
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_by" uuid,
	"form_key" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"text" text NOT NULL,
	"extraction" jsonb NOT NULL,
	"status" text NOT NULL,
	"pact_id" uuid,
	"pact_slug" text,
	"publication" jsonb,
	"held_decisions" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "draft_by_form" UNIQUE("tenant_id","form_key")
);
--> statement-breakpoint
CREATE TABLE "draft_decision" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"item" text NOT NULL,
	"rank" integer NOT NULL,
	"kind" text NOT NULL,
	"value" jsonb,
	"span_start" integer,
	"span_end" integer,
	"by_person" boolean DEFAULT false NOT NULL,
	"decided_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_decision_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "draft_decision_by_item" UNIQUE("tenant_id","draft_id","subject","item")
);
--> statement-breakpoint
CREATE TABLE "draft_file" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_file_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "draft_file_by_draft" UNIQUE("tenant_id","draft_id")
);
--> statement-breakpoint
CREATE TABLE "draft_share" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_share_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "draft_share_once" UNIQUE("tenant_id","draft_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text,
	"name" text NOT NULL,
	"oidc_issuer" text,
	"oidc_subject" text,
	"demonstration" boolean DEFAULT false NOT NULL,
	"closed_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "api_token" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"membership_id" uuid NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "api_token_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"key" text NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "attempt_key_since_pk" PRIMARY KEY("key","since")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "invitation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "membership" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "membership_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text collate "french" NOT NULL,
	"kind" text NOT NULL,
	"siren" text,
	"territory" text,
	"nuts" text,
	"leads" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "organisation_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid NOT NULL,
	"tenant_id" text,
	"membership_id" uuid,
	"id_token" text,
	"seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "session_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_flow" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"nonce" text NOT NULL,
	"verifier" text,
	"next" text,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" uuid,
	"next" text,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "sign_in_link_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "pact" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"status" text NOT NULL,
	"version" integer NOT NULL,
	"notice" text,
	"notice_at" timestamp with time zone,
	"organisation_id" uuid,
	"organisation_name" text NOT NULL,
	"pact_type" text NOT NULL,
	"pact_type_citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"title" text collate "french" NOT NULL,
	"title_citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"pact_name" text,
	"pact_name_citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"place" text,
	"place_citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"published_on" text,
	"published_on_citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"signed_on" text,
	"signed_on_citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"voted_on" text,
	"voting_body" text,
	"vote_result" text,
	"voted_on_citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"period" text,
	"period_citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"conflicts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pact_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "pact_by_slug" UNIQUE("tenant_id","slug")
);
--> statement-breakpoint
CREATE TABLE "pact_action" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"axis_id" uuid,
	"label" text NOT NULL,
	"stage" text NOT NULL,
	"target" jsonb,
	"owner" text,
	CONSTRAINT "pact_action_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_address" (
	"slug" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"pact_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pact_amount" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"value_eur" double precision NOT NULL,
	"kind" text NOT NULL,
	"payer" text,
	"label" text,
	"approximate" boolean NOT NULL,
	CONSTRAINT "pact_amount_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_axis" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"label" text NOT NULL,
	CONSTRAINT "pact_axis_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_commitment" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"who" text[] NOT NULL,
	"what" text NOT NULL,
	"deadline" text,
	CONSTRAINT "pact_commitment_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_contact" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"name" text,
	"phones" text[] NOT NULL,
	"emails" text[] NOT NULL,
	"organisation" text,
	"is_public" boolean NOT NULL,
	"are_phones_public" boolean NOT NULL,
	"are_emails_public" boolean NOT NULL,
	CONSTRAINT "pact_contact_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_framework" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"acronym" text,
	"name" text NOT NULL,
	CONSTRAINT "pact_framework_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_governance_body" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "pact_governance_body_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_indicator" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"label" text NOT NULL,
	"value" double precision NOT NULL,
	"unit" text,
	"kind" text NOT NULL,
	"date" text,
	"deadline" text,
	CONSTRAINT "pact_indicator_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_linked_contract" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"name" text NOT NULL,
	"type" text,
	"relation" text,
	CONSTRAINT "pact_linked_contract_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_party" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"list" text NOT NULL,
	"name" text,
	"role" text,
	"organisation" text,
	"is_public" boolean NOT NULL,
	CONSTRAINT "pact_party_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_source" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"publisher" text,
	"url" text,
	"published_on" text,
	"consulted_on" text,
	"sha256" text,
	CONSTRAINT "pact_source_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "pact_territory" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"pact_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"citations" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"code" text,
	CONSTRAINT "pact_territory_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "perimeter" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"slug" text NOT NULL,
	"name" text collate "french" NOT NULL,
	"kind" text NOT NULL,
	"members" text[] NOT NULL,
	"source" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "perimeter_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "perimeter_address" (
	"slug" text PRIMARY KEY NOT NULL,
	"tenant_id" text NOT NULL,
	"perimeter_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "draft_decision" ADD CONSTRAINT "draft_decision_tenant_id_draft_id_draft_tenant_id_id_fk" FOREIGN KEY ("tenant_id","draft_id") REFERENCES "public"."draft"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_file" ADD CONSTRAINT "draft_file_tenant_id_draft_id_draft_tenant_id_id_fk" FOREIGN KEY ("tenant_id","draft_id") REFERENCES "public"."draft"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_share" ADD CONSTRAINT "draft_share_tenant_id_draft_id_draft_tenant_id_id_fk" FOREIGN KEY ("tenant_id","draft_id") REFERENCES "public"."draft"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_tenant_id_membership_id_membership_tenant_id_id_fk" FOREIGN KEY ("tenant_id","membership_id") REFERENCES "public"."membership"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_tenant_id_organisation_id_organisation_tenant_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id") REFERENCES "public"."organisation"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "membership" ADD CONSTRAINT "membership_tenant_id_organisation_id_organisation_tenant_id_id_fk" FOREIGN KEY ("tenant_id","organisation_id") REFERENCES "public"."organisation"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_action" ADD CONSTRAINT "pact_action_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_action" ADD CONSTRAINT "pact_action_of_axis" FOREIGN KEY ("tenant_id","axis_id") REFERENCES "public"."pact_axis"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_amount" ADD CONSTRAINT "pact_amount_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_axis" ADD CONSTRAINT "pact_axis_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_commitment" ADD CONSTRAINT "pact_commitment_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_contact" ADD CONSTRAINT "pact_contact_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_framework" ADD CONSTRAINT "pact_framework_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_governance_body" ADD CONSTRAINT "pact_governance_body_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_indicator" ADD CONSTRAINT "pact_indicator_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_linked_contract" ADD CONSTRAINT "pact_linked_contract_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_party" ADD CONSTRAINT "pact_party_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_source" ADD CONSTRAINT "pact_source_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pact_territory" ADD CONSTRAINT "pact_territory_of_pact" FOREIGN KEY ("tenant_id","pact_id") REFERENCES "public"."pact"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mail_waiting" ON "mail" USING btree ("state","next_try_at");--> statement-breakpoint
CREATE INDEX "mail_of_organisation" ON "mail" USING btree ("tenant_id","organisation_id","created_at");--> statement-breakpoint
CREATE INDEX "audit_by_thread" ON "audit" USING btree ("tenant_id","thread_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_by_subject" ON "audit" USING btree ("tenant_id","table_name","subject_id","sequence");--> statement-breakpoint
CREATE INDEX "draft_by_organisation" ON "draft" USING btree ("tenant_id","organisation_id","updated_at");--> statement-breakpoint
CREATE INDEX "draft_share_by_organisation" ON "draft_share" USING btree ("tenant_id","organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_by_subject" ON "account" USING btree ("oidc_issuer","oidc_subject");--> statement-breakpoint
CREATE UNIQUE INDEX "api_token_hash" ON "api_token" USING btree ("tenant_id","token_hash");--> statement-breakpoint
CREATE INDEX "attempt_by_age" ON "attempt" USING btree ("since");--> statement-breakpoint
CREATE UNIQUE INDEX "invitation_token" ON "invitation" USING btree ("tenant_id","token_hash");--> statement-breakpoint
CREATE INDEX "invitation_of_organisation" ON "invitation" USING btree ("tenant_id","organisation_id");--> statement-breakpoint
CREATE INDEX "invitation_by_email" ON "invitation" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "membership_of_account" ON "membership" USING btree ("tenant_id","organisation_id","account_id");--> statement-breakpoint
CREATE INDEX "membership_by_account" ON "membership" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_siren" ON "organisation" USING btree ("tenant_id","siren");--> statement-breakpoint
CREATE INDEX "organisation_by_name" ON "organisation" USING btree ("tenant_id","name");--> statement-breakpoint
CREATE INDEX "session_of_account" ON "session" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "session_by_expiry" ON "session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "pact_words" ON "pact" USING gin (levier_lexemes("words"));--> statement-breakpoint
CREATE INDEX "pact_action_by_pact" ON "pact_action" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_action_words" ON "pact_action" USING gin (levier_lexemes("label"));--> statement-breakpoint
CREATE INDEX "pact_amount_by_pact" ON "pact_amount" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_axis_by_pact" ON "pact_axis" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_commitment_by_pact" ON "pact_commitment" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_contact_by_pact" ON "pact_contact" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_framework_by_pact" ON "pact_framework" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_governance_body_by_pact" ON "pact_governance_body" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_indicator_by_pact" ON "pact_indicator" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_linked_contract_by_pact" ON "pact_linked_contract" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_party_by_pact" ON "pact_party" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_source_by_pact" ON "pact_source" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_territory_by_pact" ON "pact_territory" USING btree ("tenant_id","pact_id","position");--> statement-breakpoint
CREATE INDEX "pact_territory_by_code" ON "pact_territory" USING btree ("tenant_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "perimeter_slug" ON "perimeter" USING btree ("tenant_id","slug");--> statement-breakpoint
CREATE INDEX "perimeter_by_name" ON "perimeter" USING btree ("tenant_id","name");