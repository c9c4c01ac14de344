import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Inbox } from '../../../http/contract/office-inbox.ts';
import { clientQuery } from '../../api/queries.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useFormats } from '../../words/use-formats.ts';
import type { InboxPlace } from './inbox-queries.ts';

const shows = ['all', 'findings', 'unplaced'] as const;
const whoses = ['all', 'mine'] as const;

interface InboxFiltersProps {
  place: InboxPlace;
  counts: Inbox['counts'] | undefined;
  onChange: (next: Partial<InboxPlace>) => void;
}

/** 1 to 3 choose what is shown, 4 between mine and the whole office. One client only, where somebody came from that client. */
export function InboxFilters({ place, counts, onChange }: InboxFiltersProps) {
  const { t } = useTranslation('inbox');
  const { t: shared } = useTranslation();
  const formats = useFormats();
  const countOf = { all: counts?.waiting, findings: counts?.withFindings, unplaced: counts?.unplaced };
  const other = place.whose === 'mine' ? 'all' : 'mine';
  useKeys([
    ...shows.map((show, index) => ({
      key: String(index + 1),
      words: shared('keys.filter'),
      run: () => onChange({ show }),
    })),
    { key: '4', words: t('keys.whose'), run: () => onChange({ whose: other }) },
  ]);
  return (
    <div className="filter-line">
      <div className="chips" role="group" aria-label={t('showWhat')}>
        {shows.map((show) => (
          <button
            key={show}
            type="button"
            className="chip"
            aria-pressed={place.show === show}
            onClick={() => onChange({ show })}
          >
            {t(`show.${show}`)} {countOf[show] !== undefined && formats.number(countOf[show])}
          </button>
        ))}
      </div>
      <div className="chips" role="group" aria-label={t('whoseWhat')}>
        {whoses.map((whose) => (
          <button
            key={whose}
            type="button"
            className="chip"
            aria-pressed={place.whose === whose}
            onClick={() => onChange({ whose })}
          >
            {t(`whose.${whose}`)}
          </button>
        ))}
      </div>
      {place.client !== undefined && <OneClient id={place.client} onLeave={() => onChange({ client: undefined })} />}
    </div>
  );
}

function OneClient({ id, onLeave }: { id: string; onLeave: () => void }) {
  const { t } = useTranslation('inbox');
  const { data } = useQuery(clientQuery(id));
  return (
    <button type="button" className="chip" aria-pressed="true" aria-label={t('allClients')} onClick={onLeave}>
      {data ? t('onlyClient', { name: data.name }) : t('onlyOne')} <span aria-hidden="true">×</span>
    </button>
  );
}
