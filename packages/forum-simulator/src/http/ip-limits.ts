// Limits by address, answered in plain text before the application is reached. They are aggressive: refused
// requests count too. Discourse spares loopback and private addresses (Discourse, 2023).
import type { Forum } from "../forum.ts";

const limits = (forum: Forum) =>
  [
    { name: "ip_10_secs_limit", max: forum.settings.maxRequestsPerIpPer10Seconds, seconds: 10 },
    { name: "ip_60_secs_limit", max: forum.settings.maxRequestsPerIpPerMinute, seconds: 60 },
  ] as const;

const isPrivate = (address: string): boolean =>
  /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/.test(address);

export const slowDown = (code: string, seconds: number): Response =>
  new Response(
    `Slow down, you're making too many requests.\nPlease retry again in ${seconds} seconds.\nError code: ${code}.\n`,
    {
      status: 429,
      headers: {
        "content-type": "text/plain",
        "retry-after": String(seconds),
        "discourse-rate-limit-error-code": code,
      },
    },
  );

/** Counts a request of an address; the answer when it comes too often. */
export const limitAddress = (forum: Forum, address: string): Response | null => {
  if (isPrivate(address) && !forum.settings.limitLoopback) return null;
  for (const limit of limits(forum)) {
    const wait = forum.world.windows.hit(`${limit.name}:${address}`, { ...limit, aggressive: true });
    if (wait !== null) return slowDown(limit.name, wait);
  }
  return null;
};

/** Requests with a valid admin key are taken back from the count. */
export const forgiveAddress = (forum: Forum, address: string): void => {
  if (isPrivate(address) && !forum.settings.limitLoopback) return;
  for (const limit of limits(forum)) forum.world.windows.rollback(`${limit.name}:${address}`);
};
