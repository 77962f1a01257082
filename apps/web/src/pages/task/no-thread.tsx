// A task without a thread says so, and offers to open one or to attach one that is there.
import { type Card, permit, situationOfCard, type TaskPage } from "@threadboard/domain";
import { ArrowUpRight } from "lucide-react";
import { type FormEvent, useState } from "react";
import { newTopicAddress } from "../../data/api.ts";
import { useActor, useRules, useSettings } from "../../data/use-board.ts";
import { type FormTrouble, troubleOf } from "../../data/use-form-command.ts";
import { useTakeThread } from "../../data/use-take-thread.ts";
import { AnchorButton, Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";

export function NoThread({ card, page }: { card: Card; page: TaskPage }) {
  const { forum } = useSettings();
  const actor = useActor();
  const { kinds } = useRules();
  const mayAttach = permit("attach-thread", situationOfCard(card), actor, kinds) === null;
  const own = `${window.location.origin}/tasks/${card.number}`;
  const topic = { title: card.title, body: say("page.thread.first-post", { body: page.body, address: own }) };
  return (
    <section aria-labelledby="thread" className="flex flex-col gap-2">
      <h2 id="thread" className="font-semibold">
        {say("page.thread")}
      </h2>
      <p className="text-pretty text-quiet">{say("page.thread.none")}</p>
      {actor.kind === "person" && (
        <AnchorButton
          href={newTopicAddress(forum.address, topic)}
          target="_blank"
          rel="noopener"
          className="self-start"
        >
          {say("page.thread.open")}
          <ArrowUpRight aria-hidden size={15} className="rtl:-scale-x-100" />
        </AnchorButton>
      )}
      {mayAttach && <Attach card={card} />}
    </section>
  );
}

function Attach({ card }: { card: Card }) {
  const take = useTakeThread();
  const [address, setAddress] = useState("");
  const [trouble, setTrouble] = useState<FormTrouble | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (address.trim() === "") {
      setTrouble({ sentence: say("page.thread.attach.missing"), code: null, fields: {} });
      return;
    }
    try {
      await take({ address: address.trim(), item: null, taskId: card.id });
      setTrouble(null);
    } catch (error) {
      setTrouble(troubleOf(error));
    }
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="mt-2 flex flex-col gap-2">
      <TextField
        label={say("page.thread.attach.label")}
        type="url"
        inputMode="url"
        placeholder="https://"
        value={address}
        onChange={({ target }) => setAddress(target.value)}
        error={trouble?.sentence}
      />
      <Button type="submit" className="self-start">
        {say("page.thread.attach")}
      </Button>
    </form>
  );
}
