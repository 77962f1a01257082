// What acts on keys and tells what others do, fetched together as soon as the page is in use.

export { Others } from "../announce/others.tsx";
export { CardKeys } from "../board/card-keys.tsx";
export { PageKeys } from "./page-keys.tsx";
