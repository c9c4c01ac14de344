import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Verified } from '../../../http/contract/verify.ts';
import { sealWords } from '../../../texts/seal-words.ts';

/** The answer first, in one line; then what it means. */
export function Verdict({ verified, name }: { verified: Verified; name: string }) {
  const { t, i18n } = useTranslation('verify');
  const place = useRef<HTMLElement>(null);
  // On a phone the button is below the answer.
  useEffect(() => {
    // Newer browsers answer with a promise, which is no clean-up.
    void place.current?.scrollIntoView({ block: 'nearest' });
  }, [verified]);
  const kind = verified.outcome === 'intact' ? verified.sealer : verified.outcome;
  const office = verified.outcome === 'intact' ? (verified.office ?? '') : '';
  const words = sealWords[i18n.language === 'en' ? 'en' : 'nb'];
  return (
    <section ref={place} className={`verify-verdict is-${toneOf(kind)}`}>
      <h2>{t(`verdict.${kind}`, { office })}</h2>
      <p className="verify-name">{name}</p>
      <p>
        {verified.outcome === 'changed'
          ? `${words.notIntact} ${words.faults[verified.fault]}`
          : t(`explained.${kind as Explained}`)}
      </p>
    </section>
  );
}

type Kind = Extract<Verified, { outcome: 'intact' }>['sealer'] | Exclude<Verified['outcome'], 'intact'>;
type Explained = Exclude<Kind, 'changed'>;

function toneOf(kind: Kind): 'good' | 'open' | 'bad' {
  if (kind === 'given' || kind === 'known') return 'good';
  return kind === 'changed' || kind === 'another' ? 'bad' : 'open';
}
