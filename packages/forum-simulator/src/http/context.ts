// What a route knows about the request that it answers.
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import type { Forum } from "../forum.ts";
import type { AdminKey, UserKey } from "../keys.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import type { Viewer } from "../rules/visibility.ts";
import type { Person } from "../world/records.ts";
import type { World } from "../world/world.ts";
import { refuse } from "./errors.ts";
import type { Params } from "./params.ts";

export type Acting =
  | { readonly via: "anonymous"; readonly person: null }
  | { readonly via: "session"; readonly person: Person; readonly csrf: string; readonly sessionId: string }
  | { readonly via: "api-key"; readonly person: Person; readonly key: AdminKey }
  | { readonly via: "user-api-key"; readonly person: Person; readonly key: UserKey };

export type Env = { Bindings: HttpBindings; Variables: { acting: Acting } };

export type Call = {
  readonly forum: Forum;
  readonly world: World;
  readonly acting: Acting;
  readonly viewer: Viewer;
  /** Parts of the path by name. */
  readonly path: Params;
  readonly query: Params;
  readonly body: Params;
  /** All of them together, as a controller sees them. */
  readonly params: Params;
  readonly context: Context<Env>;
};

/** The person who acts; refused when nobody is signed in. */
export const signedIn = (call: Call): Person | Refusal => call.viewer ?? { refused: "not-logged-in" };

/** Presents a value, or answers with its refusal. */
export const answer = <T>(value: T | Refusal, present: (value: T) => Response): Response =>
  isRefusal(value) ? refuse(value) : present(value);
