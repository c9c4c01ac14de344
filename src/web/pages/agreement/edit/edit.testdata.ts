import { templates, type AgreementTerms } from '../../../../domain/agreement/index.ts';
import { publishedTerms } from '../../../../../tests/scenarios/terms/published-terms.ts';

/** Every ready template and every published agreement, by name: between them all constructs of the language. */
export const everyTerms: readonly (readonly [name: string, terms: AgreementTerms])[] = [
  ...templates.map(({ key, terms }) => [key, terms] as const),
  ...publishedTerms,
];
