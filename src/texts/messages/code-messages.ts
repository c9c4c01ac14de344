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
  code: string;
  /** When each stops working, in the office's time zone. */
  linkUntil: TimeOfDay;
  codeUntil: TimeOfDay;
}

/** The sign-in link of someone who works at the office, and a code for where the link cannot be pressed. */
export function composeStaffSignIn(
  letterhead: OfficeLetterhead,
  { href, code, linkUntil, codeUntil }: StaffSignInFacts,
): ComposedMessage {
  const { language, office } = letterhead;
  const words = wordsIn[language];
  const until = formatClock(linkUntil);
  return renderMessage({
    language,
    subject: words.signInSubject(until),
    brandColour: office.brandColour,
    band: { title: office.name },
    greeting: greetingOf(letterhead),
    blocks: [
      { paragraph: words.press(until) },
      { paragraph: words.orType(formatClock(codeUntil)) },
      { heading: words.code(code) },
      { paragraph: words.notAsked },
    ],
    button: { label: words.signIn, href },
    signature: [office.name],
    foot: words.signInFoot(office.name),
  });
}

/** The link that a client asked for in place of an old one. */
export function composeNewLink(letterhead: OfficeLetterhead, href: string): ComposedMessage {
  const { language, office } = letterhead;
  const words = wordsIn[language];
  return renderMessage({
    language,
    subject: words.newLinkSubject,
    brandColour: office.brandColour,
    band: { title: office.name },
    greeting: greetingOf(letterhead),
    blocks: [{ paragraph: words.newLink(office.name) }, { paragraph: words.notAsked }],
    button: { label: words.openPage, href },
    signature: [office.name],
    foot: words.newLinkFoot(office.name),
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
    orType: (until: string) =>
      `Virker ikke knappen, skriver du koden på innloggingssiden. Den gjelder til kl. ${until}.`,
    signIn: 'Logg inn',
    newLinkSubject: 'Her er den nye lenken din',
    newLink: (office: string) => `Her er lenken til siden din hos ${office}. Den gamle virker ikke lenger.`,
    openPage: 'Åpne siden',
    newLinkFoot: (office: string) => `Sendt fordi noen åpnet den gamle lenken din til ${office}. Lenken er din.`,
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
    orType: (until: string) =>
      `If the button does not work, type the code on the sign-in page. It is valid until ${until}.`,
    signIn: 'Sign in',
    newLinkSubject: 'Here is your new link',
    newLink: (office: string) => `Here is the link to your page at ${office}. The old one no longer works.`,
    openPage: 'Open the page',
    newLinkFoot: (office: string) => `Sent because someone opened your old link to ${office}. The link is yours.`,
    signInFoot: (office: string) =>
      `Sent because someone typed your address to sign in at ${office}. The link is yours.`,
  },
};
