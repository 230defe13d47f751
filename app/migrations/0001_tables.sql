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
CREATE INDEX "audit_by_thread" ON "audit" USING btree ("tenant_id","thread_id","sequence");--> statement-breakpoint
CREATE INDEX "audit_by_subject" ON "audit" USING btree ("tenant_id","table_name","subject_id","sequence");