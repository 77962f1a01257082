// How menus look, wherever they open.
export const menuPopup =
  "max-h-(--available-height) min-w-52 max-w-[min(22rem,calc(100vw-1rem))] overflow-y-auto rounded-[8px] border border-line bg-float p-1 shadow-float outline-none transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0";

export const menuItem =
  "flex min-h-8 cursor-default select-none items-center gap-2.5 rounded px-2.5 py-1 text-small outline-none data-disabled:text-quiet data-highlighted:bg-hover touch:min-h-11 forced:data-highlighted:outline";
