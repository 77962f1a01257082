// Why a task fits, in words.
import type { Reason, Settings } from "@threadboard/domain";
import type { ReactNode } from "react";
import { DueNear } from "../parts/time-near.tsx";
import { say, words } from "../words/words.ts";

/** Returns the words for a reason; names of kinds are those of the settings. */
export function reasonWords(reason: Reason, { kinds }: Pick<Settings, "kinds">): ReactNode {
  switch (reason.code) {
    case "kind": {
      const name = kinds.find(({ key }) => key === reason.kind)?.name ?? reason.kind;
      return say("find.reason.kind", { name });
    }
    case "skill":
      return say("find.reason.skill", { name: reason.skill });
    case "arch":
      return say("find.reason.arch", { name: reason.arch });
    case "effort":
      return effortWords(reason.minutes);
    case "language":
      return say("find.reason.language", { name: languageName(reason.language) });
    case "mentor":
      return say("find.reason.mentor", { name: reason.name });
    case "due":
      return <DueNear due={reason.due} />;
    case "effort-unsaid":
    case "easy":
    case "seldom-shown":
      return say(`find.reason.${reason.code}`);
  }
}

/** A day of work is eight hours. */
function effortWords(minutes: number): string {
  if (minutes < 50) return say("find.reason.minutes", { count: minutes });
  if (minutes < 480) return say("find.reason.hours", { count: Math.max(1, Math.round(minutes / 30) / 2) });
  return say("find.reason.days", { count: Math.round(minutes / 240) / 2 });
}

/** Returns the name of a language in the reader's own. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(words.language, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
