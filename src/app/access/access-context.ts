import type { Database, DatabaseTransaction } from '../../db/connect.ts';
import type { Language } from '../../db/tables.ts';
import type { Instant } from '../../domain/kernel/index.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';

/**
 * What every way in needs from outside. The clock is the machine's own and never moved by a demo office: whoever lets the demo's days pass
 * stays signed in, and a code is not prolonged by it.
 */
export interface AccessContext {
  db: Database;
  clock: Clock;
  ids: Ids;
  /** Only this installation knows it. Links, codes and counted addresses are keyed with it; a new secret ends every link. */
  secret: string;
}

/** What a mail for signing in has to say. */
export interface SignInFacts {
  officeId: string;
  officeName: string;
  staffId: string;
  name: string;
  email: string;
  language: Language;
  /** From which link and code are worked out again when the message is sent: neither is stored. */
  secretRef: string;
  token: string;
  linkUntil: Instant;
  code: string;
  codeUntil: Instant;
}

/** What a message with a client's one-time code has to say. */
export interface PersonCodeFacts {
  officeId: string;
  officeName: string;
  personId: string;
  name: string;
  language: Language;
  channel: 'email' | 'sms';
  to: string;
  /** From which the code is worked out again when the message is sent: it is not stored. */
  secretRef: string;
  code: string;
  codeUntil: Instant;
}

/** What a message with a client's new link has to say. */
export interface PersonLinkFacts {
  officeId: string;
  officeName: string;
  personId: string;
  name: string;
  language: Language;
  channel: 'email' | 'sms';
  to: string;
  /** Goes into `personLinkUrl`; it is stored nowhere. */
  token: string;
}

/**
 * How messages leave. Each runs inside the transaction that stores the code's hash, so it must queue and not send: then either both exist or
 * neither, and nobody waits for a mail server while rows are locked.
 */
export interface AccessPorts {
  sendSignIn(trx: DatabaseTransaction, facts: SignInFacts): Promise<void>;
  sendPersonCode(trx: DatabaseTransaction, facts: PersonCodeFacts): Promise<void>;
  sendPersonLink(trx: DatabaseTransaction, facts: PersonLinkFacts): Promise<void>;
}
