CREATE TABLE "run_notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"endpoint" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"step" bigint NOT NULL,
	"due_at" timestamp with time zone,
	"words" text,
	"sent_at" timestamp with time zone,
	"ends_at" timestamp with time zone NOT NULL,
	CONSTRAINT "run_notices_sessionId_unique" UNIQUE("session_id")
);
--> statement-breakpoint
ALTER TABLE "run_notices" ADD CONSTRAINT "run_notices_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "run_notices_by_due" ON "run_notices" USING btree ("due_at");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "run_notices" TO limber_accounts;
