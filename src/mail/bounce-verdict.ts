/**
 * Hard: nobody can be reached at this address until it is corrected. Soft: the message did not arrive (or not yet) for a reason that lies
 * elsewhere: a full mailbox, a size or policy limit, a server that is down.
 */
export type BounceVerdict = 'hard' | 'soft';

/** Phrases that say the mailbox or its domain is not there. */
const gone = anyOf(
  String.raw`\b(user|recipient|mailbox|address|account|alias|mail ?box name|destinat\w+)\b.{0,50}\b(unknown|not (found|known|exist|valid|listed|recogni[sz]ed|our customer)|invalid|do(es)? ?n[o']t exist|do(es)? not exist|non-?existent|disabled|inactive|deactivated|closed|terminated|no longer|undeliverable)\b`,
  String.raw`\b(unknown|no such|invalid|illegal|no valid|not a (valid|known)|non-?existent|undefined)\b.{0,30}\b(user(id)?|recipients?|mailbox|address|account|person|customer|alias|domain|host)\b`,
  String.raw`\b(not listed in|no mailbox (here )?by that name|no account by that name|not a user|does ?n[o']t have an? .{1,60} account|has (moved|been (deleted|closed|disabled|moved)))\b`,
  String.raw`\b(host|domain)( name)?( \S+)? (unknown|not found|does not exist)\b|\b(nxdomain|unrouteable|unroutable|null ?mx|name or service not known|no such (domain|host)|no mx record)\b`,
  String.raw`\b55[034]\b.{0,50}mailbox unavailable|\b(couldn't|wasn't|could not) be found\b|can'?t find (any|a) (host|domain)`,
  String.raw`(ukjent|ugyldig) (bruker|mottaker|adresse)|\b(finnes|eksisterer) ikke\b`,
);

/** Phrases that say the mailbox may be there, but this message was not taken, or not yet. */
const notTaken = anyOf(
  String.raw`\b(full|quota|over ?limit|exceed\w*|insufficient|too (large|big|many|much|long|old)|size limit|disk|resources)\b`,
  String.raw`\b(spam|junk|block(ed|list\w*)|black ?list\w*|listed (at|in|by|on)|reputation|polic(y|ies)|spf|dkim|dmarc|reverse dns|ptr|virus|malware|banned)\b`,
  String.raw`\b(sender .{0,40}(reject|denied|verif)\w*|unauthenticated|authentication|access denied|not (allowed|permitted)|content (reject|filter)\w*|relay\w*|loop|hop count)\b`,
  String.raw`\b(grey ?list\w*|try again|tempor\w*|time[d]? ?out|defer\w*|throttl\w*|rate limit\w*|delivery time|retr(y|ies|ied)|delay\w*|expired|giving up)\b`,
  String.raw`\b(connection (refused|lost|reset|closed)|unreachable|not reachable|did not accept our requests|unable to connect|could not connect|socket error|service .{0,20}unavailable)\b`,
  String.raw`(postboks|innboks)\w* er full|prøv igjen`,
);

function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}

/**
 * What an enhanced status code (RFC 3463, `5.1.1`) says by itself; undefined when it names no cause. `success` for class 2.
 * Example: 5.1.1 is hard, 5.2.2 (mailbox full) and 4.4.7 (gave up waiting) are soft, 5.0.0 says nothing.
 */
export function verdictOfStatus(status: string): BounceVerdict | 'success' | undefined {
  const [kind, subject, detail] = status.split('.').map(Number) as [number, number, number];
  if (kind === 2) return 'success';
  // 4.0.0 is also what some large providers say of a domain that does not exist, so the words come first.
  if (kind === 4) return subject === 0 ? undefined : 'soft';
  if (kind !== 5) return undefined;
  switch (subject) {
    case 1:
      // 5.1.7 and 5.1.8 blame our address, 5.1.5 is a valid one, 5.1.0 and 5.1.9 name nothing.
      if ([1, 2, 3, 4, 6, 10].includes(detail)) return 'hard';
      return detail === 7 || detail === 8 ? 'soft' : undefined;
    case 2:
      if (detail === 1) return 'hard';
      return detail === 2 || detail === 3 ? 'soft' : undefined;
    case 4:
      // 5.4.4 is a domain without a way to it; with 5.4.1 Exchange Online says that it has no such recipient.
      if (detail === 1 || detail === 4) return 'hard';
      return [3, 5, 6, 7].includes(detail) ? 'soft' : undefined;
    case 3:
      return detail === 0 ? undefined : 'soft';
    case 6:
      return 'soft';
    default:
      return undefined;
  }
}

/** What an SMTP reply code (RFC 5321) says by itself. Most of 5xx is used for everything, so only the unambiguous ones count. */
export function verdictOfReply(code: number): BounceVerdict | undefined {
  if (code >= 400 && code < 500) return 'soft';
  if (code === 551 || code === 556) return 'hard';
  return code === 552 ? 'soft' : undefined;
}

/** What the words say; the missing mailbox is looked for first, because its explanations often mention spam or policies in passing. */
export function verdictOfText(text: string): BounceVerdict | undefined {
  if (gone.test(text)) return 'hard';
  return notTaken.test(text) ? 'soft' : undefined;
}

/** Enhanced codes first, then the reply code, then the words, and at last the class of whatever code there was. */
export function deriveBounceVerdict(facts: {
  status?: string | undefined;
  reply?: number | undefined;
  text: string;
}): BounceVerdict | 'success' | undefined {
  const bySpecificCode =
    (facts.status === undefined ? undefined : verdictOfStatus(facts.status)) ??
    (facts.reply === undefined ? undefined : verdictOfReply(facts.reply)) ??
    verdictOfText(facts.text);
  if (bySpecificCode !== undefined) return bySpecificCode;
  const securityOrProtocol = facts.status !== undefined && /^5\.[57]\./.test(facts.status);
  if (securityOrProtocol) return 'soft';
  if (facts.status?.startsWith('4.')) return 'soft';
  return facts.status?.startsWith('5.') || (facts.reply ?? 0) >= 500 ? 'hard' : undefined;
}
