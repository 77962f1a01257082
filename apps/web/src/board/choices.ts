// The values that each filter offers, from the settings.
import type { KindOnBoard, Settings } from "@threadboard/domain";
import { say } from "../words/words.ts";

export type Choice = {
  readonly value: string;
  readonly name: string;
  readonly mark: Pick<KindOnBoard, "shape" | "hue"> | null;
};
export type ChoiceGroup = {
  readonly param: "team" | "kind" | "label";
  readonly name: string;
  readonly choices: readonly Choice[];
};

/** Returns the groups that have something to choose between. */
export function choiceGroups({ teams, kinds, labelGroups }: Settings): ChoiceGroup[] {
  const labels = [...new Set(labelGroups.flatMap((group) => group.labels))];
  const groups: ChoiceGroup[] = [
    { param: "team", name: say("web.filter.team"), choices: teams.map(({ key, name }) => plain(key, name)) },
    {
      param: "kind",
      name: say("web.filter.kind"),
      choices: kinds.map((kind) => ({ value: kind.key, name: kind.name, mark: kind })),
    },
    { param: "label", name: say("web.filter.label"), choices: labels.map((label) => plain(label, label)) },
  ];
  return groups.filter(({ choices }) => choices.length > 1);
}

const plain = (value: string, name: string): Choice => ({ value, name, mark: null });
