// Being away for a while: nobody asks anything meanwhile, and nothing is lost by it.
import { type FormEvent, useState } from "react";
import { useMe } from "../../data/use-board.ts";
import { useFormCommand } from "../../data/use-form-command.ts";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/form.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { endOfDay } from "./end-of-day.ts";

export function Away() {
  const { away } = useMe();
  const { send, trouble, busy } = useFormCommand();
  const [date, setDate] = useState("");
  const until = endOfDay(date);
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (until !== null) void send({ type: "away", until });
  };
  return (
    <section aria-labelledby="away" className="flex flex-col gap-3">
      <h2 id="away" className="font-semibold text-large">
        {say("page.away")}
      </h2>
      {away.until !== null ? (
        <div className="flex flex-wrap items-center gap-3">
          <p>
            {say("page.away.is")} <TimeNear how="until" at={away.until} />
          </p>
          <Button disabled={busy} onClick={() => void send({ type: "back" })}>
            {say("page.away.back")}
          </Button>
        </div>
      ) : (
        <>
          <p className="text-pretty text-quiet">
            {say("page.away.text")} {say("page.away.left", { days: Math.floor(away.daysLeft) })}
          </p>
          <form noValidate onSubmit={go} className="flex flex-wrap items-end gap-3">
            <TextField
              label={say("page.away.until")}
              type="date"
              value={date}
              onChange={({ target }) => setDate(target.value)}
            />
            <Button type="submit" disabled={busy || until === null}>
              {say("page.away.go")}
            </Button>
          </form>
        </>
      )}
      <p role="alert" className="text-loss text-small empty:hidden">
        {trouble?.sentence}
      </p>
    </section>
  );
}
