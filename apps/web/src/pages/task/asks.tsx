// Open questions to a lead about a task, each with the ways to answer it where it stands.
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type AskOnPage, type Card, ClaimId, type PersonCommand, type TaskPage } from "@threadboard/domain";
import { useAct } from "../../actions/act.tsx";
import { wishesFor } from "../../actions/wish.ts";
import { api } from "../../data/api.ts";
import { taskQuery } from "../../data/queries.ts";
import { useActor, useRules, useSettings } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Button } from "../../parts/button.tsx";
import { notify } from "../../parts/notify.ts";
import { useNow } from "../../parts/now.ts";
import { PublicNumber } from "../../parts/public-number.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";

export function Asks({ card, page }: { card: Card; page: TaskPage }) {
  if (page.asks.length === 0) return null;
  return (
    <section aria-label={say("page.asks")} className="flex flex-col gap-3">
      {page.asks.map((ask) => (
        <Question key={`${ask.code}:${ask.about}`} ask={ask} card={card} page={page} />
      ))}
    </section>
  );
}

function Question({ ask, card, page }: { ask: AskOnPage; card: Card; page: TaskPage }) {
  const words = say(`ask.${ask.code}`, { about: ask.about ?? "" });
  return (
    <div className="flex flex-col gap-2 rounded border border-amber bg-amber-soft p-4">
      <p className="text-pretty">
        <span className="font-semibold">{words}</span>{" "}
        <span className="text-quiet text-small">
          <TimeNear how="on" at={ask.at} />
        </span>
      </p>
      {ask.task !== null && (
        <p>
          <Link
            to="/tasks/$number"
            params={{ number: ask.task.number }}
            className="text-accent underline underline-offset-2"
          >
            <PublicNumber of={ask.task.number} /> {ask.task.title}
          </Link>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Answers ask={ask} card={card} page={page} question={words} />
      </div>
    </div>
  );
}

/** The likeliest answer first; leaving things as they are is always one. */
function Answers({
  ask,
  card,
  page,
  question,
}: {
  ask: AskOnPage;
  card: Card;
  page: TaskPage;
  question: string;
}) {
  const send = useCommand();
  const ending = useEnding(card);
  const taskId = card.id;
  const button = (what: string, act: () => void, look: "main" | "plain" = "plain") => (
    <Button look={look} onClick={act} aria-label={say("page.asks.of", { what, question })}>
      {what}
    </Button>
  );
  const give = (command: PersonCommand) => () => void send(command);
  const keep = give({
    type: "keep-as-is",
    taskId,
    code: ask.code,
    ...(ask.about === null ? {} : { about: ask.about }),
  });
  switch (ask.code) {
    case "item-doubtful":
      return (
        <>
          {button(say("page.asks.same"), keep, "main")}
          {button(say("page.asks.other"), give({ type: "detach-thread", taskId }))}
        </>
      );
    case "looks-like":
      return (
        <>
          {ask.task !== null && (
            <MergeInto
              task={ask.task}
              words={button}
              merge={(intoId) => void send({ type: "merge", taskId, intoId })}
            />
          )}
          {button(say("page.asks.other"), keep)}
        </>
      );
    case "unreached":
      return (
        <>
          {ask.about !== null && <Release card={card} claimId={ask.about} words={button} />}
          {button(say("page.asks.keep"), keep)}
        </>
      );
    case "merged":
      return (
        <>
          <Follow card={card} page={page} words={button} />
          {button(say("page.asks.keep"), keep)}
        </>
      );
    default:
      return (
        <>
          {ending.map(({ word, act }) => (
            <span key={word}>{button(word, act)}</span>
          ))}
          {button(say("page.asks.keep"), keep)}
        </>
      );
  }
}

/** Calling it done or dropping it, as the rules let this lead. */
function useEnding(card: Card): { word: string; act: () => void }[] {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const now = useNow();
  return wishesFor(card, actor, rules, now).flatMap((wish) => {
    if (wish.type === "finish") return [{ word: say("page.asks.finish"), act: () => act(card, wish) }];
    if (wish.type === "drop") return [{ word: say("page.asks.drop"), act: () => act(card, wish) }];
    return [];
  });
}

type Worded = (what: string, act: () => void, look?: "main" | "plain") => React.ReactNode;

function MergeInto({
  task,
  words,
  merge,
}: {
  task: NonNullable<AskOnPage["task"]>;
  words: Worded;
  merge: (intoId: NonNullable<AskOnPage["task"]>["id"]) => void;
}) {
  const { prefix } = useSettings();
  const number = `${prefix}-${task.number}`;
  return words(say("page.asks.merge", { number }), () => merge(task.id), "main");
}

function Release({ card, claimId, words }: { card: Card; claimId: string; words: Worded }) {
  const act = useAct();
  const actor = useActor();
  const rules = useRules();
  const id = ClaimId.parse(claimId);
  const wish = wishesFor(card, actor, rules, useNow()).find(
    (each) => each.type === "release" && each.claimId === id,
  );
  return wish === undefined ? null : words(say("page.asks.release"), () => act(card, wish));
}

/** The task goes on in the thread into which its own was merged. */
function Follow({ card, page, words }: { card: Card; page: TaskPage; words: Worded }) {
  const client = useQueryClient();
  const address = page.thread?.notes.find(({ code }) => code === "merged")?.address ?? null;
  if (address === null) return null;
  const follow = () =>
    void api.takeThread({ address, item: null, taskId: card.id }).then(
      () => client.invalidateQueries({ queryKey: taskQuery(card.number).queryKey }),
      (error: unknown) =>
        notify({ text: error instanceof Error ? error.message : String(error), tone: "refusal" }),
    );
  return words(say("page.asks.follow"), follow, "main");
}
