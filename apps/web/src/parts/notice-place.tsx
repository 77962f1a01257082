// The place for notices. What shows them is fetched with the first one.
import { lazy, Suspense, useEffect, useState } from "react";
import { onFirstNotice } from "./notify.ts";

const Notices = lazy(() => import("./notices.tsx").then(({ Notices }) => ({ default: Notices })));

export function NoticePlace() {
  const [wanted, setWanted] = useState(false);
  useEffect(() => onFirstNotice(() => setWanted(true)), []);
  return (
    wanted && (
      <Suspense fallback={null}>
        <Notices />
      </Suspense>
    )
  );
}
