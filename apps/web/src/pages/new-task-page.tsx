// Not drawn yet.
import { NotHere } from "../shell/not-here.tsx";

export function NewTaskPage() {
  return <NotHere />;
}
