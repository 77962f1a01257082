// A lead says what a task should wait for.
import type { Card } from "@threadboard/domain";
import { type FormEvent, useState } from "react";
import { useFormCommand } from "../../data/use-form-command.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog, FormButtons } from "../../parts/dialog.tsx";
import { say } from "../../words/words.ts";
import { TaskPicker } from "./task-picker.tsx";

type Props = { readonly open: boolean; readonly card: Card; readonly onClose: () => void };

export function BlockDialog({ open, card, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say("page.block.title")}
      description={say("page.block.text", { title: card.title })}
    >
      {open && <Choose card={card} onClose={onClose} />}
    </Dialog>
  );
}

function Choose({ card, onClose }: Omit<Props, "open">) {
  const { send, trouble, busy } = useFormCommand();
  const [by, setBy] = useState<Card | null>(null);
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (by === null) return;
    if ((await send({ type: "block", taskId: card.id, byId: by.id })) !== null) onClose();
  };
  const missing = tried && by === null ? say("page.pick.missing") : undefined;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <TaskPicker except={card} chosen={by} onChoose={setBy} error={missing ?? trouble?.sentence} />
      <FormButtons>
        <Button onClick={onClose}>{say("web.cancel")}</Button>
        <Button type="submit" look="main" disabled={busy}>
          {say("page.block.do")}
        </Button>
      </FormButtons>
    </form>
  );
}
