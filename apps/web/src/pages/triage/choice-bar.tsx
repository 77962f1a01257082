// A short list of choices at the foot of the desk, where one key picks.
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { Button } from "../../parts/button.tsx";
import { say } from "../../words/words.ts";
import { digitOf, type Option, pickBy } from "./choices.ts";
import { KeyCap } from "./key-cap.tsx";

type Props = {
  readonly title: string;
  readonly options: readonly Option[];
  /** The values that hold now. */
  readonly chosen: readonly string[];
  /** Several may hold: picking goes on until it is said to be done. */
  readonly many?: boolean;
  readonly onPick: (value: string) => void;
  readonly onClose: () => void;
};

export function ChoiceBar({ title, options, chosen, many = false, onPick, onClose }: Props) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      options.findIndex(({ value }) => chosen.includes(value)),
    ),
  );
  useEffect(() => list.current?.focus(), []);
  const pick = (index: number) => {
    const option = options[index];
    if (option === undefined) return;
    setAt(index);
    onPick(option.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab") return;
    const step = steps[event.key];
    if (step !== undefined) setAt((at + step + options.length) % options.length);
    else if (event.key === "Escape" || (many && event.key === "Enter")) onClose();
    else if (event.key === "Enter" || event.key === " ") pick(at);
    else {
      const found = pickBy(event.key, options, at);
      if (found === null) return;
      if (found.picks) pick(found.index);
      else setAt(found.index);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Foot title={title} id={id} onClose={onClose} closing={many ? "done" : "cancel"}>
      <div
        ref={list}
        role="listbox"
        tabIndex={0}
        aria-labelledby={id}
        aria-multiselectable={many}
        aria-activedescendant={`${id}-${at}`}
        onKeyDown={onKeyDown}
        className="flex min-w-0 flex-wrap gap-1.5 rounded outline-offset-4"
      >
        {options.map(({ value, words }, index) => (
          // The list itself has the focus and the keys; a pointer goes straight to the option.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the list's
          <div
            key={value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(value)}
            data-at={index === at ? "" : undefined}
            onClick={() => pick(index)}
            className="inline-flex min-h-8 cursor-pointer select-none items-center gap-2 rounded border border-line-strong bg-card px-2.5 text-small hover:bg-hover aria-selected:border-accent aria-selected:bg-accent-soft data-at:outline-2 data-at:outline-accent touch:min-h-11"
          >
            <KeyCap>{digitOf(index)}</KeyCap>
            {words}
          </div>
        ))}
      </div>
    </Foot>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Where a question stands: in the place of the keys, with its way out. */
export function Foot({
  title,
  id,
  closing,
  onClose,
  children,
}: {
  title: string;
  id: string;
  closing: "done" | "cancel";
  onClose: () => void;
  children: ReactNode;
}) {
  return (
    <div
      data-foot
      className="flex shrink-0 flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-lane px-3 pt-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] tablet:px-4"
    >
      <p id={id} className="font-medium">
        {title}
      </p>
      {children}
      <Button look="quiet" className="ms-auto" onClick={onClose}>
        {closing === "done" ? say("desk.choose.done") : say("web.cancel")}
      </Button>
    </div>
  );
}
