// Tasks whose threads disappeared: nobody sees them, so a lead is told no more than a number and what happened.
import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { HiddenTask, PersonCommand } from "@threadboard/domain";
import { goneQuery, healthQuery } from "../../data/queries.ts";
import { useSettings } from "../../data/use-board.ts";
import { useCommand } from "../../data/use-command.ts";
import { Button } from "../../parts/button.tsx";
import { TimeNear } from "../../parts/time-near.tsx";
import { say } from "../../words/words.ts";
import { Section } from "./section.tsx";

export function Gone() {
  const { data } = useQuery(goneQuery);
  return (
    <Section title={say("sync.gone")}>
      {data?.tasks.length === 0 && <p className="text-quiet text-small">{say("sync.gone.none")}</p>}
      <ul className="flex flex-col">
        {data?.tasks.map((task) => (
          <Row key={task.taskId} task={task} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ task }: { task: HiddenTask }) {
  const { prefix, teams } = useSettings();
  const send = useCommand();
  const client = useQueryClient();
  const number = `${prefix}-${task.number}`;
  const team = teams.find(({ key }) => key === task.team)?.name;
  const give = async (command: PersonCommand) => {
    if ((await send(command)) === null) return;
    for (const { queryKey } of [goneQuery, healthQuery]) void client.invalidateQueries({ queryKey });
  };
  const button = (what: string, command: PersonCommand, look: "plain" | "loss") => (
    <Button look={look} aria-label={say("sync.gone.of", { what, number })} onClick={() => void give(command)}>
      {what}
    </Button>
  );
  return (
    <li className="flex flex-col gap-1 border-line border-b py-3 last:border-b-0">
      <p className="text-pretty">
        <span className="figures font-medium">{number}</span>
        {team !== undefined && <span className="text-quiet"> · {team}</span>}
      </p>
      <p className="text-pretty text-small">
        {say(`gone.${task.why}`)}{" "}
        <span className="text-quiet">
          <TimeNear how="on" at={task.since} />. {say("sync.gone.held", { held: task.held })}
        </span>{" "}
        {task.address !== null && (
          <a href={task.address} className="whitespace-nowrap text-accent underline underline-offset-2">
            {say("sync.gone.look")}
          </a>
        )}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        {task.mayKeep &&
          button(say("sync.gone.keep"), { type: "keep-without-thread", taskId: task.taskId }, "plain")}
        {button(say("sync.gone.give-up"), { type: "give-up", taskId: task.taskId }, "loss")}
      </div>
    </li>
  );
}
