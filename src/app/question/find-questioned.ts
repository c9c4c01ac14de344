import type { ClientToRemind, Recipient } from '../reminder/load-recipients.ts';

/** Who is asked: the first contact for vouchers with an address that works. */
export function findQuestioned({ contacts }: ClientToRemind): Recipient | undefined {
  return contacts.find(
    ({ scopes, email, bouncedAt }) => scopes.includes('vouchers') && email !== null && bouncedAt === null,
  );
}
