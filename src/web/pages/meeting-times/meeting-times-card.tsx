import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import '../../words/meeting-times-words.ts';
import { Card } from '../../design/card.tsx';

/** The way from the office's settings to when clients can meet it. */
export function MeetingTimesCard() {
  const { t } = useTranslation('meetingTimes');
  return (
    <Card title={t('title')}>
      <p className="card-body">{t('card.words')}</p>
      <div className="card-foot">
        <Link to="/meetings/times" className="link">
          {t('card.link')}
        </Link>
      </div>
    </Card>
  );
}
