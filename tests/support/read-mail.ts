import { simpleParser } from 'mailparser';
import type { LoopbackMail } from '../../src/mail/loopback-server.ts';
import type { RunningTakt } from './running-takt.ts';
import { until } from './until.ts';

export interface Letter {
  to: string;
  replyTo: string | undefined;
  subject: string;
  text: string;
  /** The address behind the button. */
  link: string | undefined;
}

/** The letters to one person after the first `known` of them, oldest first; waits until there is at least one. */
export async function awaitLetters(takt: RunningTakt, to: string, known: number): Promise<Letter[]> {
  return until(`a letter to ${to}`, async () => {
    const letters = await readLetters(takt, to);
    return letters.length > known && letters.slice(known);
  });
}

/** All letters to one person, oldest first. */
export async function readLetters(takt: RunningTakt, to: string): Promise<Letter[]> {
  return Promise.all(
    takt
      .mails()
      .filter((mail) => mail.to.includes(to))
      .map(readLetter),
  );
}

async function readLetter(mail: LoopbackMail): Promise<Letter> {
  const parsed = await simpleParser(mail.raw);
  const text = (parsed.text ?? '').replaceAll('\u00a0', ' ');
  return {
    to: mail.to.join(' '),
    replyTo: parsed.replyTo?.value[0]?.address,
    subject: (parsed.subject ?? '').replaceAll('\u00a0', ' '),
    text,
    link: /https?:\/\/\S+#\S+/.exec(text)?.[0],
  };
}
