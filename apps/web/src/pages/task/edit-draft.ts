// What is in the edit form while somebody writes, and which changes of the task come of it. Pure.
import { type Due, TaskFields, type TaskPage } from "@threadboard/domain";
import { momentOf, wallTime } from "../zoned-time.ts";

/** Everything as text, as form fields have it; "" means not said. */
export type EditDraft = {
  readonly title: string;
  readonly body: string;
  readonly team: string;
  readonly kind: string;
  readonly labels: readonly string[];
  readonly difficulty: string;
  readonly effort: string;
  readonly mentor: string;
  /** Names of the wanted places; `key` keeps a row's fields its own while rows come and go. */
  readonly slots: readonly { readonly key: string; readonly name: string }[];
  /** Date and time of day on the writer's own clock. */
  readonly notBefore: string;
  readonly due: { readonly date: string; readonly time: string; readonly zone: string };
  readonly language: string;
  readonly milestone: string;
  /** The id of the campaign it belongs to. */
  readonly campaign: string;
  /** One line each. */
  readonly checklist: string;
};

export type DraftField = keyof EditDraft;

/** Returns the draft that says what the task says. `zone` is the writer's own. */
export function draftOf(
  { card, body, milestone, checklist }: Pick<TaskPage, "card" | "body" | "milestone" | "checklist">,
  zone: string,
): EditDraft {
  const { due, notBefore } = card;
  const wall = notBefore === null ? null : wallTime(Date.parse(notBefore), zone);
  return {
    title: card.title,
    body,
    team: card.team ?? "",
    kind: card.kind,
    labels: card.labels,
    difficulty: card.difficulty ?? "",
    effort: card.effort === null ? "" : String(card.effort),
    mentor: card.mentor ?? "",
    slots: card.slots.map(({ id, name }) => ({ key: id, name: name ?? "" })),
    notBefore: wall === null ? "" : `${wall.date}T${wall.time}`,
    due: {
      date: due?.date ?? "",
      time: due?.kind === "instant" ? due.time.slice(0, 5) : "",
      zone: due?.kind === "instant" ? due.zone : zone,
    },
    language: card.language ?? "",
    milestone: milestone ?? "",
    campaign: card.campaign?.id ?? "",
    checklist: checklist.map(({ text }) => text).join("\n"),
  };
}

export type DraftChanges =
  | { readonly ok: true; readonly fields: TaskFields }
  /** Fields that do not fit, by name. */
  | { readonly ok: false; readonly wrong: ReadonlySet<DraftField> };

/** Returns the fields in which the draft differs from what it began as, ready for a command. */
export function changesOf(draft: EditDraft, before: EditDraft, zone: string): DraftChanges {
  const changed = (name: DraftField) => JSON.stringify(draft[name]) !== JSON.stringify(before[name]);
  const due = dueOf(draft.due);
  const notBefore = notBeforeOf(draft.notBefore, zone);
  const wanted = {
    title: draft.title,
    body: draft.body,
    team: orNull(draft.team),
    kind: draft.kind,
    labels: draft.labels,
    difficulty: orNull(draft.difficulty),
    effort: draft.effort === "" ? null : Number(draft.effort),
    mentor: orNull(draft.mentor),
    slots: draft.slots.map(({ name }) => orNull(name)),
    notBefore,
    due,
    language: orNull(draft.language),
    milestone: orNull(draft.milestone),
    campaign: orNull(draft.campaign),
    checklist: linesOf(draft.checklist),
  };
  const fields = Object.fromEntries(
    Object.entries(wanted).filter(([name]) => isField(name) && changed(name)),
  );
  const parsed = TaskFields.safeParse(fields);
  const wrong = new Set(parsed.error?.issues.map(({ path }) => path[0]).filter(isField));
  if (due === undefined && changed("due")) wrong.add("due");
  if (notBefore === undefined && changed("notBefore")) wrong.add("notBefore");
  return wrong.size === 0 && parsed.success ? { ok: true, fields: parsed.data } : { ok: false, wrong };
}

/** Returns the fields in which two drafts differ. */
export function differences(one: EditDraft, other: EditDraft): DraftField[] {
  return Object.keys(one)
    .filter(isField)
    .filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}

/** A draft after the task has changed under it. */
export type Met = {
  readonly draft: EditDraft;
  /** What the draft began from; where only others changed something, from theirs. */
  readonly before: EditDraft;
  /** Fields that came from others into the draft, since its writer had left them alone. */
  readonly taken: readonly DraftField[];
};

/** Returns the draft with what only others changed meanwhile; where both changed a field, the writer's stays. */
export function meet({ draft, before }: Pick<Met, "draft" | "before">, theirs: EditDraft): Met {
  const own = new Set(differences(before, draft));
  const taken = differences(before, theirs).filter((field) => !own.has(field));
  const news = Object.fromEntries(taken.map((field) => [field, theirs[field]]));
  return { draft: { ...draft, ...news }, before: { ...before, ...news }, taken };
}

/** Returns the fields that both changed, each to something else. */
export function collisions(
  { draft, before }: Pick<Met, "draft" | "before">,
  theirs: EditDraft,
): DraftField[] {
  const other = new Set(differences(draft, theirs));
  return differences(before, theirs).filter((field) => other.has(field));
}

/** Settles one collision: the draft goes on from theirs, with the writer's own value on top or without it. */
export function choose<M extends Pick<Met, "draft" | "before">>(
  met: M,
  theirs: EditDraft,
  field: DraftField,
  whose: "mine" | "theirs",
): M {
  const held = { [field]: theirs[field] };
  const draft = whose === "mine" ? met.draft : { ...met.draft, ...held };
  return { ...met, draft, before: { ...met.before, ...held } };
}

/** The draft's fields, which are the task's own. */
const fieldNames: ReadonlySet<unknown> = new Set(Object.keys(TaskFields.shape));
const isField = (name: unknown): name is DraftField => fieldNames.has(name);

/** A line that is there twice is one; what people paste often comes with bullets. */
const linesOf = (text: string) =>
  [
    ...new Set(
      text.split("\n").map((line) => line.replace(/^\s*(?:[-*•]\s+)?(?:\[[ xX]?\]\s+)?/, "").trim()),
    ),
  ].filter((line) => line !== "");

const orNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** No time means the whole day; `undefined` where it is no date. */
function dueOf({ date, time, zone }: EditDraft["due"]): Due | null | undefined {
  if (date === "") return time === "" ? null : undefined;
  if (time === "") return { kind: "date", date };
  const at = momentOf({ date, time, zone });
  return at === null ? undefined : { kind: "instant", at, date, time, zone };
}

function notBeforeOf(text: string, zone: string): number | null | undefined {
  if (text === "") return null;
  const [date = "", time = ""] = text.split("T");
  return momentOf({ date, time, zone }) ?? undefined;
}
