// To which campaign a task belongs: one that is open, or the one it has.
import { useQuery } from "@tanstack/react-query";
import type { Card } from "@threadboard/domain";
import { campaignsQuery } from "../../data/campaigns.ts";
import { Choice } from "../../parts/form.tsx";
import { say } from "../../words/words.ts";

export function CampaignChoice({
  value,
  own,
  onChange,
  error,
}: {
  /** "" for none. */
  value: string;
  own: Card["campaign"];
  onChange: (id: string) => void;
  error: string | undefined;
}) {
  const { data } = useQuery(campaignsQuery);
  const open = data?.campaigns.filter(({ closedAt }) => closedAt === null) ?? [];
  const missing = own !== null && !open.some(({ id }) => id === own.id) ? [own] : [];
  const choices = [...open, ...missing];
  if (choices.length === 0) return null;
  return (
    <Choice
      label={say("lists.campaign")}
      value={value}
      onChange={({ target }) => onChange(target.value)}
      error={error}
    >
      <option value="">{say("lists.campaign.none")}</option>
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Choice>
  );
}
