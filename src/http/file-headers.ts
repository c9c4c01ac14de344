/** What a browser may show by itself: pictures, which cannot run anything. Their kind was read from their bytes. */
const shown: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp' };

const nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The page that a browser makes around a PDF is styled inline and holds it as an object; with less it shows a part of it, or nothing. */
const viewerPolicy = `${nothing}; style-src 'unsafe-inline'; object-src 'self'`;

/**
 * Headers for a file that somebody sent us. It is the sender's, so it must never run as a page of ours: a picture is shown, everything else is
 * saved, whatever it calls itself, and should a browser still open it as a page, that page is in a sandbox without an origin. With `showPdf` a PDF
 * is shown too; browsers open it in a viewer of their own, which does not work in a sandbox and needs none.
 */
export function fileHeaders(
  { name, kind }: { name: string; kind: string },
  sizeBytes: number,
  { showPdf = false } = {},
): Record<string, string> {
  const picture = Object.hasOwn(shown, kind) ? shown[kind] : undefined;
  const inViewer = showPdf && kind === 'pdf';
  return {
    'Content-Type': picture ?? (kind === 'pdf' ? 'application/pdf' : 'application/octet-stream'),
    'Content-Length': String(sizeBytes),
    'Content-Disposition': `${picture || inViewer ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(name)}`,
    'Content-Security-Policy': inViewer ? viewerPolicy : `${nothing}; sandbox`,
  };
}

/** RFC 8187: what `encodeURIComponent` leaves although a header value may not hold it. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
