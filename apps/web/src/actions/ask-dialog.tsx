// The small dialog that asks what a command needs to know, in the words of that command.
import type { Card, PersonId, SlotId } from "@threadboard/domain";
import { type FormEvent, type ReactNode, useState } from "react";
import { waitsWords } from "../board/card-details.tsx";
import { useOffline } from "../data/line.ts";
import { useSettings } from "../data/use-board.ts";
import { Button } from "../parts/button.tsx";
import { Dialog, FormButtons } from "../parts/dialog.tsx";
import { Choice, TextArea, TextField } from "../parts/form.tsx";
import { say, words } from "../words/words.ts";
import type { Answer } from "./answered.ts";
import { PersonPicker } from "./person-picker.tsx";
import { freeParts, hasParts, type Wish } from "./wish.ts";

type Props = {
  readonly open: boolean;
  readonly card: Card;
  readonly wish: Wish;
  /** What was answered before, where that did not go through. */
  readonly given: Answer | null;
  readonly onAnswer: (answer: Answer) => void;
  readonly onClose: () => void;
};

export function AskDialog({ open, card, wish, given, onAnswer, onClose }: Props) {
  const form = { card, wish, given, onAnswer, onClose };
  const isOffline = useOffline();
  return (
    <Dialog open={open} onClose={onClose} title={say(titleKey(wish))} description={card.title}>
      <p role="status" className="mb-3 rounded bg-amber-soft px-3 py-2 text-small empty:hidden">
        {isOffline && say("mine.line.writing")}
      </p>
      {wish.asks === "evidence" && <Evidence {...form} />}
      {wish.asks === "slot" && <Part {...form} />}
      {wish.asks === "person" && <Whom {...form} />}
      {wish.asks === "slots" && <HowMany {...form} />}
      {(wish.asks === "note" || wish.asks === "reason" || wish.asks === "comment") && (
        <Words {...form} asks={wish.asks} />
      )}
    </Dialog>
  );
}

function titleKey(wish: Wish) {
  switch (wish.type) {
    case "claim":
      return wish.asks === "person" ? "web.ask.claim-for" : "web.ask.claim";
    case "hand-back":
    case "submit":
    case "return":
    case "release":
    case "finish":
    case "drop":
    case "reopen":
    case "offer":
    case "hand-over":
      return `web.ask.${wish.type}` as const;
    case "renew":
    case "accept":
    case "open":
    case "move":
      throw new Error(`${wish.type} asks nothing`);
  }
}

type FormProps = Omit<Props, "open">;

function Form({
  children,
  word,
  loss = false,
  onSubmit,
  onClose,
}: {
  children: ReactNode;
  word: string;
  loss?: boolean;
  onSubmit: () => void;
  onClose: () => void;
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      {children}
      <FormButtons>
        <Button onClick={onClose}>{say("web.cancel")}</Button>
        <Button type="submit" look={loss ? "loss" : "main"}>
          {word}
        </Button>
      </FormButtons>
    </form>
  );
}

/** A note may stay empty; a reason and a comment may not, and the refusal that the board would give says so. */
function Words({
  wish,
  asks,
  given,
  onAnswer,
  onClose,
}: FormProps & { asks: "note" | "reason" | "comment" }) {
  const [text, setText] = useState(given?.words ?? "");
  const [missing, setMissing] = useState(false);
  const complain = asks === "comment" ? "refusal.comment-missing" : "refusal.reason-missing";
  const submit = () => {
    if (asks !== "note" && text.trim() === "") setMissing(true);
    else onAnswer({ words: text });
  };
  return (
    <Form
      word={say(`web.ask.${wordOf(wish)}.do`)}
      loss={wish.type === "drop" || wish.type === "release"}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextArea
        label={say(`web.ask.${asks}`)}
        help={say(`web.ask.${asks}.help`)}
        value={text}
        autoFocus
        onChange={({ target }) => setText(target.value)}
        error={missing && text.trim() === "" ? say(complain) : undefined}
      />
    </Form>
  );
}

function wordOf({ type }: Wish) {
  switch (type) {
    case "hand-back":
    case "return":
    case "release":
    case "finish":
    case "drop":
      return type;
    default:
      throw new Error(`${type} does not ask for words`);
  }
}

