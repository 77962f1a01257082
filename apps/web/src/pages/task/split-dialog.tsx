// One task that is several: each line becomes a task of its own.
import { type Card, TITLE_LIMIT } from "@threadboard/domain";
import { type FormEvent, useState } from "react";
import { useFormCommand } from "../../data/use-form-command.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog, FormButtons } from "../../parts/dialog.tsx";
import { TextArea } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";

type Props = { readonly open: boolean; readonly card: Card; readonly onClose: () => void };

export function SplitDialog({ open, card, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say("page.split.title")}
      description={say("page.split.text", { title: card.title })}
    >
      {open && <Parts card={card} onClose={onClose} />}
    </Dialog>
  );
}

function Parts({ card, onClose }: Omit<Props, "open">) {
  const { send, trouble, busy } = useFormCommand();
  const [text, setText] = useState("");
  const [tried, setTried] = useState(false);
  const titles = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const wrong = titles.length === 0 || titles.some((title) => title.length < 3 || title.length > TITLE_LIMIT);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong) return;
    if ((await send({ type: "split", taskId: card.id, titles })) !== null) onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <TextArea
        label={say("page.split.label")}
        help={say("page.split.help")}
        autoFocus
        value={text}
        onChange={({ target }) => setText(target.value)}
        error={tried && wrong ? say("page.split.wrong") : trouble?.sentence}
      />
      <FormButtons>
        <Button onClick={onClose}>{say("web.cancel")}</Button>
        <Button type="submit" look="main" disabled={busy}>
          {say("page.split.do", { count: titles.length })}
        </Button>
      </FormButtons>
    </form>
  );
}
