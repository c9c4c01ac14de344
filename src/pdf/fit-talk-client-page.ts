import { clausesOnPage, withClauses, type ClientPage } from '../domain/talk/index.ts';
import type { PaperDocument } from './document.ts';
import { countDocumentPages } from './render-document.ts';

/**
 * The client's page with as many clauses as leave it one page on paper, one at least. Long clauses and long names are what makes a page long; figures,
 * the office's own dates and the good year stay whatever they are. `compose` makes the paper by which it is measured.
 */
export function fitTalkClientPage(page: ClientPage, compose: (page: ClientPage) => PaperDocument): ClientPage {
  for (let count = clausesOnPage; count > 1; count -= 1) {
    const fewer = withClauses(page, count);
    if (countDocumentPages(compose(fewer)) === 1) return fewer;
  }
  return withClauses(page, 1);
}
