/** The built page that is kept for when there is no line. */
export interface Shell {
  /** Changes with any of the files. */
  version: string;
  /** Addresses of the page and its parts. */
  files: readonly string[];
}

export type FetchWay =
  /** From the server, and without a line the kept page. */
  | 'page'
  /** The kept part: its name changes with its contents. */
  | 'part'
  /** As if nobody stood in between. */
  | 'leave';

interface Asked {
  method: string;
  url: string;
  navigates: boolean;
}

/**
 * Which way a request of the page goes. Only what was built is ever kept: nothing of the API, no document, and no page by its address.
 * Example: opening `/t/` → `page`; `/t/assets/index-B9vQkw3t.js` → `part`; `/api/portal/home` → `leave`.
 */
export function decideFetch({ method, url, navigates }: Asked, origin: string, { files }: Shell): FetchWay {
  const address = new URL(url);
  if (method !== 'GET' || address.origin !== origin || !address.pathname.startsWith('/t/')) return 'leave';
  if (navigates) return 'page';
  return files.includes(address.pathname) ? 'part' : 'leave';
}
