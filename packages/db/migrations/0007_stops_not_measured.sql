ALTER TABLE "runs" ADD COLUMN "urine_unmeasured" boolean;--> statement-breakpoint
ALTER TABLE "sweat_tests" ADD COLUMN "urine_unmeasured" boolean;