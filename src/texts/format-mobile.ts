/** A mobile number as people read it aloud: `+4791234567` → `912 34 567`; a foreign one keeps its country and stays as it is. */
export function formatMobile(e164: string): string {
  const norwegian = /^\+47(\d{3})(\d{2})(\d{3})$/.exec(e164);
  return norwegian ? `${norwegian[1]}\u00a0${norwegian[2]}\u00a0${norwegian[3]}` : e164;
}
