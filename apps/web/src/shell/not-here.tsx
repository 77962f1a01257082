// An address that shows nothing.
import { NotThere } from "../pages/not-there.tsx";
import { say } from "../words/words.ts";

export function NotHere() {
  return <NotThere sentence={say("web.not-here.text")} />;
}
