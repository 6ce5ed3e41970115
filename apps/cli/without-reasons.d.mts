import type { Plugin } from "rolldown";

export declare const withoutReasons: Plugin;
