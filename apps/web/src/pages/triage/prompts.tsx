// What the desk asks back: a choice for each fact, a date, a name, a reason, until when. All of it at the foot, by keys.
import { useQuery } from "@tanstack/react-query";
import { type Card, DAY, readDueWords, type TaskId, type TriageItem, todayIn } from "@threadboard/domain";
import { type FormEvent, type ReactNode, useDeferredValue, useId, useState } from "react";
import { peopleQuery } from "../../data/queries.ts";
import { useSettings } from "../../data/use-board.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/form.tsx";
import { PublicNumber } from "../../parts/public-number.tsx";
import { say, words } from "../../words/words.ts";
import { TaskPicker } from "../task/task-picker.tsx";
import { readersZone } from "../zoned-time.ts";
import { ChoiceBar, Foot } from "./choice-bar.tsx";
import { chosenOf, decisionOf, type Fact, optionsFor } from "./facts.ts";
import type { Decision } from "./plan.ts";

export type Prompt = Fact | "drop" | "reason" | "snooze" | "merge";

type Props = {
  readonly prompt: Prompt;
  /** What it is about; the first one stands for all. */
  readonly items: readonly TriageItem[];
  readonly decide: (decision: Decision) => void;
  readonly ask: (prompt: Prompt) => void;
  readonly onClose: () => void;
};

export function PromptBar({ prompt, items, decide, ask, onClose }: Props) {
  const settings = useSettings();
  const card = items.find((item) => item.kind === "task")?.card;
  const give = (decision: Decision) => {
    onClose();
    decide(decision);
  };
  switch (prompt) {
    case "snooze":
      return <Snooze give={give} onClose={onClose} />;
    case "drop":
      return <Drop give={give} ask={ask} onClose={onClose} />;
    case "reason":
      return <Reason give={give} onClose={onClose} />;
    case "due":
      return <DuePrompt give={give} onClose={onClose} />;
    case "mentor":
      return <Mentor mentor={card?.mentor ?? ""} give={give} onClose={onClose} />;
    case "merge":
      return card === undefined ? null : <Merge card={card} items={items} give={give} onClose={onClose} />;
    default: {
      const chosen = card === undefined ? [] : chosenOf(prompt, card);
      const many = prompt === "skills";
      return (
        <ChoiceBar
          title={say(`desk.choose.${prompt}`)}
          options={optionsFor(prompt, settings)}
          chosen={chosen}
          many={many}
          onPick={(value) => (many ? decide : give)(decisionOf(prompt, value, chosen))}
          onClose={onClose}
        />
      );
    }
  }
}

type Answering = { readonly give: (decision: Decision) => void; readonly onClose: () => void };

/** The next morning, and mornings after it, where the reader is. */
function Snooze({ give, onClose }: Answering) {
  const options = [
    { value: "1", words: say("desk.snooze.tomorrow") },
    { value: "7", words: say("desk.snooze.week") },
    { value: "30", words: say("desk.snooze.month") },
  ];
  return (
    <ChoiceBar
      title={say("desk.choose.snooze")}
      options={options}
      chosen={[]}
      onPick={(days) => give({ type: "snooze", until: morningIn(Number(days), Date.now()) })}
      onClose={onClose}
    />
  );
}

function morningIn(days: number, now: number): number {
  return new Date(now + days * DAY).setHours(6, 0, 0, 0);
}

const presets = ["duplicate", "not-ours", "done", "vague"] as const;

function Drop({ give, ask, onClose }: Answering & { readonly ask: (prompt: Prompt) => void }) {
  const options = [
    ...presets.map((value) => ({ value, words: say(`desk.drop.${value}`) })),
    { value: "own", words: say("desk.drop.own") },
  ];
  const pick = (value: string) => {
    const preset = presets.find((each) => each === value);
    if (preset === undefined) ask("reason");
    else give({ type: "drop", reason: say(`desk.drop.${preset}.words`) });
  };
  return (
    <ChoiceBar
      title={say("desk.choose.drop")}
      options={options}
      chosen={[]}
      onPick={pick}
      onClose={onClose}
    />
  );
}

