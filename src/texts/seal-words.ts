import type { Language } from './language.ts';

const nb = {
  sealedByGiven:
    'Dette er det som ble godtatt. Det er forseglet med sertifikatet du oppga, og ikke en byte er endret siden.',
  sealedByAnother:
    'Dette er IKKE forseglet med sertifikatet du oppga. Ikke en byte er endret siden noen andre forseglet det.',
  notIntact: 'Dette er IKKE det som ble godtatt:',
  faults: {
    'not-a-sealed-pdf':
      'det er ikke en forseglet avtale, eller noe er kuttet bort, satt inn eller lagt til etter forseglingen.',
    'does-not-cover-everything': 'seglet dekker ikke hele filen.',
    'seal-not-canonical': 'selve seglet er endret.',
    'content-changed': 'noe er endret etter forseglingen.',
    'signature-wrong': 'seglet er ikke laget med nøkkelen til sertifikatet sitt.',
    'pages-changed': 'det vises andre sider enn dem som ble godtatt.',
    'evidence-does-not-match': 'beviset gjelder en annen avtale.',
    'timestamp-wrong': 'tidsstempelet gjelder en annen fil, eller er ikke fra utstederen sin.',
  },
} as const;

type SealWords = { readonly [Key in keyof Omit<typeof nb, 'faults'>]: string } & {
  readonly faults: { readonly [Fault in keyof (typeof nb)['faults']]: string };
};

/** What is said of a sealed file, on the command line and on the page. */
export const sealWords: Record<Language, SealWords> = {
  nb,
  en: {
    sealedByGiven:
      'This is what was accepted. It is sealed with the certificate that you gave, and no byte has changed since.',
    sealedByAnother:
      'This is NOT sealed with the certificate that you gave. No byte has changed since somebody else sealed it.',
    notIntact: 'This is NOT what was accepted:',
    faults: {
      'not-a-sealed-pdf': 'it is no sealed agreement, or something was cut off, put in or added after the seal.',
      'does-not-cover-everything': 'the seal does not cover the whole file.',
      'seal-not-canonical': 'the seal itself was changed.',
      'content-changed': 'something was changed after it was sealed.',
      'signature-wrong': 'the seal was not made with the key of its certificate.',
      'pages-changed': 'other pages are shown than those that were accepted.',
      'evidence-does-not-match': 'the evidence is of another agreement.',
      'timestamp-wrong': 'the time stamp is of another file, or not from its authority.',
    },
  },
};
