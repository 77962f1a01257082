// A text with what another one says differently marked in it.
import type { Passage } from "./text-difference.ts";

export function Passages({ passages }: { passages: readonly Passage[] }) {
  return passages.map(({ text, differs }, index) =>
    differs ? (
      <mark
        // biome-ignore lint/suspicious/noArrayIndexKey: passages have no name but their place, and never move
        key={index}
        className="bg-amber-soft text-ink underline decoration-2 decoration-amber underline-offset-3"
      >
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
