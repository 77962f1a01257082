// Spanish.
import type { en } from "../en/index.ts";
import { activity } from "./activity.ts";
import { campaigns } from "./campaigns.ts";
import { desk } from "./desk.ts";
import { find } from "./find.ts";
import { keys } from "./keys.ts";
import { language } from "./language.ts";
import { list } from "./list.ts";
import { lists } from "./lists.ts";
import { meetingPage } from "./meeting-page.ts";
import { mine } from "./mine.ts";
import { notices } from "./notices.ts";
import { pages } from "./pages.ts";
import { palette } from "./palette.ts";
import { reasons } from "./reasons.ts";
import { refusals } from "./refusals.ts";
import { reportPage } from "./report-page.ts";
import { standing } from "./standing.ts";
import { sync } from "./sync.ts";
import { taskPage } from "./task-page.ts";
import { web } from "./web.ts";
import { writes } from "./writes.ts";

export const es: Record<keyof typeof en, string> = {
  ...refusals,
  ...find,
  ...notices,
  ...activity,
  ...desk,
  ...standing,
  ...reasons,
  ...writes,
  ...web,
  ...pages,
  ...sync,
  ...taskPage,
  ...reportPage,
  ...meetingPage,
  ...keys,
  ...language,
  ...list,
  ...palette,
  ...campaigns,
  ...lists,
  ...mine,
};
