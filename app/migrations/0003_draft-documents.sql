CREATE TABLE "draft_document" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"draft_id" uuid NOT NULL,
	"created_by" uuid,
	"rank" integer NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"sha256" text NOT NULL,
	"text" text NOT NULL,
	"extraction" jsonb NOT NULL,
	"source" jsonb NOT NULL,
	"content" "bytea" NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "draft_document_tenant_id_id_pk" PRIMARY KEY("tenant_id","id"),
	CONSTRAINT "draft_document_by_rank" UNIQUE("tenant_id","draft_id","rank")
);
--> statement-breakpoint
ALTER TABLE "draft_decision" ADD COLUMN "document_id" uuid;--> statement-breakpoint
ALTER TABLE "draft_document" ADD CONSTRAINT "draft_document_tenant_id_draft_id_draft_tenant_id_id_fk" FOREIGN KEY ("tenant_id","draft_id") REFERENCES "public"."draft"("tenant_id","id") ON DELETE no action ON UPDATE no action;