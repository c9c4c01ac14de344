import { expect, it } from 'vitest';
import { instant } from '../domain/kernel/index.ts';
import { composeEvidencePage, type EvidencePage } from './compose-evidence-page.ts';

const page: EvidencePage = {
  language: 'en',
  createdAt: instant('2027-01-15T07:41:09.000Z'),
  brandColour: '#0d4b3f',
  office: { name: 'Nordlys Regnskap AS' },
  agreementTitle: 'Agreement on accounting',
  reference: 'No. 17',
  footer: 'Evidence',
  documentSha256: 'ab'.repeat(32),
  documentBytes: 88_619,
  pages: 1,
  sealed: 'Friday 15 January 2027 at 08.41',
  signers: [
    {
      name: 'Jo',
      role: '',
      onBehalfOf: 'Brattli Bygg AS',
      identity: 'Code to a phone',
      accepted: 'Friday',
      screen: [],
    },
  ],
};

it('the evidence page says who accepted what and how, and leaves out what is not known', () => {
  const { lead, runningHead, blocks } = composeEvidencePage(page);
  expect(lead).toBe('This page belongs to the agreement on the page before it. It says who accepted it, when and how.');
  expect(runningHead.text).toBe('');
  expect(blocks[0]).toMatchObject({
    parts: [
      { facts: expect.arrayContaining([{ label: 'Extent', value: '1 page, the first 88619 bytes of this file' }]) },
    ],
  });
  expect(blocks[1]).toMatchObject({
    heading: 'Accepted by Jo',
    parts: [
      {
        facts: [
          { label: 'On behalf of', value: 'Brattli Bygg AS' },
          { label: 'Accepted', value: 'Friday' },
          { label: 'Identity shown by', value: 'Code to a phone' },
        ],
      },
    ],
  });
});

it('it stands in bokmål for two pages, with the mark in groups that an eye can follow', () => {
  const { title, lead, blocks } = composeEvidencePage({ ...page, language: 'nb', pages: 2 });
  expect(title).toBe('Bevis for godtakelse');
  expect(lead).toContain('de 2 sidene foran');
  expect(JSON.stringify(blocks[0])).toContain(Array(8).fill('abababab').join(' '));
});
