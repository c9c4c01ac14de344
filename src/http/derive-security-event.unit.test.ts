import { describe, expect, test } from 'vitest';
import { deriveSecurityEvent } from './derive-security-event.ts';

const answered = (name: string, status: number, more: { code?: string; role?: string } = {}) => {
  const [method, route] = name.split(' ') as [string, string];
  return deriveSecurityEvent({ method, route, status, seconds: 0.01, requestId: 'r-1', ...more });
};

describe('the log', () => {
  test('says how somebody did not get in, and how it ended', () => {
    expect(answered('POST /api/sign-in/code', 422, { code: 'access.code-not-accepted' })).toEqual({
      event: 'sign-in-failed',
      facts: {
        way: 'code',
        route: 'POST /api/sign-in/code',
        status: 422,
        outcome: 'access.code-not-accepted',
        role: 'nobody',
        requestId: 'r-1',
      },
    });
  });

  test.each([
    ['POST /api/sign-in/link', 410, 'access.spent-link', 'link'],
    ['POST /api/sign-in/passkey', 422, 'access.passkey-not-accepted', 'passkey'],
    ['POST /api/sign-in/provider', 422, 'access.identity-nobody', 'provider'],
    ['POST /api/sign-in/second-factor', 422, 'access.second-code-not-accepted', 'second-factor'],
    ['POST /api/sign-in/second-factor', 429, 'request.too-many', 'second-factor'],
    ['POST /api/proof/mail', 422, 'access.code-not-accepted', 'proof-by-mail'],
    ['POST /api/portal/enter', 410, 'access.revoked-link', 'client-link'],
    ['POST /api/portal/code/verify', 422, 'access.code-wrong', 'client-code'],
    ['GET /calendar/{file}', 404, 'request.not-found', 'calendar-address'],
  ])('names the way of %s (%i %s): %s', (name, status, code, way) => {
    expect(answered(name, status, { code })).toMatchObject({ event: 'sign-in-failed', facts: { way, outcome: code } });
  });

  test.each([
    ['GET /api/office/week', 401, {}],
    ['POST /api/office/staff', 403, { role: 'assistant', code: 'access.not-allowed' }],
    ['POST /api/office/staff', 403, { code: 'request.foreign-origin' }],
    ['GET /api/office/clients/{clientId}', 404, { role: 'owner', code: 'request.not-found' }],
    ['POST /api/verify', 429, { code: 'request.too-many' }],
    ['POST /api/office/staff', 400, { role: 'owner', code: 'request.invalid' }],
  ])('has a refusal of %s (%i %j)', (name, status, more) => {
    expect(answered(name, status, more)).toMatchObject({
      event: 'refused',
      facts: { route: name, status, role: 'nobody', ...('role' in more ? { role: more.role } : {}) },
    });
  });

  test.each([
    ['GET /api/office/session', 200, {}],
    // A page asks whether anybody is signed in.
    ['GET /api/office/session', 401, { code: 'access.signed-out' }],
    ['GET /api/portal/home', 401, { code: 'access.signed-out' }],
    // A page learns that it must ask for a code first.
    ['GET /api/portal/agreement', 403, { role: 'client', code: 'access.code-needed' }],
    ['POST /api/passkeys/start', 403, { role: 'owner', code: 'access.proof-needed' }],
    // A stranger looks for what never was.
    ['GET none', 404, { code: 'request.not-found' }],
    // Broken rules are told to the person; faults of ours are trouble, and told as such.
    ['POST /api/office/absences', 422, { role: 'owner', code: 'day.wrong-order' }],
    ['GET /api/office/week', 500, { code: 'server.failed' }],
  ])('has nothing of %s (%i %j)', (name, status, more) => {
    expect(answered(name, status, more)).toBeUndefined();
  });
});
