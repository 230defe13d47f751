ALTER TABLE "pact_action_sheet" ADD COLUMN "number" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "partners" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "is_whole_pact" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "places" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "context" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "objectives" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "expected_results" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "target_group" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "indicators" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "deliverables" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "attachments" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "state_aid" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "state_aid_number" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "start_rule" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "applied_on" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "human_means" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "technical_means" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "diagnosis_link" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "framework_link" text;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "depends_on" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "pact_action_sheet" ADD COLUMN "contributes_to" uuid[] DEFAULT '{}' NOT NULL;