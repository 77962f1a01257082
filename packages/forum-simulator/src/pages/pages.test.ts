// The pages as a person in a browser meets them.
import { expect, test } from "vitest";
import { browser } from "../testing/browser.ts";
import { smallForum } from "../testing/small-forum.ts";

const fence = {
  by: "ada",
  title: "Paint the fence together",
  raw: "- [ ] buy paint",
  category: "docs",
  tags: ["help"],
};
const long = "This is a reply that is long enough.";

const signedIn = async (username: string) => {
  const small = await smallForum();
  const topic = small.forum.createTopic(fence);
  const visit = browser(small.url);
  await visit("/__do/sign-in", { login: username });
  return { ...small, topic, visit, path: `/t/${topic.slug}/${topic.id}` };
};

test("every page answers, says that the forum is simulated, and allows no foreign scripts", async () => {
  const { visit, path, forum } = await signedIn("ada");
  const paths = [
    "/",
    "/latest",
    "/categories",
    "/search?q=paint",
    `/c/docs/${forum.category("docs").id}`,
    "/tag/help",
  ];
  paths.push(
    path,
    `${path}?edit=1`,
    `${path}?edit=topic`,
    "/u/ada",
    "/u/ada/messages",
    "/new-topic",
    "/new-message",
  );
  paths.push("/login", "/signup", "/__mail/ada");
  for (const one of paths) {
    const page = await visit(one);
    expect([one, page.status]).toEqual([one, 200]);
    expect(page.text).toContain("This is a simulated forum");
    expect(page.headers.get("content-security-policy")).toContain("default-src 'self'");
  }
});

test("nothing that somebody wrote becomes markup", async () => {
  const { visit, forum, path, topic } = await signedIn("ada");
  const nasty = `<img src=x onerror=alert(1)>"'`;
  forum.editTopic(topic.id, { by: "root", title: `A title ${nasty}` });
  forum.person("ada").name = nasty;
  forum.person("ada").about = nasty;
  forum.category("docs").description = nasty;
  forum.addTag("help").description = nasty;
  const other = `/t/${topic.slug}/${topic.id}`;
  for (const one of [
    "/",
    other,
    `${other}?edit=topic`,
    "/u/ada",
    "/tag/help",
    "/login",
    `/search?q=${encodeURIComponent(nasty)}`,
  ]) {
    const page = await visit(one);
    expect(page.status).toBe(200);
    expect(page.text).not.toContain("<img src=x");
  }
  expect(path).not.toBe(other);
});

test("a wrong slug leads to the right one, and a post number stays", async () => {
  const { visit, topic, path } = await signedIn("ada");
  expect(await visit(`/t/${topic.id}`)).toMatchObject({ status: 301, location: path });
  expect(await visit(`/t/wrong/${topic.id}/1`)).toMatchObject({ status: 301, location: `${path}/1` });
});

test("what is private, deleted or missing is a page with 404", async () => {
  const { visit, forum } = await signedIn("newbie");
  const hidden = forum.createTopic({ ...fence, title: "Behind the door", category: "back-room" });
  for (const path of [
    `/t/x/${hidden.id}`,
    "/t/x/99999",
    "/no/such/page",
    "/u/nobody",
    "/tag/none",
    "/c/back-room/7",
  ]) {
    const page = await visit(path);
    expect([path, page.status]).toEqual([path, 404]);
    expect(page.text).not.toContain("Behind the door");
  }
  expect((await visit("/u/ada/messages")).status).toBe(403);
});

test("a reply through the page is a reply", async () => {
  const { visit, topic, path, forum } = await signedIn("bo");
  const answer = await visit("/__do/reply", { topic_id: String(topic.id), raw: `${long}\r\nTwo lines` });
  expect(answer).toMatchObject({ status: 303, location: `${path}/2#post_2` });
  expect(forum.posts(topic.id).at(-1)?.raw).toBe(`${long}\nTwo lines`);
});

test("a refused reply keeps the text and says why", async () => {
  const { visit, topic } = await signedIn("bo");
  const page = await visit("/__do/reply", { topic_id: String(topic.id), raw: "too <short>" });
  expect(page.status).toBe(422);
  expect(page.text).toContain("Body is too short");
  expect(page.text).toContain("too &lt;short&gt;</textarea>");
});

test("authors edit their posts, and a conflict is shown with both safe", async () => {
  const { visit, topic, forum } = await signedIn("ada");
  const first = forum.firstPost(topic.id);
  const raw = "- [x] buy paint, and more text";
  const edit = (original_text: string) =>
    visit("/__do/edit-post", { post_id: String(first.id), raw, original_text });
  const stale = await edit("something else");
  expect(stale.status).toBe(422);
  expect(stale.text).toContain("Somebody else edited this");
  expect(stale.text).toContain(raw);
  expect((await edit("- [ ] buy paint")).status).toBe(303);
  expect(first.raw).toBe(raw);
});

