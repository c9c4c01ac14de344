const rememberedAs = 'takt.reason';

export interface TypedReason {
  topic: string | null;
  words: string;
}

const nothing: TypedReason = { topic: null, words: '' };

/** What was typed against an agreement, kept in this tab: a phone may throw the page away while one looks for the code in the mail. */
export function typedReason(proposalId: string): TypedReason {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(proposalId)) ?? 'null');
    return kept && typeof kept === 'object' ? { ...nothing, ...(kept as Partial<TypedReason>) } : nothing;
  } catch {
    return nothing;
  }
}

export function keepReason(proposalId: string, reason: TypedReason): void {
  try {
    sessionStorage.setItem(keyOf(proposalId), JSON.stringify(reason));
  } catch {
    // Then it lives as long as the page.
  }
}

export function forgetReason(proposalId: string): void {
  try {
    sessionStorage.removeItem(keyOf(proposalId));
  } catch {
    // Nothing was kept.
  }
}

function keyOf(proposalId: string): string {
  return `${rememberedAs}.${proposalId}`;
}
