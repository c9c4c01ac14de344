import { templates, type AgreementTerms, type DutyClause } from '../../domain/agreement/index.ts';
import { chargesInWords } from '../../texts/agreement/charges-in-words.ts';
import { clauseInWords } from '../../texts/agreement/clause-in-words.ts';
import { wordsOf } from '../../texts/words/words.ts';

interface BothLanguages {
  nb: string;
  en: string;
}

export interface TemplateView {
  key: string;
  name: BothLanguages;
  clauses: { key: string; sentence: BothLanguages; late: BothLanguages | null }[];
  terms: AgreementTerms;
}

/** The ready sets of clauses, each as the client will read it. */
export function viewTemplates(): TemplateView[] {
  return templates.map(({ key, terms }) => ({
    key,
    name: { nb: wordsOf('nb').agreement.template[key], en: wordsOf('en').agreement.template[key] },
    clauses: terms.duties.map(viewClause),
    terms,
  }));
}

function viewClause(clause: DutyClause): TemplateView['clauses'][number] {
  const { key } = clause;
  const late = { nb: chargesInWords(clause, 'nb'), en: chargesInWords(clause, 'en') };
  return {
    key,
    sentence: { nb: clauseInWords(clause, 'nb'), en: clauseInWords(clause, 'en') },
    late: late.nb === undefined || late.en === undefined ? null : { nb: late.nb, en: late.en },
  };
}
