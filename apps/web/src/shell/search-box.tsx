// Finds cards by words. On the board it narrows as one types; from another page it leads to the board.
import { useNavigate, useRouterState } from "@tanstack/react-router";
import { Search } from "lucide-react";
import { useEffect, useState } from "react";
import { readBoardSearch } from "../board/filters.ts";
import { say } from "../words/words.ts";

export function SearchBox() {
  const navigate = useNavigate();
  const asked = useRouterState({
    select: ({ location }) => (location.pathname === "/" ? (readBoardSearch(location.search).q ?? "") : ""),
  });
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);

  const find = (q: string) => {
    setText(q);
    void navigate({
      to: "/",
      search: (before) => ({ ...readBoardSearch(before), q: q === "" ? undefined : q }),
      replace: asked !== "",
    });
  };
  return (
    <search className="relative block">
      <Search
        aria-hidden
        size={16}
        className="pointer-events-none absolute top-1/2 start-3 -translate-y-1/2 text-quiet"
      />
      <input
        type="search"
        value={text}
        onChange={({ target }) => find(target.value)}
        aria-label={say("web.search")}
        placeholder={say("web.search")}
        className="min-h-8 w-full rounded border border-line-strong bg-card py-1 pe-2 ps-9 text-small placeholder:text-quiet touch:min-h-11 touch:text-[1rem]"
      />
    </search>
  );
}
