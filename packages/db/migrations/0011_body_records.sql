CREATE TABLE "body_records" (
	"runner_id" uuid NOT NULL,
	"body_record_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"amount_ml" real,
	"mass_kg" real,
	"source" text NOT NULL,
	"app" text,
	CONSTRAINT "body_records_runner_id_body_record_id_pk" PRIMARY KEY("runner_id","body_record_id")
);
--> statement-breakpoint
ALTER TABLE "body_records" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "body_records" ADD CONSTRAINT "body_records_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_records" ADD CONSTRAINT "body_records_runner_id_import_id_imports_runner_id_import_id_fk" FOREIGN KEY ("runner_id","import_id") REFERENCES "public"."imports"("runner_id","import_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "body_records_by_time" ON "body_records" USING btree ("runner_id","recorded_at");--> statement-breakpoint
CREATE INDEX "body_records_by_import" ON "body_records" USING btree ("runner_id","import_id");--> statement-breakpoint
CREATE POLICY "body_records_owner" ON "body_records" AS PERMISSIVE FOR ALL TO "limber_app" USING ("body_records"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("body_records"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "body_records_coach" ON "body_records" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "body_records"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'runs' = any(coach_links.scopes)));--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "body_records" TO limber_app;
