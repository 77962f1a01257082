// "Find something for me": opens the dialog that asks two questions and shows a few tasks that fit.
import { Compass } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button, type ButtonLook } from "../parts/button.tsx";
import { say } from "../words/words.ts";

const FindDialog = lazy(() =>
  import("./find-dialog.tsx").then(({ FindDialog }) => ({ default: FindDialog })),
);

export function FindButton({ look }: { look: ButtonLook }) {
  const [wanted, setWanted] = useState(false);
  const [open, setOpen] = useState(false);
  const show = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <Button look={look} onClick={show} aria-haspopup="dialog">
        <Compass aria-hidden size={16} />
        {say("web.find")}
      </Button>
      {wanted && (
        <Suspense fallback={null}>
          <FindDialog open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
