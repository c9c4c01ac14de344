import { readRoles, readUnit, type RegisteredRoles, type RegisteredUnit } from './registry-answers.ts';

export type UnitAnswer =
  | { found: RegisteredUnit }
  | { absent: true }
  | { deleted: { name?: string; deletedOn?: string } }
  | { unreachable: string };

export type RolesAnswer = { found: RegisteredRoles } | { absent: true } | { deleted: object } | { unreachable: string };

export interface EntityRegistry {
  /** Looks a number up. Never throws: without the register an office can still take a client in. */
  findUnit(orgnr: string): Promise<UnitAnswer>;
  findRoles(orgnr: string): Promise<RolesAnswer>;
}

export interface EntityRegistryOptions {
  /** Gives the present moment in milliseconds; only the age of remembered answers depends on it. */
  now: () => number;
  baseUrl?: string;
  timeoutMs?: number;
  /** How long an answer is believed, in milliseconds. */
  rememberMs?: number;
}

/** Enough for one import of a large office; the oldest go first. */
const mostRemembered = 2000;

/**
 * Enhetsregisteret (data.brreg.no), an open register that asks for no key. Answers are remembered for a while, so that a preview which is shown
 * three times asks once; that the register could not be reached is never remembered.
 */
export function connectEntityRegistry({
  now,
  baseUrl = 'https://data.brreg.no/enhetsregisteret/api',
  timeoutMs = 3000,
  rememberMs = 3_600_000,
}: EntityRegistryOptions): EntityRegistry {
  const ask = async <Found>(path: string, read: (json: unknown) => Found | undefined) => {
    try {
      const answer = await fetch(`${baseUrl}/${path}`, {
        headers: { accept: 'application/json' },
        // The register answers by itself; whoever sends us elsewhere is not it.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (answer.status === 410) return { deleted: {} };
      if (answer.status === 404 || answer.status === 400) return { absent: true as const };
      if (answer.status !== 200) return { unreachable: `status ${answer.status}` };
      return read(await answer.json()) ?? { unreachable: 'an answer that could not be read' };
    } catch (error) {
      return { unreachable: reasonOf(error) };
    }
  };
  const remember = createMemory(now, rememberMs);

  return {
    async findUnit(orgnr) {
      if (!/^\d{9}$/.test(orgnr)) return { absent: true };
      return remember<UnitAnswer>(`enheter/${orgnr}`, (path) => ask(path, readUnit));
    },
    async findRoles(orgnr) {
      if (!/^\d{9}$/.test(orgnr)) return { absent: true };
      const read = (json: unknown) => {
        const found = readRoles(json);
        return found && { found };
      };
      return remember<RolesAnswer>(`enheter/${orgnr}/roller`, (path) => ask(path, read));
    },
  };
}

/** Two questions about the same thing at once are one question. */
function createMemory(now: () => number, rememberMs: number) {
  const remembered = new Map<string, { askedAt: number; answer: Promise<unknown> }>();
  return async <Answer extends object>(key: string, ask: (key: string) => Promise<Answer>): Promise<Answer> => {
    const known = remembered.get(key);
    if (known && now() - known.askedAt < rememberMs) return known.answer as Promise<Answer>;
    const answer = ask(key);
    remembered.delete(key);
    remembered.set(key, { askedAt: now(), answer });
    if (remembered.size > mostRemembered) remembered.delete(remembered.keys().next().value!);
    if ('unreachable' in (await answer)) remembered.delete(key);
    return answer;
  };
}

/** `fetch` says only "fetch failed"; what failed is in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
