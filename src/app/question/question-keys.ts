/** One task for all the answers of a client, however many questions there are. */
export function answeredKey(clientId: string): string {
  return `question-answered/${clientId}`;
}

/** One task for each question that nobody answers. */
export function unansweredKey(questionId: string): string {
  return `question-unanswered/${questionId}`;
}
