import type { WeekendRisk } from '../../../../http/contract/weekend.ts';

/** Saturday and Sunday, eight hours each. */
export const gaugeMinutes = 16 * 60;

/** Where the parts of the gauge lie, in percent of its length. */
export interface GaugeParts {
  /** Solid from the left: what is likely. Nothing where too little is known. */
  solidTo: number;
  /** Hatched from here to there: on to the worst, or the whole band where too little is known. */
  hatchedFrom: number;
  hatchedTo: number;
}

/** More than the gauge holds is cut off at its end; the hours in words say how much it is. */
export function layOutGauge({ known, minutes }: Pick<WeekendRisk, 'known' | 'minutes'>): GaugeParts {
  const from = percentOf(known ? minutes.likely : minutes.low);
  return { solidTo: known ? from : 0, hatchedFrom: from, hatchedTo: Math.max(from, percentOf(minutes.high)) };
}

function percentOf(minutes: number): number {
  return Math.min(100, Math.round((minutes / gaugeMinutes) * 1000) / 10);
}
