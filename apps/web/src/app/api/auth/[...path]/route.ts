import { answer } from "../../../../api.ts";

export const GET = answer;
export const POST = answer;
