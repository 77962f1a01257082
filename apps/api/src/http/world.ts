// Everything that the routes need, put together once in the composition root.
import type { Configuration } from "@threadboard/domain";
import type { Store } from "@threadboard/store";
import type { Engine } from "../engine/engine.ts";
import type { Showings } from "../find/showings.ts";
import type { ForumGate } from "../forum/gate.ts";
import type { Hub } from "../live/hub.ts";
import type { Calls } from "../present/health.ts";

export type World = {
  readonly store: Store;
  readonly configuration: Configuration;
  readonly clock: () => number;
  readonly newId: () => string;
  readonly engine: Engine;
  readonly hub: Hub;
  /** How often tasks were shown to people who looked for one. */
  readonly showings: Showings;
  readonly forum: ForumGate;
  /** How our calls to the forum stand. */
  readonly calls: Calls;
  /** Shared with the forum for signing in; `null`: nobody can sign in. */
  readonly connectSecret: string | null;
  /** Any of these may have signed a delivery; none means that no webhook is taken. */
  readonly webhookSecrets: readonly string[];
  /** Opens the metrics; `null`: there are none. */
  readonly metricsToken: string | null;
  /** The built web page; `null`: the API alone. */
  readonly webRoot: string | null;
};
