import { describe, expect, it } from 'vitest';
import { languages } from '../language.ts';
import { lixOf } from '../readability/lix.ts';
import { bodyOf } from './body-of.testdata.ts';
import { everyPromiseMessage } from './promise-messages.testdata.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const told = (language: 'nb' | 'en', name: string): string[] => {
  const { subject, text } = everyPromiseMessage(language)[name]!;
  return [subject, ...bodyOf(text).split('\n\n')].map(plain);
};

describe('a new day for what the office has promised', () => {
  it('says first that nothing has to be done, then why it is another day, and what stands', () => {
    expect(told('nb', 'new day')).toEqual([
      'Rapporten kommer onsdag 15. desember',
      'Hei Jo.',
      'Du trenger ikke gjøre noe. Vi fikk det siste fredag 26. november. Derfor kommer rapporten for oktober onsdag 15. desember.',
      'Mva-meldingen sender vi som før innen fredag 10. desember. Haster det? Svar på denne e-posten.',
    ]);
    expect(told('en', 'new day')).toEqual([
      'The report comes on Wednesday 15 December',
      'Hi Jo.',
      'You need do nothing. We got the last of it on Friday 26 November, so the report for October comes on Wednesday 15 December.',
      'We still send the VAT return by Friday 10 December. Do you need it sooner? Just reply to this.',
    ]);
  });

  it('names each report once, and is about several where there are several', () => {
    expect(told('nb', 'new day, two reports').slice(0, 1)).toEqual([
      'Rapporten og avstemmingen kommer onsdag 9. desember',
    ]);
    expect(told('en', 'new day, two reports').slice(0, 1)).toEqual([
      'The report and the reconciliation come on Wednesday 9 December',
    ]);
  });

  it('tells a client who was in time that it is not their doing, and says nothing of anybody else', () => {
    expect(told('nb', 'new day, the client was in time').slice(2)).toEqual([
      'Du trenger ikke gjøre noe. Du leverte i tide. Vi trenger likevel lenger tid denne gangen, og det er ikke din feil. ' +
        'Årsregnskapet for 2026 kommer tirsdag 15. juni.',
      'Haster det? Svar på denne e-posten.',
    ]);
    expect(told('en', 'new day, the client was in time')[0]).toBe('The annual accounts come on Tuesday 15 June');
  });

  it.each(languages)('is easy to read and short: %s', (language) => {
    for (const [name, { text }] of Object.entries(everyPromiseMessage(language))) {
      const body = bodyOf(text);
      expect(`${name}: ${lixOf(body) <= 33 || lixOf(body)}`).toBe(`${name}: true`);
      expect(body.split(/\s+/).length).toBeLessThanOrEqual(60);
    }
  });
});
