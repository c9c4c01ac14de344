/** How long before it was stored a mail may have come to us: longer than any server of ours keeps one waiting. */
const longestWaitMs = 5 * 24 * 3_600_000;

/**
 * When a mail first came to a server of ours: what the lowest of our own servers wrote in Received, or when the mailbox stored it, whichever was first. Ours
 * are the uppermost lines, as far as they were written by machines of the domain that `authservId` stands in; where it is not known only the
 * uppermost counts, because whoever sends a mail writes what he likes below it. Undefined where neither is known.
 *
 * Example: stored on Monday at 09:00, taken in by mx.kontor.no at 08:57 and sent by a stranger at 08:00 by his own clock: 08:57.
 */
export function findFirstArrival(
  received: readonly string[],
  { storedAt, authservId }: { storedAt: Date | undefined; authservId: string | undefined },
): Date | undefined {
  const domain = authservId === undefined ? undefined : domainOf(authservId.toLowerCase());
  let first = storedAt;
  for (const [index, line] of received.slice(0, 50).entries()) {
    if (index > 0 && domain === undefined) break;
    if (domain !== undefined && !isIn(domain, writerOf(line))) break;
    const at = new Date(line.slice(line.lastIndexOf(';') + 1).trim());
    if (Number.isNaN(at.getTime())) continue;
    // A server of ours whose clock is wrong does not move a mail to another week.
    if (storedAt !== undefined && storedAt.getTime() - at.getTime() > longestWaitMs) continue;
    if (first === undefined || at < first) first = at;
  }
  return first;
}

function writerOf(received: string): string {
  return /\bby\s+([\w.-]+)/i.exec(received)?.[1]?.toLowerCase() ?? '';
}

/** `mx.kontor.no` stands in kontor.no, and kontor.no in itself. */
function domainOf(authservId: string): string {
  const labels = authservId.split('.');
  return labels.length > 2 ? labels.slice(1).join('.') : authservId;
}

function isIn(domain: string, host: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
