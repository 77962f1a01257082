// The demo community: Dunnock Linux, a young rebuild of an enterprise distribution that does not exist.
import { announcements } from "./announcements.ts";
import { branding } from "./branding.ts";
import type { Community } from "./community.ts";
import { documentation } from "./documentation.ts";
import { infrastructure } from "./infrastructure.ts";
import { introductions } from "./introductions.ts";
import { localization } from "./localization.ts";
import { packaging } from "./packaging.ts";
import { people } from "./people.ts";
import { categories, groups, tags } from "./places.ts";
import { security } from "./security.ts";
import { testing } from "./testing.ts";
import { wantToHelp } from "./want-to-help.ts";
import { web } from "./web.ts";

export const community: Community = {
  title: "Dunnock Linux Forum",
  description: "Where a small brown bird and a large enterprise Linux are put together by volunteers.",
  people,
  groups,
  categories,
  tags,
  topics: [
    wantToHelp,
    ...announcements,
    ...introductions,
    ...documentation,
    ...testing,
    ...packaging,
    ...branding,
    ...infrastructure,
    ...security,
    ...web,
    ...localization,
  ],
};
