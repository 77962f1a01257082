// German: what only the server says.
import type { server as english } from "../en/server.ts";
import { columns } from "./columns.ts";
import { finished } from "./finished.ts";
import { messages } from "./messages.ts";
import { minutes } from "./minutes.ts";
import { outline } from "./outline.ts";
import { preview } from "./preview.ts";
import { problems } from "./problems.ts";
import { replies } from "./replies.ts";
import { report } from "./report.ts";
import { rules } from "./rules.ts";
import { signIn } from "./sign-in.ts";
import { thread } from "./thread.ts";
import { told } from "./told.ts";

export const server: Record<keyof typeof english, string> = {
  ...columns,
  ...finished,
  ...messages,
  ...minutes,
  ...outline,
  ...preview,
  ...problems,
  ...replies,
  ...report,
  ...rules,
  ...signIn,
  ...thread,
  ...told,
};
