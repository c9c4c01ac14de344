import { z } from '@hono/zod-openapi';
import type { PersonSession } from '../../app/access/find-session.ts';
import { assertRoomFor } from '../../app/intake/assert-room-for.ts';
import { registerArrival } from '../../app/intake/register-arrival.ts';
import type { AppContext } from '../../app/office/office-scope.ts';
import { keepLanguage } from '../../app/portal/choose-language.ts';
import { safeFileName } from '../../files/safe-file-name.ts';
import type { PortalUploaded } from '../contract/portal.ts';
import { idSchema } from '../contract/shared.ts';
import { accepted } from '../refused.ts';
import { asContact } from './as-person.ts';

/** Whose a file is, what it is for and what it is called. */
export const uploadQuerySchema = z.object({
  client: idSchema,
  batch: idSchema,
  name: z.string().max(500),
  obligation: idSchema.optional(),
  item: z.string().max(60).optional(),
});
export type UploadQuery = z.infer<typeof uploadQuerySchema>;

/**
 * Stores a file and registers it. The bytes are on disk before the row is written, and the row is committed before anyone hears "received". Whether the
 * person may is asked before the bytes are taken, and again after, for he may have left the company meanwhile.
 */
export async function registerUpload(
  context: AppContext,
  person: PersonSession,
  arrivalId: string,
  { client, batch, name, obligation, item }: UploadQuery,
  receive: () => Promise<{ sha256: string; sizeBytes: number; kind: string }>,
): Promise<PortalUploaded> {
  const target =
    obligation !== undefined && item !== undefined ? { obligationId: obligation, itemKey: item } : undefined;
  const targets = target ? [target] : [];
  await asContact(context, person, client, targets, (scope) => assertRoomFor(scope, client));
  const { kind, ...stored } = await receive();
  const registered = accepted(
    await asContact(context, person, client, targets, async (scope) => {
      if (person.chosenLanguage !== undefined) await keepLanguage(scope, person.chosenLanguage);
      return registerArrival(scope, {
        id: arrivalId,
        clientId: client,
        ...(target ? { item: target } : {}),
        batchId: batch,
        via: 'portal',
        file: { ...stored, name: safeFileName(name), kind },
      });
    }),
  );
  const complete = registered.obligation?.status.state === 'delivered';
  return { arrivalId, receivedAt: registered.receivedAt, ...stored, complete };
}
