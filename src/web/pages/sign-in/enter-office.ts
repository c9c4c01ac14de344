/** A full load: nothing of what was shown before sign-in stays in memory. */
export function enterOffice(): void {
  window.location.replace('/');
}
