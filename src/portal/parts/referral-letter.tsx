import type { PortalReferral } from '../api/referral-api.ts';
import { useReferralWords } from '../words/use-referral-words.ts';

/** The office's letter as it was sent, in the language that it was written in. */
export function ReferralLetter({ letter, lead }: { letter: NonNullable<PortalReferral['letter']>; lead: string }) {
  const { phrase } = useReferralWords();
  return (
    <section className="card stack-s" aria-label={phrase('letter', { lead })} lang={letter.language}>
      <p>{letter.greeting}</p>
      {letter.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <p className="sub">{letter.signature}</p>
    </section>
  );
}
