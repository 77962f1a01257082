// Why a post gave tasks or did not.
export const outline = {} as const;
