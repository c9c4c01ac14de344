import { basisPointsOf, type IndexChange } from '../../domain/agreement/index.ts';
import { formatNumber, formatShare } from '../format-money.ts';
import type { Language } from '../language.ts';

/**
 * How an index has moved, as a whole sentence: `Konsumprisindeksen har gått fra 133,9 til 137,2, opp 2,46 %.` Where only the change was typed:
 * `Konsumprisindeksen har gått opp 2,46 %.`
 */
export function indexChangeInWords(change: IndexChange, language: Language): string {
  const words = wordsIn[language];
  const basisPoints = basisPointsOf(change);
  const moved = `${basisPoints < 0 ? words.down : words.up} ${formatShare(Math.abs(basisPoints), language)}`;
  return change.by === 'figures'
    ? words.figures(formatFigure(change.fromFigure, language), formatFigure(change.toFigure, language), moved)
    : words.moved(moved);
}

/** A figure of an index, kept in hundredths, with the decimal that is published: `133,9`, `140,0`, `112,35`. */
export function formatFigure(hundredths: number, language: Language): string {
  return hundredths % 100 === 0
    ? `${hundredths / 100}${language === 'nb' ? ',' : '.'}0`
    : formatNumber(hundredths / 100, language);
}

const wordsIn = {
  nb: {
    up: 'opp',
    down: 'ned',
    figures: (from: string, to: string, moved: string) =>
      `Konsumprisindeksen har gått fra ${from} til ${to}, ${moved}.`,
    moved: (moved: string) => `Konsumprisindeksen har gått ${moved}.`,
  },
  en: {
    up: 'up',
    down: 'down',
    figures: (from: string, to: string, moved: string) =>
      `The consumer price index has moved from ${from} to ${to}, ${moved}.`,
    moved: (moved: string) => `The consumer price index has gone ${moved}.`,
  },
} satisfies Record<Language, unknown>;
