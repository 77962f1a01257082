// English: the complete catalogue, which the other languages translate.
import { activity } from "./activity.ts";
import { notices } from "./notices.ts";
import { outline } from "./outline.ts";
import { refusals } from "./refusals.ts";
import { thread } from "./thread.ts";
import { web } from "./web.ts";

export const en = { ...refusals, ...notices, ...activity, ...thread, ...outline, ...web } as const;
