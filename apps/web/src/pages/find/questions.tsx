// The questions: a few choices each, and only those between which there is something to choose.
import type { FindAnswer, Wish } from "@threadboard/domain";
import type { ReactNode } from "react";
import { ChoicePill } from "../../board/choice-pill.tsx";
import type { Choice } from "../../board/choices.ts";
import { useSettings } from "../../data/use-board.ts";
import { languageName } from "../../find/reason-words.tsx";
import { spanWords } from "../../find/wish-words.ts";
import { say } from "../../words/words.ts";

type Props = {
  readonly wish: Wish;
  readonly choices: FindAnswer["choices"];
  readonly change: (changes: Partial<Wish>) => void;
};

export function Questions({ wish, choices, change }: Props) {
  const { kinds, teams } = useSettings();
  const kindChoices = withChosen(choices.kinds, wish.kind).flatMap((key): Choice[] => {
    const kind = kinds.find((each) => each.key === key);
    return kind === undefined ? [] : [{ value: key, name: kind.name, mark: kind }];
  });
  const teamChoices = teams
    .filter(({ key }) => wish.team.includes(key))
    .map(({ key, name }) => ({ value: key, name, mark: null }));
  const set = (part: ListPart) => (values: readonly string[]) => change({ [part]: values });
  return (
    <div className="flex flex-col gap-5">
      <Several name={say("find.kind")} choices={kindChoices} on={wish.kind} change={set("kind")} />
      <Several
        name={say("find.skill")}
        choices={plainly(withChosen(choices.skills, wish.skill))}
        on={wish.skill}
        change={set("skill")}
      />
      <Time wish={wish} change={change} />
      <Several
        name={say("find.arch")}
        choices={plainly(withChosen(choices.arches, wish.arch))}
        on={wish.arch}
        change={set("arch")}
      />
      {(choices.languages.length > 1 || wish.language.length > 0) && (
        <Several
          name={say("find.language")}
          choices={plainly(withChosen(choices.languages, wish.language), languageName)}
          on={wish.language}
          change={set("language")}
        />
      )}
      {(choices.mentors || wish.mentor) && (
        <Question name={say("find.company")}>
          <ChoicePill
            choice={{ value: "1", name: say("find.mentor"), mark: null }}
            on={wish.mentor}
            onChange={(mentor) => change({ mentor })}
          />
        </Question>
      )}
      <Several name={say("find.team")} choices={teamChoices} on={wish.team} change={set("team")} />
    </div>
  );
}

type ListPart = "kind" | "skill" | "arch" | "language" | "team";

function Question({ name, children }: { name: string; children: ReactNode }) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-2 font-medium">{name}</legend>
      <div className="flex flex-wrap gap-1.5">{children}</div>
    </fieldset>
  );
}

function Several({
  name,
  choices,
  on,
  change,
}: {
  name: string;
  choices: readonly Choice[];
  on: readonly string[];
  change: (values: readonly string[]) => void;
}) {
  if (choices.length === 0) return null;
  return (
    <Question name={name}>
      {choices.map((choice) => {
        const value = choice.value.toLowerCase();
        return (
          <ChoicePill
            key={value}
            choice={choice}
            on={on.includes(value)}
            onChange={(isOn) => change(isOn ? [...on, value] : on.filter((each) => each !== value))}
          />
        );
      })}
    </Question>
  );
}

const spans = [
  [60, "find.time.hour"],
  [240, "find.time.evening"],
  [480, "find.time.day"],
] as const;

/** A span that came with the address stands among the others. */
function Time({ wish: { time }, change }: Pick<Props, "wish" | "change">) {
  const known = time === null || spans.some(([minutes]) => minutes === time);
  const options: [number | null, string][] = [
    ...spans.map(([minutes, key]): [number, string] => [minutes, say(key)]),
    ...(known ? [] : [[time, spanWords(time)] as [number, string]]),
    [null, say("find.time.any")],
  ];
  return (
    <Question name={say("find.time")}>
      {options.map(([minutes, name]) => (
        <ChoicePill
          key={minutes}
          type="radio"
          group="time"
          choice={{ value: String(minutes), name, mark: null }}
          on={time === minutes}
          onChange={() => change({ time: minutes })}
        />
      ))}
    </Question>
  );
}

/** What can be chosen, and what the address has chosen although nothing free has it. */
function withChosen(there: readonly string[], chosen: readonly string[]): string[] {
  const forms = new Set(there.map((each) => each.toLowerCase()));
  return [...there, ...chosen.filter((each) => !forms.has(each))];
}

function plainly(values: readonly string[], name: (value: string) => string = (value) => value): Choice[] {
  return values.map((value) => ({ value, name: name(value), mark: null }));
}
