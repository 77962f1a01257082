// Tasks whose text changed on both sides: only a person can say which holds.
import { Link } from "@tanstack/react-router";
import type { Health } from "@threadboard/domain";
import { useSettings } from "../../data/use-board.ts";
import { say } from "../../words/words.ts";
import { Section } from "./section.tsx";

export function Conflicts({ conflicts }: { conflicts: Health["conflicts"] }) {
  const { prefix } = useSettings();
  return (
    <Section title={say("sync.conflicts")}>
      {conflicts.length === 0 && <p className="text-quiet text-small">{say("sync.conflicts.none")}</p>}
      <ul className="flex flex-col">
        {conflicts.map(({ number, title }) => (
          <li key={number} className="border-line border-b py-2 last:border-b-0">
            <Link
              to="/tasks/$number"
              params={{ number }}
              className="underline-offset-2 hover:underline touch:min-h-11"
            >
              <span className="figures text-quiet">
                {prefix}-{number}
              </span>{" "}
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
