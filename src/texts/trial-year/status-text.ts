/** The one page that both sides get after a quarter, in words. */
export interface StatusText {
  subject: string;
  lead: string;
  sections: readonly StatusSection[];
}

export interface StatusSection {
  heading: string;
  as: 'paragraphs' | 'list';
  items: readonly string[];
}

/** All that is read on it, a line for each heading and item: what readability is counted of. */
export function readingOfStatus({ subject, lead, sections }: StatusText): string {
  return [subject, lead, ...sections.flatMap(({ heading, items }) => [heading, ...items])].join('\n');
}
