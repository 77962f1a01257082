// Two tasks that mean the same thing become one.
import type { Card } from "@threadboard/domain";
import { type FormEvent, useState } from "react";
import { useFormCommand } from "../../data/use-form-command.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog, FormButtons } from "../../parts/dialog.tsx";
import { say } from "../../words/words.ts";
import { TaskPicker } from "./task-picker.tsx";

type Props = {
  readonly open: boolean;
  readonly card: Card;
  readonly onClose: () => void;
};

export function MergeDialog({ open, card, onClose }: Props) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={say("page.merge.title")}
      description={say("page.merge.text", { title: card.title })}
    >
      {open && <Choose card={card} onClose={onClose} />}
    </Dialog>
  );
}

function Choose({ card, onClose }: Omit<Props, "open">) {
  const { send, trouble, busy } = useFormCommand();
  const [into, setInto] = useState<Card | null>(null);
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (into === null) return;
    if ((await send({ type: "merge", taskId: card.id, intoId: into.id })) !== null) onClose();
  };
  const missing = tried && into === null ? say("page.pick.missing") : undefined;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="flex flex-col gap-3">
      <TaskPicker except={card} chosen={into} onChoose={setInto} error={missing ?? trouble?.sentence} />
      <FormButtons>
        <Button onClick={onClose}>{say("web.cancel")}</Button>
        <Button type="submit" look="main" disabled={busy}>
          {say("page.merge.do")}
        </Button>
      </FormButtons>
    </form>
  );
}
