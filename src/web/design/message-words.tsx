import { useTranslation } from 'react-i18next';

/** Where the recipient's own link stands. It is put in as the message leaves, and nobody else may see it. */
const linkPlace = /https:\/\/\S*takt\.invalid\S*/g;

/** The exact words of a message, with a sign where the link goes. */
export function MessageWords({ text }: { text: string }) {
  const { t } = useTranslation();
  const pieces = text.trim().split(linkPlace);
  return (
    <div className="message-words" dir="auto">
      {pieces.map((piece, index) => (
        <span key={index}>
          {index > 0 && <span className="tag is-action">{t('message.ownLink')}</span>}
          {piece}
        </span>
      ))}
    </div>
  );
}
