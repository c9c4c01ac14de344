import type { ReferralMoment } from '../../domain/referral/index.ts';
import type { OfficeScope } from '../office/office-scope.ts';

export function momentOf({ now, today }: OfficeScope): ReferralMoment {
  return { now, today };
}
