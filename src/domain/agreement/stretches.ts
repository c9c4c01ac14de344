import { addDays, type CalendarDate } from '../kernel/index.ts';
import type { AgreementTerms } from './clause.ts';

/** A version of an agreement, as far as it says what holds from when. */
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

/** Whether a time is a stretch's own: it touches it. One across two is each's, and is owed once. */
export function isOfStretch(
  { startOn, endOn }: { startOn: CalendarDate; endOn: CalendarDate },
  { fromOn, untilOn }: Pick<Stretch, 'fromOn' | 'untilOn'>,
): boolean {
  return endOn >= fromOn && (untilOn === undefined || startOn <= untilOn);
}
