// The frame of a page that is read from top to bottom: a measure that the eye can follow, and room around it.
import type { ReactNode } from "react";
import { PageHeading } from "./page-heading.tsx";

const widths = { reading: "max-w-[46rem]", wide: "max-w-[72rem]" } as const;

export function Page({
  title,
  lead,
  width = "reading",
  children,
}: {
  title: string;
  /** What the page is for, in a sentence. */
  lead?: ReactNode;
  width?: keyof typeof widths;
  children: ReactNode;
}) {
  return (
    <div className={`mx-auto w-full ${widths[width]} px-4 pt-6 pb-16 tablet:px-6 tablet:pt-8`}>
      <PageHeading title={title} />
      {lead !== undefined && <p className="mt-1 max-w-[60ch] text-pretty text-quiet">{lead}</p>}
      <div className="mt-6 flex flex-col gap-6">{children}</div>
    </div>
  );
}
