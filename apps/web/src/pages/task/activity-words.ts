// The sentence of one line of the activity. Pure but for the catalogue.
import type { ActivityLine } from "@threadboard/domain";
import { say, words } from "../../words/words.ts";

/** Returns what happened, in words. A happening that this page does not know yet is named as a change. */
export function activityWords({ type, person, subject, details }: ActivityLine): string {
  const key = `activity.${type}`;
  const fields = typeof details.fields === "string" ? { fields: fieldsWords(details.fields) } : {};
  return say(words.has(key) ? key : "page.activity.unknown", {
    who: person?.name ?? say("activity.nobody"),
    subject: subject?.name ?? say("page.activity.somebody"),
    how: "",
    byLead: "no",
    from: "",
    to: "",
    slots: 1,
    keep: "",
    item: "",
    done: "",
    task: "",
    fields: say("page.activity.something"),
    ...details,
    ...fields,
  });
}

/** Returns through which door it came: "on the board", "in the thread". */
export function doorWords(door: ActivityLine["door"]): string {
  return say(`page.door.${door}`);
}

/** "the title, the body and the due date", from the fields' own names. */
export function fieldsWords(list: string): string {
  const names = list.split(", ").map((name) => {
    const key = `page.field.${name}`;
    return words.has(key) ? say(key) : name;
  });
  return new Intl.ListFormat(words.language, { type: "conjunction" }).format(names);
}
