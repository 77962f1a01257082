// The fields that several pages ask for: team, kind, difficulty, effort.
import type { Settings } from "@threadboard/domain";
import { effortWords } from "../board/card-details.tsx";
import { useSettings } from "../data/use-board.ts";
import { Choice } from "../parts/form.tsx";
import { say } from "../words/words.ts";

type Props = {
  /** "" means not said. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
};

export function TeamChoice({ value, onChange, teams, ...rest }: Props & { teams?: Settings["teams"] }) {
  const settings = useSettings();
  return (
    <Choice
      label={say("page.form.team")}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      {...rest}
    >
      <option value="">{say("page.form.team.none")}</option>
      {(teams ?? settings.teams).map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Choice>
  );
}

export function KindChoice({ value, onChange, ...rest }: Props) {
  const { kinds } = useSettings();
  return (
    <Choice
      label={say("page.form.kind")}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      {...rest}
    >
      {value === "" && <option value="">{say("page.form.choose")}</option>}
      {kinds.map(({ key, name }) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </Choice>
  );
}

export function DifficultyChoice({ value, onChange, ...rest }: Props) {
  const { difficulties } = useSettings();
  return (
    <Choice
      label={say("page.form.difficulty")}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      {...rest}
    >
      <option value="">{say("page.form.unsaid")}</option>
      {difficulties.map((difficulty) => (
        <option key={difficulty} value={difficulty}>
          {say("web.difficulty", { difficulty })}
        </option>
      ))}
    </Choice>
  );
}

/** Minutes, in steps that people can tell apart. */
const efforts = [15, 30, 60, 120, 240, 480, 960, 2400];

export function EffortChoice({ value, onChange, ...rest }: Props) {
  const own = Number(value);
  const choices = value === "" || efforts.includes(own) ? efforts : [...efforts, own].sort((a, b) => a - b);
  return (
    <Choice
      label={say("page.form.effort")}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      {...rest}
    >
      <option value="">{say("page.form.unsaid")}</option>
      {choices.map((minutes) => (
        <option key={minutes} value={minutes}>
          {effortWords(minutes)}
        </option>
      ))}
    </Choice>
  );
}
