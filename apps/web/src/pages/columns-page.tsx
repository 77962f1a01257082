// The columns of the wall, for administrators: what they are called, in which order they stand, how full they should be.
import { useQueryClient } from "@tanstack/react-query";
import {
  boardStages,
  type Column,
  type PersonCommand,
  refuse,
  type Stage,
  stages,
} from "@threadboard/domain";
import { ArrowDown, ArrowUp } from "lucide-react";
import { type FormEvent, useId, useState } from "react";
import { boardQuery } from "../data/queries.ts";
import { useBoard, useMe } from "../data/use-board.ts";
import { useFormCommand } from "../data/use-form-command.ts";
import { Button } from "../parts/button.tsx";
import { Choice, TextField } from "../parts/form.tsx";
import { Page } from "../parts/page.tsx";
import { say, words } from "../words/words.ts";
import { NotThere } from "./not-there.tsx";

export function ColumnsPage() {
  const { columns, cards } = useBoard();
  const { roles, known } = useMe();
  if (!known) return null;
  if (!roles.admin) {
    const refusal = refuse("only-admins");
    return <NotThere sentence={words.sayRefusal(refusal)} code={refusal.code} />;
  }
  const ordered = columns.toSorted((a, b) => a.position - b.position);
  const shown = ordered.filter(({ stage }) => boardStages.some((each) => each === stage));
  return (
    <Page title={say("web.columns")} lead={say("page.columns.lead")}>
      <ol className="flex flex-col border-line border-t">
        {shown.map((column, index) => (
          <Row
            // A column that somebody else changed meanwhile is drawn anew with its new values.
            key={`${column.id}:${column.name}:${column.limit}`}
            column={column}
            count={cards.filter(({ columnId }) => columnId === column.id).length}
            before={placeOf(ordered, shown[index - 1])}
            after={placeOf(ordered, shown[index + 1])}
          />
        ))}
      </ol>
      <Add />
    </Page>
  );
}

/** The place among all columns, those that the board does not show as well; `null` for none. */
const placeOf = (ordered: readonly Column[], column: Column | undefined) =>
  column === undefined ? null : ordered.indexOf(column);

/** The board is asked again afterwards: the answer to a command about columns holds none. */
function useColumnCommand() {
  const client = useQueryClient();
  const { send, trouble, busy } = useFormCommand();
  const give = async (command: PersonCommand): Promise<boolean> => {
    const done = await send(command);
    if (done !== null) await client.invalidateQueries({ queryKey: boardQuery.queryKey });
    return done !== null;
  };
  return { give, trouble, busy };
}

function Row({
  column,
  count,
  before,
  after,
}: {
  column: Column;
  count: number;
  /** Where it would go, one up and one down. */
  before: number | null;
  after: number | null;
}) {
  const { give, trouble, busy } = useColumnCommand();
  const [name, setName] = useState(column.name);
  const [limit, setLimit] = useState(column.limit === null ? "" : String(column.limit));
  const changed = name.trim() !== column.name || limitOf(limit) !== column.limit;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed) void give({ type: "change-column", columnId: column.id, name, limit: limitOf(limit) });
  };
  const to = (position: number | null) => {
    if (position !== null) void give({ type: "change-column", columnId: column.id, position });
  };
  return (
    <li className="border-line border-b py-4">
      <form noValidate onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <div className="flex gap-1">
          <Button
            className="px-2"
            disabled={busy || before === null}
            aria-label={say("page.columns.left", { name: column.name })}
            onClick={() => to(before)}
          >
            <ArrowUp aria-hidden size={16} />
          </Button>
          <Button
            className="px-2"
            disabled={busy || after === null}
            aria-label={say("page.columns.right", { name: column.name })}
            onClick={() => to(after)}
          >
            <ArrowDown aria-hidden size={16} />
          </Button>
        </div>
        <div className="grow basis-44">
          <TextField
            label={say("page.columns.name", { stage: column.stage })}
            value={name}
            maxLength={40}
            onChange={({ target }) => setName(target.value)}
          />
        </div>
        <div className="w-24">
          <TextField
            label={say("page.columns.limit")}
            inputMode="numeric"
            placeholder={say("page.columns.limit.none")}
            value={limit}
            onChange={({ target }) => setLimit(target.value.replaceAll(/\D/g, ""))}
          />
        </div>
        <p className="figures min-h-8 w-20 py-1.5 text-quiet text-small">
          {say("page.columns.count", { count })}
        </p>
        {changed ? (
          <Button type="submit" look="main" disabled={busy || name.trim() === ""}>
            {say("page.form.save")}
          </Button>
        ) : (
          <Button
            look="quiet"
            disabled={busy}
            aria-label={say("page.columns.remove.of", { name: column.name })}
            onClick={() => void give({ type: "remove-column", columnId: column.id })}
          >
            {say("page.columns.remove")}
          </Button>
        )}
      </form>
      <p role="alert" className="mt-2 text-loss text-small empty:hidden">
        {trouble?.sentence}
      </p>
    </li>
  );
}

const limitOf = (text: string) => (text === "" || Number(text) === 0 ? null : Number(text));

function Add() {
  const { give, trouble, busy } = useColumnCommand();
  const [name, setName] = useState("");
  const [stage, setStage] = useState<Stage>("active");
  const [tried, setTried] = useState(false);
  const heading = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "") return;
    if (await give({ type: "add-column", name, stage, limit: null })) {
      setName("");
      setTried(false);
    }
  };
  return (
    <form
      noValidate
      aria-labelledby={heading}
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-3"
    >
      <h2 id={heading} className="font-semibold text-large">
        {say("page.columns.add")}
      </h2>
      <div className="grid items-start gap-4 tablet:grid-cols-2">
        <TextField
          label={say("page.columns.add.name")}
          value={name}
          maxLength={40}
          onChange={({ target }) => setName(target.value)}
          error={tried && name.trim() === "" ? say("page.columns.add.missing") : trouble?.sentence}
        />
        <Choice
          label={say("page.columns.stage")}
          help={say("page.columns.stage.help")}
          value={stage}
          onChange={({ target }) => setStage(stages.find((each) => each === target.value) ?? "active")}
        >
          {boardStages.map((each) => (
            <option key={each} value={each}>
              {say("page.stage", { stage: each })}
            </option>
          ))}
        </Choice>
      </div>
      <Button type="submit" look="main" className="self-start" disabled={busy}>
        {say("page.columns.add.do")}
      </Button>
    </form>
  );
}
