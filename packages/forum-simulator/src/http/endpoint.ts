// One route of the forum, under the controller action that Discourse names it by.
import type { Refusal } from "../refusal.ts";
import type { Call } from "./context.ts";

export type Endpoint = {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  readonly action: string;
  readonly handle: (call: Call) => Response | Refusal | Promise<Response | Refusal>;
  /** Answers text, or redirects, and so needs no `.json`. */
  readonly isText?: boolean;
  /** Open to anonymous readers even where a sign-in is required. */
  readonly isOpen?: boolean;
};
