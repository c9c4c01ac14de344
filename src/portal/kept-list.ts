import type { PortalHome } from '../http/contract/portal.ts';

const keptAs = 'takt.list';

/** The list as it was fetched last, for a page that is opened without a line. */
export interface KeptList {
  home: PortalHome;
  /** Milliseconds on this phone's clock. */
  at: number;
  /** Of the link that it was fetched by: another link may be another person's. Null where the browser makes no hashes. */
  linkHash: string | null;
}

/**
 * What may lie on the phone: neutral labels, days, how each thing stands. What needs a code, sums and the office's own words are left out, whoever has looked
 * at them.
 */
export function withoutContents(home: PortalHome): PortalHome {
  return {
    ...home,
    openedUntil: null,
    items: home.items.map((item) => ({ ...item, returned: item.returned && { ...item.returned, words: null } })),
    duties: home.duties.map((duty) => ({ ...duty, surcharge: null })),
    questions: home.questions.map((question) => ({ ...question, asked: null })),
    objections: home.objections.map((made) => ({ ...made, answerWords: null, offOre: null })),
    urgentRequests: [],
    packageLapses: [],
  };
}

export function keepList(kept: KeptList): void {
  try {
    localStorage.setItem(keptAs, JSON.stringify({ ...kept, home: withoutContents(kept.home) }));
  } catch {
    // Then a page without a line says that it has none.
  }
}

export function forgetList(): void {
  try {
    localStorage.removeItem(keptAs);
  } catch {
    // Nothing was kept.
  }
}

/** The kept list, where it was fetched by this link or no other link is wanted. */
export function keptList(linkHash: string | null): KeptList | null {
  try {
    const kept = JSON.parse(localStorage.getItem(keptAs) ?? 'null') as KeptList | null;
    // One that was kept by an older page may lack what this one shows.
    if (
      !kept ||
      !Array.isArray(kept.home.items) ||
      !Array.isArray(kept.home.objections) ||
      !Array.isArray(kept.home.removed)
    )
      return null;
    return linkHash === null || linkHash === kept.linkHash ? kept : null;
  } catch {
    return null;
  }
}

/** Tells links apart without keeping one. */
export async function hashLink(token: string): Promise<string | null> {
  if (!globalThis.crypto?.subtle) return null;
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
