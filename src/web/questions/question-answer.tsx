import { useTranslation } from 'react-i18next';
import type { Question } from '../../http/contract/questions.ts';
import { useFormats } from '../words/use-formats.ts';

const pictures = new Set(['jpeg', 'png']);

/** What the client answered: its words as they were typed, and the photo or file. */
export function QuestionAnswer({ answer }: { answer: NonNullable<Question['answer']> }) {
  const { t } = useTranslation('questions');
  const formats = useFormats();
  const { at, byName, words, arrival } = answer;
  const day = `${formats.dayAt(at)} ${formats.time(at)}`;
  return (
    <div className="question-answer">
      <div className="grow">
        {words !== null && (
          <p dir="auto" className="answer-words">
            {words}
          </p>
        )}
        <p className="under">
          {byName === null ? t('answerFromUnknown', { day }) : t('answerFrom', { name: byName, day })}
        </p>
      </div>
      {arrival && (
        <a
          href={`/api/office/files/${arrival.id}`}
          target="_blank"
          rel="noopener noreferrer"
          className="link file-name answer-file"
          data-answer-file
          aria-label={t('openPhoto', { name: arrival.name })}
        >
          {pictures.has(arrival.kind) && (
            <img src={`/api/office/files/${arrival.id}`} alt="" loading="lazy" width="72" height="96" />
          )}
          <bdi>{arrival.name === '' ? t('openPhotoShort') : arrival.name}</bdi>
        </a>
      )}
    </div>
  );
}
