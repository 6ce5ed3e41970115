import { answer } from "../../../../server/api.ts";

export const GET = answer;
export const POST = answer;
