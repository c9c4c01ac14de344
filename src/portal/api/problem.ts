/** What the server said when it did not do what was asked (RFC 9457), or that it was never reached: then the status is 0. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  /** A dotted code, `portal.code-expired`, or an empty text. */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly retryAfterSeconds: number | null;
  readonly members: Readonly<Record<string, unknown>>;

  constructor(status: number, members: Record<string, unknown> = {}, retryAfterSeconds: number | null = null) {
    super(`${status} ${String(members['code'] ?? '')}`);
    this.status = status;
    this.members = members;
    this.code = textOf(members['code']) || lastPart(textOf(members['type']));
    this.title = textOf(members['title']);
    this.detail = textOf(members['detail']);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

export function problemFrom(status: number, body: string, retryAfter: string | null): Problem {
  const seconds = retryAfter && /^\d+$/.test(retryAfter) ? Number(retryAfter) : null;
  try {
    const parsed: unknown = JSON.parse(body);
    if (parsed && typeof parsed === 'object') return new Problem(status, parsed as Record<string, unknown>, seconds);
  } catch {
    // A page of a proxy in between says nothing that we could show.
  }
  return new Problem(status, {}, seconds);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function lastPart(type: string): string {
  return type === 'about:blank' ? '' : (type.split(/[/#:]/).at(-1) ?? '');
}
