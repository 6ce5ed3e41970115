ALTER TABLE "import_files" ADD COLUMN "message" text;--> statement-breakpoint
ALTER TABLE "import_files" ADD COLUMN "run_revision" integer;--> statement-breakpoint
ALTER TABLE "import_files" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "import_files" ADD COLUMN "elapsed_s" double precision;--> statement-breakpoint
ALTER TABLE "import_files" ADD COLUMN "distance_m" double precision;--> statement-breakpoint
ALTER TABLE "import_files" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "mile_splits" jsonb;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "heart_rate_bpm" real;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "estimated_sweat_loss_ml" real;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "device" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "replaced" jsonb;--> statement-breakpoint
CREATE INDEX "import_files_by_sha256" ON "import_files" USING btree ("runner_id","sha256");--> statement-breakpoint
CREATE INDEX "import_files_by_time" ON "import_files" USING btree ("runner_id","started_at");--> statement-breakpoint
CREATE INDEX "import_files_by_run" ON "import_files" USING btree ("runner_id","run_id");