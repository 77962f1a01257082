// The one heading of a page: names the tab, and takes the focus when the reader has come from another page.
import { type ReactNode, useEffect, useRef } from "react";
import { useSettings } from "../data/use-board.ts";

/** `title` names the tab; `children` stand in its place on the page where they say it better. */
export function PageHeading({
  title,
  className = "text-title",
  children = title,
}: {
  title: string;
  className?: string;
  children?: ReactNode;
}) {
  const { name } = useSettings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${name}`;
    return () => {
      document.title = name;
    };
  }, [title, name]);
  // The shell gives the focus to the page's place; a heading that comes later, with its data, takes it over.
  useEffect(() => {
    if (document.activeElement?.id === "main") heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <h1
      ref={heading}
      tabIndex={-1}
      className={`text-balance font-semibold tracking-[-0.01em] outline-none ${className}`}
    >
      {children}
    </h1>
  );
}
