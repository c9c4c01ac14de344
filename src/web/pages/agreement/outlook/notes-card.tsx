import { useTranslation } from 'react-i18next';
import { Card } from '../../../design/card.tsx';
import type { Notes } from '../fields/find-notes.ts';

interface NotesCardProps {
  notes: Notes;
  unreadable: number;
  onGo: (path: string) => void;
}

/** What is wrong and what is worth a second look; each goes to its field. */
export function NotesCard({ notes, unreadable, onGo }: NotesCardProps) {
  const { t } = useTranslation('editor');
  if (notes.length === 0 && unreadable === 0) return null;
  const faults = notes.filter(({ kind }) => kind === 'fault');
  const title =
    faults.length + unreadable > 0 ? t('notes.faults', { count: faults.length + unreadable }) : t('notes.advice');
  return (
    <Card title={title} className={faults.length + unreadable > 0 ? 'has-faults' : ''}>
      <ul className="rows">
        {unreadable > 0 && <li className="law">{t('notes.unreadable', { count: unreadable })}</li>}
        {[...faults, ...notes.filter(({ kind }) => kind === 'warning')].map(({ path, code, kind, words }) => (
          <li key={`${path} ${code}`}>
            <span className={`grow ${kind === 'fault' ? 'law' : ''}`}>{words}</span>
            <button
              type="button"
              className="link"
              aria-label={t('notes.goLabel', { words })}
              onClick={() => onGo(path)}
            >
              {t('notes.go')}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
