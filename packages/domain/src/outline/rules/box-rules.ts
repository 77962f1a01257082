// Rules on items with a check box: somebody drew it to be ticked, so it is work unless the words above say
// otherwise.
import type { OtherSort } from "../outline.ts";
import { isForReader, isOfWriter } from "../vocabulary.ts";
import { mostly, type Rule, skipped, task } from "./rule.ts";

/** Lists that have boxes and are no work: conditions to meet, points to discuss, people to tick off. */
const boxedOtherwise: readonly OtherSort[] = [
  ...(["criteria", "rules", "thanks", "agenda", "steps", "people", "reasons", "log"] as const),
];

/** What may just as well be the name of a team or of a part of the work. */
const mayBeTeams: readonly OtherSort[] = ["criteria", "agenda", "steps"];

/** Fewer list items than these are no log: people write "Set A=1" too. */
const longLog = 3;

export const boxRules: readonly Rule[] = [
  {
    id: "boxed-otherwise",
    doc:
      "Boxes under words that say rules, criteria, steps, agenda, thanks, people or reasons are not work. " +
      "“Programme” and “Material” are teams as well, where the list names a person or a day.",
    example: {
      post: "## Before you apply\n\n- [ ] You have a forum account\n- [ ] You know RPM",
      tasks: [],
      skipped: [
        ["You have a forum account", "criteria"],
        ["You know RPM", "criteria"],
      ],
    },
    decide: ({ box, setting, siblings }) => {
      const why = boxedOtherwise.find((sort) => sort === setting.sort);
      if (box === null || why === undefined) return null;
      const isWorkedOn = siblings.named > 0 && mayBeTeams.includes(why);
      return isWorkedOn ? null : skipped(why);
    },
  },
  {
    id: "boxed-report",
    doc:
      "Under words that tell what was done, or what is the case, a ticked box is history. One that is not ticked " +
      "may be left to do, and is offered: 0.3.",
    example: {
      post: "## Known issues\n\n- [ ] Slow on network drives\n- [x] No icons",
      tasks: [],
      offered: ["Known issues › Slow on network drives"],
      skipped: [["No icons", "report"]],
    },
    decide: ({ box, setting }) => {
      if (box === null || setting.sort !== "report" || setting.from === "post") return null;
      return box.ticked ? skipped("report") : task(0.3, "report", setting.words);
    },
  },
  {
    id: "statement",
    doc: "Boxes in a list that speaks of its reader are conditions or answers, unless the words above ask for help.",
    example: {
      post: "And now?\n\n- [ ] I have read the rules\n- [x] I am over 18\n- [ ] all of it",
      tasks: [],
      skipped: [
        ["I have read the rules", "statement"],
        ["I am over 18", "statement"],
        ["all of it", "statement"],
      ],
    },
    decide: ({ box, setting, siblings }) =>
      box !== null && setting.sort !== "asks" && siblings.statements >= 0.5 ? skipped("statement") : null,
  },
  {
    id: "boxes-for-readers",
    doc:
      "Boxes under words that speak of their reader may be for each reader to tick, and those under words that speak " +
      "of their writer are the writer's own: offered, 0.4, where the list has no name, no day and no verb of work.",
    example: {
      post: "Is this for you?\n\n- [ ] based in a city\n- [ ] over 18",
      tasks: [],
      offered: ["based in a city", "over 18"],
      skipped: [],
    },
    decide: ({ box, setting, siblings, above }) => {
      const isBare = siblings.named === 0 && siblings.work === 0 && setting.sort !== "asks";
      // A whole sentence, "Please read the guide first.", says nothing of the list under it.
      if (box === null || !isBare || /[.!。！]$/u.test(above)) return null;
      const isPersonal = isOfWriter(above) || (siblings.ticked === 0 && isForReader(above));
      return isPersonal ? task(0.4, "for-reader", above) : null;
    },
  },
  {
    id: "log",
    doc: "Lines that a program wrote may begin with brackets that Discourse draws as boxes.",
    example: {
      post: "Boot stops here:\n\n[ ] 10:30:01 systemd[1]: waiting\n[x] 10:30:02 systemd[1]: done",
      tasks: [],
      skipped: [
        ["10:30:01 systemd[1]: waiting", "log"],
        ["10:30:02 systemd[1]: done", "log"],
      ],
    },
    decide: ({ box, marker, siblings }) => {
      if (box === null) return null;
      const isLog =
        marker === "line"
          ? siblings.logLike >= 0.5
          : siblings.count >= longLog && siblings.logLike >= mostly && siblings.work < 0.5;
      return isLog ? skipped("log") : null;
    },
  },
  {
    id: "boxed-later",
    doc: "A box under words that put its list off is offered, unless it is ticked: 0.25.",
    example: {
      post: "## Maybe later\n\n- [ ] Native app\n- [x] Dark theme",
      tasks: ["[x] Maybe later › Dark theme"],
      offered: ["Maybe later › Native app"],
      skipped: [],
    },
    decide: ({ box, setting }) =>
      box?.ticked === false && setting.sort === "later" && setting.from !== "post"
        ? task(0.25, "postponed", setting.words)
        : null,
  },
  {
    id: "checkbox",
    doc: "A list item that begins with a box is a task, done if it is ticked. The surest sign there is: 0.9.",
    example: {
      post: "# Branding\n\n- [ ] Audit **cockpit** for logos\n- [x] Replace the boot splash",
      tasks: ["Branding › Audit cockpit for logos", "[x] Branding › Replace the boot splash"],
      skipped: [],
    },
    decide: ({ box, marker }) => (box !== null && marker !== "line" ? task(0.9, "box") : null),
  },
  {
    id: "checkbox-line",
    doc:
      "Where every line of a paragraph begins with a box, each line is a task if a heading stands over it, " +
      "the words above ask for help, or most lines begin with a verb of work. Programs print brackets too, " +
      "so this is less sure than a box in a list: 0.8.",
    example: {
      post: "## For the website\n\n[ ] The front page in Spanish\n[x] New icons",
      tasks: ["For the website › The front page in Spanish", "[x] For the website › New icons"],
      skipped: [],
    },
    decide: ({ marker, underHeading, setting, siblings }) => {
      if (marker !== "line") return null;
      const isWork = underHeading || setting.sort === "asks" || siblings.work >= mostly;
      return isWork ? task(0.8, "box-line") : skipped("no-call");
    },
  },
  {
    id: "group-of-boxes",
    doc: "A parent without a box whose children have boxes names them, whatever it is called.",
    example: {
      post: "- Installer\n  - [ ] Test it on aarch64\n  - [ ] Test it on x86_64",
      tasks: ["Installer › Test it on aarch64", "Installer › Test it on x86_64"],
      skipped: [],
    },
    decide: ({ box, children }) =>
      box === null && children.some((child) => child.box !== null) ? { is: "group" } : null,
  },
  {
    id: "unboxed-work",
    doc: "Among items with boxes, one without that begins with a verb of work may lack it by mistake: 0.35.",
    example: {
      post: "- [ ] Write the news\n- [ ] Test the mirrors\n- Update the wiki",
      tasks: ["Write the news", "Test the mirrors"],
      offered: ["Update the wiki"],
      skipped: [],
    },
    decide: ({ box, siblings, setting, verb }) => {
      const isAmongBoxes = box === null && siblings.boxed > 0 && setting.sort === null;
      return isAmongBoxes && verb === "work" ? task(0.35, "unboxed") : null;
    },
  },
  {
    id: "no-box",
    doc: "Among items with boxes, one without is a remark, unless the words above call for help.",
    example: {
      post: "- [ ] Write the news\n- [ ] Test the mirrors\n- all of it before Friday",
      tasks: ["Write the news", "Test the mirrors"],
      skipped: [["all of it before Friday", "no-box"]],
    },
    decide: ({ box, siblings, setting }) =>
      box === null && siblings.boxed > 0 && setting.sort !== "asks" ? skipped("no-box") : null,
  },
];
