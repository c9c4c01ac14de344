import { createRoute, z } from '@hono/zod-openapi';
import { beginConfirmation } from '../../app/identity/begin-confirmation.ts';
import { finishConfirmation } from '../../app/identity/finish-confirmation.ts';
import { secretsOf } from '../../app/identity/sign-in-secrets.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import type { IdentityProvider } from '../../identity/identity-provider.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import { problemResponse } from '../contract/problem.ts';
import {
  beginIdentitySchema,
  finishIdentitySchema,
  identityBegunSchema,
  identityFinishedSchema,
} from '../contract/proposals.ts';
import { idSchema } from '../contract/shared.ts';
import { limitRate, rateRules } from '../limit-rate.ts';
import { accepted } from '../refused.ts';
import { requirePerson } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asContact } from './as-person.ts';

const tags = ['Client'];

// Neither keeps its answer for a repeated request: the address holds the state, which is stored nowhere.
const beginRoute = createRoute({
  method: 'post',
  path: '/api/portal/proposals/{proposalId}/identity',
  tags,
  summary: 'Begin to confirm who one is with the identity provider, before accepting; needs a code',
  middleware: [requirePerson({ code: true })] as const,
  request: { params: z.object({ proposalId: idSchema }), body: jsonBody(beginIdentitySchema) },
  responses: { 200: jsonAnswer('Where to sign in', identityBegunSchema), ...problemResponse },
});

const finishRoute = createRoute({
  method: 'post',
  path: '/api/portal/identity',
  tags,
  summary: 'Hand over what the identity provider sent the browser back with',
  middleware: [requirePerson()] as const,
  request: { body: jsonBody(finishIdentitySchema) },
  responses: { 200: jsonAnswer('Which agreement it is for', identityFinishedSchema), ...problemResponse },
});

/**
 * The provider sends the browser to a page of the portal, which posts what it came with from our own origin, with the session's cookie. So whoever only
 * fetches that address, as a scanner does, changes nothing, and a page elsewhere cannot hand over an answer at all.
 */
export function portalIdentityRoutes(context: AppContext, provider: IdentityProvider): RouteModule {
  const routes = newRoutes();

  routes.openapi(beginRoute, async (c) => {
    const person = c.get('person');
    const { access, publicUrl } = c.get('server');
    const { clientId } = c.req.valid('json');
    const { proposalId } = c.req.valid('param');
    await limitRate(c.get('server'), [{ rule: rateRules.identityOfPerson, subject: person.personId }]);
    const { state } = accepted(
      await asContact(context, person, clientId, [], async (scope, { answersFor }) =>
        answersFor.includes('agreement')
          ? beginConfirmation(scope, access, { clientId, proposalId, sessionToken: c.get('personToken') })
          : { refused: 'not-for-you' as const },
      ),
    );
    const begun = await provider.begin({ ...secretsOf(access, state, publicUrl), language: person.language });
    return c.json(accepted('failed' in begun ? { refused: `identity-${begun.failed}` as const } : begun), 200);
  });

  routes.openapi(finishRoute, async (c) => {
    const person = c.get('person');
    const { access, publicUrl } = c.get('server');
    await limitRate(c.get('server'), [{ rule: rateRules.identityOfPerson, subject: person.personId }]);
    const finished = await finishConfirmation(access, provider, {
      person,
      sessionToken: c.get('personToken'),
      answer: c.req.valid('json').answer,
      publicUrl,
    });
    return c.json(accepted(finished), 200);
  });

  return { routes };
}
