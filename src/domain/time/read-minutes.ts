/** Whole minutes as a person types them; undefined where they are none, or fewer or more than is allowed (both ends included). */
export function readMinutes(text: string, { least, most }: { least: number; most: number }): number | undefined {
  const typed = text.trim();
  if (!/^\d{1,6}$/.test(typed)) return undefined;
  const minutes = Number(typed);
  return minutes < least || minutes > most ? undefined : minutes;
}
