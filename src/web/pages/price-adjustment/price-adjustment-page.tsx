import '../../words/price-words.ts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loaded } from '../../design/loaded.tsx';
import { PageHead } from '../../design/page-head.tsx';
import { EarlierCard } from './earlier-card.tsx';
import { IndexCard } from './index-card.tsx';
import { PreviewDesk } from './preview-desk.tsx';
import { previewQuery, type WantedPrices } from './price-requests.ts';
import './price-adjustment.css';

/** Once a year: the index, every client with old and new price, and one notice each. */
export function PriceAdjustmentPage() {
  const { t } = useTranslation('prices');
  const [wanted, setWanted] = useState<WantedPrices>();
  return (
    <>
      <PageHead title={t('title')} intro={t('intro')} />
      <div className="stack">
        <IndexCard wanted={wanted} onShow={setWanted} />
        {wanted && <Preview wanted={wanted} onWant={setWanted} />}
        <EarlierCard />
      </div>
    </>
  );
}

function Preview({ wanted, onWant }: { wanted: WantedPrices; onWant: (wanted: WantedPrices) => void }) {
  const query = useQuery(previewQuery(wanted));
  return (
    <Loaded query={query}>
      {(preview) => (
        <PreviewDesk
          key={JSON.stringify(wanted)}
          preview={preview}
          wanted={wanted}
          onDay={(startOn) => onWant({ ...wanted, startOn })}
        />
      )}
    </Loaded>
  );
}
