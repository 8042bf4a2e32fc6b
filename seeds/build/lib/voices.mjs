// Gives a written turn the voice of its author: greeting, sign-off, signature, quotation.
import { chance } from './chance.mjs';

const OWN_GREETING = /^[^\n]{1,48}[,!:、–—]$/u;

export function spoken(text, { greetings, byes, raw, reply, chanceOf }) {
  if (raw) return text;
  const [first] = text.split('\n\n');
  const greeting = OWN_GREETING.test(first) || (reply && chanceOf.odds(0.45)) ? '' : chanceOf.pick(greetings);
  const bye = reply && chanceOf.odds(0.3) ? '' : chanceOf.pick(byes);
  return [greeting, text, bye.replaceAll('/', '\n')].filter(Boolean).join('\n\n');
}

export function signature(author, { reply, client, key }) {
  const odds = chance(`signature ${key}`);
  if (client === 'iphone') return [author.phoneLine ?? 'Sent from my iPhone'];
  if (!author.sig) return null;
  return reply && odds.odds(0.55) ? null : author.sig;
}

/** The part of an earlier letter that is quoted below an answer. */
export const quoted = (l) => ({ at: l.at, from: l.from, to: l.to, cc: l.cc, subject: l.subject, text: l.text, sig: l.sig });
