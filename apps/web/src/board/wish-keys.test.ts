import { ClaimId } from "@threadboard/domain";
import { expect, test } from "vitest";
import type { Wish } from "../actions/wish.ts";
import { id } from "../data/sample.ts";
import { actionOfWish } from "./wish-keys.ts";

const claimId = ClaimId.parse(id(1));
const submit: Wish = { type: "submit", claimId, asks: "evidence" };
const finish: Wish = { type: "finish", asks: null };
const take: Wish = { type: "claim", slotId: null, asks: null };
const putDown: Wish = { type: "claim", slotId: null, asks: "person" };

test.each([
  ["taking it", take, [take, putDown], "claim"],
  ["putting somebody down for it", putDown, [take, putDown], null],
  ["handing it in", submit, [submit], "submit"],
  ["calling it done", finish, [finish], "submit"],
  ["calling it done while it is to be handed in", finish, [submit, finish], null],
  ["dropping it", { type: "drop", asks: "reason" } as const, [], null],
])("%s", (_what, wish, among, action) => {
  expect(actionOfWish(wish, among)).toBe(action);
});
