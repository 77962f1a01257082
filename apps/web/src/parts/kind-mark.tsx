// A kind's own shape in its own hue, so that kinds are told apart with and without colour.
import type { KindOnBoard } from "@threadboard/domain";
import type { CSSProperties } from "react";

const shapes: Record<KindOnBoard["shape"], string> = {
  circle: "M8 2.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 0 1 0-11z",
  square: "M3.2 3.2h9.6v9.6H3.2z",
  diamond: "M8 1.6 14.4 8 8 14.4 1.6 8z",
  triangle: "M8 2.2 14.3 13.2H1.7z",
  hexagon: "M4.6 2.2h6.8L14.8 8l-3.4 5.8H4.6L1.2 8z",
  ring: "M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zm0 3a3 3 0 1 0 0 6a3 3 0 0 0 0-6z",
  leaf: "M2.5 13.5V8A5.5 5.5 0 0 1 8 2.5h5.5V8A5.5 5.5 0 0 1 8 13.5z",
  bolt: "M9.4 1.4 2.8 9.2h4L6.2 14.6 13.2 6.6H8.8z",
};

/** The shape alone; its name stands beside it. */
export function KindShape({ kind, size = 14 }: { kind: Pick<KindOnBoard, "shape" | "hue">; size?: number }) {
  const style: CSSProperties & { "--hue": number } = { "--hue": kind.hue };
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width={size}
      height={size}
      style={style}
      className="kind-hue shrink-0 fill-kind forced:fill-[CanvasText]"
    >
      <path d={shapes[kind.shape]} fillRule="evenodd" />
    </svg>
  );
}

/** Shape and name. */
export function KindMark({ kind }: { kind: Pick<KindOnBoard, "shape" | "hue" | "name"> }) {
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <KindShape kind={kind} />
      <span className="truncate">{kind.name}</span>
    </span>
  );
}
