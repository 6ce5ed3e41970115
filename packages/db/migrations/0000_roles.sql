DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'limber_app') THEN
    CREATE ROLE limber_app NOLOGIN NOINHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
DO $$ BEGIN
  IF NOT pg_has_role(CURRENT_USER, 'limber_app', 'MEMBER') THEN
    GRANT limber_app TO CURRENT_USER;
  END IF;
END $$;
