/**
 * A text from a stranger's file as it may be shown: what moves the cursor, colours the terminal or turns the direction of writing is taken out, and more than
 * a line is cut off. Example: `Jo\u001b[2J Brattli` is shown as `Jo[2J Brattli`.
 */
export function printable(text: unknown): string {
  return `${text as string}`.replace(/\p{C}/gu, '').slice(0, 200);
}
