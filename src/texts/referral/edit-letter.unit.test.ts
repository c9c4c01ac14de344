import { describe, expect, it } from 'vitest';
import { editLetter, findPartnerNames } from './edit-letter.ts';
import { paragraphsOf, recommendationInWords } from './recommendation-letter.ts';

const letter = recommendationInWords(
  { offices: 2, suits: null, triedAYear: false, lastOn: null, years: 4 },
  "Jo O'Hara",
  'nb',
);
const context = {
  language: 'nb',
  names: ["Jo O'Hara", 'Alltid Tett Rør AS'],
  partnerNames: ['Fjord Regnskap AS'],
} as const;
const edit = (key: string, text: string) => editLetter(letter, { [key]: { text, insteadOf: '' } }, context);

describe('the warm letter, sentence by sentence', () => {
  it('is read with what was written, and without what was left out', () => {
    const edited = editLetter(
      letter,
      { thanks: { text: 'Takk for alle\n kaffekoppene.', insteadOf: '' }, why: { text: ' ', insteadOf: '' } },
      context,
    );
    expect('letter' in edited && paragraphsOf(edited.letter)).toEqual([
      'Si fra om vi kan gi navnet ditt til to byråer vi har tro på. Vi sier ikke noe til noen før du svarer ja.',
      'Et annet byrå kan passe deg bedre.',
      'Du får med deg alt du har levert. Vi gjør jobben vår til den siste dagen, og hjelper til med å flytte den. Takk for alle kaffekoppene.',
    ]);
  });

  it.each([
    ['ask', 'Si fra om vi kan ringe.', { refused: 'fixed' }],
    ['postscript', 'Ha det.', { refused: 'unknown' }],
    ['thanks', 'x'.repeat(281), { refused: 'too-long', letters: 281 }],
    ['keeps', 'Du leverer alltid for sent.', { refused: 'blame', words: ['alltid'] }],
    ['keeps', 'Vi har gjort hvitvaskingskontrollen vår.', { refused: 'forbidden', words: ['hvitvaskingskontrollen'] }],
    ['suits', 'Fjord regnskap passer godt.', { refused: 'partner-named', words: ['Fjord Regnskap AS'] }],
  ] as const)('%s cannot be "%s"', (key, text, refusal) => {
    expect(edit(key, text)).toEqual({ refused: [{ key, ...refusal }] });
  });

  it('lets a name be what it is', () => {
    expect(edit('thanks', 'Takk, alle i Alltid Tett Rør AS.')).toHaveProperty('letter');
  });
});

describe('the name of an office in a text', () => {
  it.each([
    ['Vi tenker på FJORD  Regnskap.', ['Fjord Regnskap AS']],
    ['Vi tenker på Fjord-Regnskap AS.', ['Fjord Regnskap AS']],
    ['Vi tenker på en fjord.', []],
    ['Regnskapet i Fjordregnskap.', []],
  ])('%s', (text, found) => {
    expect(findPartnerNames(text, ['Fjord Regnskap AS', 'Vi AS'])).toEqual(found);
  });
});
