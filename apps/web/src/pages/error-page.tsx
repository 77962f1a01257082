// A page that broke while it was drawn: what is known of it, another try, and the way back.
import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { Unreachable } from "../data/api.ts";
import { Button, LinkButton } from "../parts/button.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { say } from "../words/words.ts";

export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const away = error instanceof Unreachable;
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div role="alert" className="mx-auto flex max-w-md flex-col items-center gap-2 px-4 py-16 text-center">
      <PageHeading
        title={say(away ? "web.problem.title-unreachable" : "page.broken.title")}
        className="text-large"
      />
      <p className="text-pretty text-quiet">{away ? error.message : say("page.broken.text")}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        <Button onClick={again}>{say("web.try-again")}</Button>
        <LinkButton to="/" look="main">
          {say("web.to-board")}
        </LinkButton>
      </div>
    </div>
  );
}
