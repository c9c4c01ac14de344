/**
 * How hard a text is to read (Björnsson's LIX): words per sentence, and the share in percent of words with more than six letters. Each line of
 * a list or a heading is a sentence. The point of `20.` and of `mva.` ends none. Up to 30 is easy, over 40 is hard.
 */
export function lixOf(body: string): number {
  const sentences = body.split('\n').flatMap(sentencesOf);
  const words = sentences.flat();
  const long = words.filter((word) => word.length > 6).length;
  return Math.round(words.length / sentences.length + (100 * long) / words.length);
}

function sentencesOf(line: string): string[][] {
  return line
    .replaceAll(/(\d)\.(?=\d)/g, '$1')
    .replaceAll(/(\d)[ ,](?=\d)/g, '$1')
    .replaceAll(/\b(mva|kl|org|no|ons|man|tir|tor|fre)\.(?= [a-zæøå\d])/g, '$1')
    .replaceAll(/(\d)\.(?= [a-zæøå])/g, '$1')
    .split(/[.?:]/)
    .map((sentence) => sentence.match(/[\p{L}\d]+(?:[-'][\p{L}\d]+)*/gu) ?? [])
    .filter((words) => words.length > 0);
}

/** What LIX is counted of: everything above the button and the signature. */
export function bodyOf(text: string): string {
  const parts = text.split('\n\n-- \n')[0]!.split('\n\n').slice(0, -1);
  return parts.filter((part) => !/\nhttps?:/.test(part)).join('\n\n');
}
