// How a part came out, told by its shape as well; outcomes that nobody foresaw have a plain mark.
import { Ban, Check, CircleDot, type LucideIcon, Minus, X } from "lucide-react";

const shapes: Readonly<Record<string, LucideIcon>> = {
  pass: Check,
  passed: Check,
  ok: Check,
  done: Check,
  fail: X,
  failed: X,
  blocked: Ban,
  "not-needed": Minus,
};

/** `outcome` `null`: accepted, and the kind asks for no outcome. */
export function OutcomeMark({ outcome }: { outcome: string | null }) {
  const Shape = outcome === null ? Check : (shapes[outcome] ?? CircleDot);
  const tone = Shape === X || Shape === Ban ? "text-loss" : "text-accent";
  return <Shape aria-hidden size={15} className={`shrink-0 ${tone}`} />;
}
