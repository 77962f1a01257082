// What time the forum thinks it is: signing in fails when our clocks are minutes apart.

/** Returns the forum's time in epoch milliseconds, from the `Date` header of its health check, or `null` where it tells none. */
export async function forumTime(baseUrl: string, timeoutMs = 10_000): Promise<number | null> {
  try {
    const answer = await fetch(`${baseUrl.replace(/\/+$/, "")}/srv/status`, {
      signal: AbortSignal.timeout(timeoutMs),
    });
    const at = Date.parse(answer.headers.get("date") ?? "");
    return Number.isNaN(at) ? null : at;
  } catch {
    return null;
  }
}
