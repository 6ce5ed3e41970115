DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'limber_accounts') THEN
    CREATE ROLE limber_accounts NOINHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
--> statement-breakpoint
-- Roles are the whole server's: another database may be setting them at this moment, or somebody else may own them.
DO $$ BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'limber_app' AND NOT rolcanlogin) THEN
    ALTER ROLE limber_app LOGIN;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'limber_accounts' AND NOT rolcanlogin) THEN
    ALTER ROLE limber_accounts LOGIN;
  END IF;
EXCEPTION WHEN insufficient_privilege OR internal_error THEN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION limber_own_name() RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = '' AS $$
  SELECT name FROM public.users WHERE id = nullif(current_setting('limber.actor_id', true), '')::uuid
$$;
--> statement-breakpoint
-- A coach cannot see a link before it is theirs. This finds nothing without the code, and changes nothing but whose it is.
CREATE FUNCTION limber_accept_invitation(code text, at timestamptz, invited_after timestamptz)
RETURNS TABLE (runner_id uuid, coach_link_id uuid) LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE public.coach_links AS link
  SET coach_id = asker.id, coach_name = asker.name, accepted_at = coalesce(link.accepted_at, at)
  FROM public.users AS asker
  WHERE asker.id = nullif(current_setting('limber.actor_id', true), '')::uuid
    AND link.code_hash = code
    AND (link.coach_id IS NULL OR link.coach_id = asker.id)
    AND link.runner_id <> asker.id
    AND link.revoked_at IS NULL
    AND link.ends_at > at
    AND link.invited_at > invited_after
  RETURNING link.runner_id, link.coach_link_id
$$;
--> statement-breakpoint
-- Where the account was a coach's, runners keep their own links and lines without the name.
CREATE FUNCTION limber_delete_account(account uuid, address text, at timestamptz)
RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = '' AS $$
  UPDATE public.audit SET reader_id = '00000000-0000-0000-0000-000000000000', reader_name = 'deleted account'
    WHERE reader_id = account;
  UPDATE public.coach_links SET coach_id = NULL, coach_name = NULL, revoked_at = coalesce(revoked_at, at)
    WHERE coach_id = account;
  DELETE FROM public.clubs WHERE coach_id = account;
  DELETE FROM public.group_members WHERE runner_id = account;
  DELETE FROM public.verifications WHERE value = account::text OR strpos(value || identifier, address) > 0;
  DELETE FROM public.runners WHERE runner_id = account;
  DELETE FROM public.users WHERE id = account;
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION limber_own_name(), limber_accept_invitation(text, timestamptz, timestamptz), limber_delete_account(uuid, text, timestamptz) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION limber_own_name(), limber_accept_invitation(text, timestamptz, timestamptz) TO limber_app;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION limber_delete_account(uuid, text, timestamptz) TO limber_accounts;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO limber_accounts;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  users, auth_accounts, sessions, verifications, rate_limits, device_codes, api_keys
TO limber_accounts;
--> statement-breakpoint
GRANT INSERT ON runners TO limber_accounts;
--> statement-breakpoint
-- Each login may ask which migrations have run.
DO $$ BEGIN
  IF to_regclass('drizzle.__drizzle_migrations') IS NOT NULL THEN
    GRANT USAGE ON SCHEMA drizzle TO limber_app, limber_accounts;
    GRANT SELECT ON drizzle.__drizzle_migrations TO limber_app, limber_accounts;
  END IF;
END $$;
--> statement-breakpoint
ALTER TABLE "audit" ALTER COLUMN "reader_name" SET DEFAULT limber_own_name();--> statement-breakpoint
CREATE POLICY "runners_accounts" ON "runners" AS PERMISSIVE FOR INSERT TO "limber_accounts" WITH CHECK (exists (select 1 from users where users.id = "runners"."runner_id"));--> statement-breakpoint
ALTER POLICY "audit_reader" ON "audit" TO limber_app WITH CHECK ("audit"."reader_id" = nullif(current_setting('limber.actor_id', true), '')::uuid and "audit"."reader_name" = limber_own_name() and exists (select 1 from coach_links where coach_links.runner_id = "audit"."runner_id" and coach_links.coach_id = nullif(current_setting('limber.actor_id', true), '')::uuid and coach_links.revoked_at is null and coach_links.ends_at > now()));
