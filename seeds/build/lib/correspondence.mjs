// Plays one written thread: who answers whom, when, in which words, quoting what.
import { chance } from './chance.mjs';
import { MINUTE, dayOf, moment, nextActive, span } from './clock.mjs';
import { hex } from './ids.mjs';
import { fill, titled } from './phrases.mjs';
import { quoted, signature, spoken } from './voices.mjs';

const PREFIX = { de: 'AW: ', nl: 'RE: ', it: 'R: ', pl: 'Odp: ', fr: 'RE: ' };
const ids = (text) => String(text ?? '').split(',').map((x) => x.trim()).filter(Boolean);

export class Correspondence {
  constructor(world, mailbox, likeness) {
    Object.assign(this, { world, mailbox, likeness });
  }

  /** The words of every turn, before anything is sent. */
  script(thread, person, words, key) {
    return thread.turns.map((turn, i) => {
      const c = chance(`${key} words ${i}`), author = turn.out ? this.world.owner : this.world.person(turn.who ?? person.id, thread);
      const raw = turn.opts.raw || thread.opts.raw;
      const style = turn.out ? { greetings: person.jimGreet, byes: person.jimBye } : { greetings: author.greet, byes: author.bye };
      const greetings = thread.opts.list ? [''] : turn.out && turn.who ? [`${this.world.person(turn.who, thread).first},`] : style.greetings;
      return { turn, author, text: spoken(this.#complete(fill(turn.text, words, c), thread), { ...style, greetings, raw, reply: i > 0, chanceOf: c }) };
    });
  }

  #complete(text, thread) {
    const open = /\{[A-Za-z]\w*\}/.exec(text);
    if (open) throw new Error(`"${thread.subject}": nothing fills ${open[0]} (add "${open[0].slice(1, -1).toLowerCase()}: one | another" to its topic)`);
    return text;
  }

  isFresh = (script) => script.every(({ author, text }) => this.likeness.isFresh(author.id, text));

  send(thread, person, { key, start, words, script, folder }) {
    const subject = fill(thread.subject, { ...words, thing: words.thing && titled(words.thing) }, chance(`${key} subject`));
    let at = start, last = null;
    for (const [i, { turn, author, text }] of script.entries()) {
      at = this.#when(turn, thread, { author, person, at, i, key });
      if (at > this.world.owner.now) return;
      this.likeness.keep(author.id, text);
      last = this.#letter({ turn, thread, author, person, text, at, i, key, subject, last, folder });
      if (turn.out && !turn.who) this.#answerForAbsent(person, last, key, i);
    }
  }

  #when(turn, thread, { author, person, at, i, key }) {
    const fixed = turn.opts.at ?? (i === 0 && thread.opts.at);
    if (fixed) return moment(fixed, this.world.owner.today, author.zone);
    if (i === 0) return at;
    const c = chance(`${key} delay ${i}`);
    if (turn.opts.after) return at + span(turn.opts.after) + c.whole(0, 59) * 1000;
    return nextActive(at + Math.max(2 * MINUTE, span(turn.out ? person.jimLatency : author.latency) * c.stretch()), author, c);
  }

  #letter({ turn, thread, author, person, text, at, i, key, subject, last, folder }) {
    const reply = i > 0 && !turn.opts.fresh, from = turn.opts.private ? { name: author.name, address: author.private } : author;
    const client = turn.opts.client ?? (turn.out ? chance(`${key} device ${i}`).pick(['owa', 'owa', 'outlook', 'outlook', 'outlook']) : author.client);
    const lang = turn.out ? 'en' : author.lang;
    const re = !reply ? '' : turn.out ? 'Re: ' : (PREFIX[author.lang] ?? (client === 'outlook' || client === 'owa' ? 'RE: ' : 'Re: '));
    const inline = /^>> /m.test(text);
    return this.mailbox.add({
      key: `${key} ${i}`, at, thread: key, from: { name: from.name, address: from.address }, ...this.#recipients(turn, thread, author, person),
      subject: reply ? `${thread.opts.list ? 'Re: ' : re}${subject}` : turn.opts.subject ?? subject, text, client, lang, zone: author.zone,
      sig: turn.opts.nosig || thread.opts.nosig || (turn.out && this.#isClose(person, `${key} ${i}`)) ? null : signature(author, { reply, client, key: `${key} ${i}` }),
      quote: reply && last && !inline && !turn.opts.noquote ? [quoted(last), ...last.quote].slice(0, 2) : [],
      attachments: Boolean(turn.opts.attach), importance: turn.opts.high ? 'high' : undefined, flagged: Boolean(turn.opts.flag),
      read: !turn.opts.unread, folder: turn.out ? undefined : turn.opts.folder ?? folder, standing: Boolean(thread.opts.at || turn.opts.folder),
      html: turn.opts.html && this.world.pages[turn.opts.html], ...this.#route(turn.opts.route ?? (thread.opts.list && !turn.out ? 'list' : null), `${key} ${i}`),
      ...(turn.opts.draft ? { draft: true, folder: 'Drafts' } : {}),
    }) ?? last;
  }

  /** Nobody signs with a street address to the family, and seldom to a friend. */
  #isClose = (person, key) => person.circle === 'family' || (['friend', 'board', 'club'].includes(person.circle) && chance(`formal ${key}`).odds(0.75));

  #route(name, key) {
    const route = this.world.routes[name];
    return route ? { route, ...(route.midDomain ? { messageId: `<${hex(key, 32)}@${route.midDomain}>` } : {}), orphan: route.sequence } : {};
  }

  /** Who is away says so, once, as soon as the owner has written. */
  #answerForAbsent(person, sent, key, i) {
    if (!person.oof || !person.away.covers(dayOf(sent.at, person.zone))) return;
    this.mailbox.add({ key: `${key} away ${i}`, at: sent.at + 40000, thread: `${key} away`, from: { name: person.name, address: person.address }, to: [{ name: this.world.owner.name, address: this.world.owner.address }],
      subject: `${person.lang === 'de' ? 'Automatische Antwort' : 'Automatic reply'}: ${sent.subject}`, text: person.oof, client: 'outlook', lang: person.lang, zone: person.zone, route: this.world.routes['auto-reply'] });
  }

  #recipients(turn, thread, author, person) {
    const { owner } = this.world, named = (list) => ids(list).map((id) => this.world.person(id, thread));
    // Who writes from home may copy their own desk.
    const others = [...named(thread.opts.cc), ...named(turn.opts.cc)].filter((x) => x.id !== author.id || turn.opts.private);
    const also = [...named(thread.opts.to), ...named(turn.opts.to)].filter((x) => x.id !== author.id);
    const atHome = thread.turns.some((t) => t.opts.private) ? { ...person, address: person.private } : person;
    const principal = turn.opts.alone ? [] : [turn.who ? this.world.person(turn.who, thread) : atHome].filter((x) => x.id !== author.id);
    const me = turn.out ? [] : [owner], plain = (list) => [...new Map(list.map((x) => [x.address, { name: x.name, address: x.address }])).values()];
    if (thread.opts.list) return { to: [this.world.lists[thread.opts.list]], cc: [] };
    if (turn.out) return { to: plain(also.length && turn.opts.alone ? also : [...principal, ...also]), cc: plain(others) };
    if (thread.opts.jimcc) return { to: plain(also), cc: plain([...me, ...others]) };
    const third = turn.who && turn.who !== person.id ? [person] : [];
    return { to: plain([...me, ...also]), cc: plain([...others, ...third]) };
  }
}
