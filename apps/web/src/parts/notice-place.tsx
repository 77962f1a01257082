// The place for notices. What shows them is fetched with the first one.
import { lazy, Suspense, useEffect, useState } from "react";
import { fetchBeforehand, fetched } from "../data/fetched.ts";
import { onFirstNotice } from "./notify.ts";

const load = () => import("./notices.tsx").then(({ Notices }) => ({ default: Notices }));
const Notices = lazy(() => fetched(load));

export function NoticePlace() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => onFirstNotice(() => setWanted(true)), []);
  // Above all it has to be said when nothing gets through.
  useEffect(() => fetchBeforehand(load), []);
  return (
    wanted && (
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
    )
  );
}
