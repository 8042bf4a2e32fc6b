// Turns a letter's plain paragraphs, signature and quotation into what its author's mail program would have produced.
import { BLOCK, longDate, wrote } from './dates.mjs';

export const escape = (s) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const paragraphs = (text) => text.split(/\n{2,}/);
const links = (html) => html.replace(/(https?:\/\/[^\s<]+[^\s<.,)])/g, '<a href="$1">$1</a>').replace(/\*([^*\n]+)\*/g, '<b>$1</b>');
const rich = (text) => links(escape(text)).replaceAll('\n', '<br>');
const isQuoted = (p) => p.startsWith('>> ');
const unquoted = (p) => p.split('\n').map((l) => l.replace(/^>> ?/, '')).join('\n');
const address = (x) => `${x.name} <${x.address}>`;
const plainOf = (q) => (q.sig ? `${q.text}\n\n${q.sig.join('\n')}` : q.text);

/** Outlook's own header block above what is answered. */
function block(q, lang, zone) {
  const [from, sent, to, cc, subject] = BLOCK[lang];
  return [[from, address(q.from)], [sent, longDate(q.at, lang, zone)], [to, q.to.map(address).join('; ')],
    ...(q.cc.length ? [[cc, q.cc.map(address).join('; ')]] : []), [subject, q.subject]];
}

const wordParagraph = (html) => `<p class="MsoNormal">${html}<o:p></o:p></p>`;
const word = (text) => paragraphs(text).map((p) => (isQuoted(p)
  ? `<blockquote style="margin-top:5.0pt;margin-bottom:5.0pt">${wordParagraph(rich(unquoted(p)))}</blockquote>`
  : wordParagraph(rich(p)))).join('\r\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\r\n');
const wordSignature = (sig) => sig.map((l, i) => wordParagraph(`<span style="font-size:10.0pt;color:${i ? '#595959' : '#1F3864'}">${i ? escape(l) : `<b>${escape(l)}</b>`}</span>`)).join('\r\n');

