// The way to "Find something for me".
import { Compass } from "lucide-react";
import { type ButtonLook, LinkButton } from "../parts/button.tsx";
import { say } from "../words/words.ts";

export function FindButton({ look }: { look: ButtonLook }) {
  return (
    <LinkButton look={look} to="/find">
      <Compass aria-hidden size={16} />
      {say("web.find")}
    </LinkButton>
  );
}
