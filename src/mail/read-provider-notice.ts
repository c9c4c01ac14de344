/** What a sending service says of a message in JSON (Amazon's form, which others copy). */
export interface ProviderNotice {
  kind: 'bounce' | 'complaint' | 'other';
  /** Of a bounce: whether the service gives up. */
  permanent: boolean;
  recipients: string[];
  status?: string;
  diagnostic?: string;
  /** As our mail carried it, where it is told. */
  messageId?: string;
}

type Fields = Record<string, unknown>;

/** Undefined for a text that is no such notice. Never throws. */
export function readProviderNotice(text: string): ProviderNotice | undefined {
  const outer = parse(text);
  // Sent by mail, the notice itself stands as text in the field Message of another.
  const notice = typeof outer?.['Message'] === 'string' ? parse(outer['Message']) : outer;
  const type = notice?.['notificationType'] ?? notice?.['eventType'];
  if (notice === undefined || typeof type !== 'string') return undefined;
  const bounce = fieldsOf(notice['bounce']);
  const complaint = fieldsOf(notice['complaint']);
  const told = listOf(bounce['bouncedRecipients'] ?? complaint['complainedRecipients']);
  const first = told[0] ?? {};
  const messageId = listOf(fieldsOf(notice['mail'])['headers']).find(
    ({ name }) => typeof name === 'string' && name.toLowerCase() === 'message-id',
  )?.['value'];
  return {
    kind: /^bounce$/i.test(type) ? 'bounce' : /^complaint$/i.test(type) ? 'complaint' : 'other',
    permanent: bounce['bounceType'] === 'Permanent',
    recipients: told.flatMap(({ emailAddress }) => (typeof emailAddress === 'string' ? [emailAddress] : [])),
    ...(typeof first['status'] === 'string' ? { status: first['status'] } : {}),
    ...(typeof first['diagnosticCode'] === 'string' ? { diagnostic: first['diagnosticCode'] } : {}),
    ...(typeof messageId === 'string' ? { messageId } : {}),
  };
}

function parse(text: string): Fields | undefined {
  if (!/^\s*\{/.test(text)) return undefined;
  // The service adds words below the notice, and mail breaks its long lines.
  const notice = text.split(/\n-- ?\n/)[0]!;
  for (const candidate of [text, notice, notice.replace(/\r?\n ?/g, '')]) {
    try {
      return fieldsOf(JSON.parse(candidate));
    } catch {
      continue;
    }
  }
  return undefined;
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function listOf(value: unknown): Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}
