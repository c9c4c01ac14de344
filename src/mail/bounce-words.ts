/** Why a message did not arrive: nobody is there, this message was not wanted, or not at this moment. */
export type BounceCause = 'gone' | 'refused' | 'not-now';

/** Says outright that it passes; a mailbox that is "temporarily disabled" is not gone. */
const passing = anyOf(
  String.raw`(?<!\b(not|non)[- ](a )?)\btempor[ae]\w*\b|\bmidlertidig\w*\b`,
  String.raw`\b(re)?try (again )?(later|in \d)|\btry later\b|\bplease retry\b|\bnot found, try again\b|\bprøv igjen senere\b`,
);

/** Phrases that say the mailbox or its domain is not there. */
const gone = anyOf(
  String.raw`\b(user|recipient|mailbox|address|account|alias|mail ?box name|destinat\w+)\b.{0,50}\b(unknown|not (found|known|exist|valid|listed|recogni[sz]ed|our customer)|invalid|do(es)? ?n[o']t exist|do(es)? not exist|non-?existent|disabled|inactive|deactivated|suspended|closed|terminated|no longer|undeliverable)\b`,
  String.raw`\b(unknown|no such|invalid|illegal|no valid|not a (valid|known)|non-?existent|undefined)\b.{0,30}\b(user(id)?|recipients?|mailbox|address|account|person|customer|alias|domain|host)\b`,
  String.raw`\b(not listed in|no mailbox (here )?by that name|no account by that name|not a user|does ?n[o']t have an? .{1,60} account|has (moved|been (deleted|closed|disabled|moved)))\b`,
  String.raw`\b(host|domain)( name)?( \S+)? (unknown|not found|does not exist)\b|\b(nxdomain|unrouteable|unroutable|null ?mx|name or service not known|no such (domain|host)|no mx record)\b`,
  String.raw`\bno relevant answers\b|\bdoes(n't| not) (receive|accept) (e?-?mail|any mail)\b`,
  String.raw`\b55[034]\b.{0,50}mailbox unavailable|\b(couldn['’]t|wasn['’]t|could not) be found\b|\bwasn['’]t found at\b|can'?t find (any|a) (host|domain)`,
  String.raw`(ukjent|ugyldig) (bruker|mottaker|adresse)|\b(finnes|eksisterer) ikke\b|\bunbekannt\b|\binconnu\b|\binexistante?\b|\bmalformed (recipient )?address\b|\bdesconocid[oa]\b`,
  // Google Groups writes in the reader's language; only its address stays the same. It answers so for a group that is not there, or not open.
  String.raw`groups\.google\.com/support`,
);

/** Phrases that say that the same message may be taken another time: no room, too fast, or nobody answered for too long. */
const notNow = anyOf(
  String.raw`\b(mail ?box|mail ?folder|inbox|in-box|account|user|store|system|disk)\b.{0,40}\bfull\b|\bfull mail ?box\b|\b(post(boks|kasse)|innboks)\w* er full|\bpostfach\b.{0,30}\bvoll\b|\bbo[iî]te\b.{0,30}\b(pleine|satur)`,
  String.raw`\bquota\b|\bover ?limit\b|\bstorage (allocation|limit|space)|\b(disk|storage) space\b|\binsufficient (system |disk )?(storage|space|resources?)\b|\bno space left\b`,
  String.raw`\bgrey ?list\w*|\bthrottl\w*|\brate ?limit\w*|\b(daily|hourly|sending|rate|connection) (limit|rate)s?\b|\btoo many (connections?|recipients?|messages?|mails|e-?mails|sessions)\b|\btoo much mail\b|\bunexpected volume\b`,
  // Gmail and Tencent say it of an address that gets too much just now.
  String.raw`\bfrequency limited\b|\breceiving mail (at a rate|too quickly)`,
  String.raw`\b(mail ?box|inbox)\b.{0,30}\bexceed\w*|\bexceed\w*.{0,20}\ballowed size\b`,
  String.raw`\ball hosts\b.{0,30}\bfailing\b|\bnot responding\b|\bnot delivered within\b|\b(multiple|\d+) (retries|attempts)\b`,
  String.raw`\bdefer(red|ral)?\b|\bdelay(ed)?\b|\bforsinke[tl]\w*|\bstill undelivered\b|\bwill (be )?(keep )?(retried|retry|trying)\b`,
  String.raw`\b(message|envelope|delivery|queue|retry)\b.{0,20}\b(time ?out|timed out|time expired|expired|time exceeded)\b|\bretry timeout\b|\bin the queue too long\b|\bfor the last \d+ (seconds|minutes|hours|days)\b|\bnot be delivered for \d+ (hours?|days?)\b`,
);

/** Phrases that say that this message, or its sender, is not wanted there. The address may well be right. */
const refused = anyOf(
  String.raw`\b(spam|junk|ube|bulk|block(ed|ing|list\w*)|black ?list\w*|listed (at|in|by|on)|reputation|polic(y|ies)|spf|dkim|dmarc|reverse dns|ptr|virus|malware|banned|abuse|unwanted)\b`,
  String.raw`\b(unauthenticated|authentication|access denied|not (allowed|permitted|accepted|authori[sz]ed)|denied|relay(ing|ed)?|loop|hop count|header error|attachment)\b`,
  String.raw`\b(size|length|headers?|message|mail)\b.{0,30}\b(limit|exceed\w*|too (large|big|long))\b|\btoo (large|big) for\b`,
  String.raw`\b(reject(ed|s)?|refused (due|because|by policy)|avvist|blokkert|søppelpost)\b`,
);

/** Nobody could be asked. Where somebody was and gave a code, the code counts. */
const unreached = anyOf(
  String.raw`\b(connection|connect\w*|host|server|domain|smtp session)\b.{0,40}\b(refused|lost|reset|closed|timed out|time ?out|unreachable|not reachable|not available|failed|down)\b`,
  String.raw`\b(did not accept our requests|unable to connect|(wasn't|was not) able to establish|could not connect|socket error|unreachable|not reachable|timed out|time ?out|name server|dns (error|failure|query failed))\b`,
);

/** The last resort: it says that it is final, and not why. Exim and qmail say so of what they gave up waiting for as well. */
const final = /\b(permanent(ly)?|fatal|unrecoverable)\b.{0,20}\b(errors?|fail(ed|ures?)?)\b|\bfailed permanently\b/i;

function anyOf(...patterns: string[]): RegExp {
  return new RegExp(patterns.join('|'), 'i');
}

/** What the words say, and which. The missing mailbox is looked for first, because its explanations often mention spam or policies in passing. */
export function findCauseInWords(text: string): { cause: BounceCause; words: string } | undefined {
  return (
    found(passing, 'not-now', text) ??
    found(gone, 'gone', text) ??
    found(notNow, 'not-now', text) ??
    found(refused, 'refused', text)
  );
}

/** What words say that count only where no server has given a code. */
export function findCauseInSilence(text: string): { cause: BounceCause; words: string } | undefined {
  return found(unreached, 'not-now', text) ?? found(final, 'refused', text);
}

function found(pattern: RegExp, cause: BounceCause, text: string): { cause: BounceCause; words: string } | undefined {
  const match = pattern.exec(text);
  return match ? { cause, words: match[0] } : undefined;
}
