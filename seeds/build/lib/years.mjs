// Spreads a person's threads over the five years: rates per year, gaps, seasons; each moment gets material not used before.
import { chance } from './chance.mjs';
import { DAY, addDays, dayOf, instant, isWeekend } from './clock.mjs';

const MOST_REPEATS = 3; // of one written exchange with one person, each about something else

function starts(person, owner) {
  const found = [], last = dayOf(owner.now - 5 * DAY, owner.zone);
  for (let month = owner.firstDay.slice(0, 7); month <= last.slice(0, 7); month = addDays(`${month}-28`, 6).slice(0, 7)) {
    const c = chance(`${person.id} ${month}`), rate = person.rate[Number(month.slice(0, 4)) - 2021] ?? 0;
    for (let n = Math.floor(rate + c.next()); n > 0; n--) {
      let day = addDays(`${month}-01`, c.whole(0, 27));
      while (!person.weekends && isWeekend(day)) day = addDays(day, 1);
      const at = instant(day, c.whole(person.from, person.to - 1), c.whole(0, 59), person.zone) + c.whole(0, 59) * 1000;
      const within = day >= owner.firstDay && day <= last && day >= (person.since ?? '') && day <= (person.until ?? '9999');
      if (within && !person.away.covers(day)) found.push({ at, day });
    }
  }
  return monthByMonth(chance(`${person.id} order`).shuffled(found));
}

/** One moment of every month, then a second of every month …: where material runs out it thins evenly and leaves no hole. */
function monthByMonth(moments) {
  const turns = new Map();
  const ranked = moments.map((m) => {
    const turn = turns.get(m.day.slice(0, 7)) ?? 0;
    turns.set(m.day.slice(0, 7), turn + 1);
    return { ...m, turn };
  });
  return ranked.sort((a, b) => a.turn - b.turn);
}

function suits(thread, day) {
  const { months, years } = thread.opts, inside = (text, value) => text.split(',').some((r) => {
    const [low, high = low] = r.split('-').map(Number);
    return low <= high ? value >= low && value <= high : value >= low || value <= high;
  });
  return (!months || inside(String(months), Number(day.slice(5, 7)))) && (!years || inside(String(years), Number(day.slice(0, 4))));
}

/** Material not yet used by this person: each written thread once, those with {thing} once a thing, short exchanges last. */
class Drawer {
  constructor(person, exchanges) {
    const c = chance(`${person.id} drawer`);
    this.person = person;
    this.used = new Set();
    this.times = new Map();
    this.written = c.shuffled(person.source.threads.filter((t) => !t.opts.at));
    this.short = c.shuffled(exchanges.filter((x) => (x.opts.lang ?? 'en') === person.lang && (!x.opts.for || String(x.opts.for).split(',').map((s) => s.trim()).includes(person.circle))));
  }

  use(thread, use) {
    this.used.add(use);
    this.times.set(thread, (this.times.get(thread) ?? 0) + 1);
  }

  topics = () => this.person.source.topics.filter((t) => t.words.things);

  candidates(day, c) {
    const quick = Number(this.person.quick ?? 0.35), lists = c.odds(quick) ? [this.short, this.written] : [this.written, this.short];
    return lists.flatMap((list) => list.filter((t) => suits(t, day) && (!t.topics.length || t.topics.some((x) => suits(x, day)))));
  }

  *options(day, key) {
    const c = chance(key);
    for (const thread of this.candidates(day, c)) {
      const topics = (thread.topics.length ? thread.topics : this.topics()).filter((t) => suits(t, day));
      const topic = topics.length ? c.pick(topics) : { words: {} };
      const needsThing = /\{[Tt]hing\}/.test(thread.subject + thread.turns.map((t) => t.text).join(' '));
      if (needsThing && !topic.words.things) continue;
      for (const thing of needsThing ? c.shuffled(topic.words.things) : ['']) {
        const use = `${thread.subject}|${thread.turns[0].text.slice(0, 30)}|${thing}`;
        if (this.used.has(use) || (this.times.get(thread) ?? 0) >= Number(this.person.repeats ?? MOST_REPEATS)) continue;
        const words = Object.fromEntries(topics.concat(topic).flatMap((t) => Object.entries(t.words)).map(([k, v]) => [k, c.pick(v)]));
        yield { thread, words: { ...words, thing }, use };
      }
    }
  }
}

export function liveThrough(person, { world, correspondence, exchanges }) {
  const drawer = new Drawer(person, exchanges);
  let unsaid = 0;
  for (const { at, day } of starts(person, world.owner)) {
    const key = `${person.id} ${day} ${at}`;
    let tries = 0, sent = false;
    for (const { thread, words, use } of drawer.options(day, key)) {
      if (tries++ > 60) break;
      const script = correspondence.script(thread, person, words, `${key} ${tries}`);
      if (!correspondence.isFresh(script)) continue;
      drawer.use(thread, use);
      const mine = thread.turns[0].out && world.owner.away.covers(day);
      correspondence.send(thread, person, { key, start: mine ? instant(addDays(world.owner.away.end(day), 1), 9, 12, world.owner.zone) : at, words, script, folder: thread.opts.folder ?? person.folder });
      sent = true;
      break;
    }
    if (!sent) unsaid++;
  }
  return unsaid;
}
