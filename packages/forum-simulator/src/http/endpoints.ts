// All JSON and text routes of the forum, each under the controller action that Discourse names it by.
import type { Endpoint } from "./endpoint.ts";
import { adminRoutes } from "./routes/admin.ts";
import { categoryRoutes } from "./routes/categories.ts";
import { groupRoutes } from "./routes/groups.ts";
import { listRoutes } from "./routes/lists.ts";
import { pluginRoutes } from "./routes/plugins.ts";
import { postReadRoutes } from "./routes/posts-read.ts";
import { postWriteRoutes } from "./routes/posts-write.ts";
import { sessionRoutes } from "./routes/session.ts";
import { siteRoutes } from "./routes/site.ts";
import { tagRoutes } from "./routes/tags.ts";
import { topicReadRoutes } from "./routes/topics-read.ts";
import { topicWriteRoutes } from "./routes/topics-write.ts";
import { userRoutes } from "./routes/users.ts";

/** Fixed paths come before those with parts that could be anything. */
export const endpoints: readonly Endpoint[] = [
  ...siteRoutes,
  ...sessionRoutes,
  ...adminRoutes,
  ...pluginRoutes,
  ...listRoutes,
  ...categoryRoutes,
  ...tagRoutes,
  ...groupRoutes,
  ...userRoutes,
  ...postReadRoutes,
  ...postWriteRoutes,
  ...topicReadRoutes,
  ...topicWriteRoutes,
];
