import type { PaperDocument } from './document.ts';
import { mm, sheet, textWidth } from './page-measures.ts';
import type { Pen } from './pen.ts';
import { styles } from './text-styles.ts';
import type { Typesetter } from './typesetter.ts';

const pageWords = {
  nb: (page: number, pages: number) => `Side ${page} av ${pages}`,
  en: (page: number, pages: number) => `Page ${page} of ${pages}`,
};

/** What stands at the top and bottom of every page. It is decoration: who listens has heard it all before. */
export function paintFrame(
  pen: Pen,
  setter: Typesetter,
  { language, runningHead, footer }: PaperDocument,
  page: number,
  pages: number,
): void {
  const right = setter.line(runningHead.right, styles.running, textWidth * 0.5);
  const strong = setter.line(runningHead.strong, styles.runningStrong, textWidth - right.width - mm(6));
  const separator = runningHead.text === '' ? '' : '\u00a0· ';
  const room = textWidth - right.width - strong.width - mm(6);
  const number = setter.line(pageWords[language](page, pages), styles.foot, textWidth / 3);
  const foot = setter.line(footer, styles.foot, textWidth - number.width - mm(6));
  pen.decoration(() => {
    pen.text(strong, styles.runningStrong, sheet.left, sheet.headTop);
    if (room > mm(12)) {
      const text = setter.line(separator + runningHead.text, styles.running, room);
      pen.text(text, styles.running, sheet.left + strong.width, sheet.headTop);
    }
    pen.text(right, styles.running, sheet.right - right.width, sheet.headTop);
    pen.text(foot, styles.foot, sheet.left, sheet.footTop);
    pen.text(number, styles.foot, sheet.right - number.width, sheet.footTop);
  }, 'Pagination');
}
