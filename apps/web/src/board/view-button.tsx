// Between the wall and the list; both show the same and can do the same.
import { Columns3, Rows3 } from "lucide-react";
import { Button } from "../parts/button.tsx";
import { say } from "../words/words.ts";
import { useFilters } from "./use-filters.ts";

export function ViewButton() {
  const [{ view }, change] = useFilters();
  const asList = view === "list";
  return (
    <Button look="quiet" onClick={() => change({ view: asList ? undefined : "list" })}>
      {asList ? <Columns3 aria-hidden size={16} /> : <Rows3 aria-hidden size={16} />}
      {say(asList ? "web.view.wall" : "web.view.list")}
    </Button>
  );
}
