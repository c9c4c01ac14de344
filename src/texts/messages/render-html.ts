import { keepTogether } from '../keep-together.ts';
import { brandColours } from './brand-colours.ts';
import type { Block, Message } from './message.ts';

const font = "'Schibsted Grotesk',-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";

/** Programs that darken a message by themselves keep these colours, which were chosen and measured. */
const darkColours =
  '@media (prefers-color-scheme:dark){.bg{background:#101a17!important}.card{background:#182521!important}.t{color:#f2f5f3!important}.m{color:#b9c7c0!important}.btn{background:#bfe3d4!important;color:#0b2d25!important}}';

/**
 * The message as HTML that old mail programs show: tables, styles on each element, no pictures, no outside addresses but the button's.
 * Every string is escaped here and nowhere else.
 */
export function renderHtml(message: Message): string {
  const { background, text } = brandColours(message.brandColour);
  const band = message.band.line === undefined ? '' : `<br>${shown(message.band.line)}`;
  return `<!doctype html><html lang="${message.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${escaped(message.subject)}</title><style>${darkColours}</style></head>
<body class="bg" style="margin:0;background:#f2f5f3"><div style="display:none;max-height:0;overflow:hidden">${shown(previewOf(message))}</div><table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="bg" style="background:#f2f5f3"><tr><td align="center" style="padding:20px 12px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;font-family:${font}">
<tr><td style="background:${background};border-radius:14px 14px 0 0;padding:14px 24px;color:${text};font-size:15px;line-height:21px"><b style="font-size:17px">${shown(message.band.title)}</b>${band}</td></tr>
<tr><td class="card t" style="background:#fff;border-radius:0 0 14px 14px;padding:24px;color:#14231f;font-size:18px;line-height:27px">${paragraph(message.greeting)}
${message.blocks.map(blockHtml).join('\n')}
${message.button ? buttonHtml(message.button, background, text) : ''}${signatureHtml(message.signature)}</td></tr>
<tr><td class="m" style="padding:14px 24px;color:#47564f;font-size:14px;line-height:20px">${shown(message.foot)}</td></tr></table></td></tr></table></body></html>
`;
}

/** What a list of messages shows beside the subject: the first words after the greeting. */
function previewOf(message: Message): string {
  const [first] = message.blocks;
  if (!first) return message.greeting;
  if ('list' in first) return first.list.join(', ');
  return 'heading' in first ? first.heading : first.paragraph;
}

function blockHtml(block: Block): string {
  if ('heading' in block)
    return `<h2 style="margin:20px 0 8px;font-size:18px;line-height:24px;font-weight:700">${shown(block.heading)}</h2>`;
  if ('paragraph' in block) return paragraph(block.paragraph);
  const lines = block.list.map((line) => `<li style="margin:0 0 4px;font-weight:600">${shown(line)}</li>`);
  return `<ul style="margin:0 0 16px;padding:0 0 0 22px">${lines.join('')}</ul>`;
}

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${shown(text)}</p>`;
}

function buttonHtml(button: { label: string; href: string }, background: string, text: string): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" width="100%" style="margin:8px 0 20px"><tr><td class="btn" align="center" style="background:${background};border-radius:14px"><a class="btn" href="${escaped(button.href)}" style="display:block;padding:17px 28px;color:${text};font-weight:700;font-size:19px;line-height:24px;text-decoration:none;border-radius:14px">${shown(button.label)}</a></td></tr></table>
`;
}

function signatureHtml([first = '', ...others]: readonly string[]): string {
  const rest = others.map((line) => `<br><span class="m" style="color:#47564f">${shown(line)}</span>`);
  return `<p class="t" style="margin:0">${shown(first)}${rest.join('')}</p>`;
}

function shown(text: string): string {
  return escaped(keepTogether(text)).replaceAll('\u00a0', '&nbsp;');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
