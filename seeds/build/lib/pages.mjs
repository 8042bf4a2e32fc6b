// HTML as newsletter tools and notification machines write it: nested tables, a preheader, tracked links, a pixel, a footer.
import { token } from './ids.mjs';
import { escape } from './markup.mjs';

const rich = (s) => escape(s).replace(/\*([^*\n]+)\*/g, '<strong>$1</strong>').replaceAll('\n', '<br>');
const tracked = (domain, key) => `https://click.${domain}/ls/click?upn=${token(`link ${key}`, 64)}`;
const pixel = (domain, key) => `<img src="https://open.${domain}/wf/open?upn=${token(`pixel ${key}`, 64)}" alt="" width="1" height="1" border="0" style="height:1px !important;width:1px !important;border-width:0 !important">`;
const HEAD = '<html xmlns="http://www.w3.org/1999/xhtml"><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><style type="text/css">body{margin:0;padding:0;background:#f2f2f2}a{color:#1a5276}.wrap{width:600px}@media only screen and (max-width:620px){.wrap{width:100%!important}}</style></head>';

export function newsletterPage({ b, key, subject, text, items, domain }) {
  const rows = items.map((item, i) => {
    const [title, ...rest] = item.split(': ');
    return `<tr><td style="padding:16px 24px;border-bottom:1px solid #e5e5e5"><h2 style="margin:0 0 6px;font:600 18px Georgia,serif">${rich(title)}</h2><p style="margin:0 0 8px;font:14px/21px Arial,sans-serif;color:#333">${rich(rest.join(': '))}</p><a href="${tracked(domain, `${key} ${i}`)}">Read more</a></td></tr>`;
  }).join('\r\n');
  return `${HEAD}<body><div style="display:none;max-height:0;overflow:hidden">${rich(text.slice(0, 90))}&zwnj;&nbsp;&zwnj;&nbsp;</div><center><table role="presentation" class="wrap" width="600" cellpadding="0" cellspacing="0" border="0" style="background:#ffffff">
<tr><td style="padding:20px 24px;background:${b.color ?? '#1f3a4d'};color:#fff;font:700 22px Arial,sans-serif">${escape(b.name)}</td></tr>
<tr><td style="padding:18px 24px;font:15px/22px Arial,sans-serif"><h1 style="font-size:20px;margin:0 0 10px">${escape(subject)}</h1>${text.split('\n\n').map((p) => `<p>${rich(p)}</p>`).join('')}</td></tr>
${rows}
<tr><td style="padding:18px 24px;font:12px/18px Arial,sans-serif;color:#777">${rich(b.footer ?? `You are receiving this because you subscribed at ${b.address.split('@')[1]}.`)}<br><a href="${tracked(domain, `${key} browser`)}">View in browser</a> &middot; <a href="${tracked(domain, `${key} unsubscribe`)}">Unsubscribe</a> &middot; <a href="${tracked(domain, `${key} prefs`)}">Update preferences</a></td></tr>
</table></center>${pixel(domain, key)}</body></html>`;
}

export function noticePage({ b, key, subject, text, domain }) {
  const button = b.button ? `<p><a href="https://${domain}/r/${token(`button ${key}`, 22)}" style="display:inline-block;padding:10px 18px;background:${b.color ?? '#2b6cb0'};color:#fff;text-decoration:none;border-radius:4px">${escape(b.button)}</a></p>` : '';
  return `${HEAD}<body><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><table role="presentation" class="wrap" width="600" cellpadding="0" cellspacing="0" style="background:#fff"><tr><td style="padding:24px;font:14px/21px Arial,sans-serif;color:#222"><p style="font-size:17px"><strong>${escape(subject)}</strong></p>${text.split('\n\n').map((p) => `<p>${rich(p)}</p>`).join('\r\n')}${button}<p style="font-size:12px;color:#777">${rich(b.footer ?? `${b.name} · This is an automated message, please do not reply.`)}</p></td></tr></table></td></tr></table>${b.bcl ? pixel(domain, key) : ''}</body></html>`;
}
