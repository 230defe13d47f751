CREATE TABLE "moderator_notice" (
	"tenant_id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "moderator_notice_tenant_id_account_id_pk" PRIMARY KEY("tenant_id","account_id")
);
