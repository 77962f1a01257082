// Which key of the registry stands for which wish.
import type { Wish } from "../actions/wish.ts";
import type { ActionId } from "../keys/registry.ts";

const keyOf: { readonly [T in Wish["type"]]?: ActionId } = {
  claim: "claim",
  renew: "renew",
  submit: "submit",
  finish: "submit",
  "hand-back": "hand-back",
  accept: "accept",
  return: "return",
  offer: "offer",
};

/**
 * Returns the wish's key, or `null` where it has none. Putting somebody else down is not done by the key that takes
 * a task, nor is a task called done by it while the reader has it and would hand it in.
 */
export function actionOfWish(wish: Wish, among: readonly Wish[]): ActionId | null {
  if (wish.type === "claim" && wish.asks === "person") return null;
  if (wish.type === "finish" && among.some(({ type }) => type === "submit")) return null;
  return keyOf[wish.type] ?? null;
}
