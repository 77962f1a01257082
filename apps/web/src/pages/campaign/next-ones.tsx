// "Give me the next five": several parts at once, of one architecture where that matters.
import type { CampaignSummary, Card } from "@threadboard/domain";
import { partColumns } from "@threadboard/domain";
import { type FormEvent, useState } from "react";
import { api, signInAddress } from "../../data/api.ts";
import { take } from "../../data/give.ts";
import { noteUndo } from "../../data/undo.ts";
import { useMe } from "../../data/use-board.ts";
import { type FormTrouble, troubleOf } from "../../data/use-form-command.ts";
import { AnchorButton, Button } from "../../parts/button.tsx";
import { Choice } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";

const counts = [1, 2, 3, 5, 10, 20];

export function NextOnes({ campaign, cards }: { campaign: CampaignSummary; cards: readonly Card[] }) {
  const { person } = useMe();
  const [count, setCount] = useState(5);
  const [slot, setSlot] = useState("");
  const [trouble, setTrouble] = useState<FormTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const names = [...new Set(partColumns(cards).flatMap(({ name }) => name ?? []))];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    try {
      const { taken, refusal } = await api.nextParts(campaign.id, { count, slot: slot === "" ? null : slot });
      setTrouble(null);
      take(taken);
      noteUndo(
        taken.flatMap(({ undo }) => undo ?? []),
        say("campaigns.next.done", { count: taken.length }),
      );
      if (refusal !== null) setTrouble({ sentence: refusal.detail, code: refusal.code, fields: {} });
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section
      aria-labelledby="next-ones"
      className="flex flex-col gap-2 rounded border border-line bg-card p-4"
    >
      <h2 id="next-ones" className="font-semibold text-large">
        {say("campaigns.next")}
      </h2>
      <p className="text-pretty text-quiet text-small">{say("campaigns.next.lead")}</p>
      {person === null ? (
        <AnchorButton look="main" className="self-start" href={signInAddress(`/campaigns/${campaign.id}`)}>
          {say("campaigns.next.sign-in")}
        </AnchorButton>
      ) : (
        <form onSubmit={(event) => void submit(event)} className="flex flex-wrap items-end gap-3">
          <div className="w-24">
            <Choice
              label={say("campaigns.next.count")}
              value={count}
              onChange={({ target }) => setCount(Number(target.value))}
            >
              {counts.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </Choice>
          </div>
          {names.length > 1 && (
            <div className="w-40">
              <Choice
                label={say("campaigns.next.part")}
                value={slot}
                onChange={({ target }) => setSlot(target.value)}
              >
                <option value="">{say("campaigns.filter.part.any")}</option>
                {names.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </Choice>
            </div>
          )}
          <Button type="submit" look="main" disabled={busy} className="max-tablet:grow">
            {say("campaigns.next.do", { count })}
          </Button>
        </form>
      )}
      <p role="alert" className="text-small empty:hidden">
        {trouble?.sentence}
      </p>
    </section>
  );
}