test("title and tags change, and an old title too short is refused", async () => {
  const { visit, topic } = await signedIn("ada");
  const save = (title: string) =>
    visit("/__do/edit-topic", { topic_id: String(topic.id), title, tags: "help" });
  expect((await save("Short")).status).toBe(422);
  expect((await save("Paint the garden fence")).status).toBe(303);
  expect(topic.title).toBe("Paint the garden fence");
});

test("staff close, delete and bring back; others see no buttons and get no further", async () => {
  const staff = await signedIn("Bot");
  const id = String(staff.topic.id);
  expect((await staff.visit(staff.path)).text).toContain(">Close</button>");
  await staff.visit("/__do/status", { topic_id: id, status: "closed", enabled: "true" });
  await staff.visit("/__do/delete-topic", { topic_id: id });
  expect([staff.topic.closed, staff.topic.deletedAt === null]).toEqual([true, false]);
  await staff.visit("/__do/recover-topic", { topic_id: id });
  expect(staff.topic.deletedAt).toBeNull();

  const other = await signedIn("bo");
  expect((await other.visit(other.path)).text).not.toContain(">Close</button>");
  await other.visit("/__do/status", { topic_id: String(other.topic.id), status: "closed", enabled: "true" });
  expect(other.topic.closed).toBe(false);
});

test("topics and messages are begun on pages, and messages are found in the inbox", async () => {
  const { visit, forum } = await signedIn("ada");
  const category = String(forum.category("docs").id);
  const made = await visit("/__do/topic", {
    title: "Mend the old gate",
    raw: long,
    category,
    tags: "help, gate",
  });
  expect(made.location).toMatch(/^\/t\/mend-the-old-gate\/\d+\/1/);
  const again = await visit("/__do/topic", { title: "Mend the old gate", raw: long, category, tags: "" });
  expect(again.text).toContain("Title has already been used");
  forum.message({ by: "root", to: ["ada"], title: "A word with you", raw: "Only for you" });
  expect((await visit("/u/ada/messages")).text).toContain("A word with you");
  expect((await visit("/__do/message", { to: "nobody", title: "Hello", raw: long })).status).toBe(422);
});

test("forms do nothing for people who are not signed in, nor when another site sent them", async () => {
  const { url, topic, visit } = await signedIn("bo");
  const form = { topic_id: String(topic.id), raw: long };
  expect((await browser(url)("/__do/reply", form)).status).toBe(403);
  expect((await visit("/__do/reply", form, { origin: "https://evil.example" })).status).toBe(403);
  expect((await visit("/__do/reply", form, { origin: url })).status).toBe(303);
  expect(topic.postsCount).toBe(2);
});

test("a demo lets people in as anybody with one click, and a forum does not", async () => {
  const demo = await smallForum({ settings: { demoLogin: true, boardUrl: "http://board.example/" } });
  demo.forum.person("ada").about = "Writes programs";
  const page = (await browser(demo.url)("/login")).text;
  expect(page).toContain("Come in as");
  expect(page).toContain("Writes programs");
  expect(page).toContain("Documentation team");
  expect(page).toContain('<a href="http://board.example/">');
  const plain = await smallForum();
  const other = (await browser(plain.url)("/login")).text;
  expect(other).not.toContain("Come in as");
  expect(other).not.toContain("board");
});

test("nobody signs in under an unknown name, nor up under a taken one", async () => {
  const { url } = await smallForum();
  const visit = browser(url);
  expect((await visit("/__do/sign-in", { login: "nobody" })).status).toBe(422);
  expect((await visit("/__do/sign-in", { login: "system" })).status).toBe(422);
  expect((await visit("/__do/sign-up", { username: "Ada", email: "a@b.example", name: "" })).text).toContain(
    "taken",
  );
  expect((await visit("/__do/sign-up", { username: "a b", email: "a@b.example", name: "" })).status).toBe(
    422,
  );
  expect((await visit("/__do/sign-up", { username: "carol", email: "nowhere", name: "" })).status).toBe(422);
});

test("avatars and emoji are drawn", async () => {
  const { url } = await smallForum();
  const visit = browser(url);
  const face = await visit("/user_avatar/forum/ada/96/3_2.png");
  expect(face.headers.get("content-type")).toBe("image/svg+xml");
  expect(face.text).toContain(">AL</text>");
  expect((await visit("/images/emoji/twitter/tada.png")).text).toContain("🎉");
  expect((await visit("/images/emoji/twitter/none.png")).status).toBe(404);
});
