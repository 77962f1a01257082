// English: the complete catalogue, which the other languages translate.
import { activity } from "./activity.ts";
import { columns } from "./columns.ts";
import { keys } from "./keys.ts";
import { list } from "./list.ts";
import { messages } from "./messages.ts";
import { notices } from "./notices.ts";
import { outline } from "./outline.ts";
import { pages } from "./pages.ts";
import { palette } from "./palette.ts";
import { problems } from "./problems.ts";
import { refusals } from "./refusals.ts";
import { replies } from "./replies.ts";
import { signIn } from "./sign-in.ts";
import { standing } from "./standing.ts";
import { sync } from "./sync.ts";
import { taskPage } from "./task-page.ts";
import { thread } from "./thread.ts";
import { web } from "./web.ts";

export const en = {
  ...refusals,
  ...problems,
  ...columns,
  ...notices,
  ...messages,
  ...signIn,
  ...activity,
  ...thread,
  ...replies,
  ...standing,
  ...outline,
  ...web,
  ...pages,
  ...sync,
  ...taskPage,
  ...keys,
  ...list,
  ...palette,
} as const;
