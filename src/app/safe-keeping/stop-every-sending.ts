import type pg from 'pg';

/** In the very transaction that brings the rows: from the first moment that they can be seen nothing leaves. What was due is listed for a person afterwards. */
export async function stopEverySending(client: pg.ClientBase): Promise<void> {
  await client.query(
    `update office set sending_stopped_at = now(), sending_stopped_reason = 'stopped' where sending_stopped_at is null`,
  );
}
