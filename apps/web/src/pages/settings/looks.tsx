// How the page looks in this browser, and how long its notices stay.
import { useId } from "react";
import { noticeTimes, prefer, usePreferences } from "../../preferences/preferences.ts";
import { say } from "../../words/words.ts";

export function Looks() {
  const { theme, density, noticeSeconds } = usePreferences();
  return (
    <div className="flex flex-col gap-5">
      <OneOf
        label={say("web.theme")}
        value={theme}
        choices={[
          ["system", say("web.theme.system")],
          ["light", say("web.theme.light")],
          ["dark", say("web.theme.dark")],
        ]}
        onChoose={(next) => prefer({ theme: next })}
      />
      <OneOf
        label={say("web.density")}
        value={density}
        choices={[
          ["roomy", say("web.density.roomy")],
          ["compact", say("web.density.compact")],
        ]}
        onChoose={(next) => prefer({ density: next })}
      />
      <OneOf
        label={say("settings.notices")}
        help={say("settings.notices.help")}
        value={noticeSeconds}
        choices={noticeTimes.map((seconds) => [
          seconds,
          seconds === 0 ? say("web.notice-time.stay") : say("web.notice-time.seconds", { seconds }),
        ])}
        onChoose={(next) => prefer({ noticeSeconds: next })}
      />
    </div>
  );
}

/** One of a few, all of them in sight. */
function OneOf<V extends string | number>({
  label,
  help,
  value,
  choices,
  onChoose,
}: {
  label: string;
  help?: string;
  value: V;
  choices: readonly (readonly [V, string])[];
  onChoose: (value: V) => void;
}) {
  const id = useId();
  return (
    <fieldset className="flex min-w-0 flex-col gap-1.5" aria-describedby={help && `${id}-help`}>
      <legend className="mb-1.5 font-medium text-small">{label}</legend>
      <div className="flex flex-wrap gap-2">
        {choices.map(([choice, word]) => (
          <label
            key={choice}
            className="flex min-h-9 items-center gap-2 rounded border border-line px-3 has-checked:border-accent has-checked:bg-accent-soft touch:min-h-11"
          >
            <input
              type="radio"
              name={id}
              className="accent-accent"
              checked={choice === value}
              onChange={() => onChoose(choice)}
            />
            {word}
          </label>
        ))}
      </div>
      {help !== undefined && (
        <p id={`${id}-help`} className="text-pretty text-quiet text-small">
          {help}
        </p>
      )}
    </fieldset>
  );
}
