// The look of the pages: one style sheet, light and dark by the reader's own setting.

export const styles = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf7; --raised: #ffffff; --ink: #23201b; --quiet: #625c52; --line: #e2ddd3;
  --link: #0b5d8a; --accent: #0b5d8a; --on-accent: #ffffff; --soft: #f1eee7;
  --warn: #8a3b12; --warn-ground: #fdf1e7; --note: #5a4a00; --note-ground: #fff6d6;
  --code: #f1eee7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #17181a; --raised: #1f2124; --ink: #e9e6e0; --quiet: #aaa499; --line: #35373b;
    --link: #7cc0ea; --accent: #7cc0ea; --on-accent: #10222e; --soft: #27292d;
    --warn: #f0a67e; --warn-ground: #35231a; --note: #e8d79a; --note-ground: #302a16;
    --code: #27292d;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink);
  font: 16px/1.55 system-ui, "Segoe UI", Roboto, "Liberation Sans", "DejaVu Sans", sans-serif; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible, summary:focus-visible {
  outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; background: var(--raised); padding: 8px 12px; z-index: 2; }
.wrap { max-width: 1040px; margin: 0 auto; padding: 0 16px; }
.simulated { background: var(--note-ground); color: var(--note); font-size: 14px; }
.simulated .wrap { padding-top: 4px; padding-bottom: 4px; }
.top { background: var(--raised); border-bottom: 1px solid var(--line); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 20px; padding-top: 10px; padding-bottom: 10px; }
.top .name { font-weight: 700; font-size: 19px; color: var(--ink); text-decoration: none; margin-right: auto; }
.top nav ul { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 16px; list-style: none; margin: 0; padding: 0; }
.top form { margin: 0; }
.top nav a { text-decoration: none; }
.top nav a:hover { text-decoration: underline; }
.top .button { padding: 6px 12px; min-height: 0; }
main { padding: 24px 0 56px; }
h1 { font-size: 26px; line-height: 1.25; margin: 0 0 8px; text-wrap: balance; overflow-wrap: anywhere; }
h2 { font-size: 19px; line-height: 1.3; margin: 28px 0 10px; }
.lead, .quiet { color: var(--quiet); }
.lead { margin: 0 0 20px; max-width: 68ch; }
.quiet { font-size: 14px; }
ul.plain { list-style: none; margin: 0; padding: 0; }
.button, button { font: inherit; font-weight: 600; border: 1px solid var(--accent); background: var(--accent); color: var(--on-accent);
  border-radius: 6px; padding: 7px 14px; cursor: pointer; text-decoration: none; display: inline-block; min-height: 40px; }
button.second, .button.second { background: transparent; color: var(--ink); border-color: var(--line); font-weight: 500; }
button.link { background: none; border: 0; color: var(--link); padding: 4px 0; font-weight: 400; text-decoration: underline;
  text-decoration-thickness: 1px; text-underline-offset: 2px; min-height: 0; }
.row { display: flex; flex-wrap: wrap; gap: 8px 12px; align-items: center; }
.row.apart { justify-content: space-between; }
label { display: block; font-weight: 600; margin: 14px 0 4px; }
.hint { color: var(--quiet); font-size: 14px; font-weight: 400; }
input, textarea, select { font: inherit; color: inherit; background: var(--raised); border: 1px solid var(--quiet); border-radius: 6px;
  padding: 8px 10px; width: 100%; }
