import { describe, expect, it } from 'vitest';
import { languages } from '../language.ts';
import { objectionWords } from '../objection-words.ts';
import { wordsOf } from '../words/words.ts';
import { everyMessage } from './every-message.testdata.ts';
import * as everyTextMessage from './every-message.testdata.ts';

/** What only the engagement lead may say, in a letter of the lead's own (regnskapsførerloven § 5-4). */
const forbidden = /mislighold|material breach|breach of contract|5-4/i;

describe('no automatic message speaks of material breach', () => {
  it.each(languages)('in any e-mail, in %s', (language) => {
    const messages = Object.entries(everyMessage(language));
    expect(messages.length).toBeGreaterThan(20);
    for (const [name, message] of messages) expect(JSON.stringify(message), name).not.toMatch(forbidden);
  });

  it.each(languages)('in any text message and any name of a message, in %s', (language) => {
    for (const [name, value] of Object.entries(everyTextMessage)) {
      if (typeof value !== 'function') continue;
      expect(JSON.stringify(value(language)), name).not.toMatch(forbidden);
    }
    const { messageKinds, taskKinds, returnReasons } = wordsOf(language);
    expect(JSON.stringify([messageKinds, taskKinds, returnReasons, objectionWords[language]])).not.toMatch(forbidden);
  });

  it('and the guard would find it', () => {
    for (const text of ['vesentlig mislighold', 'Misligholdet', 'material breach', 'rfl. § 5-4'])
      expect(text).toMatch(forbidden);
  });
});
