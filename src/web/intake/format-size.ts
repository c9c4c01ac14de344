/** A file's size as people say it: `340 kB`, `2,4 MB`; never less than 1 kB. */
export function formatSize(sizeBytes: number, number: (value: number) => string): string {
  if (sizeBytes >= 999_500) return `${number(Math.round(sizeBytes / 100_000) / 10)}\u00a0MB`;
  return `${number(Math.max(1, Math.round(sizeBytes / 1000)))}\u00a0kB`;
}