textarea { min-height: 150px; resize: vertical; line-height: 1.5; }
.card { background: var(--raised); border: 1px solid var(--line); border-radius: 10px; padding: 16px 20px; }
.card > :first-child, .card > label:first-of-type { margin-top: 0; }
.card > :last-child { margin-bottom: 0; }
.narrow { max-width: 460px; }
.problem { background: var(--warn-ground); color: var(--warn); border-radius: 8px; padding: 10px 14px; margin: 0 0 16px; }
.note { background: var(--note-ground); color: var(--note); border-radius: 8px; padding: 10px 14px; margin: 0 0 16px; }
.columns { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 3fr); gap: 8px 40px; }
.category { display: inline-flex; align-items: center; gap: 6px; color: var(--ink); text-decoration: none; }
.category:hover, .topics .title:hover { text-decoration: underline; }
.category svg { flex: none; }
.categories li { border-top: 1px solid var(--line); padding: 10px 0; }
.categories p { margin: 2px 0 0; }
.tag { display: inline-block; background: var(--soft); border-radius: 4px; padding: 0 7px; font-size: 14px; color: var(--ink); text-decoration: none; }
a.tag:hover { text-decoration: underline; }
.topics li { display: grid; grid-template-columns: 40px minmax(0, 1fr) auto; gap: 2px 12px; border-top: 1px solid var(--line); padding: 12px 0; }
.topics .title { font-weight: 600; text-decoration: none; overflow-wrap: anywhere; }
.topics .facts { grid-column: 2; display: flex; flex-wrap: wrap; gap: 2px 12px; font-size: 14px; color: var(--quiet); align-items: center; }
.topics .count { grid-column: 3; grid-row: 1 / span 2; text-align: right; font-size: 14px; color: var(--quiet); white-space: nowrap; }
.topics .count b { display: block; color: var(--ink); font-size: 16px; }
.avatar { border-radius: 50%; display: block; flex: none; background: var(--soft); }
.state { font-size: 14px; color: var(--quiet); border: 1px solid var(--line); border-radius: 4px; padding: 0 6px; white-space: nowrap; }
.posts, #reply { max-width: 840px; }
.posts { margin: 14px 0 24px; border-bottom: 1px solid var(--line); }
.post { display: grid; grid-template-columns: 48px minmax(0, 1fr); gap: 0 14px; padding: 18px 0; border-top: 1px solid var(--line); scroll-margin-top: 12px; }
.post > .avatar { margin-top: 2px; }
.post header { display: flex; flex-wrap: wrap; gap: 0 10px; align-items: baseline; }
.post header .who { font-weight: 650; color: var(--ink); text-decoration: none; }
.post header .when { margin-left: auto; text-decoration: none; }
.post header .when:hover { text-decoration: underline; }
.post.whisper { background: var(--note-ground); margin: 0 -12px; padding: 18px 12px; }
.post.target { box-shadow: -3px 0 0 var(--accent); padding-left: 10px; }
.post .tools { margin-top: 4px; }
.small-action { border-top: 1px solid var(--line); padding: 10px 0 10px 62px; color: var(--quiet); font-size: 14px; }
.cooked { overflow-wrap: anywhere; max-width: 74ch; }
.cooked > :first-child { margin-top: 8px; }
.cooked > :last-child { margin-bottom: 4px; }
.cooked h1 { font-size: 22px; } .cooked h2 { font-size: 19px; } .cooked h3 { font-size: 17px; }
.cooked h1, .cooked h2, .cooked h3 { margin: 18px 0 6px; }
.cooked li { margin: 3px 0; }
.cooked img { max-width: 100%; height: auto; }
.cooked img.emoji { width: 20px; height: 20px; vertical-align: -4px; }
.cooked pre { background: var(--code); padding: 10px 12px; border-radius: 6px; overflow-x: auto; }
.cooked code { background: var(--code); border-radius: 4px; padding: 1px 4px; font: 14px/1.5 ui-monospace, "Liberation Mono", "DejaVu Sans Mono", monospace; }
.cooked pre code { padding: 0; }
.cooked blockquote, .cooked aside { margin: 10px 0; padding: 8px 14px; border-left: 4px solid var(--line); background: var(--soft); border-radius: 0 6px 6px 0; }
.cooked blockquote > :first-child { margin-top: 0; }
.cooked blockquote > :last-child { margin-bottom: 0; }
.cooked aside blockquote { margin: 0; padding: 0; border: 0; background: none; }
.cooked aside .title { font-size: 14px; color: var(--quiet); }
.cooked aside.onebox h3 { margin: 2px 0; }
.cooked aside.onebox .source { font-size: 14px; }
.cooked table { border-collapse: collapse; display: block; overflow-x: auto; overflow-wrap: normal; }
.cooked th, .cooked td { border: 1px solid var(--line); padding: 4px 10px; text-align: left; }
.cooked .mention, .cooked .mention-group, .cooked .hashtag-cooked { background: var(--soft); border-radius: 4px; padding: 0 4px; }
.cooked .discourse-local-date { border-bottom: 1px dashed var(--quiet); white-space: nowrap; }
.chcklst-box { display: inline-block; width: 15px; height: 15px; border: 1.5px solid var(--quiet); border-radius: 3px; vertical-align: -2px; position: relative; }
.chcklst-box.checked { background: var(--accent); border-color: var(--accent); }
.chcklst-box.checked::after { content: ""; position: absolute; left: 4px; top: 0; width: 4px; height: 9px; border: solid var(--on-accent); border-width: 0 2px 2px 0; transform: rotate(42deg); }
.people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 290px), 1fr)); gap: 12px; }
.people form { margin: 0; height: 100%; }
.people button { width: 100%; height: 100%; text-align: left; background: var(--raised); color: var(--ink); border: 1px solid var(--line); font-weight: 400;
  display: grid; grid-template-columns: 44px 1fr; gap: 2px 12px; padding: 12px; align-content: start; }
.people button:hover { border-color: var(--accent); }
.people .avatar { grid-row: 1 / span 3; }
.people b { display: block; }
details > summary { cursor: pointer; }
details.box { border-top: 1px solid var(--line); padding: 10px 0; }
footer { border-top: 1px solid var(--line); color: var(--quiet); font-size: 14px; padding: 16px 0 32px; }
@media (max-width: 720px) {
  .top .wrap { gap: 2px 14px; }
  .top nav ul { gap: 2px 14px; font-size: 15px; }
  .columns { grid-template-columns: minmax(0, 1fr); }
  .columns > :last-child { order: -1; }
  h1 { font-size: 23px; }
  .post { grid-template-columns: 36px minmax(0, 1fr); gap: 0 10px; }
  .post > .avatar { width: 36px; height: 36px; }
  .small-action { padding-left: 46px; }
  .topics li { grid-template-columns: 36px minmax(0, 1fr) auto; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
`;

/** Shows local dates in the reader's own zone, as Discourse does in the browser. */
export const datesScript = `
for (const span of document.querySelectorAll(".discourse-local-date")) {
  const { date, time } = span.dataset;
  const at = new Date(span.dataset.emailPreview);
  if (!date || Number.isNaN(at.getTime())) continue;
  const options = time
    ? { dateStyle: "medium", timeStyle: "short" }
    : { dateStyle: "medium", timeZone: "UTC" };
  span.title = span.textContent;
  span.textContent = new Intl.DateTimeFormat(undefined, options).format(at);
}
`;
