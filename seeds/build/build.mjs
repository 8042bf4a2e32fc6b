#!/usr/bin/env node
// Builds the demo mailbox. `node seeds/build/build.mjs` writes seeds/jim; `--check` compares it with a rebuild.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { differing, files, write } from './lib/archive.mjs';
import { machineMail } from './lib/bulk.mjs';
import { Calendar } from './lib/calendar.mjs';
import { contactCards } from './lib/contacts.mjs';
import { Correspondence } from './lib/correspondence.mjs';
import { file } from './lib/filing.mjs';
import { guid } from './lib/ids.mjs';
import { Likeness } from './lib/likeness.mjs';
import { Mailbox } from './lib/mailbox.mjs';
import { playStory, tour } from './lib/stories.mjs';
import { Folders, World } from './lib/world.mjs';
import { liveThrough } from './lib/years.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function userRecord(o) {
  const [from, to] = o.hours.split('-').map((h) => `${h.padStart(2, '0')}:00:00.0000000`);
  return {
    '@odata.type': '#microsoft.graph.user', id: guid('owner'), displayName: o.displayName, givenName: o.givenName, surname: o.surname, jobTitle: o.jobTitle, companyName: o.companyName,
    mail: o.mail, userPrincipalName: o.mail, proxyAddresses: [`SMTP:${o.mail}`, ...o.aliases.map((a) => `smtp:${a}`)],
    mailboxSettings: { timeZone: o.timeZone, language: { locale: o.locale, displayName: 'English (United States)' },
      workingHours: { daysOfWeek: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], startTime: from, endTime: to, timeZone: { name: o.timeZone } } },
    referenceNow: o.referenceNow,
  };
}

function build() {
  const world = new World(root), folders = new Folders(world.owner.folders), mailbox = new Mailbox(world.owner, folders);
  const correspondence = new Correspondence(world, mailbox, new Likeness()), calendar = new Calendar(world, mailbox);
  for (const story of world.stories) playStory(story, { world, correspondence });
  for (const list of world.conversations) playStory(list, { world, correspondence });
  for (const s of world.calendar.series) calendar.series(s);
  for (const s of world.calendar.singles) calendar.single(s);
  const unsaid = [...world.people.values()].map((person) => {
    for (const thread of person.source.threads.filter((t) => t.opts.at)) playStory({ ...person.source, threads: [thread], fields: { with: person.id } }, { world, correspondence });
    calendar.meetings(person);
    return [person.id, liveThrough(person, { world, correspondence, exchanges: world.exchanges })];
  });
  for (const b of world.bulk.flat()) machineMail(b, { owner: world.owner, mailbox });
  file(mailbox.letters, world.owner);
  const messages = mailbox.messages(), events = calendar.records();
  return { unsaid, contents: files({ user: userRecord(world.owner), folders: folders.records(messages), messages, events, contacts: contactCards(world), tour: tour(world, mailbox) }), counts: { messages: messages.length, events: events.length } };
}

const { contents, counts, unsaid } = build();
if (process.argv.includes('--check')) {
  const wrong = differing(join(root, 'jim'), contents);
  if (wrong.length) console.error(`seeds/jim differs from a rebuild: ${wrong.join(', ')}. Run "node seeds/build/build.mjs" and commit the result.`);
  process.exitCode = wrong.length ? 1 : 0;
} else {
  write(join(root, 'jim'), contents);
  console.log(`seeds/jim: ${counts.messages} messages, ${counts.events} events`);
  if (process.argv.includes('--verbose')) console.log('moments without anything new to say:', unsaid.filter(([, n]) => n).map(([id, n]) => `${id} ${n}`).join(', '));
}
