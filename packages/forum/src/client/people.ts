// People and groups of the forum.
import { z } from "zod";
import { whole } from "./fields.ts";
import { type CallOptions, type ForumHttp, shapeWords } from "./http.ts";
import { type ForumUser, type ForumUserPage, user, userPage } from "./person.ts";
import { type Incomplete, type Result, succeed } from "./result.ts";

/** Discourse refuses more than 1,000 a page. */
const MEMBERS_PER_PAGE = 200;
/** 50,000 members: no team of a board is larger. */
const MOST_PAGES = 250;

/** Returns all members of a group. A group that says it has more than it shows is reported as incomplete. */
export async function groupMembers(
  http: ForumHttp,
  group: string,
  options?: CallOptions,
): Promise<Result<readonly ForumUser[]>> {
  const schema = z.object({
    members: z.array(z.unknown()),
    meta: z.object({ total: whole }).nullish().catch(null),
  });
  const readable = user(http.address);
  const members = new Map<number, ForumUser>();
  const incomplete: Incomplete[] = [];
  let said: number | null = null;
  let offset = 0;
  for (let page = 0; page < MOST_PAGES; page++) {
    const path = `/groups/${encodeURIComponent(group)}/members.json`;
    const query = { limit: MEMBERS_PER_PAGE, offset };
    const answer = await http.call({ method: "GET", path, query }, schema, options);
    if (!answer.ok) return answer;
    const items = answer.value.members;
    for (const item of items) {
      const parsed = readable.safeParse(item);
      if (parsed.success) members.set(parsed.data.id, parsed.data);
      else incomplete.push({ kind: "unreadable-row", words: shapeWords(parsed.error) });
    }
    said = answer.value.meta?.total ?? said;
    offset += items.length;
    if (items.length === 0 || offset >= (said ?? 0)) break;
  }
  if (said !== null && said > members.size)
    incomplete.push({ kind: "fewer-members", said, got: members.size });
  return succeed([...members.values()], incomplete);
}

/** Reads somebody's page; `not-found` also where the person hides it. */
export function userByName(
  http: ForumHttp,
  username: string,
  options?: CallOptions,
): Promise<Result<ForumUserPage>> {
  const path = `/u/${encodeURIComponent(username)}.json`;
  return http.call({ method: "GET", path }, userPage(http.address), options);
}
