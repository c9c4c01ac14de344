/** Why something is sent back. The words of each, for the office and for the client, are in the catalogue. */
export const returnReasons = [
  'cut-off',
  'unreadable',
  'wrong-period',
  'wrong-company',
  'several-in-one',
  'not-sorted',
  'not-coded',
  'incomplete',
  'other',
] as const;
export type ReturnReason = (typeof returnReasons)[number];