function Evidence({ card, given, onAnswer, onClose }: FormProps) {
  const { kinds } = useSettings();
  const kind = kinds.find(({ key }) => key === card.kind);
  const [link, setLink] = useState(given?.link ?? "");
  const [note, setNote] = useState(given?.words ?? "");
  const [outcome, setOutcome] = useState(given?.outcome ?? "");
  const [tried, setTried] = useState(false);
  const outcomes = kind?.outcomes ?? [];
  const problems = {
    evidence: link.trim() === "" && note.trim() === "" ? say("refusal.evidence-missing") : undefined,
    link: link.trim() !== "" && !isWebAddress(link.trim()) ? say("web.ask.link.wrong") : undefined,
    outcome: outcomes.length > 0 && outcome === "" ? say("refusal.outcome-missing") : undefined,
  };
  const submit = () => {
    setTried(true);
    if (Object.values(problems).some((problem) => problem !== undefined)) return;
    onAnswer({ link, words: note, outcome: outcome === "" ? null : outcome });
  };
  return (
    <Form word={say("web.ask.submit.do")} onSubmit={submit} onClose={onClose}>
      {card.checklist !== null && card.checklist.done < card.checklist.count && (
        <p className="text-pretty text-quiet">{say("web.ask.submit.list", card.checklist)}</p>
      )}
      {kind?.done != null && (
        <p className="rounded bg-accent-soft px-3 py-2 text-small">
          {say("web.ask.done-means", { done: kind.done })}
        </p>
      )}
      {outcomes.length > 0 && (
        <Choice
          label={say("web.ask.outcome")}
          value={outcome}
          onChange={({ target }) => setOutcome(target.value)}
          error={tried ? problems.outcome : undefined}
        >
          <option value="">{say("web.ask.choose")}</option>
          {outcomes.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      <TextField
        label={say("web.ask.link")}
        type="url"
        inputMode="url"
        placeholder="https://"
        autoFocus
        value={link}
        onChange={({ target }) => setLink(target.value)}
        error={tried ? problems.link : undefined}
      />
      <TextArea
        label={say("web.ask.evidence")}
        help={say("web.ask.evidence.help")}
        value={note}
        onChange={({ target }) => setNote(target.value)}
        error={tried ? problems.evidence : undefined}
      />
    </Form>
  );
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function Part({ card, given, onAnswer, onClose }: FormProps) {
  const { prefix } = useSettings();
  const [slotId, setSlotId] = useState<SlotId | null>(given?.slotId ?? null);
  const [tried, setTried] = useState(false);
  const submit = () => (slotId === null ? setTried(true) : onAnswer({ slotId }));
  return (
    <Form word={say("web.act.claim")} onSubmit={submit} onClose={onClose}>
      {card.blockedBy.length > 0 && <p className="text-amber">{waitsWords(card, prefix)}</p>}
      <PartChoice card={card} chosen={slotId} onChoose={setSlotId} missing={tried && slotId === null} />
    </Form>
  );
}

function PartChoice({
  card,
  chosen,
  onChoose,
  missing = false,
}: {
  card: Card;
  chosen: SlotId | null;
  onChoose: (id: SlotId) => void;
  missing?: boolean;
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1">
      <legend className="mb-1 font-medium text-small">{say("web.ask.slot")}</legend>
      {freeParts(card).map((slot, index) => (
        <label
          key={slot.id}
          className="flex min-h-9 items-center gap-3 rounded border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft touch:min-h-11"
        >
          <input
            type="radio"
            name="part"
            className="accent-accent"
            checked={chosen === slot.id}
            onChange={() => onChoose(slot.id)}
          />
          {slot.name ?? say("web.part.unnamed", { number: index + 1 })}
        </label>
      ))}
      <p role="alert" className="text-loss text-small empty:hidden">
        {missing && say("web.ask.slot.missing")}
      </p>
    </fieldset>
  );
}

/** A lead puts somebody down for a task, themselves too, or asks somebody to take it; a holder asks somebody to go on. */
function Whom({ card, wish, given, onAnswer, onClose }: FormProps) {
  const [personId, setPersonId] = useState<PersonId | null>(given?.personId ?? null);
  const [slotId, setSlotId] = useState<SlotId | null>(given?.slotId ?? null);
  const [tried, setTried] = useState(false);
  const claiming = wish.type === "claim";
  const handing = wish.type === "hand-over";
  const asksPart = claiming && hasParts(card);
  const submit = () => {
    setTried(true);
    if (personId !== null && (!asksPart || slotId !== null)) onAnswer({ personId, slotId });
  };
  return (
    <Form
      word={say(claiming ? "web.ask.claim-for.do" : handing ? "web.ask.hand-over.do" : "web.ask.offer.do")}
      onSubmit={submit}
      onClose={onClose}
    >
      {handing && <p className="text-pretty text-quiet">{say("web.ask.hand-over.text")}</p>}
      <PersonPicker
        chosen={personId}
        onChoose={setPersonId}
        withReader={claiming}
        error={tried && personId === null ? say("web.ask.person.missing") : undefined}
      />
      {asksPart && (
        <PartChoice card={card} chosen={slotId} onChoose={setSlotId} missing={tried && slotId === null} />
      )}
    </Form>
  );
}

function HowMany({ given, onAnswer, onClose }: FormProps) {
  const [count, setCount] = useState(String(given?.slots ?? 1));
  const slots = Number(count);
  const wrong = !Number.isInteger(slots) || slots < 1 || slots > 50;
  return (
    <Form word={say("web.ask.reopen.do")} onSubmit={() => !wrong && onAnswer({ slots })} onClose={onClose}>
      <TextField
        label={say("web.ask.slots")}
        type="number"
        inputMode="numeric"
        min={1}
        max={50}
        autoFocus
        value={count}
        onChange={({ target }) => setCount(target.value)}
        error={
          wrong
            ? say("web.ask.slots.wrong", { max: new Intl.NumberFormat(words.language).format(50) })
            : undefined
        }
      />
    </Form>
  );
}
