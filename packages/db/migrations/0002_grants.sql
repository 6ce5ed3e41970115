GRANT USAGE ON SCHEMA public TO limber_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON
  runners, health_notes, runs, cramps, sweat_tests, plans, experiments, imports, import_files,
  clubs, groups, group_members, coach_links
TO limber_app;
--> statement-breakpoint
GRANT SELECT, INSERT ON audit TO limber_app;
