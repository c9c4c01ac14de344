import type { ContentfulStatusCode } from 'hono/utils/http-status';

/**
 * The one table from codes to HTTP. A code that does not stand here is a broken rule of the domain, 422: the request was understood and
 * cannot be done. Nothing of this is known further down.
 */
const statuses: Readonly<Record<string, ContentfulStatusCode>> = {
  'access.signed-out': 401,
  'access.not-allowed': 403,
  'access.code-needed': 403,
  'access.proof-needed': 403,
  'access.not-your-part': 403,
  'access.unknown-link': 404,
  'access.spent-link': 410,
  'access.expired-link': 410,
  'access.revoked-link': 410,
  'handover.unknown-link': 404,
  'handover.expired-link': 410,
  'handover.revoked-link': 410,
  'request.invalid': 400,
  'request.malformed': 400,
  'request.unreadable-text': 400,
  'request.bad-key': 400,
  'request.foreign-origin': 403,
  'request.not-found': 404,
  'request.conflict': 409,
  'file.changed': 409,
  'upload.incomplete': 409,
  'request.key-reused': 409,
  'request.still-running': 409,
  'request.outcome-unknown': 409,
  'what-if.newer': 409,
  'request.too-large': 413,
  'request.unsupported': 415,
  'request.too-many': 429,
  'access.codes-paused': 429,
  'server.failed': 500,
  'server.busy': 503,
  // Ours to mend: reported, and tried again by whoever sends.
  'storage.full': 507,
  'storage.unavailable': 503,
  'storage.corrupt': 500,
};

export function statusOf(code: string): ContentfulStatusCode {
  return statuses[code] ?? (code.endsWith('.not-found') ? 404 : 422);
}
