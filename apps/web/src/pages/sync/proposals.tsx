// Lines of lists that may be tasks, with how sure we are and why; a lead takes or dismisses them.
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Proposal } from "@threadboard/domain";
import { api } from "../../data/api.ts";
import { proposalsQuery } from "../../data/queries.ts";
import { useTakeThread } from "../../data/use-take-thread.ts";
import { Button } from "../../parts/button.tsx";
import { notify } from "../../parts/notify.ts";
import { say, words } from "../../words/words.ts";
import { Section } from "./section.tsx";

export function Proposals() {
  const { data } = useQuery(proposalsQuery);
  if (data === undefined || data.proposals.length === 0) return null;
  return (
    <Section title={say("sync.proposals")}>
      <p className="text-pretty text-quiet text-small">{say("sync.proposals.lead")}</p>
      <ul className="flex flex-col">
        {data.proposals.map((proposal) => (
          <Row key={`${proposal.topicId}:${proposal.item}`} proposal={proposal} />
        ))}
      </ul>
    </Section>
  );
}

function Row({ proposal }: { proposal: Proposal }) {
  const { topicId, item, title, address, confidence, reason } = proposal;
  const client = useQueryClient();
  const takeThread = useTakeThread();
  const take = useMutation({
    mutationFn: () => takeThread({ address, item, taskId: null }),
    onSuccess: () => client.invalidateQueries({ queryKey: proposalsQuery.queryKey }),
    onError: (error) => notify({ text: error.message, tone: "refusal" }),
  });
  const dismiss = useMutation({
    mutationFn: () => api.dismissProposal({ topicId, item }),
    onSuccess: (left) => client.setQueryData(proposalsQuery.queryKey, left),
    onError: (error) => notify({ text: error.message, tone: "refusal" }),
  });
  const percent = new Intl.NumberFormat(words.language, { style: "percent" }).format(confidence);
  const key = `outline.reason.${reason.code}`;
  const button = (what: string, look: "plain" | "quiet", act: () => void) => (
    <Button
      look={look}
      disabled={take.isPending || dismiss.isPending}
      aria-label={say("sync.proposals.of", { what, item })}
      onClick={act}
    >
      {what}
    </Button>
  );
  return (
    <li className="flex flex-col gap-1 border-line border-b py-3 last:border-b-0">
      <p className="text-pretty font-medium">{item}</p>
      <p className="text-pretty text-quiet text-small">
        <a href={address} className="underline underline-offset-2">
          {title}
        </a>{" "}
        · {say("sync.proposals.sure", { percent })}
        {words.has(key) && `. ${say(key, reason.params)}`}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        {button(say("sync.proposals.take"), "plain", () => take.mutate())}
        {button(say("sync.proposals.dismiss"), "quiet", () => dismiss.mutate())}
      </div>
    </li>
  );
}
