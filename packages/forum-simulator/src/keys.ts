// API keys: what admins hand out (Discourse's ApiKey and ApiKeyScope, 2026) and what persons approve for an
// application (UserApiKey, 2021).
import { randomBytes } from "node:crypto";

/** For example `{scope: "topics:update", params: {category_id: [5]}}`. Without params it is not limited. */
export type GrantedScope = {
  readonly scope: string;
  readonly params?: Readonly<Record<string, readonly (string | number)[]>>;
};

export type AdminKey = {
  readonly key: string;
  readonly kind: "admin" | "read-only" | "granular";
  readonly scopes: readonly GrantedScope[];
  /** The only person it acts as; null for an all-users key. */
  readonly personId: number | null;
  revoked: boolean;
};

export type UserKey = {
  readonly key: string;
  readonly personId: number;
  readonly clientId: string;
  readonly scopes: readonly string[];
  revoked: boolean;
};

/** Which controller actions a granular scope opens, and by which parameters it may be narrowed. */
const scopeActions: Readonly<
  Record<string, { readonly actions: readonly string[]; readonly limits?: readonly string[] }>
> = {
  "topics:write": { actions: ["posts#create"], limits: ["topic_id"] },
  "topics:update": { actions: ["topics#update", "topics#status"], limits: ["category_id", "topic_id"] },
  "topics:read": {
    actions: ["topics#show", "topics#feed", "topics#posts", "topics#show_by_external_id"],
    limits: ["topic_id", "external_id"],
  },
  "topics:read_lists": {
    actions: ["list#latest", "list#category_latest", "list#new", "list#top", "list#unread"],
    limits: ["category_id"],
  },
  "topics:status": { actions: ["topics#status"], limits: ["category_id", "status", "enabled", "topic_id"] },
  "topics:delete": { actions: ["topics#destroy"], limits: ["topic_id"] },
  "topics:recover": { actions: ["topics#recover"], limits: ["topic_id"] },
  "posts:edit": { actions: ["posts#update"], limits: ["id"] },
  "posts:delete": { actions: ["posts#destroy"] },
  "posts:recover": { actions: ["posts#recover"] },
  "posts:list": { actions: ["posts#latest"] },
  "tags:list": { actions: ["tags#index"] },
  "categories:list": { actions: ["categories#index"] },
  "categories:show": { actions: ["categories#show"] },
  "groups:manage_groups": {
    actions: ["groups#members", "groups#add_members", "groups#remove_member"],
    limits: ["id", "name"],
  },
  "users:show": { actions: ["users#show"], limits: ["username"] },
  "search:show": { actions: ["search#show"], limits: ["q", "page"] },
  "search:query": { actions: ["search#query"], limits: ["term"] },
  "solved:answer": { actions: ["solutions#accept", "solutions#unaccept"] },
};

/** How a request looks to a key: its controller action, whether it is a GET, and its parameters by name. */
export type KeyedRequest = {
  readonly action: string;
  readonly isGet: boolean;
  readonly param: (name: string) => string | undefined;
};

const permits = (granted: GrantedScope, request: KeyedRequest): boolean => {
  const scope = scopeActions[granted.scope];
  if (scope === undefined || !scope.actions.includes(request.action)) return false;
  return Object.entries(granted.params ?? {}).every(([name, allowed]) => {
    if (!scope.limits?.includes(name) || allowed.length === 0) return true;
    const value = request.param(name);
    return value !== undefined && allowed.map(String).includes(value);
  });
};

export const adminKeyPermits = (key: AdminKey, request: KeyedRequest): boolean => {
  if (key.kind === "admin") return true;
  if (key.kind === "read-only") return request.isGet;
  return key.scopes.some((granted) => permits(granted, request));
};

/** `write` opens all but a few paths, `read` every GET; the other scopes open little that matters here. */
export const userKeyPermits = (key: UserKey, request: KeyedRequest): boolean => {
  if (key.scopes.includes("write")) return true;
  if (key.scopes.includes("read") && request.isGet) return true;
  return key.scopes.includes("session_info") && request.action === "session#current";
};

export const isKnownScope = (scope: string): boolean => scope in scopeActions;
export const newKey = (): string => randomBytes(32).toString("hex");
