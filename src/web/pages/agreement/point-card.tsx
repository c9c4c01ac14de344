import { keepTogether } from '../../../texts/keep-together.ts';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { ListedPoint } from './point-list.tsx';

interface PointCardProps {
  listed: ListedPoint;
  paragraphs: readonly string[];
  chosen: boolean;
  onChoose: () => void;
  /** The sentences are in the client's language, which may be another than the screen's. */
  lang: string;
  acts?: ReactNode;
  children?: ReactNode;
}

/** One point as the client reads it; the chosen one with its fields beneath. */
export function PointCard({ listed, paragraphs, chosen, onChoose, lang, acts, children }: PointCardProps) {
  const { t } = useTranslation('editor');
  const { point, name, number } = listed;
  return (
    <section
      className={chosen ? 'point is-chosen' : 'point'}
      id={`point-${point.id}`}
      aria-labelledby={`name-${point.id}`}
    >
      <header>
        <h3 id={`name-${point.id}`}>
          <button type="button" aria-expanded={chosen} onClick={onChoose}>
            {number !== undefined && `${number}. `}
            {name}
          </button>
        </h3>
        {chosen && acts}
      </header>
      <div className="paper-text" lang={lang} onClick={chosen ? undefined : onChoose}>
        {paragraphs.map((paragraph, index) => (
          <p key={index}>{keepTogether(paragraph)}</p>
        ))}
        {paragraphs.length === 0 && <p className="muted is-empty">{t('point.nothing')}</p>}
      </div>
      {chosen && children}
    </section>
  );
}
