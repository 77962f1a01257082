// Places within the page that can be linked: a heading, a part of the task, a line of the activity.
import { useEffect } from "react";

/** The id that the address names, or "". */
export const namedPlace = (): string => decodeURIComponent(location.hash.slice(1));

/** Once the page is there, shows what its address names: the browser looked for it before. */
export function useNamedPlace(there: boolean): void {
  useEffect(() => {
    const id = namedPlace();
    if (there && id !== "") document.getElementById(id)?.scrollIntoView({ block: "center" });
  }, [there]);
}
