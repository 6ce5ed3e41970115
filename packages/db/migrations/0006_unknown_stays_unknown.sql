ALTER TABLE "cramps" ALTER COLUMN "muscle" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "cramps" ALTER COLUMN "severity" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "sweat_tests" ALTER COLUMN "urine_ml" DROP NOT NULL;--> statement-breakpoint
UPDATE "runs" SET "air_temperature_c" = NULL, "relative_humidity_pct" = NULL, "weather_source" = NULL
WHERE "weather_source" = 'assumed';
