// The two places whose changes screen readers say aloud.
import { useEffect, useState } from "react";
import { onAnnounce, type Urgency } from "./announce.ts";

/** The same sentence twice is no change and would not be heard; one of the two ends in a space that does not break. */
const AGAIN = "\u00a0";

export function LiveRegions() {
  const [said, setSaid] = useState<Readonly<Record<Urgency, string>>>({ polite: "", assertive: "" });
  useEffect(
    () =>
      onAnnounce(({ text, urgency }) =>
        setSaid((before) => ({
          ...before,
          [urgency]: before[urgency] === text ? text + AGAIN : text,
        })),
      ),
    [],
  );
  return (
    <>
      <p role="status" aria-live="polite" className="sr-only">
        {said.polite}
      </p>
      <p role="alert" aria-live="assertive" className="sr-only">
        {said.assertive}
      </p>
    </>
  );
}
