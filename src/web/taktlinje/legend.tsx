import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { Coin } from './coin.tsx';

/** What the marks mean; `statutory` adds the law's deadlines, which only the large line shows. */
export function Legend({ statutory = false }: { statutory?: boolean }) {
  const { t } = useTranslation();
  const tick = (x: number) => <path className="tick" d={`M${x} 2V16`} />;
  return (
    <div className="legend">
      <Sign words={t('taktlinje.legend.due')}>{tick(8)}</Sign>
      <Sign words={t('taktlinje.legend.inTime')}>
        {tick(8)}
        <circle className="dot" cx="8" cy="9" r="3.5" />
      </Sign>
      <Sign words={t('taktlinje.legend.late')} width={22}>
        {tick(6)}
        <path className="stem" d="M6 9H17" />
        <circle className="dot is-late" cx="17" cy="9" r="3.5" />
      </Sign>
      <Sign words={t('taktlinje.legend.open')} width={22}>
        {tick(6)}
        <path className="stem" d="M6 9H17" />
        <circle className="hollow is-late" cx="17" cy="9" r="3.5" />
      </Sign>
      <Sign words={t('taktlinje.legend.returned')}>
        <circle className="ring" cx="8" cy="9" r="5" />
        <circle className="dot" cx="8" cy="9" r="2.25" />
      </Sign>
      <Sign words={t('taktlinje.legend.approved')}>
        <Coin x={8} y={7} coin="approved" scale={1.1} />
      </Sign>
      <Sign words={t('taktlinje.legend.proposed')}>
        <Coin x={8} y={7} coin="proposed" scale={1.1} />
      </Sign>
      <Sign words={t('taktlinje.legend.resting')}>
        <Coin x={8} y={7} coin="resting" scale={1.1} />
      </Sign>
      <Sign words={t('taktlinje.legend.free')}>
        <Coin x={8} y={7} coin="free" scale={1.1} />
      </Sign>
      {statutory && (
        <Sign words={t('taktlinje.legend.statutory')}>
          <path className="statutory" d="M4 12h9l-4.5 -7z" />
        </Sign>
      )}
    </div>
  );
}

function Sign({ words, width = 16, children }: { words: string; width?: number; children: ReactNode }) {
  return (
    <span>
      <svg className="taktlinje" width={width} height="18" viewBox={`0 0 ${width} 18`} aria-hidden="true">
        {children}
      </svg>
      {words}
    </span>
  );
}
