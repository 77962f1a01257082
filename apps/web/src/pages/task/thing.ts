// Something that can be done with a task, as its page offers it.

export type Thing = {
  readonly key: string;
  readonly word: string;
  readonly loss?: boolean;
  readonly act: () => void;
};
