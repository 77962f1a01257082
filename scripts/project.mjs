// Where things are in this checkout.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * An absolute path inside the checkout.
 * @param {string[]} parts
 */
export const inProject = (...parts) => join(root, ...parts);

/**
 * An absolute path in the folder for what can be fetched or made again; git ignores it.
 * @param {string[]} parts
 */
export const inCache = (...parts) => inProject(".cache", ...parts);
