import { assert } from '../../domain/kernel/index.ts';
import { cleanLine } from './clean-line.ts';
import type { Block, ComposedMessage, Message } from './message.ts';
import { renderHtml } from './render-html.ts';

/** Writes a message out. Whatever stands in names is made harmless here, once, for every message. */
export function renderMessage(message: Message): ComposedMessage {
  const clean = cleanMessage(message);
  return { subject: clean.subject, text: renderText(clean), html: renderHtml(clean) };
}

function cleanMessage(message: Message): Message {
  const { button } = message;
  assert(!button || /^https?:\/\/[^\s"<>]+$/.test(button.href), `not an address: ${button?.href}`);
  return {
    ...message,
    subject: cleanLine(message.subject),
    band: {
      title: cleanLine(message.band.title),
      ...(message.band.line === undefined ? {} : { line: cleanLine(message.band.line) }),
    },
    greeting: cleanLine(message.greeting),
    blocks: message.blocks.map(cleanBlock),
    ...(button ? { button: { label: cleanLine(button.label), href: button.href } } : {}),
    signature: message.signature.map(cleanLine).filter((line) => line !== ''),
    foot: cleanLine(message.foot),
  };
}

function cleanBlock(block: Block): Block {
  if ('list' in block) return { list: block.list.map(cleanLine) };
  if ('heading' in block) return { heading: cleanLine(block.heading) };
  return { paragraph: cleanLine(block.paragraph) };
}

/** `-- ` alone on a line is how mail programs know where the message ends. */
function renderText(message: Message): string {
  const blocks = message.blocks.map((block) => {
    if ('list' in block) return block.list.map((line) => `- ${line}`).join('\n');
    return 'heading' in block ? block.heading : block.paragraph;
  });
  return [
    message.greeting,
    ...blocks,
    ...(message.button ? [`${message.button.label}:\n${message.button.href}`] : []),
    message.signature.join(', '),
    `-- \n${message.foot}\n`,
  ].join('\n\n');
}
