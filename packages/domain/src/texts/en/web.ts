// The words of the web pages.
export const web = {} as const;
