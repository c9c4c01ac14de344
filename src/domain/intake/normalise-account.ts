/**
 * An account number as it is compared: a Norwegian IBAN and the eleven digits in it are one.
 * Examples: `NO93 8601 1117 947` → `86011117947`, `8601.11.17947` → `86011117947`, `SE45 5000 …` → `SE455000…`.
 */
export function normaliseAccount(account: string): string {
  const plain = account.toUpperCase().replaceAll(/[^A-Z\d]/g, '');
  return /^NO\d{13}$/.test(plain) ? plain.slice(4) : plain;
}
