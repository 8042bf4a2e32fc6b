// How mail programs write a date above a quotation, in the languages of the demo.
import { local } from './clock.mjs';

const two = (n) => String(n).padStart(2, '0');
const LOCALES = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', it: 'it-IT', pt: 'pt-PT', nl: 'nl-NL', pl: 'pl-PL', ja: 'ja-JP' };

export const longDate = (at, lang, zone) =>
  new Intl.DateTimeFormat(LOCALES[lang], { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone: zone }).format(at).replaceAll('\u202f', ' ');

export const shortDate = (at, lang, zone) =>
  new Intl.DateTimeFormat(LOCALES[lang], { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric', timeZone: zone }).format(at).replaceAll('\u202f', ' ');

export const time = (at, lang, zone) => {
  const d = local(at, zone), h = d.getUTCHours(), m = two(d.getUTCMinutes());
  return lang === 'en' ? `${h % 12 || 12}:${m} ${h < 12 ? 'AM' : 'PM'}` : `${two(h)}:${m}`;
};

export function mailDate(at, zone) {
  const d = local(at, zone), minutes = Math.round((d.getTime() - at) / 60000);
  const sign = minutes < 0 ? '-' : '+', abs = Math.abs(minutes);
  const [day, month] = [d.toUTCString().slice(0, 3), d.toUTCString().slice(8, 11)];
  return `${day}, ${d.getUTCDate()} ${month} ${d.getUTCFullYear()} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}:${two(d.getUTCSeconds())} ${sign}${two(Math.floor(abs / 60))}${two(abs % 60)}`;
}

const WROTE = {
  en: (d, t, who) => `On ${d} at ${t}, ${who} wrote:`, de: (d, t, who) => `Am ${d} um ${t} schrieb ${who}:`,
  fr: (d, t, who) => `Le ${d} à ${t}, ${who} a écrit :`, es: (d, t, who) => `El ${d} a las ${t}, ${who} escribió:`,
  it: (d, t, who) => `Il giorno ${d} alle ore ${t} ${who} ha scritto:`, pt: (d, t, who) => `Em ${d}, às ${t}, ${who} escreveu:`,
  nl: (d, t, who) => `Op ${d} om ${t} schreef ${who}:`, pl: (d, t, who) => `${d}, ${t}, ${who} napisał(a):`, ja: (d, t, who) => `${d} ${t} ${who}:`,
};
export const wrote = (lang, at, zone, who) => WROTE[lang](shortDate(at, lang, zone), time(at, lang, zone), who);

export const BLOCK = {
  en: ['From', 'Sent', 'To', 'Cc', 'Subject'], de: ['Von', 'Gesendet', 'An', 'Cc', 'Betreff'], fr: ['De', 'Envoyé', 'À', 'Cc', 'Objet'],
  es: ['De', 'Enviado', 'Para', 'CC', 'Asunto'], it: ['Da', 'Inviato', 'A', 'Cc', 'Oggetto'], pt: ['De', 'Enviado', 'Para', 'Cc', 'Assunto'],
  nl: ['Van', 'Verzonden', 'Aan', 'CC', 'Onderwerp'], pl: ['Od', 'Wysłano', 'Do', 'DW', 'Temat'], ja: ['差出人', '送信日時', '宛先', 'CC', '件名'],
};
