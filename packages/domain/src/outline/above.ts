// What a stretch of blocks has said so far of the list that comes next: its headings, and what serves as one.
import type { Block, Inline } from "./block.ts";
import { plainText } from "./plain.ts";
import { headingSign, leadInSign, namesList, type Sign } from "./setting.ts";
import { groupName } from "./title.ts";

/** A line in bold stands below every real heading. */
const boldLevel = 7;

type Heading = { readonly level: number; readonly text: string };

/** A heading, or a line in bold that serves as one: neither a sentence nor more than one line. */
export function headingOf(block: Block): Heading | null {
  if (block.kind === "heading") return { level: block.level, text: groupName(block.inlines) };
  return block.kind === "paragraph" ? boldHeading(block.inlines) : null;
}

function boldHeading(inlines: readonly Inline[]): Heading | null {
  if (inlines.some((inline) => inline.kind === "break")) return null;
  const [first, ...others] = inlines;
  const onlyBold = first?.kind === "strong" && ["", ":", "："].includes(plainText(others));
  if (!onlyBold || /[.!?。！？]$/u.test(plainText([first]))) return null;
  return { level: boldLevel, text: groupName(inlines) };
}

type Line = readonly Inline[];

export class Above {
  readonly #outer: readonly Sign[];
  #headings: readonly { readonly level: number; readonly sign: Sign }[] = [];
  /** "We need help with these:" before paragraphs that name lists, such as "Website:". */
  #call: Sign | null = null;
  /** The paragraph directly before. */
  #leadIn: Sign | null = null;

  constructor(outer: readonly Sign[]) {
    this.#outer = outer;
  }

  /** Outermost first. */
  get signs(): readonly Sign[] {
    const near = [this.#call, this.#leadIn].filter((sign) => sign !== null);
    return [...this.#outer, ...this.#headings.map(({ sign }) => sign), ...near];
  }

  heading({ level, text }: Heading): void {
    const outer = this.#headings.filter((above) => above.level < level);
    this.#headings = [...outer, { level, sign: headingSign(text) }];
    this.#call = null;
    this.#leadIn = null;
  }

  /** The last line of a paragraph may be a heading of its own: "… as promised.⏎**Print**⏎[ ] Flyers". */
  paragraph(lines: readonly Line[]): void {
    const last = lines.at(-1);
    if (last === undefined) return;
    const before = lines.slice(0, -1);
    const heading = boldHeading(last);
    if (heading !== null) {
      this.paragraph(before);
      this.heading(heading);
    } else if (namesList(plainText(last)) && endsSentence(before.at(-1))) {
      this.paragraph(before);
      if (this.#leadIn?.from === "lead-in") this.#call = this.#leadIn.sort === null ? null : this.#leadIn;
      this.#leadIn = headingSign(groupName(last));
    } else {
      this.#call = null;
      this.#leadIn = leadInSign(lines.map(plainText).join(" "));
    }
  }

  /** A paragraph leads in to what stands directly under it, and to nothing more. */
  endOfLeadIn(): void {
    this.#leadIn = null;
  }
}

/** Also where there is no line. */
function endsSentence(line: Line | undefined): boolean {
  return line === undefined || /[.!?:。！？：]$/u.test(plainText(line));
}
