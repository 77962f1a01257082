// What every cell of the matrix needs to know beside its card, asked for once: a thousand cells that each listen to
// the board would all be drawn anew whenever one task changes.
import type { Actor, Settings } from "@threadboard/domain";
import { useMemo } from "react";
import type { Rules } from "../../actions/wish.ts";
import { useActor, useRules, useSettings } from "../../data/use-board.ts";
import { useNow } from "../../parts/now.ts";

export type MatrixSetting = {
  readonly actor: Actor;
  readonly rules: Rules;
  readonly kinds: Settings["kinds"];
  readonly prefix: string;
  readonly now: number;
};

export function useMatrixSetting(): MatrixSetting {
  const actor = useActor();
  const rules = useRules();
  const { kinds, prefix } = useSettings();
  const now = useNow();
  return useMemo(() => ({ actor, rules, kinds, prefix, now }), [actor, rules, kinds, prefix, now]);
}
