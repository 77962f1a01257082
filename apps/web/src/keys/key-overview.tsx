// All keys on one sheet, as this reader has them; from here they can be changed as well.
import { useState } from "react";
import { Button } from "../parts/button.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { usePreferences } from "../preferences/preferences.ts";
import { say } from "../words/words.ts";
import { KeyCaps } from "./key-caps.tsx";
import { KeySettings } from "./key-settings.tsx";
import { isMac } from "./keys.ts";
import { printed } from "./press.ts";
import { type ActionId, actionsIn, keysOf, type Scope } from "./registry.ts";

export function KeyOverview({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [changing, setChanging] = useState(false);
  const turn = () => setChanging(!changing);
  return (
    <Dialog open={open} onClose={onClose} title={say("keys.title")}>
      <div className="mb-3">
        <Button onClick={turn}>{say(changing ? "keys.back" : "keys.change")}</Button>
      </div>
      {changing ? <KeySettings /> : <AllKeys />}
    </Dialog>
  );
}

/** What keys with names do everywhere; nobody needs to change those. */
const fixed: { readonly [S in Scope]: readonly (readonly ["open" | "back" | "carry", string])[] } = {
  page: [["back", "Escape"]],
  card: [
    ["open", "Enter"],
    ["carry", "Space"],
  ],
  desk: [],
};

function AllKeys() {
  const { letterKeys } = usePreferences();
  return (
    <>
      {!letterKeys && <p className="rounded bg-amber-soft px-3 py-2 text-small">{say("keys.off")}</p>}
      {(["card", "page", "desk"] as const).map((scope) => (
        <section key={scope} aria-labelledby={`keys-${scope}`} className="mt-4 first:mt-1">
          <h3 id={`keys-${scope}`} className="font-semibold text-small">
            {say(`keys.scope.${scope}`)}
          </h3>
          <dl>
            {fixed[scope].map(([what, key]) => (
              <Row key={what} words={say(`keys.fixed.${what}`)} chords={[key]} />
            ))}
            {actionsIn(scope).map((id) => (
              <Action key={id} id={id} />
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

function Action({ id }: { id: ActionId }) {
  return <Row words={say(`keys.action.${id}`)} chords={keysOf(id, usePreferences())} />;
}

function Row({ words, chords }: { words: string; chords: readonly string[] }) {
  return (
    <div className="flex min-h-8 items-center gap-3 border-line border-b py-1 last:border-b-0">
      <dt className="grow text-pretty text-small">{words}</dt>
      <dd className="flex shrink-0 items-center gap-1.5 text-quiet text-small">
        {chords.length === 0 && say("keys.none")}
        {chords.map((chord, index) => (
          <span key={chord} className="inline-flex items-center gap-1.5">
            {index > 0 && <span>{say("keys.or")}</span>}
            <KeyCaps parts={printed(chord, isMac)} />
          </span>
        ))}
      </dd>
    </div>
  );
}
