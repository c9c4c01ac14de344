import { describe, expect, it } from 'vitest';
import { calendarDate as on } from '../../domain/kernel/index.ts';
import { languages } from '../language.ts';
import { findBlame } from '../readability/find-blame.ts';
import { lixOf } from '../readability/lix.ts';
import { bodyOf } from './body-of.testdata.ts';
import { brattli, letterhead } from './messages.testdata.ts';
import { composeReviewMinutes, composeReviewOpened, composeReviewReminder } from './review-messages.ts';

const answerByOn = on('2028-02-21');

describe('the messages of a joint review', () => {
  it('say what is asked, that nobody reads it first, and until when', () => {
    const { subject, text } = composeReviewOpened(letterhead('nb'), brattli, { answerByOn });
    expect(subject).toBe('Hvordan har året vært?');
    expect(text).toContain('Ingen ser svarene før begge er inne.');
    expect(text).toContain('Du kan svare til og med mandag 21. februar.');
  });

  it('remind without a word of blame, and hold the minutes line by line', () => {
    const { subject } = composeReviewReminder(letterhead('nb'), brattli, { answerByOn });
    expect(subject).toBe('Hvordan har året vært? Du kan svare til og med mandag 21. februar');
    const minutes = composeReviewMinutes(letterhead('nb'), brattli, {
      minutes: 'Vi fortsetter.\n\nFast pris.',
      answerByOn,
    });
    expect(minutes.text).toContain('Vi fortsetter.\n\nFast pris.');
  });

  it.each(languages)('in %s are easy to read', (language) => {
    const letters = [
      composeReviewOpened(letterhead(language), brattli, { answerByOn }),
      composeReviewReminder(letterhead(language), brattli, { answerByOn }),
      composeReviewMinutes(letterhead(language), brattli, { minutes: 'Ja.', answerByOn }),
    ];
    for (const { subject, text } of letters) {
      const all = `${subject}\n${bodyOf(text)}`;
      expect(findBlame(all, language)).toEqual([]);
      expect(all).not.toMatch(/!|vennligst|please|purring|undefined/i);
      expect(lixOf(all)).toBeLessThanOrEqual(35);
      expect(subject.length).toBeLessThanOrEqual(78);
    }
  });
});
