/**
 * Fulfilled when the process is asked to end. Ctrl-C reaches a whole process group and is passed on by npm as well, so
 * the same wish may arrive several times; a person who asks again after a second means "at once".
 */
export function endSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const ask = (signal: NodeJS.Signals): void => {
      const now = performance.now();
      if (askedAt !== undefined && now - askedAt > 1_000) process.exit(130);
      askedAt ??= now;
      resolve(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, ask);
  });
}
