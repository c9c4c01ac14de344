import type { TimeOfDay } from '../../domain/kernel/index.ts';
import { formatClock } from '../format-time.ts';
import type { Language } from '../language.ts';
import { greetingOf } from './letterhead.ts';
import type { ComposedMessage } from './message.ts';
import { renderMessage } from './render-message.ts';

/** Who gets a code or a sign-in link; it concerns no company. */
export interface OfficeLetterhead {
  language: Language;
  recipientName: string;
  office: { name: string; brandColour: string };
}

export interface CodeFacts {
  code: string;
  /** When it stops working, in the office's time zone. */
  validUntil: TimeOfDay;
}

/** The one-time code by e-mail. The code stands in the body only, so that a list of messages does not show it. */
export function composeCode(letterhead: OfficeLetterhead, { code, validUntil }: CodeFacts): ComposedMessage {
  const { language, office } = letterhead;
  const words = wordsIn[language];
  const until = formatClock(validUntil);
  return renderMessage({
    language,
    subject: words.codeSubject(until),
    brandColour: office.brandColour,
    band: { title: office.name },
    greeting: greetingOf(letterhead),
    blocks: [
      { paragraph: words.type(office.name, until) },
      { heading: words.code(code) },
      { paragraph: words.notAsked },
    ],
    signature: [office.name],
    foot: words.codeFoot(office.name),
  });
}

export interface StaffSignInFacts {
  href: string;
  validUntil: TimeOfDay;
}

/** The sign-in link of someone who works at the office. */
export function composeStaffSignIn(
  letterhead: OfficeLetterhead,
  { href, validUntil }: StaffSignInFacts,
): ComposedMessage {
  const { language, office } = letterhead;
  const words = wordsIn[language];
  const until = formatClock(validUntil);
  return renderMessage({
    language,
    subject: words.signInSubject(until),
    brandColour: office.brandColour,
    band: { title: office.name },
    greeting: greetingOf(letterhead),
    blocks: [{ paragraph: words.press(until) }, { paragraph: words.notAsked }],
    button: { label: words.signIn, href },
    signature: [office.name],
    foot: words.signInFoot(office.name),
  });
}

const wordsIn = {
  nb: {
    codeSubject: (until: string) => `Skriv koden innen kl. ${until}`,
    type: (office: string, until: string) =>
      `Skriv koden på siden til ${office} innen kl. ${until}. Ikke gi den til noen.`,
    code: (code: string) => `Koden er ${code}.`,
    notAsked: 'Har du ikke bedt om dette, trenger du ikke gjøre noe.',
    codeFoot: (office: string) => `Sendt fordi noen ba om en kode på siden til ${office}.`,
    signInSubject: (until: string) => `Logg inn i Takt innen kl. ${until}`,
    press: (until: string) => `Trykk på knappen for å logge inn. Lenken virker én gang, og til kl. ${until}.`,
    signIn: 'Logg inn',
    signInFoot: (office: string) => `Sendt fordi noen skrev adressen din for å logge inn hos ${office}. Lenken er din.`,
  },
  en: {
    codeSubject: (until: string) => `Type the code by ${until}`,
    type: (office: string, until: string) => `Type the code on the ${office} page by ${until}. Do not share it.`,
    code: (code: string) => `The code is ${code}.`,
    notAsked: 'If you did not ask for this, you need do nothing.',
    codeFoot: (office: string) => `Sent because someone asked for a code on the ${office} page.`,
    signInSubject: (until: string) => `Sign in to Takt by ${until}`,
    press: (until: string) => `Press the button to sign in. The link works once, and until ${until}.`,
    signIn: 'Sign in',
    signInFoot: (office: string) =>
      `Sent because someone typed your address to sign in at ${office}. The link is yours.`,
  },
};
