/** One task an agreement: a notice that did not get there is settled by the next one. */
export function notToldKey(agreementId: string): string {
  return `price-not-told/${agreementId}`;
}
