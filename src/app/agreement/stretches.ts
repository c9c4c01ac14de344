import type { AgreementTerms } from '../../domain/agreement/index.ts';
import { addDays, type CalendarDate } from '../../domain/kernel/index.ts';

export interface StoredVersion {
  version: number;
  startOn: CalendarDate;
  onlyPrices: boolean;
  terms: AgreementTerms;
}

/** A stretch of an agreement: the terms that hold for times that begin in it. */
export interface Stretch {
  version: number;
  fromOn: CalendarDate;
  untilOn?: CalendarDate;
  terms: AgreementTerms;
}

/** Versions that only have new prices begin no stretch, as they begin no period. */
export function toStretches(versions: readonly StoredVersion[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { version, startOn, onlyPrices, terms } of versions) {
    const last = stretches.at(-1);
    if (onlyPrices && last) Object.assign(last, { version, terms });
    else {
      if (last) last.untilOn = addDays(startOn, -1);
      stretches.push({ version, fromOn: startOn, terms });
    }
  }
  return stretches;
}
