DO $$ BEGIN
  CREATE ROLE limber_app NOLOGIN NOINHERIT;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
GRANT limber_app TO CURRENT_USER;
