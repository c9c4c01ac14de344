import { isPlace } from './route.ts';

/**
 * Takes the link's token out of the address. What follows `#` never reaches a server's log, and from now on neither the history nor a
 * screenshot shows it.
 */
export function takeToken(): string | null {
  // One address for the page, so that it is kept for when there is no line.
  if (location.pathname === '/t') history.replaceState(null, '', `/t/${location.hash}`);
  const fragment = location.hash.slice(1);
  if (isPlace(fragment)) return null;
  history.replaceState(null, '', '/t/');
  return decodeSafely(fragment);
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
