import { Resolver } from 'node:dns/promises';

/** What DNS says of a domain that mail comes from. */
export interface MailRecords {
  /** There is exactly one record; two are as good as none (RFC 7208, section 4.5). */
  spf: 'there' | 'missing' | 'several' | 'no-answer';
  dmarc: 'reject' | 'quarantine' | 'none' | 'missing' | 'no-answer';
  /** Whether a key stands under the selector; undefined where no selector was named. */
  dkim: 'there' | 'missing' | 'no-answer' | undefined;
}

export interface MailRecordOptions {
  /** Stands in every mail's DKIM signature as `s=`. */
  selector?: string | undefined;
  timeoutMs?: number;
  resolveTxt?: (name: string) => Promise<string[][]>;
}

/** Looks SPF, DMARC and DKIM of a domain up. Where DNS does not answer in time it says so: that is another thing than a record that is not there. */
export async function findMailRecords(domain: string, options: MailRecordOptions = {}): Promise<MailRecords> {
  const { selector, timeoutMs = 3_000 } = options;
  const resolver = new Resolver({ timeout: timeoutMs, tries: 1 });
  const resolve = options.resolveTxt ?? ((name: string) => resolver.resolveTxt(name));
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeoutMs);
  const find = async (name: string): Promise<string[] | 'no-answer'> => {
    try {
      const aborted = new Promise<never>((_, reject) =>
        late.signal.addEventListener('abort', () => reject(new Error('late')), { once: true }),
      );
      return (await Promise.race([resolve(name), aborted])).map((parts) => parts.join(''));
    } catch (error) {
      const { code } = error as { code?: string };
      return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : 'no-answer';
    }
  };
  try {
    const [own, policy, key] = await Promise.all([
      find(domain),
      find(`_dmarc.${domain}`),
      selector === undefined ? undefined : find(`${selector}._domainkey.${domain}`),
    ]);
    return { spf: readSpf(own), dmarc: readDmarc(policy), dkim: key && readDkim(key) };
  } finally {
    clearTimeout(timer);
    resolver.cancel();
  }
}

function readSpf(records: readonly string[] | 'no-answer'): MailRecords['spf'] {
  if (records === 'no-answer') return records;
  const found = records.filter((record) => /^v=spf1( |$)/i.test(record));
  return found.length === 0 ? 'missing' : found.length === 1 ? 'there' : 'several';
}

function readDmarc(records: readonly string[] | 'no-answer'): MailRecords['dmarc'] {
  if (records === 'no-answer') return records;
  const [record, ...more] = records.filter((each) => /^v=DMARC1\s*(;|$)/i.test(each));
  if (record === undefined || more.length > 0) return 'missing';
  const policy = /;\s*p\s*=\s*(reject|quarantine|none)\b/i.exec(record)?.[1]?.toLowerCase();
  return (policy as 'reject' | 'quarantine' | 'none' | undefined) ?? 'missing';
}

function readDkim(records: readonly string[] | 'no-answer'): 'there' | 'missing' | 'no-answer' {
  if (records === 'no-answer') return records;
  // An empty key was taken back (RFC 6376, section 3.6.1).
  return records.some((record) => /(^|;)\s*p\s*=\s*[A-Za-z0-9+/=]+/.test(record)) ? 'there' : 'missing';
}
