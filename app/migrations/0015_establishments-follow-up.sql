CREATE TABLE "establishment_contact" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"siret" text NOT NULL,
	"name" text collate "french" NOT NULL,
	"role" text,
	"email" text,
	"telephone" text,
	"purpose" text NOT NULL,
	"source" text NOT NULL,
	"kept_until" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author" uuid,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "establishment_contact_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "establishment_favourite" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"siret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "establishment_favourite_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "establishment_label" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"name" text collate "french" NOT NULL,
	"plain_name" text NOT NULL,
	"organisation_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "establishment_label_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "establishment_note" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"siret" text NOT NULL,
	"day" text NOT NULL,
	"what" text NOT NULL,
	"next_step" text,
	"next_on" text,
	"next_done" boolean DEFAULT false NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author" uuid,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "establishment_note_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
CREATE TABLE "establishment_tag" (
	"tenant_id" text NOT NULL,
	"id" uuid NOT NULL,
	"label_id" uuid NOT NULL,
	"siret" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "establishment_tag_tenant_id_id_pk" PRIMARY KEY("tenant_id","id")
);
--> statement-breakpoint
ALTER TABLE "establishment_tag" ADD CONSTRAINT "establishment_tag_of_label" FOREIGN KEY ("tenant_id","label_id") REFERENCES "public"."establishment_label"("tenant_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "establishment_contact_by_siret" ON "establishment_contact" USING btree ("tenant_id","siret");--> statement-breakpoint
CREATE INDEX "establishment_contact_by_end" ON "establishment_contact" USING btree ("kept_until");--> statement-breakpoint
CREATE UNIQUE INDEX "establishment_favourite_once" ON "establishment_favourite" USING btree ("tenant_id","account_id","siret");--> statement-breakpoint
CREATE UNIQUE INDEX "establishment_label_name" ON "establishment_label" USING btree ("tenant_id","plain_name");--> statement-breakpoint
CREATE INDEX "establishment_note_by_siret" ON "establishment_note" USING btree ("tenant_id","siret","day");--> statement-breakpoint
CREATE INDEX "establishment_note_by_next" ON "establishment_note" USING btree ("tenant_id","next_done","next_on");--> statement-breakpoint
CREATE UNIQUE INDEX "establishment_tag_once" ON "establishment_tag" USING btree ("tenant_id","label_id","siret");--> statement-breakpoint
CREATE INDEX "establishment_tag_by_siret" ON "establishment_tag" USING btree ("tenant_id","siret");