// The wish in the address, which is the only place where it lives while the page is open.
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { readWish, type Wish, wishToSearch } from "@threadboard/domain";
import { useEffect, useMemo, useRef } from "react";
import { useMe } from "../../data/use-board.ts";
import { searchOf } from "../../find/wish-search.ts";
import { keepWish, keptWish } from "./kept-wish.ts";

const route = getRouteApi("/find");

/** Returns the wish and how to change some of it. Who is signed in and says nothing begins where they left off. */
export function useWish(): [Wish, (changes: Partial<Wish>) => void] {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { person, known } = useMe();
  const wish = useMemo(() => readWish(search), [search]);
  const text = wishToSearch(wish);
  const change = (changes: Partial<Wish>) =>
    void navigate({
      to: "/find",
      search: searchOf({ ...wish, ...changes }),
      replace: true,
      resetScroll: false,
    });

  const begun = useRef(false);
  useEffect(() => {
    if (!known || person === null) return;
    const kept = keptWish();
    if (!begun.current && text === "" && wishToSearch(kept) !== "")
      void navigate({ to: "/find", search: searchOf(kept), replace: true });
    else keepWish(wish);
    begun.current = true;
  }, [known, person, text, wish, navigate]);
  return [wish, change];
}
