/** Names the task to answer an objection. */
export function objectionTaskKey(objectionId: string): string {
  return `objection-to-answer/${objectionId}`;
}

/** Names the task about one that nobody answered by its day. */
export function overdueTaskKey(objectionId: string): string {
  return `objection-overdue/${objectionId}`;
}
