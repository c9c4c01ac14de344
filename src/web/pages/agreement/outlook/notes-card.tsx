import { useTranslation } from 'react-i18next';
import { Card } from '../../../design/card.tsx';
import type { Notes } from '../fields/find-notes.ts';

interface NotesCardProps {
  notes: Notes;
  /** The places of fields that hold something that could not be read. */
  unreadable: readonly string[];
  onGo: (path: string) => void;
}

/** What is wrong and what is worth a second look; each goes to its field. */
export function NotesCard({ notes, unreadable, onGo }: NotesCardProps) {
  const { t } = useTranslation('editor');
  if (notes.length === 0 && unreadable.length === 0) return null;
  const faults = notes.filter(({ kind }) => kind === 'fault');
  const wrong = faults.length + unreadable.length;
  const title = wrong > 0 ? t('notes.faults', { count: wrong }) : t('notes.advice');
  return (
    <Card title={title} className={wrong > 0 ? 'has-faults' : ''}>
      <ul className="rows">
        {unreadable.map((path) => (
          <li key={path}>
            <span className="grow law">{t('notes.unreadable')}</span>
            <GoThere words={t('notes.unreadable')} onClick={() => onGo(path)} />
          </li>
        ))}
        {[...faults, ...notes.filter(({ kind }) => kind === 'warning')].map(({ path, code, kind, words }) => (
          <li key={`${path} ${code}`}>
            <span className={`grow ${kind === 'fault' ? 'law' : ''}`}>{words}</span>
            <GoThere words={words} onClick={() => onGo(path)} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function GoThere({ words, onClick }: { words: string; onClick: () => void }) {
  const { t } = useTranslation('editor');
  return (
    <button type="button" className="link" aria-label={t('notes.goLabel', { words })} onClick={onClick}>
      {t('notes.go')}
    </button>
  );
}
