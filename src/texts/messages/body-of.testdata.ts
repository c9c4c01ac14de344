/** What LIX is counted of: everything above the button and the signature. */
export function bodyOf(text: string): string {
  const parts = text.split('\n\n-- \n')[0]!.split('\n\n').slice(0, -1);
  return parts.filter((part) => !/\nhttps?:/.test(part)).join('\n\n');
}
