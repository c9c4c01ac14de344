import path from 'node:path';
import { serve } from '@hono/node-server';
import type { StaffProvider } from '../app/access/staff-provider.ts';
import { accessLetters } from '../app/message/access-letters.ts';
import { createServer } from '../http/create-server.ts';
import { deriveSecurityEvent } from '../http/derive-security-event.ts';
import { operatorRoutes } from '../http/operator-routes.ts';
import { deliverRoutes } from '../http/deliver-routes.ts';
import { demoRoutes } from '../http/office/demo-routes.ts';
import { officeModules } from '../http/office/office-modules.ts';
import { portalModules } from '../http/portal/portal-modules.ts';
import { connectIdentityProvider, type IdentityProvider } from '../identity/identity-provider.ts';
import { connectEntityRegistry } from '../registry/entity-registry.ts';
import { openTraces, type Traces } from '../watch/open-traces.ts';
import { errorText } from '../texts/error-text.ts';
import { advanceDemo } from './demo-office.ts';
import { projectFolder, type Environment } from './environment.ts';
import type { House } from './open-house.ts';
import { tellEvent } from './report-trouble.ts';
import { readTaktVersion } from './takt-version.ts';
import { watchInstallation } from './watch-installation.ts';

export interface RunningServer {
  /** Where it answers on this machine. */
  url: string;
  /** Takes no new requests, lets the running ones finish, and closes. */
  close(): Promise<void>;
}

/** How long a request may still run when the server is told to close. */
const closeWithinMs = 15_000;

/**
 * How long a client may take. Node's own five minutes for a whole request would cut off the largest file on a slow telephone, and the queue in it would
 * try for ever; a line on which nothing moves is still closed after as long, and headers must have come within a minute.
 */
const patience = { requestTimeout: 60 * 60_000, headersTimeout: 60_000 };
const silenceMs = 5 * 60_000;

/**
 * Starts the HTTP server on the environment's port (0 takes any free one).
 * @throws the system's error, such as EADDRINUSE
 */
export function startServer(
  house: House,
  environment: Environment,
  onTrouble: (error: unknown) => void,
): Promise<RunningServer> {
  const background = new Set<Promise<void>>();
  const { context, access, files, uploads, post } = house;
  const identity = connectIdentity(environment, onTrouble);
  // A wrong address is said now and not when the first signer goes there; a provider that is only down is asked again then.
  void identity?.reach();
  const staffProvider = connectStaffProvider(environment, onTrouble);
  void staffProvider?.provider.reach();
  const watch = watchInstallation(house, environment);
  const traces = openTracesOf(environment);
  const app = createServer({
    access,
    ports: accessLetters(context),
    publicUrl: environment.publicUrl,
    trustedProxies: environment.network.trustedProxies,
    staffProvider,
    onAnswered: (request) => {
      watch.answered(request);
      const told = deriveSecurityEvent(request);
      if (told) tellEvent(told.event, told.facts);
      traces?.answered({ ...request, endedAtMs: Date.now() });
    },
    problemText: (code, language, details) => errorText(code, details, language),
    report: (error, { requestId, method, path: address }) => {
      onTrouble(new Error(`request ${requestId} (${method} ${address})`, { cause: error }));
    },
    staticFolders: {
      office: path.join(projectFolder, 'dist/web'),
      portal: path.join(projectFolder, 'dist/portal'),
    },
    modules: [
      operatorRoutes(watch),
      deliverRoutes(context, files),
      ...portalModules({ context, files, uploads, failpoint: house.failpoint, identity }),
      demoRoutes(context, (officeId, days) => advanceDemo(house, officeId, days)),
      ...officeModules({
        context,
        files,
        registry: connectEntityRegistry({ now: Date.now }),
        ledger: house.ledger,
        calendars: house.calendars,
        secret: access.secret,
        mailConfigured: post.isConfigured('email', false),
        smsConfigured: post.isConfigured('sms', false),
        intakeAddress: house.intakeMailbox?.address,
        virusScan: environment.clamd !== undefined,
        keeping: { nightly: environment.backup.folder !== undefined, besideData: environment.backup.isBesideData },
      }),
    ],
    onBackground: (work) => {
      background.add(work);
      void work.finally(() => background.delete(work));
    },
  });
  return new Promise((resolve, reject) => {
    const { listenAddress } = environment.network;
    const place = { port: environment.port, ...(listenAddress === undefined ? {} : { hostname: listenAddress }) };
    const server = serve({ fetch: app.fetch, ...place, serverOptions: patience }, ({ port }) => {
      resolve({
        url: `http://localhost:${port}`,
        async close() {
          const closed = new Promise<void>((done) => server.close(() => done()));
          const cut = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), closeWithinMs);
          if ('closeIdleConnections' in server) server.closeIdleConnections();
          await closed;
          clearTimeout(cut);
          await Promise.all(background);
          await traces?.close().catch(onTrouble);
        },
      });
    });
    server.setTimeout(silenceMs);
    server.once('error', reject);
  });
}

function connectIdentity({ identity }: Environment, onTrouble: (error: unknown) => void): IdentityProvider | undefined {
  return (
    identity && connectIdentityProvider({ ...identity, now: Date.now, onTrouble: (line) => onTrouble(new Error(line)) })
  );
}

function connectStaffProvider(
  { staffProvider }: Environment,
  onTrouble: (error: unknown) => void,
): StaffProvider | undefined {
  if (!staffProvider) return undefined;
  const { orgnr, asksTwoFactors, ...settings } = staffProvider;
  const provider = connectIdentityProvider({
    ...settings,
    forStaff: true,
    now: Date.now,
    onTrouble: (line) => onTrouble(new Error(line)),
  });
  return { provider, orgnr, asksTwoFactors };
}

function openTracesOf({ watch }: Environment): Traces | undefined {
  const endpoint = watch.tracesEndpoint;
  return endpoint === undefined ? undefined : openTraces({ endpoint, version: readTaktVersion() });
}
