import { describe, expect, it } from 'vitest';
import { languages } from '../language.ts';
import { everyMeetingMessage } from './meeting-messages.testdata.ts';
import { href } from './messages.testdata.ts';

/** The words between the greeting and the signature. */
const bodyOf = (text: string): string[] => text.split('\n\n').slice(1, -2);

describe('the mails about a meeting', () => {
  const [nb, en] = [everyMeetingMessage('nb'), everyMeetingMessage('en')];

  it('offer times on the page, and say until when', () => {
    expect(bodyOf(nb['meeting offered']!.text)).toEqual([
      'Ingrid vil gjerne møte deg. Møtet varer én time.',
      'Sted: Nordlys Regnskap, Storgata 1, Hamar.',
      'Dette snakker vi om:',
      '- Slik har det vært\n- Hva det kostet oss begge\n- Hva byrået selv kan gjøre bedre\n- Slik vil vi ha det\n- Avtalen og prisen\n- Hvem gjør hva',
      'Velg en tid fra mandag 20. september til og med fredag 1. oktober.',
      'Du kan velge til og med onsdag 29. september. Passer ingen av tidene, kan du si nei samme sted.',
      `Velg en tid:\n${href}`,
    ]);
  });

  it('say when and where, and what to do where it does not suit', () => {
    expect(bodyOf(nb['meeting booked']!.text)).toEqual([
      'Møtet er torsdag 23. september kl. 10.00–11.00.',
      'Sted: Nordlys Regnskap, Storgata 1, Hamar.',
      'Passer det ikke likevel, flytter du møtet på siden din, eller svarer Ingrid her.',
      `Se møtet:\n${href}`,
    ]);
    expect(bodyOf(nb['meeting moved by the office']!.text)).toEqual([
      'Vi har flyttet møtet til torsdag 23. september kl. 10.00–11.00.',
      'Sted: Nordlys Regnskap, Storgata 1, Hamar.',
      'Passer det, sier du ja på siden din. Ellers velger du en annen tid der.',
      `Svar på ny tid:\n${href}`,
    ]);
    expect(bodyOf(nb['meeting cancelled']!.text)).toEqual([
      'Møtet torsdag 23. september kl. 10.00–11.00 er avlyst.',
      'Du trenger ikke gjøre noe.',
    ]);
  });

  it('hold the minutes in full, with who does what', () => {
    expect(bodyOf(en['meeting minutes']!.text)).toEqual([
      'Here are the minutes. Both of us have got the same.',
      'Present: Ingrid Solheim and Jo Brattli.',
      'How it has been',
      'Bilagene kom seint.',
      'Vi ringte for lite.',
      '- Brattli Bygg AS: sender bilag hver uke. By Friday 1 October. Comes in a proposal to change the agreement.\n' +
        '- Nordlys Regnskap: ringer første mandag i måneden.',
      'If something is wrong, reply to this e-mail.',
    ]);
  });

  it.each(languages)('never give the host the client’s link (%s)', (language) => {
    const every = everyMeetingMessage(language);
    for (const name of ['meeting booked, to the host', 'meeting held by others']) {
      expect(every[name]!.text + every[name]!.html).not.toContain(href);
    }
  });
});
