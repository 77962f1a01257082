// Which key does what, to be changed by pressing another; and the switch for all letters and signs (WCAG 2.1.4).
import { RotateCcw } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import { announce } from "../parts/announce.ts";
import { Button } from "../parts/button.tsx";
import { prefer, usePreferences } from "../preferences/preferences.ts";
import { say } from "../words/words.ts";
import { KeyCaps } from "./key-caps.tsx";
import { isMac } from "./keys.ts";
import { mayBeChosen, printed, writtenAs } from "./press.ts";
import {
  type ActionId,
  actionsIn,
  chosenKey,
  inTheWay,
  isChanged,
  type KeyChoices,
  withKey,
} from "./registry.ts";

const scopes = ["card", "page", "desk"] as const;

export function KeySettings() {
  const { letterKeys, keys } = usePreferences();
  const id = useId();
  const reset = () => {
    prefer({ keys: {} });
    announce(say("keys.settings.reset-done"));
  };
  return (
    <div className="flex flex-col gap-4">
      <div>
        <label className="flex min-h-9 items-center gap-3 font-medium touch:min-h-11">
          <input
            type="checkbox"
            checked={letterKeys}
            onChange={({ target }) => prefer({ letterKeys: target.checked })}
            aria-describedby={`${id}-help`}
            className="size-4 accent-accent"
          />
          {say("keys.settings.switch")}
        </label>
        <p id={`${id}-help`} className="max-w-[60ch] text-pretty text-quiet text-small">
          {say("keys.settings.switch.help")}
        </p>
      </div>
      {scopes.map((scope) => (
        <section key={scope} aria-labelledby={`${id}-${scope}`}>
          <h3 id={`${id}-${scope}`} className="font-semibold text-small">
            {say(`keys.scope.${scope}`)}
          </h3>
          <ul>
            {actionsIn(scope).map((action) => (
              <KeySetting key={action} action={action} />
            ))}
          </ul>
        </section>
      ))}
      {Object.keys(keys).length > 0 && (
        <div>
          <Button onClick={reset}>{say("keys.settings.reset-all")}</Button>
        </div>
      )}
    </div>
  );
}

/** What came of pressing a key that cannot simply be taken. */
type Trouble = { readonly why: "cannot" | "taken"; readonly chord: string };

function KeySetting({ action }: { action: ActionId }) {
  const choices = usePreferences();
  const { listening, trouble, inWay, listen, leave, onKey, choose, take } = useKeyChoice(action, choices);
  const name = say(`keys.action.${action}`);
  const current = chosenKey(action, choices);
  return (
    <li className="border-line border-b py-1 last:border-b-0">
      <div className="flex min-h-9 items-center gap-2">
        <span className="grow text-pretty text-small">{name}</span>
        {isChanged(action, choices) && (
          <button
            type="button"
            onClick={() => choose(chosenKey(action, asGiven))}
            aria-label={say("keys.settings.reset", { action: name })}
            className="grid size-8 place-items-center rounded text-quiet hover:bg-hover hover:text-ink touch:size-11"
          >
            <RotateCcw aria-hidden size={15} />
          </button>
        )}
        <button
          type="button"
          onKeyDown={onKey}
          onClick={listen}
          onBlur={leave}
          className={`inline-flex min-h-8 min-w-28 items-center justify-center rounded border px-2 text-small touch:min-h-11 ${listening ? "border-accent bg-accent-soft font-medium text-accent" : "border-line-strong bg-card hover:bg-hover"}`}
        >
          {listening ? say("keys.settings.press") : <Current name={name} chord={current} />}
        </button>
      </div>
      <div role="alert">
        {trouble !== null && (
          <p className="flex flex-wrap items-center gap-2 py-1 text-pretty text-small">
            {inWay === null
              ? say("keys.settings.cannot", { key: words(trouble.chord) })
              : say("keys.settings.taken", {
                  key: words(trouble.chord),
                  action: say(`keys.action.${inWay}`),
                })}
            {inWay !== null && <Button onClick={take}>{say("keys.settings.take")}</Button>}
          </p>
        )}
      </div>
    </li>
  );
}

/** The whole sentence is heard; the key alone is seen. */
function Current({ name, chord }: { name: string; chord: string }) {
  return (
    <>
      <span className="sr-only">{say("keys.settings.change", { action: name, key: words(chord) })}</span>
      <span aria-hidden="true" className="text-quiet">
        {chord === "" ? say("keys.none") : <KeyCaps parts={printed(chord, isMac)} />}
      </span>
    </>
  );
}

const asGiven: KeyChoices = { letterKeys: true, keys: {} };

/** Listens for the new key of an action, and says what is in its way. */
function useKeyChoice(action: ActionId, choices: KeyChoices) {
  const [listening, setListening] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const name = say(`keys.action.${action}`);
  const inWay = trouble?.why === "taken" ? inTheWay(action, trouble.chord, choices) : null;
  const leave = () => setListening(false);
  const give = (chord: string, keys: KeyChoices["keys"]) => {
    setTrouble(null);
    leave();
    prefer({ keys: withKey(action, chord, keys) });
    announce(
      chord === ""
        ? say("keys.settings.cleared", { action: name })
        : say("keys.settings.changed", { action: name, key: words(chord) }),
    );
  };
  const choose = (chord: string) => give(chord, choices.keys);
  const press = (chord: string) => {
    if (chord === "Escape" || chord === chosenKey(action, choices)) return leave();
    if (chord === "Delete" || chord === "Backspace") return choose("");
    const why = !mayBeChosen(chord) ? "cannot" : inTheWay(action, chord, choices) !== null ? "taken" : null;
    if (why === null) return choose(chord);
    setTrouble({ why, chord });
    leave();
  };
  return {
    listening,
    trouble,
    inWay,
    leave,
    choose,
    listen: () => {
      setTrouble(null);
      setListening(true);
      announce(say("keys.settings.press.help", { action: name }), "assertive");
    },
    /** Tab goes on its way; every other key is listened to and does nothing else. */
    onKey: (event: KeyboardEvent) => {
      const chord = writtenAs(event.nativeEvent)[0];
      if (!listening || chord === undefined || event.key === "Tab") return;
      event.preventDefault();
      event.stopPropagation();
      press(chord);
    },
    /** The other goes without a key; it can be given one in turn. */
    take: () => {
      if (trouble !== null && inWay !== null) give(trouble.chord, withKey(inWay, "", choices.keys));
    },
  };
}

/** A key in running text. */
const words = (chord: string) => (chord === "" ? say("keys.none") : printed(chord, isMac).join(" "));
