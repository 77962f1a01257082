// The ways in which the forum says no. Model functions return one of these; the HTTP edge gives it its body.

export type Refusal =
  /** Missing, or not to be told apart from missing. */
  | { readonly refused: "not-found" }
  | { readonly refused: "gone" }
  | { readonly refused: "not-logged-in" }
  | { readonly refused: "invalid-access"; readonly message?: string }
  | { readonly refused: "invalid-credentials" }
  | { readonly refused: "missing-parameter"; readonly name: string }
  | { readonly refused: "invalid-parameter"; readonly name: string }
  | { readonly refused: "invalid"; readonly errors: readonly string[]; readonly errorType?: string }
  | { readonly refused: "edit-conflict" }
  /** `code` names the limiter in a header; posting limits have none. */
  | { readonly refused: "rate-limit"; readonly waitSeconds: number; readonly code: string | null }
  /** Plugins answer `{"error": …}`, in the singular, with 400. */
  | { readonly refused: "plugin-rule"; readonly error: string };

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "refused" in value;

export const notFound: Refusal = { refused: "not-found" };
export const invalidAccess: Refusal = { refused: "invalid-access" };
export const invalid = (...errors: readonly string[]): Refusal => ({ refused: "invalid", errors });

/** The value itself; throws on a refusal. For test controls and seeds, where a refusal is a mistake. */
export const mustNotRefuse = <T>(value: T | Refusal): T => {
  if (isRefusal(value)) throw new Error(`the simulated forum refused: ${JSON.stringify(value)}`);
  return value;
};
