import type { PaperDocument } from './document.ts';
import { countDocumentPages } from './render-document.ts';

/** The same with its sections closer, where it would be two pages otherwise: a crowded year, a long name. */
export function fitOnOnePage(roomy: PaperDocument): PaperDocument {
  return countDocumentPages(roomy) === 1 ? roomy : { ...roomy, dense: true };
}
