// Commands from a form: what the board says against them is shown in the form, beside what it is about.
import type { Done, PersonCommand } from "@threadboard/domain";
import { useState } from "react";
import { Refused } from "./api.ts";
import { useSend } from "./use-command.ts";

export type FormTrouble = {
  readonly sentence: string;
  /** The refusal's code; `null` where the board was not reached. */
  readonly code: string | null;
  /** What is wrong with single fields, by the last name of their path. */
  readonly fields: Readonly<Record<string, string>>;
};

/** Returns how to send, what stood against it the last time, and whether an answer is on its way. */
export function useFormCommand(): {
  readonly send: (command: PersonCommand) => Promise<Done | null>;
  readonly trouble: FormTrouble | null;
  readonly busy: boolean;
} {
  const give = useSend();
  const [trouble, setTrouble] = useState<FormTrouble | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (command: PersonCommand): Promise<Done | null> => {
    setBusy(true);
    try {
      const done = await give(command);
      setTrouble(null);
      return done;
    } catch (error) {
      setTrouble(troubleOf(error));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { send, trouble, busy };
}

/** Returns what a failed request means to a form. */
export function troubleOf(error: unknown): FormTrouble {
  if (!(error instanceof Refused)) {
    return { sentence: error instanceof Error ? error.message : String(error), code: null, fields: {} };
  }
  const { code, errors = [] } = error.problem;
  const fields = Object.fromEntries(
    errors.map(({ path, message }) => [path.split(/[./]/).at(-1) ?? "", message]),
  );
  return { sentence: error.message, code, fields };
}
