import { secondOpinionOf } from "@limber/core/heat/second-opinion";
import { secondOpinionInWords } from "@limber/core/heat/second-opinion-in-words";

/** What another model of the heat sees, and in words: in a file of its own beside the command. */
export const otherModel = { secondOpinionOf, secondOpinionInWords };
