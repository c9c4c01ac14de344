import { createRoute, z } from '@hono/zod-openapi';
import { findSealingOffice } from '../app/seal/find-sealing-office.ts';
import { DomainError, type Instant } from '../domain/kernel/index.ts';
import { readFingerprint } from '../sign/certificate.ts';
import { openJudge } from '../sign/judge-apart.ts';
import type { JudgedSeal } from '../sign/judge-file.ts';
import { printable } from '../texts/printable.ts';
import { jsonAnswer } from './contract/json-body.ts';
import { problemResponse } from './contract/problem.ts';
import { instantSchema } from './contract/shared.ts';
import {
  verifiedSchema,
  verifyBytesMax,
  verifyQuerySchema,
  type Verified,
  type VerifiedSeal,
} from './contract/verify.ts';
import { limitBodyTo } from './limit-body.ts';
import { limitRateByAddress, rateRules } from './limit-rate.ts';
import { newRoutes, type RouteModule } from './route-module.ts';

const bytesOfFile = z.any().openapi({ type: 'string', format: 'binary' });

const verifyRoute = createRoute({
  method: 'post',
  path: '/api/verify',
  tags: ['Verify'],
  summary: 'Say whether a sealed agreement is what was accepted; for anybody, and nothing is stored',
  middleware: [limitRateByAddress(rateRules.verifyOfAddress), limitBodyTo(verifyBytesMax)] as const,
  request: {
    query: verifyQuerySchema,
    body: {
      required: true,
      content: { 'application/pdf': { schema: bytesOfFile }, 'application/octet-stream': { schema: bytesOfFile } },
    },
  },
  responses: { 200: jsonAnswer('What the file is', verifiedSchema), ...problemResponse },
});

export function verifyRoutes(): RouteModule {
  const routes = newRoutes();
  const judge = openJudge({ timeoutMs: 8_000, waitingMax: 8 });

  routes.openapi(verifyRoute, async (c) => {
    const { fingerprint } = c.req.valid('query');
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    if (bytes.length === 0) throw new DomainError('file.empty');
    const verdict = await judge(bytes);
    if (verdict === 'busy') throw new DomainError('server.busy', { retryAfterSeconds: 10 });
    if (verdict.outcome !== 'intact') return c.json(verdict, 200);
    const seal = describeSeal(verdict.seal);
    const office = await findSealingOffice(c.get('server').access.db, seal.fingerprint);
    const sealer = sealerOf(seal.fingerprint, fingerprint, office);
    return c.json({ outcome: 'intact' as const, sealer, ...(office === undefined ? {} : { office }), seal }, 200);
  });

  return { routes, largeBodies: [/^\/api\/verify$/] };
}

/** The fingerprint that the reader has from the office counts more than what this installation knows. */
function sealerOf(
  fingerprint: string,
  given: string | undefined,
  office: string | undefined,
): Extract<Verified, { outcome: 'intact' }>['sealer'] {
  if (given !== undefined) return readFingerprint(given) === fingerprint ? 'given' : 'another';
  return office === undefined ? 'unknown' : 'known';
}

/** A time that is none is left out. */
function describeSeal({ sealedAt, timestamp, signers, ...facts }: JudgedSeal): VerifiedSeal {
  return {
    ...facts,
    ...timeOf('sealedAt', sealedAt),
    ...(timestamp ? { timestamp: { at: timestamp.at, authority: printable(timestamp.authority) } } : {}),
    signers: signers.map(({ acceptedAt, ...signer }) => ({ ...signer, ...timeOf('acceptedAt', acceptedAt) })),
  };
}

function timeOf<Name extends string>(name: Name, value: unknown): { [Key in Name]?: Instant } {
  const at = instantSchema.safeParse(value);
  const isTime = at.success && !Number.isNaN(Date.parse(at.data));
  return (isTime ? { [name]: at.data } : {}) as { [Key in Name]?: Instant };
}
