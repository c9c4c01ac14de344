import type { BlockList } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import type { AccessContext, AccessPorts } from '../app/access/access-context.ts';
import type { PersonSession, StaffSession } from '../app/access/find-session.ts';
import type { HalfOpen } from '../app/access/half-open.ts';
import type { RelyingParty } from '../app/access/passkeys.ts';
import type { Language } from '../db/tables.ts';
import type { Instant } from '../domain/kernel/index.ts';
import type { ProblemText } from './problem.ts';

/** What every request can reach. Made once, when the server is composed. */
export interface ServerContext {
  access: AccessContext;
  ports: AccessPorts;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Whether people reach the server by https: cookies are then bound to it. */
  isHttps: boolean;
  relyingParty: RelyingParty;
  /** Proxies on other machines whose word on who asks is believed. */
  trustedProxies: BlockList | undefined;
  problemText: ProblemText;
  /** Told about every answer from 500 up. */
  report: (error: unknown, request: { requestId: string; method: string; path: string }) => void;
  /** Runs what must not delay the answer, because the delay would tell something. */
  inBackground: (work: () => Promise<void>) => void;
}

export interface HttpEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    server: ServerContext;
    requestId: string;
    /** Of the session once it is known, else of the browser. */
    language: Language;
    /** What was wrong, once it is answered. */
    problemCode: string | undefined;
  };
}

/** What `requireStaff` adds. */
export interface StaffVariables {
  Variables: { staff: StaffSession; provenAt: Instant };
}

/** What `requireStaffOrSettingUp` adds: who it is, and the session that waits, where it is one. */
export interface SettingUpVariables {
  Variables: {
    staff: Pick<StaffSession, 'officeId' | 'staffId' | 'role' | 'language'>;
    halfOpen: { who: HalfOpen; token: string } | undefined;
    provenAt: Instant;
  };
}

/** What `requireProof` reads: when a factor was last shown. */
export interface ProvenVariables {
  Variables: { provenAt: Instant };
}

/** What `requirePerson` adds. */
export interface PersonVariables {
  Variables: { person: PersonSession; personToken: string };
}
