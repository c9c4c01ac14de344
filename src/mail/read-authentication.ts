/** What one server found about a mail's sender (Authentication-Results, RFC 8601). */
interface Finding {
  method: string;
  result: string;
  properties: ReadonlyMap<string, string>;
}

/**
 * Whether the address in From is vouched for by its own domain: DMARC passed, or a DKIM signature of that domain did. Only what the server with the
 * configured name wrote counts, and of that only the uppermost, which it wrote itself when the mail came in: everybody can write such a line into a mail,
 * but only below it. That server must therefore write one into every mail, or remove those in its name (RFC 8601, 5). SPF alone says nothing of From.
 *
 * Example: `mx.kontor.no; dkim=pass header.d=bygg.no` vouches for kari@bygg.no and kari@post.bygg.no, not for kari@annet.no.
 */
export function isSenderVerified(
  results: readonly string[],
  { authservId, fromDomain }: { authservId: string | undefined; fromDomain: string },
): boolean {
  if (authservId === undefined || fromDomain === '') return false;
  const trusted = results.map(splitResult).find(({ server }) => server === authservId.toLowerCase());
  return trusted !== undefined && trusted.parts.map(readFinding).some((finding) => vouches(finding, fromDomain));
}

function vouches(finding: Finding | undefined, fromDomain: string): boolean {
  if (finding?.result !== 'pass') return false;
  if (finding.method === 'dmarc') return (finding.properties.get('header.from') ?? fromDomain) === fromDomain;
  if (finding.method !== 'dkim') return false;
  const signer = finding.properties.get('header.d') ?? finding.properties.get('header.i')?.replace(/^.*@/, '');
  // A signature of bygg.no also vouches for post.bygg.no. The other way round the two may be strangers, as on a host for many.
  return signer !== undefined && signer.includes('.') && (fromDomain === signer || fromDomain.endsWith(`.${signer}`));
}

/** The server's name, and what it found. */
function splitResult(header: string): { server: string; parts: string[] } {
  const [first = '', ...parts] = withoutComments(header).split(';');
  // A version may stand after the name.
  return { server: first.trim().split(/\s+/)[0]!.toLowerCase(), parts };
}

function readFinding(part: string): Finding | undefined {
  const [whole, method, result] = /^\s*([a-z][\w-]*)(?:\/\d+)?\s*=\s*([a-z]+)/i.exec(part) ?? [];
  if (whole === undefined) return undefined;
  const properties = new Map<string, string>();
  for (const [, name, value] of part.slice(whole.length).matchAll(/([a-z]+\.[a-z0-9_-]+)\s*=\s*(\S+)/gi))
    if (!properties.has(name!.toLowerCase())) properties.set(name!.toLowerCase(), value!.toLowerCase());
  return { method: method!.toLowerCase(), result: result!.toLowerCase(), properties };
}

/** Comments, which may be nested, and quoted words, in which anything may stand. */
function withoutComments(text: string): string {
  let kept = '';
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (character === '\\' && (quoted || depth > 0)) index++;
    else if (character === '"' && depth === 0) quoted = !quoted;
    else if (!quoted && character === '(') depth++;
    else if (!quoted && character === ')') depth = Math.max(0, depth - 1);
    else if (!quoted && depth === 0) kept += character;
  }
  return kept;
}
