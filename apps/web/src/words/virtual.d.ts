// What the build makes of the catalogues (`build/words.ts`).
declare module "virtual:words/*" {
  const part: Readonly<Record<string, import("./packed.ts").Packed>>;
  export default part;
}
