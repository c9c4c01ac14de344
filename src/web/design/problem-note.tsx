import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem.ts';
import { Action } from './action.tsx';

/** What happened, what is kept, what to do. */
export function ProblemNote({ error, again }: { error: unknown; again?: (() => void) | undefined }) {
  const { t } = useTranslation();
  const words = useProblemWords()(error);
  const title = error instanceof Problem ? error.facts.title : undefined;
  return (
    <div className="problem" role="alert">
      <b>{title ?? t('problems.title')}</b>
      {words !== title && <p>{words}</p>}
      {again && (
        <Action small onClick={again}>
          {t('problems.again')}
        </Action>
      )}
    </div>
  );
}

/** The words of a failed request in the language of the screen. */
export function useProblemWords(): (error: unknown) => string {
  const { t } = useTranslation();
  return (error) => {
    if (!(error instanceof Problem)) return t('problems.unknown');
    const { code, detail, title } = error.facts;
    const told = detail ?? title;
    if (told !== undefined && told !== '') return told;
    switch (code) {
      case 'no-connection':
      case 'http.403':
      case 'http.404':
      case 'http.409':
      case 'http.413':
      case 'http.429':
        return t(`problems.${code}`);
      default:
        return t('problems.unknown');
    }
  };
}
