// Somebody's own words, set apart from ours.
import type { ReactNode } from "react";

const tones = { plain: "border-line-strong text-ink", amber: "border-amber text-ink" } as const;

export function Quote({ children, tone = "plain" }: { children: ReactNode; tone?: keyof typeof tones }) {
  return (
    <blockquote className={`whitespace-pre-line break-words border-s-2 ps-3 text-pretty ${tones[tone]}`}>
      {children}
    </blockquote>
  );
}
