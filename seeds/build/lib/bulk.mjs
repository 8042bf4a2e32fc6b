// Machine mail: newsletters, receipts, notifications, lists, sequences – from seeds/bulk/*.json.
import { chance } from './chance.mjs';
import { DAY, addDays, dayOf, instant, isWeekend, moment } from './clock.mjs';
import { hex, token } from './ids.mjs';
import { fill } from './phrases.mjs';
import { newsletterPage, noticePage } from './pages.mjs';

const STEPS = { daily: 1, weekly: 7, biweekly: 14, monthly: 30.44, quarterly: 91.3, yearly: 365.25 };

function dates(b, owner) {
  if (b.at) return b.at.map((x) => moment(x, owner.today, owner.zone));
  const found = [], step = STEPS[b.every] ?? Number(b.every);
  for (let n = 0; ; n++) {
    const c = chance(`bulk ${b.id} ${n}`);
    let day = addDays(b.from ?? owner.firstDay, Math.round(n * step + (b.jitter ? c.whole(-b.jitter, b.jitter) : 0)));
    if (b.weekdays && isWeekend(day)) day = addDays(day, 2);
    const at = instant(day, b.hour ?? 7, c.whole(0, 59), owner.zone) + c.whole(0, 59) * 1000;
    if (at > owner.now || day > (b.to ?? '9999')) return found;
    found.push(at);
  }
}

function words(b, c, n) {
  const turn = n;
  const found = Object.fromEntries(Object.entries(b.words ?? {}).map(([k, list]) => [k, list[(turn * 7 + c.whole(0, 2)) % list.length]]));
  return { ...found, number: String(1000 + n * 37 + (n % 7)), issue: String((b.firstIssue ?? 1) + n), code: hex(`${b.id} ${n}`, 10).toUpperCase(), amount: `${c.whole(b.low ?? 12, b.high ?? 240)}.${String(c.whole(0, 99)).padStart(2, '0')}` };
}

/** Headers of the kind of machine it is; {token} and {id} are filled per message. */
function route(b, key, domain) {
  const own = Object.fromEntries(Object.entries(b.headers ?? {}).map(([k, v]) => [k, v.replaceAll('{token}', token(key, 28)).replaceAll('{id}', hex(key, 12)).replaceAll('{domain}', domain)]));
  return { dkim: b.dkim, envelope: b.envelope, bcl: b.bcl, scl: b.scl, ok: b.ok, spf: b.spf, mailer: b.mailer, country: b.country, returnPath: b.envelope ? `bounce-${hex(key, 12)}@${b.envelope}` : undefined, headers: own };
}

export function machineMail(b, { owner, mailbox }) {
  dates(b, owner).forEach((at, n) => {
    const key = `${b.id} ${n}`, c = chance(key), w = words(b, c, n), domain = b.address.split('@')[1], old = owner.now - at > 45 * DAY;
    w.date = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone: owner.zone }).format(at);
    w.month = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: owner.zone }).format(at);
    w.year = dayOf(at, owner.zone).slice(0, 4);
    const subject = fill(c.pick([].concat(b.subjects ?? b.subject)), w, c);
    const text = [].concat(b.text ?? []).map((p) => fill(p, w, c)).join('\n\n');
    const items = b.items ? c.shuffled(b.items).slice(0, b.show ?? 3).map((x) => fill(x, w, c)) : [];
    const page = b.style === 'plain' ? null : (b.items ? newsletterPage : noticePage)({ b, key, subject, text, items, domain: b.links ?? domain });
    mailbox.add({
      key, thread: b.threaded ? b.id : key, orphan: true, at, from: { name: b.name, address: b.address }, to: b.undisclosed ? [{ name: 'undisclosed-recipients:', address: 'undisclosed-recipients@invalid.invalid' }] : [{ name: b.toName ?? 'Jim Averill', address: b.to_ ?? owner.address }],
      replyTo: b.replyTo ? [{ name: b.name, address: b.replyTo }] : [], subject, text: items.length ? [text, ...items].join('\n\n') : text, client: 'machine', html: page,
      previewText: [text, ...items].join(' ').replace(/\*|\s+/g, ' ').trim().slice(0, 250), messageId: `<${hex(`mid ${key}`, 24)}.${at}@${b.midDomain ?? b.envelope ?? domain}>`,
      route: route(b, key, domain), attachments: b.attachments, other: b.other ?? Boolean(b.bcl), standing: true,
      read: b.unread ? old && c.odds(0.6) : old || c.odds(0.6), folder: old ? c.pick(b.keep ?? ['Deleted Items']) : b.folder ?? (b.inbox === false ? c.pick(b.keep) : 'Inbox'),
    });
  });
}
