// Plays the written stories and lists them for the demo page's tour.
import { iCalUId, itemId } from './ids.mjs';
import { moment } from './clock.mjs';
import { chance } from './chance.mjs';

export function playStory(story, { world, correspondence }) {
  for (const [n, thread] of story.threads.entries()) {
    const person = world.person(thread.opts.with ?? story.fields.with, thread);
    if (!thread.opts.at) throw new Error(`${story.file}: "${thread.subject}" needs ((at D-9 10:00))`);
    const key = `${story.id} ${thread.opts.at} ${n} ${thread.subject.slice(0, 40)}`, start = moment(thread.opts.at, world.owner.today, thread.turns[0].out ? world.owner.zone : person.zone);
    const topic = person.source.topics[0]?.words ?? {}, words = Object.fromEntries(Object.entries(topic).map(([k, v]) => [k, chance(key).pick(v)]));
    correspondence.send(thread, person, { key, start, words: { ...words, thing: words.things ?? '' }, script: correspondence.script(thread, person, words, key), folder: thread.opts.folder ?? 'Inbox' });
  }
}

/** One stop a story: `open` names a thread by subject and turn, or an event by its key in calendar.json. */
export function tour(world, mailbox) {
  return world.stories.filter((s) => s.fields.tour).sort((a, b) => Number(a.fields.tour) - Number(b.fields.tour)).map(({ id, file, fields: f }) => {
    const stop = { id, title: f.title, text: f.text, ...(f.also ? { also: f.also.split(' || ').map((x) => message(x, file, mailbox)) } : {}) };
    if (f.openEvent) return { ...stop, eventId: itemId(`event ${f.openEvent}`), iCalUId: iCalUId(f.openEvent), folder: 'calendar', ...(f.open ? message(f.open, file, mailbox) : {}) };
    return { ...stop, ...message(f.open, file, mailbox) };
  });
}

function message(open, file, mailbox) {
  const [subject, from] = open.split(' <- ').map((x) => x.trim());
  const found = mailbox.letters.filter((l) => l.subject === subject && (!from || l.from.address.startsWith(from)));
  if (!found.length) throw new Error(`${file}: "open: ${open}" names no message`);
  const last = found.sort((a, b) => b.at - a.at)[0];
  return { internetMessageId: last.internetMessageId, folder: last.folder ?? (last.out ? 'Sent Items' : 'Inbox') };
}
