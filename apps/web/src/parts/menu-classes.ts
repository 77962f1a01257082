// How an entry of a menu looks, wherever it opens.
export const menuItem =
  "flex min-h-8 cursor-default select-none items-center gap-2.5 rounded px-2.5 py-1 text-small outline-none data-disabled:text-quiet data-highlighted:bg-hover touch:min-h-11 forced:data-highlighted:outline";
