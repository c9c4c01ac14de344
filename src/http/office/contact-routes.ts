import { createRoute, z } from '@hono/zod-openapi';
import { addContact } from '../../app/contact/add-contact.ts';
import { changeContact } from '../../app/contact/change-contact.ts';
import { orderContacts } from '../../app/contact/order-contacts.ts';
import { removeContact } from '../../app/contact/remove-contact.ts';
import { revokeContactLink } from '../../app/contact/revoke-contact-link.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { jsonAnswer, jsonBody } from '../contract/json-body.ts';
import {
  addContactSchema,
  changeContactSchema,
  contactAddedSchema,
  contactChangedSchema,
  contactRemovedSchema,
  contactsOrderedSchema,
  linkRevokedSchema,
  orderContactsSchema,
} from '../contract/office-settings.ts';
import { problemResponse } from '../contract/problem.ts';
import { idSchema } from '../contract/shared.ts';
import { idempotent } from '../idempotent.ts';
import { accepted } from '../refused.ts';
import { requireStaff } from '../require-session.ts';
import { newRoutes, type RouteModule } from '../route-module.ts';
import { asStaff } from './as-staff.ts';
import { given } from './given.ts';

const tags = ['Contacts'];
const ofClient = z.object({ clientId: idSchema });
const ofContact = z.object({ clientId: idSchema, personId: idSchema });
const everyone = requireStaff();

const addRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/contacts',
  tags,
  summary: 'Add a contact, or make somebody known a contact here too',
  middleware: [everyone, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(addContactSchema) },
  responses: { 201: jsonAnswer('Added', contactAddedSchema), ...problemResponse },
});

const orderRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/contacts/order',
  tags,
  summary: 'Order the contacts: the first in a scope is responsible, the second the deputy',
  middleware: [everyone, idempotent()] as const,
  request: { params: ofClient, body: jsonBody(orderContactsSchema) },
  responses: { 200: jsonAnswer('Ordered', contactsOrderedSchema), ...problemResponse },
});

const changeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/contacts/{personId}',
  tags,
  summary: 'Change a contact; a new address clears the old bounce',
  middleware: [everyone, idempotent()] as const,
  request: { params: ofContact, body: jsonBody(changeContactSchema) },
  responses: { 200: jsonAnswer('What was changed', contactChangedSchema), ...problemResponse },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/api/office/clients/{clientId}/contacts/{personId}',
  tags,
  summary: 'Remove a contact from this client',
  middleware: [everyone] as const,
  request: { params: ofContact },
  responses: { 200: jsonAnswer('Removed', contactRemovedSchema), ...problemResponse },
});

const revokeRoute = createRoute({
  method: 'post',
  path: '/api/office/clients/{clientId}/contacts/{personId}/revoke-link',
  tags,
  summary: 'End the link of a contact on every device',
  middleware: [everyone, idempotent()] as const,
  request: { params: ofContact },
  responses: { 200: jsonAnswer('Revoked', linkRevokedSchema), ...problemResponse },
});

export function contactRoutes(context: AppContext): RouteModule {
  const routes = newRoutes();

  routes.openapi(addRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { language, ...contact } = c.req.valid('json');
    const wanted = { ...contact, ...(language === undefined ? {} : { language }) };
    return c.json(
      accepted(await asStaff(context, c.get('staff'), (scope) => addContact(scope, clientId, wanted))),
      201,
    );
  });

  routes.openapi(orderRoute, async (c) => {
    const { clientId } = c.req.valid('param');
    const { personIds } = c.req.valid('json');
    const outcome = await asStaff(context, c.get('staff'), (scope) => orderContacts(scope, clientId, personIds));
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(changeRoute, async (c) => {
    const { clientId, personId } = c.req.valid('param');
    const change = given(c.req.valid('json'));
    const outcome = await asStaff(context, c.get('staff'), (scope) => changeContact(scope, clientId, personId, change));
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(removeRoute, async (c) => {
    const { clientId, personId } = c.req.valid('param');
    const outcome = await asStaff(context, c.get('staff'), (scope) => removeContact(scope, clientId, personId));
    return c.json(accepted(outcome), 200);
  });

  routes.openapi(revokeRoute, async (c) => {
    const { clientId, personId } = c.req.valid('param');
    const outcome = await asStaff(context, c.get('staff'), (scope) => revokeContactLink(scope, clientId, personId));
    return c.json(accepted(outcome), 200);
  });

  return { routes };
}