function Reason({ give, onClose }: Answering) {
  const [text, setText] = useState("");
  return (
    <FootForm
      title={say("desk.choose.drop")}
      word={say("desk.drop")}
      onClose={onClose}
      onSubmit={() => text.trim() !== "" && give({ type: "drop", reason: text.trim() })}
    >
      <TextField
        label={say("desk.reason.label")}
        help={say("desk.reason.help")}
        autoFocus
        autoComplete="off"
        maxLength={4000}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </FootForm>
  );
}

function DuePrompt({ give, onClose }: Answering) {
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const due = readDueWords(text, todayIn(readersZone(), Date.now()), words.language);
  const isEmpty = text.trim() === "";
  const submit = () => {
    setTried(true);
    if (isEmpty || due !== null) give({ type: "edit", fields: { due: isEmpty ? null : due } });
  };
  const read =
    due === null || due.kind !== "date"
      ? say("desk.due.help")
      : new Intl.DateTimeFormat(words.language, { dateStyle: "full", timeZone: "UTC" }).format(
          Date.parse(due.date),
        );
  return (
    <FootForm title={say("desk.fact.due")} word={say("desk.due.set")} onClose={onClose} onSubmit={submit}>
      <TextField
        label={say("desk.due.label")}
        help={read}
        error={tried && !isEmpty && due === null ? say("desk.due.unclear") : undefined}
        autoFocus
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
    </FootForm>
  );
}

function Mentor({ mentor, give, onClose }: Answering & { readonly mentor: string }) {
  const id = useId();
  const [text, setText] = useState(mentor);
  const { data } = useQuery({
    ...peopleQuery(useDeferredValue(text.trim())),
    placeholderData: (before) => before,
  });
  return (
    <FootForm
      title={say("desk.fact.mentor")}
      word={say("desk.due.set")}
      onClose={onClose}
      onSubmit={() => give({ type: "edit", fields: { mentor: text.trim() === "" ? null : text.trim() } })}
    >
      <TextField
        label={say("desk.mentor.label")}
        help={say("desk.mentor.help")}
        list={id}
        autoFocus
        autoComplete="off"
        maxLength={80}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <datalist id={id}>
        {data?.people.slice(0, 8).map(({ id: person, name, username }) => (
          <option key={person} value={name}>
            {username}
          </option>
        ))}
      </datalist>
    </FootForm>
  );
}

/** What it seems to resemble is chosen already, so that Enter is enough. */
function Merge({
  card,
  items,
  give,
  onClose,
}: Answering & { readonly card: Card; readonly items: readonly TriageItem[] }) {
  const suspected = items
    .flatMap(({ reasons }) => reasons)
    .find(({ code, task }) => code === "duplicate" && task !== null)?.task;
  const [into, setInto] = useState<{ id: TaskId; card: Card | null } | null>(
    suspected == null ? null : { id: suspected.id, card: null },
  );
  const [tried, setTried] = useState(false);
  const submit = () => {
    setTried(true);
    if (into !== null) give({ type: "merge", intoId: into.id });
  };
  return (
    <FootForm
      title={say("desk.choose.merge")}
      word={say("page.merge.do")}
      onClose={onClose}
      onSubmit={submit}
    >
      <div className="-m-1 max-h-[50dvh] overflow-y-auto p-1">
        {suspected != null && into?.card === null && (
          <p className="mb-2 rounded border border-accent bg-accent-soft px-3 py-2">
            <PublicNumber of={suspected.number} /> <span dir="auto">{suspected.title}</span>
          </p>
        )}
        <TaskPicker
          except={card}
          chosen={into?.card ?? null}
          onChoose={(chosen) => setInto({ id: chosen.id, card: chosen })}
          error={tried && into === null ? say("page.pick.missing") : undefined}
        />
      </div>
    </FootForm>
  );
}

/** Something to write at the foot: Enter gives it, Escape leaves things as they were. */
function FootForm({
  title,
  word,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  word: string;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Foot title={title} id={id} closing="cancel" onClose={onClose}>
      <form
        aria-labelledby={id}
        noValidate
        onSubmit={submit}
        onKeyDown={({ key }) => key === "Escape" && onClose()}
        className="flex min-w-0 grow flex-wrap items-start gap-3"
      >
        <div className="min-w-0 max-w-xl grow">{children}</div>
        <Button type="submit" look="main" className="mt-6">
          {word}
        </Button>
      </form>
    </Foot>
  );
}
