// Says something aloud to who listens to the page instead of seeing it. The two places where it is said stand in the
// shell from the beginning, since screen readers only watch what was there before it changed.

export type Urgency =
  /** When the listener pauses. */
  | "polite"
  /** At once: something did not happen, or a card is in the hand. */
  | "assertive";

type Said = { readonly text: string; readonly urgency: Urgency };

let hear: ((said: Said) => void) | null = null;

/** Says a sentence. What a notice shows is said by the notice itself and must not be said twice. */
export function announce(text: string, urgency: Urgency = "polite"): void {
  hear?.({ text, urgency });
}

/** Called by the live regions. Returns how to stop. */
export function onAnnounce(listener: (said: Said) => void): () => void {
  hear = listener;
  return () => {
    hear = null;
  };
}
