/** What a task about a referral is about. */
export const referralMatters = ['client-to-call', 'partner-to-call', 'step', 'ended'] as const;
export type ReferralMatter = (typeof referralMatters)[number];

export function referralTaskKey(matter: ReferralMatter, referralId: string): string {
  return `referral-${matter}/${referralId}`;
}
