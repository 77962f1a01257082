// Running until somebody says stop.

/**
 * Resolves once the program was asked to stop and `close` is done. A second signal is taken as an echo of the
 * first: a terminal and a launcher may both pass it on.
 */
export function untilStopped(close: () => Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      close().then(resolve, reject);
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}
