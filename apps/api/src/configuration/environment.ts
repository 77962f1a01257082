// What comes by environment and never by file: secrets.

export type Secrets = {
  readonly forumKey: { readonly apiKey: string; readonly username: string } | null;
  readonly connectSecret: string | null;
  readonly webhookSecrets: readonly string[];
  /** Opens `/metrics`; without it there is no such page. */
  readonly metricsToken: string | null;
};

/**
 * Reads the secrets. `bot` is the account that the key acts as, from the configuration. Several webhook secrets
 * may be given, separated by commas, while one is being replaced.
 */
export function readSecrets(
  environment: Readonly<Record<string, string | undefined>>,
  bot: string | undefined,
): Secrets {
  const value = (name: string) => {
    const text = environment[name]?.trim();
    return text === undefined || text === "" ? null : text;
  };
  const apiKey = value("THREADBOARD_API_KEY");
  return {
    forumKey: apiKey === null || bot === undefined ? null : { apiKey, username: bot },
    connectSecret: value("THREADBOARD_CONNECT_SECRET"),
    metricsToken: value("THREADBOARD_METRICS_TOKEN"),
    webhookSecrets: (value("THREADBOARD_WEBHOOK_SECRET") ?? "")
      .split(",")
      .map((each) => each.trim())
      .filter((each) => each !== ""),
  };
}
