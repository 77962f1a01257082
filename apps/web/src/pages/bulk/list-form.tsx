// The list itself, pasted or dropped, and what holds for all its rows.
import { type CampaignSummary, textOfBytes } from "@threadboard/domain";
import { type DragEvent, useId, useState } from "react";
import { buttonClasses } from "../../parts/button.tsx";
import { Choice, TextArea, TextField } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";
import { KindChoice, TeamChoice } from "../fields.tsx";

export type Draft = {
  readonly text: string;
  readonly form: "auto" | "lines" | "table";
  /** "": none. `NEW`: one of the name beside it. */
  readonly campaign: string;
  readonly campaignName: string;
  readonly kind: string;
  readonly team: string;
  readonly slots: string;
  readonly titleTemplate: string;
  readonly bodyTemplate: string;
  readonly update: boolean;
  readonly leaveOutWrong: boolean;
};

export const NEW = "new";

export const emptyDraft: Draft = {
  text: "",
  form: "auto",
  campaign: "",
  campaignName: "",
  kind: "",
  team: "",
  slots: "",
  titleTemplate: "",
  bodyTemplate: "",
  update: false,
  leaveOutWrong: false,
};

/** As long as a list may be. */
const LONGEST = 2_000_000;

type Props = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly campaigns: readonly CampaignSummary[];
};

export function ListForm({ draft, onChange, campaigns }: Props) {
  const set = (change: Partial<Draft>) => onChange({ ...draft, ...change });
  return (
    <form className="flex min-w-0 flex-col gap-5" onSubmit={(event) => event.preventDefault()}>
      <Source draft={draft} onChange={set} />
      <div className="grid items-start gap-4 tablet:grid-cols-2">
        <Choice
          label={say("lists.campaign")}
          value={draft.campaign}
          onChange={({ target }) => set({ campaign: target.value })}
        >
          <option value="">{say("lists.campaign.none")}</option>
          <option value={NEW}>{say("lists.campaign.new")}</option>
          {campaigns
            .filter(({ closedAt }) => closedAt === null)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Choice>
        {draft.campaign === NEW && (
          <TextField
            label={say("lists.campaign.name")}
            maxLength={80}
            value={draft.campaignName}
            onChange={({ target }) => set({ campaignName: target.value })}
          />
        )}
      </div>
      <div className="grid items-start gap-4 tablet:grid-cols-2">
        <KindChoice value={draft.kind} onChange={(kind) => set({ kind })} />
        <TeamChoice value={draft.team} onChange={(team) => set({ team })} />
      </div>
      <TextField
        label={say("lists.slots")}
        help={say("lists.slots.help")}
        value={draft.slots}
        onChange={({ target }) => set({ slots: target.value })}
      />
      <fieldset className="flex flex-col gap-4">
        <legend className="mb-2 font-semibold">{say("lists.templates")}</legend>
        <TextField
          label={say("lists.template.title")}
          help={say("lists.template.title.help")}
          maxLength={255}
          value={draft.titleTemplate}
          onChange={({ target }) => set({ titleTemplate: target.value })}
        />
        <TextArea
          label={say("lists.template.body")}
          help={say("lists.template.body.help")}
          value={draft.bodyTemplate}
          onChange={({ target }) => set({ bodyTemplate: target.value })}
        />
      </fieldset>
      <div className="flex flex-col gap-1">
        <Check
          label={say("lists.update")}
          help={say("lists.update.help")}
          on={draft.update}
          onChange={(update) => set({ update })}
        />
        <Check
          label={say("lists.leave-out")}
          on={draft.leaveOutWrong}
          onChange={(leaveOutWrong) => set({ leaveOutWrong })}
        />
      </div>
    </form>
  );
}

function Source({ draft, onChange }: { draft: Draft; onChange: (change: Partial<Draft>) => void }) {
  const [trouble, setTrouble] = useState<string>();
  const [over, setOver] = useState(false);
  const file = useId();
  const read = async (chosen: File | undefined) => {
    if (chosen === undefined) return;
    const text = textOfBytes(new Uint8Array(await chosen.arrayBuffer()));
    const tooLong = text.length > LONGEST;
    setTrouble(tooLong ? say("lists.file.too-large") : undefined);
    if (!tooLong) onChange({ text });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a second way; the button beside it is the one for everybody.
    <div
      className={`flex flex-col gap-3 rounded ${over ? "outline-2 outline-accent outline-offset-4" : ""}`}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <TextArea
        label={say("lists.text")}
        help={say("lists.text.help")}
        rows={10}
        maxLength={LONGEST}
        spellCheck={false}
        style={{ maxBlockSize: "24rem" }}
        value={draft.text}
        onChange={({ target }) => onChange({ text: target.value })}
        error={trouble}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <input
          id={file}
          type="file"
          accept=".csv,.tsv,.txt,.md,text/csv,text/plain"
          className="peer sr-only"
          onChange={({ target }) => {
            void read(target.files?.[0]);
            target.value = "";
          }}
        />
        <label
          htmlFor={file}
          className={buttonClasses(
            "plain",
            "cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-accent peer-focus-visible:outline-offset-2",
          )}
        >
          {say("lists.file")}
        </label>
        <span className="text-quiet text-small max-tablet:hidden">{say("lists.drop")}</span>
      </div>
      <p className="text-pretty text-quiet text-small">{say("lists.columns")}</p>
      <div className="tablet:w-64">
        <Choice
          label={say("lists.form")}
          value={draft.form}
          onChange={({ target }) =>
            onChange({ form: target.value === "lines" || target.value === "table" ? target.value : "auto" })
          }
        >
          {(["auto", "lines", "table"] as const).map((form) => (
            <option key={form} value={form}>
              {say(`lists.form.${form}`)}
            </option>
          ))}
        </Choice>
      </div>
    </div>
  );
}

function Check({
  label,
  help,
  on,
  onChange,
}: {
  label: string;
  help?: string;
  on: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <label className="flex min-h-8 items-start gap-2 py-1 touch:min-h-11 touch:py-2.5">
      <input
        type="checkbox"
        className="mt-1 size-4 shrink-0 accent-accent"
        checked={on}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {label}
        {help !== undefined && <span className="block text-quiet text-small">{help}</span>}
      </span>
    </label>
  );
}
