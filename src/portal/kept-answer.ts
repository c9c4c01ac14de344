const keptAs = 'takt.answer';

/** What was typed to answer a question, kept in this tab: a phone may throw the page away while one looks for a receipt. */
export function keptAnswer(questionId: string): string {
  try {
    return sessionStorage.getItem(keyOf(questionId)) ?? '';
  } catch {
    return '';
  }
}

export function keepAnswer(questionId: string, words: string): void {
  try {
    if (words === '') sessionStorage.removeItem(keyOf(questionId));
    else sessionStorage.setItem(keyOf(questionId), words);
  } catch {
    // Then it lives as long as the page.
  }
}

function keyOf(questionId: string): string {
  return `${keptAs}.${questionId}`;
}
