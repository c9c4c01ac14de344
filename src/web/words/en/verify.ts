import type { verify as nb } from '../nb/verify.ts';
import type { Shape } from '../shape.ts';

export const verify: Shape<typeof nb> = {
  title: 'Is the agreement unchanged?',
  intro: 'Choose the sealed agreement that you were sent. This page says whether it is exactly what was accepted.',
  file: 'The agreement as PDF',
  drop: 'Drop the file here, or choose it. It is checked and not stored.',
  choose: 'Choose PDF',
  busy: 'Checking …',
  again: 'Choose another PDF',
  tooLarge: 'The file is too large. The limit is 10 MB, and a sealed agreement is far smaller.',
  fingerprint: 'Fingerprint from the office',
  fingerprintHint: 'May be left empty. 64 characters, as the office gives them by phone or letter.',
  fingerprintWrong: 'A fingerprint is 64 characters: digits and the letters a–f.',
  verdict: {
    given: 'Unchanged, and sealed with the fingerprint that you wrote',
    known: 'Unchanged and sealed by {{office}}',
    another: 'Unchanged, but sealed by somebody else',
    unknown: 'Unchanged, but we do not know who sealed it',
    changed: 'Changed after it was sealed',
    'not-sealed': 'Not sealed by Takt',
    'not-readable': 'No PDF that we can read',
  },
  explained: {
    given: 'No byte has changed since. The seal was made with the certificate whose fingerprint you were given.',
    known: 'No byte has changed since. The office uses Takt here, and the certificate is registered as its own.',
    another:
      'The seal was not made with the certificate whose fingerprint you wrote. Compare them character by character, and call the office if they differ.',
    unknown:
      'No byte has changed since. But anybody can make a seal in any name. Call the office on a number that you know from before, and compare the fingerprint below.',
    'not-sealed':
      'The file has no trace of a seal. Where it was printed, scanned or saved again, the seal is gone. Use the file that you were sent.',
    'not-readable': 'Choose the agreement as you were sent it, as PDF.',
  },
  details: 'What the file says',
  agreement: 'Agreement',
  pages_one: '{{count}} page',
  pages_other: '{{count}} pages',
  sealer: 'The seal bears the name',
  sealedAt: 'Sealed',
  ownClock: 'by the clock of the office itself',
  timestamp: 'Time stamp',
  authority: 'from {{authority}}. Whether to trust it was not checked.',
  fingerprintOf: 'Fingerprint of the certificate',
  document: 'The agreement before the seal, SHA-256',
  signers: 'Accepted by',
  methods: {
    'signed-in-staff': 'Signed in at the office',
    'one-time-code': 'Personal link and one-time code',
    'openid-connect': 'Signed in with {{provider}}, not a signature',
    paper: 'Signature on paper, registered by the office',
    other: 'Shown by: {{method}}',
  },
  proof: 'What this shows',
  proves:
    'That no byte has changed since the seal was made, and that the seal was made with the key of its certificate.',
  provesNot:
    'Not whose the certificate is: only the fingerprint says that, held against the one the office gives. Names and times in the file are what the sealer wrote.',
  alone: 'Rather not send the file? This command does the same on your own machine, without a network:',
};
