// The number by which people speak of a task, such as TB-12: one piece of text, so that it is also heard as one.
import { useSettings } from "../data/use-board.ts";

export function PublicNumber({ of }: { of: number }) {
  const { prefix } = useSettings();
  return `${prefix}-${of}`;
}
