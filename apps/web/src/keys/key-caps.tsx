// A key as it is printed on a keyboard.
import { useKey } from "./keys.ts";
import type { ActionId } from "./registry.ts";

export function KeyCaps({ parts, className = "" }: { parts: readonly string[]; className?: string }) {
  return (
    <span className={`inline-flex shrink-0 gap-1 ${className}`}>
      {parts.map((part) => (
        <kbd
          key={part}
          className="min-w-5 rounded-small border border-line-strong bg-lane px-1 text-center font-mono text-[0.6875rem] text-quiet leading-4.5"
        >
          {part}
        </kbd>
      ))}
    </span>
  );
}

/**
 * The key that does the same as the words it stands beside. It is no part of a control's name, and a phone has none.
 */
export function KeyBeside({ action }: { action: ActionId | null }) {
  const parts = useKey(action);
  if (parts === null) return null;
  return (
    <span aria-hidden="true" className="ms-auto ps-4 max-tablet:hidden">
      <KeyCaps parts={parts} />
    </span>
  );
}
