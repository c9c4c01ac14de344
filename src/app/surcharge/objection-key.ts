/** Names the task about a line that the client does not agree with; a decision on the line closes it. */
export function objectionKey(lineId: string): string {
  return `objection/${lineId}`;
}