function outlook(l) {
  const quote = l.quote.map((q) => `<div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0in 0in 0in"><p class="MsoNormal">${block(q, l.lang, l.zone)
    .map(([k, v]) => `<b>${k}:</b> ${escape(v)}`).join('<br>\r\n')}<o:p></o:p></p></div></div>\r\n<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\r\n${word(plainOf(q))}`);
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns:m="http://schemas.microsoft.com/office/2004/12/omml" xmlns="http://www.w3.org/TR/REC-html40"><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="Generator" content="Microsoft Word 15 (filtered medium)"><style><!--\r\n@font-face\r\n\t{font-family:Calibri;\r\n\tpanose-1:2 15 5 2 2 2 4 3 2 4;}\r\np.MsoNormal, li.MsoNormal, div.MsoNormal\r\n\t{margin:0in;\r\n\tfont-size:11.0pt;\r\n\tfont-family:"Calibri",sans-serif;}\r\na:link, span.MsoHyperlink\r\n\t{color:#0563C1;\r\n\ttext-decoration:underline;}\r\n@page WordSection1\r\n\t{size:8.5in 11.0in;\r\n\tmargin:1.0in 1.0in 1.0in 1.0in;}\r\ndiv.WordSection1\r\n\t{page:WordSection1;}\r\n--></style></head><body lang="${l.lang === 'en' ? 'EN-US' : l.lang.toUpperCase()}" link="#0563C1" vlink="#954F72" style="word-wrap:break-word"><div class="WordSection1">\r\n${word(l.text)}\r\n${l.sig ? `<p class="MsoNormal"><o:p>&nbsp;</o:p></p>\r\n${wordSignature(l.sig)}\r\n` : ''}${quote.join('\r\n')}</div></body></html>`;
}

const elements = (text, style) => paragraphs(text).map((p) => (isQuoted(p)
  ? `<blockquote style="border-left:3px solid rgb(200,200,200);padding-left:5px;margin-left:0.8em">${rich(unquoted(p))}</blockquote>`
  : `<div class="elementToProof" style="${style}">${rich(p)}</div>`)).join(`\r\n<div class="elementToProof" style="${style}"><br>\r\n</div>\r\n`);

function owa(l) {
  const style = 'font-family: Aptos, Aptos_EmbeddedFont, Aptos_MSFontService, Calibri, Helvetica, sans-serif; font-size: 12pt; color: rgb(0, 0, 0);';
  const mobile = l.sig?.[0]?.startsWith('Get Outlook for');
  const sig = !l.sig ? '' : mobile ? '<div id="ms-outlook-mobile-signature"><div><br></div>Get <a href="https://aka.example/o0ukef">Outlook for iOS</a></div>'
    : `<div id="Signature" class="elementToProof" style="${style}">${l.sig.map((s, i) => (i ? escape(s) : `<b>${escape(s)}</b>`)).join('<br>\r\n')}</div>`;
  const quote = l.quote.map((q, i) => `${i ? '' : '<div id="appendonsend"></div>\r\n'}<hr style="display:inline-block;width:98%" tabindex="-1"><div id="${i ? 'x_' : ''}divRplyFwdMsg" dir="ltr"><font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">${block(q, l.lang, l.zone)
    .map(([k, v]) => `<b>${k}:</b> ${escape(v)}`).join('<br>\r\n')}</font>\r\n<div>&nbsp;</div>\r\n</div>\r\n${elements(plainOf(q), 'font-size: 11pt;')}`);
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style type="text/css" style="display:none"> P {margin-top:0;margin-bottom:0;} </style></head><body dir="ltr">\r\n${elements(l.text, style)}\r\n${sig}\r\n${quote.join('\r\n')}</body></html>`;
}

function nested(quote, lang, zone, open, close) {
  return quote.reduceRight((inner, q) => `${open(wrote(lang, q.at, zone, '\u0001').split('\u0001').map(escape).join(`${escape(q.from.name)} &lt;<a href="mailto:${q.from.address}">${q.from.address}</a>&gt;`))}${paragraphs(plainOf(q)).map((p) => `<div>${rich(p)}</div>`).join('<div><br></div>')}${inner}${close}`, '');
}

function gmail(l) {
  const text = paragraphs(l.text).map((p) => (isQuoted(p) ? `<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex">${rich(unquoted(p))}</blockquote>` : `<div>${rich(p)}</div>`)).join('<div><br></div>');
  const sig = l.sig ? `<br clear="all"><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div dir="ltr">${l.sig.map(escape).join('<br>')}</div></div>` : '';
  const quote = nested(l.quote, l.lang, l.zone, (line) => `<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">${line}<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="ltr">`, '</div></blockquote></div>');
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div dir="ltr">${text}${sig}</div>${quote}\r\n</body></html>`;
}

function apple(l) {
  const phone = l.client === 'iphone';
  const text = paragraphs(l.text).map((p) => (isQuoted(p) ? `<blockquote type="cite"><div>${rich(unquoted(p))}</div></blockquote>` : `<div>${rich(p)}</div>`)).join('<div><br></div>');
  const sig = l.sig ? `<div><br></div>${phone ? `<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">${l.sig.map(escape).join('<br>')}</div>` : `<div>${l.sig.map((s) => `<div>${escape(s)}</div>`).join('')}</div>`}` : '';
  const quote = nested(l.quote, l.lang, l.zone, (line) => `<div><br><blockquote type="cite"><div>${line}</div><br class="Apple-interchange-newline"><div>`, '</div></blockquote></div>');
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body ${phone ? 'dir="auto"' : 'style="overflow-wrap: break-word; -webkit-nbsp-mode: space; line-break: after-white-space;"'}>${text}${sig}${quote}</body></html>`;
}

function plain(l) {
  const own = paragraphs(l.text).map((p) => (isQuoted(p) ? unquoted(p).split('\n').map((x) => `> ${x}`).join('\n') : p)).join('\n\n');
  const quote = l.quote.reduceRight((inner, q) => `${wrote(l.lang, q.at, l.zone, q.from.name)}\n${`${plainOf(q)}${inner ? `\n\n${inner}` : ''}`.split('\n').map((x) => (x.startsWith('>') ? `>${x}` : `> ${x}`)).join('\n')}`, '');
  return [own, l.sig && `-- \n${l.sig.join('\n')}`, quote].filter(Boolean).join('\n\n').replaceAll('\n', '\r\n');
}

const RENDER = { outlook, owa, gmail, apple, iphone: apple };

export function body(letter) {
  const render = RENDER[letter.client];
  return render ? { contentType: 'html', content: render(letter) } : { contentType: 'text', content: plain(letter) };
}

/** What Outlook shows under the subject: the beginning of the whole text, quotation included. */
export function preview(letter) {
  const quoted = letter.quote.map((q) => `${address(q.from)} ${plainOf(q)}`);
  const text = [letter.text.replaceAll(/^>> ?/gm, ''), ...(letter.sig ?? []), ...quoted].join(' ').replace(/\s+/g, ' ').trim();
  return [...text].slice(0, 255).join('').slice(0, 255).replace(/[\ud800-\udbff]$/, '');
}
