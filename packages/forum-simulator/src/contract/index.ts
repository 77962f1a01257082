// The shapes of a forum's answers and webhooks, written from what Discourse documents and answers (2023 to 2026).
// They are strict: an unknown key is drift. A forum with plugins adds keys of its own.
import type { TagForm } from "./basics.ts";
import { categoryList, oneCategory } from "./categories.ts";
import { createRefusal, errorBody, pluginError, rateLimitJson, rateLimitText } from "./errors.ts";
import { groupList, groupMembers, oneGroup, personPage } from "./people.ts";
import { latestPosts, onePost } from "./posts.ts";
import { about, basicInfo, searchResults, site, tagList } from "./site.ts";
import { topicList } from "./topic-lists.ts";
import { chosenPosts, postIds, topic } from "./topics.ts";
import { hookHeaders, hookPayload } from "./webhooks.ts";
import { created, postEdited, statusSet, success, topicEdited } from "./writes.ts";

export type { TagForm } from "./basics.ts";

/** All shapes, for a forum that shows tags in the given form. */
export const contract = (form: TagForm) => ({
  site: site(form),
  basicInfo,
  about,
  categoryList,
  oneCategory,
  tagList: tagList(form),
  topicList: topicList(form),
  topic: topic(form),
  chosenPosts,
  postIds,
  onePost,
  latestPosts,
  searchResults: searchResults(form),
  groupList,
  oneGroup,
  groupMembers,
  personPage,
  created,
  postEdited,
  topicEdited: topicEdited(form),
  statusSet,
  success,
  errorBody,
  createRefusal,
  pluginError,
  rateLimitJson,
  rateLimitText,
  hookHeaders,
  hookPayload: hookPayload(form),
});
