/** An office's number with its country, in pairs: `+4790000000` → `+47 90 00 00 00`; one that was written another way stays as it is. */
export function formatPhone(phone: string): string {
  const norwegian = /^\+47(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(phone.replaceAll(' ', ''));
  return norwegian ? ['+47', ...norwegian.slice(1)].join('\u00a0') : phone;
}
