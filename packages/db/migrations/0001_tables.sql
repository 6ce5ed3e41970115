CREATE TABLE "auth_accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "device_codes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"device_code" text NOT NULL,
	"user_code" text NOT NULL,
	"user_id" uuid,
	"client_id" text,
	"scope" text,
	"status" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"last_polled_at" timestamp with time zone,
	"polling_interval" integer,
	CONSTRAINT "device_codes_deviceCode_unique" UNIQUE("device_code"),
	CONSTRAINT "device_codes_userCode_unique" UNIQUE("user_code")
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" text NOT NULL,
	CONSTRAINT "rate_limits_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"token" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"runner_id" uuid NOT NULL,
	"audit_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"reader_name" text NOT NULL,
	"what" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "audit_runner_id_audit_id_pk" PRIMARY KEY("runner_id","audit_id")
);
--> statement-breakpoint
ALTER TABLE "audit" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clubs" (
	"club_id" uuid PRIMARY KEY NOT NULL,
	"coach_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "clubs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "group_members" (
	"club_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"runner_id" uuid NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "group_members_club_id_group_id_runner_id_pk" PRIMARY KEY("club_id","group_id","runner_id")
);
--> statement-breakpoint
ALTER TABLE "group_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "groups" (
	"club_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "groups_club_id_group_id_pk" PRIMARY KEY("club_id","group_id")
);
--> statement-breakpoint
ALTER TABLE "groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coach_links" (
	"runner_id" uuid NOT NULL,
	"coach_link_id" uuid NOT NULL,
	"coach_id" uuid,
	"code_hash" text NOT NULL,
	"scopes" text[] NOT NULL,
	"invited_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"ends_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "coach_links_runner_id_coach_link_id_pk" PRIMARY KEY("runner_id","coach_link_id")
);
--> statement-breakpoint
ALTER TABLE "coach_links" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "cramps" (
	"runner_id" uuid NOT NULL,
	"cramp_id" uuid NOT NULL,
	"run_id" uuid,
	"happened_at" timestamp with time zone NOT NULL,
	"during" text NOT NULL,
	"muscle" text NOT NULL,
	"side" text,
	"at_distance_m" double precision,
	"at_elapsed_s" double precision,
	"severity" text NOT NULL,
	"duration_s" real,
	"tried" text[] DEFAULT '{}' NOT NULL,
	"relief_after_s" real,
	"could_go_on" boolean,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cramps_runner_id_cramp_id_pk" PRIMARY KEY("runner_id","cramp_id")
);
--> statement-breakpoint
ALTER TABLE "cramps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "experiments" (
	"runner_id" uuid NOT NULL,
	"experiment_id" uuid NOT NULL,
	"change" text NOT NULL,
	"status" text NOT NULL,
	"order" jsonb NOT NULL,
	"runs_wanted" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "experiments_runner_id_experiment_id_pk" PRIMARY KEY("runner_id","experiment_id")
);
--> statement-breakpoint
ALTER TABLE "experiments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "import_files" (
	"runner_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"outcome" text NOT NULL,
	"problem" text,
	"run_id" uuid,
	CONSTRAINT "import_files_runner_id_import_id_file_id_pk" PRIMARY KEY("runner_id","import_id","file_id")
);
--> statement-breakpoint
ALTER TABLE "import_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "imports" (
	"runner_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"source" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "imports_runner_id_import_id_pk" PRIMARY KEY("runner_id","import_id")
);
--> statement-breakpoint
ALTER TABLE "imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plans" (
	"runner_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"request" jsonb NOT NULL,
	"plan" jsonb NOT NULL,
	"rulebook" text NOT NULL,
	"starts_at" timestamp with time zone,
	"time_zone" text,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plans_runner_id_plan_id_pk" PRIMARY KEY("runner_id","plan_id")
);
--> statement-breakpoint
ALTER TABLE "plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "health_notes" (
	"runner_id" uuid PRIMARY KEY NOT NULL,
	"health_conditions" text[] DEFAULT '{}' NOT NULL,
	"medicines" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"emergency_contact" jsonb,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "health_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "runners" (
	"runner_id" uuid PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"week_starts_on" text DEFAULT 'monday' NOT NULL,
	"clock" text DEFAULT '24 h' NOT NULL,
	"distance_unit" text DEFAULT 'km' NOT NULL,
	"volume_unit" text DEFAULT 'mL' NOT NULL,
	"mass_unit" text DEFAULT 'kg' NOT NULL,
	"temperature_unit" text DEFAULT '°C' NOT NULL,
	"birth_year" integer,
	"body_mass_kg" real,
	"height_m" real,
	"bottles_ml" integer[] DEFAULT '{}' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "runners" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "runs" (
	"runner_id" uuid NOT NULL,
	"run_id" uuid NOT NULL,
	"status" text NOT NULL,
	"event" text DEFAULT 'easy' NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"time_zone" text NOT NULL,
	"distance_m" double precision,
	"elapsed_s" double precision,
	"moving_s" double precision,
	"first_mile_s" double precision,
	"splits" jsonb,
	"air_temperature_c" real,
	"relative_humidity_pct" real,
	"wind_m_per_s" real,
	"weather_source" text,
	"intake_ml" real,
	"urine_ml" real,
	"mass_before_kg" real,
	"mass_after_kg" real,
	"effort" smallint,
	"warmed_up" boolean,
	"first_mile_as_planned" boolean,
	"drank_as_planned" boolean,
	"wore_socks" boolean,
	"stretched_after" boolean,
	"plan_id" uuid,
	"import_id" uuid,
	"note" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "runs_runner_id_run_id_pk" PRIMARY KEY("runner_id","run_id")
);
--> statement-breakpoint
ALTER TABLE "runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "sweat_tests" (
	"runner_id" uuid NOT NULL,
	"sweat_test_id" uuid NOT NULL,
	"run_id" uuid,
	"tested_at" timestamp with time zone NOT NULL,
	"mass_before_kg" real NOT NULL,
	"mass_after_kg" real NOT NULL,
	"drank_ml" real NOT NULL,
	"urine_ml" real NOT NULL,
	"duration_s" real NOT NULL,
	"scale_step_kg" real,
	"speed_km_per_h" real,
	"air_temperature_c" real,
	"relative_humidity_pct" real,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "sweat_tests_runner_id_sweat_test_id_pk" PRIMARY KEY("runner_id","sweat_test_id")
);
--> statement-breakpoint
ALTER TABLE "sweat_tests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "auth_accounts" ADD CONSTRAINT "auth_accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "device_codes" ADD CONSTRAINT "device_codes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit" ADD CONSTRAINT "audit_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_club_id_group_id_groups_club_id_group_id_fk" FOREIGN KEY ("club_id","group_id") REFERENCES "public"."groups"("club_id","group_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "groups" ADD CONSTRAINT "groups_club_id_clubs_club_id_fk" FOREIGN KEY ("club_id") REFERENCES "public"."clubs"("club_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_links" ADD CONSTRAINT "coach_links_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cramps" ADD CONSTRAINT "cramps_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cramps" ADD CONSTRAINT "cramps_runner_id_run_id_runs_runner_id_run_id_fk" FOREIGN KEY ("runner_id","run_id") REFERENCES "public"."runs"("runner_id","run_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experiments" ADD CONSTRAINT "experiments_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_files" ADD CONSTRAINT "import_files_runner_id_import_id_imports_runner_id_import_id_fk" FOREIGN KEY ("runner_id","import_id") REFERENCES "public"."imports"("runner_id","import_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "health_notes" ADD CONSTRAINT "health_notes_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "runs" ADD CONSTRAINT "runs_runner_id_import_id_imports_runner_id_import_id_fk" FOREIGN KEY ("runner_id","import_id") REFERENCES "public"."imports"("runner_id","import_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sweat_tests" ADD CONSTRAINT "sweat_tests_runner_id_runners_runner_id_fk" FOREIGN KEY ("runner_id") REFERENCES "public"."runners"("runner_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_accounts_by_user" ON "auth_accounts" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "auth_accounts_once" ON "auth_accounts" USING btree ("provider_id","account_id");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "verifications_by_identifier" ON "verifications" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "audit_by_time" ON "audit" USING btree ("runner_id","read_at");--> statement-breakpoint
CREATE INDEX "coach_links_by_coach" ON "coach_links" USING btree ("coach_id");--> statement-breakpoint
CREATE INDEX "coach_links_by_code" ON "coach_links" USING btree ("code_hash");--> statement-breakpoint
CREATE INDEX "cramps_by_time" ON "cramps" USING btree ("runner_id","happened_at");--> statement-breakpoint
CREATE INDEX "plans_by_time" ON "plans" USING btree ("runner_id","made_at");--> statement-breakpoint
CREATE INDEX "runs_by_time" ON "runs" USING btree ("runner_id","started_at");--> statement-breakpoint
CREATE INDEX "sweat_tests_by_time" ON "sweat_tests" USING btree ("runner_id","tested_at");--> statement-breakpoint
CREATE POLICY "audit_owner" ON "audit" AS PERMISSIVE FOR SELECT TO "limber_app" USING ("audit"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "audit_reader" ON "audit" AS PERMISSIVE FOR INSERT TO "limber_app" WITH CHECK ("audit"."reader_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "clubs_coach" ON "clubs" AS PERMISSIVE FOR ALL TO "limber_app" USING ("clubs"."coach_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("clubs"."coach_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "group_members_coach" ON "group_members" AS PERMISSIVE FOR ALL TO "limber_app" USING (exists (select 1 from clubs where clubs.club_id = "group_members"."club_id" and clubs.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid)) WITH CHECK (exists (select 1 from clubs where clubs.club_id = "group_members"."club_id" and clubs.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "groups_coach" ON "groups" AS PERMISSIVE FOR ALL TO "limber_app" USING (exists (select 1 from clubs where clubs.club_id = "groups"."club_id" and clubs.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid)) WITH CHECK (exists (select 1 from clubs where clubs.club_id = "groups"."club_id" and clubs.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "coach_links_owner" ON "coach_links" AS PERMISSIVE FOR ALL TO "limber_app" USING ("coach_links"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("coach_links"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "coach_links_coach" ON "coach_links" AS PERMISSIVE FOR SELECT TO "limber_app" USING ("coach_links"."coach_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "cramps_owner" ON "cramps" AS PERMISSIVE FOR ALL TO "limber_app" USING ("cramps"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("cramps"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "cramps_coach" ON "cramps" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "cramps"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'cramps' = any(coach_links.scopes)));--> statement-breakpoint
CREATE POLICY "experiments_owner" ON "experiments" AS PERMISSIVE FOR ALL TO "limber_app" USING ("experiments"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("experiments"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "experiments_coach" ON "experiments" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "experiments"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'cramps' = any(coach_links.scopes)));--> statement-breakpoint
CREATE POLICY "import_files_owner" ON "import_files" AS PERMISSIVE FOR ALL TO "limber_app" USING ("import_files"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("import_files"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "import_files_coach" ON "import_files" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "import_files"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'runs' = any(coach_links.scopes)));--> statement-breakpoint
CREATE POLICY "imports_owner" ON "imports" AS PERMISSIVE FOR ALL TO "limber_app" USING ("imports"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("imports"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "imports_coach" ON "imports" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "imports"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'runs' = any(coach_links.scopes)));--> statement-breakpoint
CREATE POLICY "plans_owner" ON "plans" AS PERMISSIVE FOR ALL TO "limber_app" USING ("plans"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("plans"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "plans_coach" ON "plans" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "plans"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'plans' = any(coach_links.scopes)));--> statement-breakpoint
CREATE POLICY "health_notes_owner" ON "health_notes" AS PERMISSIVE FOR ALL TO "limber_app" USING ("health_notes"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("health_notes"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "health_notes_coach" ON "health_notes" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "health_notes"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'health-notes' = any(coach_links.scopes)));--> statement-breakpoint
CREATE POLICY "runners_owner" ON "runners" AS PERMISSIVE FOR ALL TO "limber_app" USING ("runners"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("runners"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "runners_coach" ON "runners" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "runners"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'plans' = any(coach_links.scopes)));--> statement-breakpoint
CREATE POLICY "runs_owner" ON "runs" AS PERMISSIVE FOR ALL TO "limber_app" USING ("runs"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("runs"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "runs_coach" ON "runs" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "runs"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'runs' = any(coach_links.scopes)));--> statement-breakpoint
CREATE POLICY "sweat_tests_owner" ON "sweat_tests" AS PERMISSIVE FOR ALL TO "limber_app" USING ("sweat_tests"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid) WITH CHECK ("sweat_tests"."runner_id" = nullif(current_setting('limber.actor_id', true), '')::uuid);--> statement-breakpoint
CREATE POLICY "sweat_tests_coach" ON "sweat_tests" AS PERMISSIVE FOR SELECT TO "limber_app" USING (exists (select 1 from coach_links where coach_links.runner_id = "sweat_tests"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now() and 'runs' = any(coach_links.scopes)));