// What leads do with a campaign as a whole.
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { CampaignSummary } from "@threadboard/domain";
import { ChevronDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { useCommand } from "../../data/use-command.ts";
import { buttonClasses } from "../../parts/button.tsx";
import { MenuButton } from "../../parts/menu-button.tsx";
import { say } from "../../words/words.ts";
import type { Thing } from "../task/thing.ts";
import { CampaignDialog } from "./campaign-dialog.tsx";
import { CloneDialog } from "./clone-dialog.tsx";

const loadMenu = () => import("../task/more-menu.tsx");
const MoreMenu = lazy(() => loadMenu().then(({ MoreMenu }) => ({ default: MoreMenu })));

export function LeadsMenu({ campaign }: { campaign: CampaignSummary }) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const send = useCommand();
  const [asking, setAsking] = useState<"edit" | "clone" | null>(null);
  const isClosed = campaign.closedAt !== null;
  const close = async () => {
    await send({ type: "change-campaign", campaignId: campaign.id, closed: !isClosed });
    await client.invalidateQueries({ queryKey: ["campaigns"] });
    await client.invalidateQueries({ queryKey: ["campaign", campaign.id] });
  };
  const things: Thing[] = [
    {
      key: "bulk",
      word: say("campaigns.bulk"),
      act: () => void navigate({ to: "/bulk", search: { campaign: campaign.id } }),
    },
    { key: "edit", word: say("campaigns.edit"), act: () => setAsking("edit") },
    { key: "clone", word: say("campaigns.clone"), act: () => setAsking("clone") },
    { key: "close", word: say(isClosed ? "campaigns.reopen" : "campaigns.close"), act: () => void close() },
  ];
  const stop = () => setAsking(null);
  return (
    <>
      <MenuButton
        className={buttonClasses("plain")}
        preload={() => void loadMenu()}
        popup={(popup) => (
          <Suspense fallback={null}>
            <MoreMenu {...popup} things={things} />
          </Suspense>
        )}
      >
        {say("campaigns.more")} <ChevronDown aria-hidden size={14} />
      </MenuButton>
      {asking === "edit" && <CampaignDialog campaign={campaign} onClose={stop} onDone={() => undefined} />}
      {asking === "clone" && <CloneDialog campaign={campaign} onClose={stop} />}
    </>
  );
}
