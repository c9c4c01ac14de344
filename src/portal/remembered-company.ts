const rememberedAs = 'takt.company';

/** Which company this tab is at, so that a reload stays there. */
export function rememberCompany(clientId: string): void {
  try {
    sessionStorage.setItem(rememberedAs, clientId);
  } catch {
    // Then a reload begins at the first company.
  }
}

export function rememberedCompany(): string | null {
  try {
    return sessionStorage.getItem(rememberedAs);
  } catch {
    return null;
  }
}
