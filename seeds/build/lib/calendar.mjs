// Plans the calendar: series, single events from calendar.json, and each person's own meetings with the owner.
import { chance } from './chance.mjs';
import { DAY, MINUTE, addDays, dayOf, instant, isWeekend, moment, weekday } from './clock.mjs';
import { event } from './events.mjs';
import { cancel, sendInvitation } from './invitations.mjs';
import { fill } from './phrases.mjs';

const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

export class Calendar {
  constructor(world, mailbox) {
    Object.assign(this, { world, mailbox, owner: world.owner });
  }

  #put(e) {
    this.mailbox.events.push(event(e, this.owner));
    return e;
  }

  /** `["nora", "miriam-adler:notResponded"]` → people with their answers. */
  #attendees(list, where) {
    return (list ?? []).map((entry) => {
      const [id, response = 'accepted', type] = entry.split(':');
      return { ...this.world.person(id, where), response, type };
    });
  }

  single(s) {
    const start = s.isAllDay ? Date.parse(`${dayOf(moment(s.at, this.owner.today, this.owner.zone), this.owner.zone)}T00:00:00Z`) : moment(s.at, this.owner.today, this.owner.zone);
    const organizer = s.organizer ? this.world.person(s.organizer, s.subject) : this.owner;
    const attendees = this.#attendees(s.attendees, s.subject).filter((a) => a.id !== organizer.id);
    if (organizer.id !== 'owner') attendees.unshift({ ...this.owner, response: s.mine ?? 'accepted' });
    const createdAt = s.created ? moment(s.created, this.owner.today, organizer.zone) : this.#workday(start - chance(s.key).whole(4, 16) * DAY);
    const e = this.#put({ ...s, start, end: start + (s.isAllDay ? (s.days ?? 1) * DAY : (s.minutes ?? 60) * MINUTE), organizer, attendees, createdAt });
    if (attendees.length && createdAt < this.owner.now && !s.silent) {
      sendInvitation(this.mailbox, e, { owner: this.owner, folder: s.folder, unread: s.unread });
      if (s.isCancelled) cancel(this.mailbox, e, this.owner);
    }
  }

  series(s) {
    const { owner } = this, first = this.#firstDay(s), organizer = s.organizer ? this.world.person(s.organizer, s.subject) : owner;
    const [hour, minute] = s.time.split(':').map(Number), at = (day) => instant(day, hour, minute, owner.zone), length = s.minutes * MINUTE;
    const attendees = this.#attendees(s.attendees, s.subject).filter((a) => a.id !== organizer.id);
    if (organizer.id !== 'owner') attendees.unshift({ ...owner, response: 'accepted' });
    const shared = { subject: s.subject, place: s.place, text: s.text, organizer, attendees, mine: 'accepted', createdAt: at(first) - 17 * DAY };
    const master = this.#put({ ...shared, key: s.key, type: 'seriesMaster', start: at(first), end: at(first) + length, recurrence: {
      pattern: { type: 'weekly', interval: s.every ?? 1, month: 0, dayOfMonth: 0, daysOfWeek: [s.day], firstDayOfWeek: 'sunday', index: 'first' },
      range: { type: 'endDate', startDate: first, endDate: s.to, recurrenceTimeZone: owner.timeZone, numberOfOccurrences: 0 } } });
    sendInvitation(this.mailbox, master, { owner });
    for (let day = first; day <= s.to; day = addDays(day, 7 * (s.every ?? 1))) {
      if (owner.away.covers(day) || (s.skip ?? []).includes(day)) continue;
      const moved = (s.moved ?? {})[day], key = `${s.key} ${day}`;
      const start = moved?.to ? moment(moved.to, owner.today, owner.zone) : at(day);
      this.#put({ ...shared, key, seriesKey: s.key, type: moved ? 'exception' : 'occurrence', start, end: start + length, originalStart: at(day), ...(moved?.subject ? { subject: moved.subject } : {}), ...(moved?.place ? { place: moved.place } : {}) });
    }
  }

  #workday = (at) => at - (isWeekend(dayOf(at, this.owner.zone)) ? 2 * DAY : 0);

  #firstDay(s) {
    let day = s.from;
    while (DAYS[weekday(day)] !== s.day) day = addDays(day, 1);
    return day;
  }

  /** `meet: 0.3; Site walk – {thing} / Coffee; Harlow Street / Online; 60; 10-15; ben, dez` — a month, subjects, places, minutes, hours, others. */
  meetings(person) {
    if (!person.meet) return;
    const [rate, subjects, places, minutes = '60', hours = '10-15', others = ''] = person.meet.split(';').map((x) => x.trim());
    const things = person.source.topics.flatMap((t) => t.words.things ?? []), [low, high] = hours.split('-').map(Number);
    for (let month = this.owner.firstDay.slice(0, 7); month <= dayOf(this.owner.now + 20 * DAY, 'UTC').slice(0, 7); month = addDays(`${month}-28`, 6).slice(0, 7)) {
      const c = chance(`meet ${person.id} ${month}`), base = person.rate[Number(month.slice(0, 4)) - 2021] ?? 0;
      if (!base || !c.odds(Math.min(0.95, Number(rate)))) continue;
      let day = addDays(`${month}-01`, c.whole(0, 27));
      while (!person.weekends && isWeekend(day)) day = addDays(day, 1);
      if (day < (person.since ?? this.owner.firstDay) || day > (person.until ?? '9999') || this.owner.away.covers(day) || person.away.covers(day)) continue;
      const byOwner = c.odds(0.5), choices = subjects.split(' / '), where = places.split(' / '), n = c.whole(0, choices.length - 1);
      const subject = fill(choices[n], { thing: things.length ? c.pick(things).replace(/^(the|a|our|your) /, '') : '' }, c);
      const declined = c.odds(0.07), isCancelled = !declined && c.odds(0.05);
      this.single({ key: `meet ${person.id} ${day}`, at: `${day} ${c.whole(low, high)}:${c.pick(['00', '00', '30'])}`, subject, place: where.length === choices.length ? where[n] : c.pick(where), minutes: Number(minutes),
        organizer: byOwner ? 'owner' : person.id, attendees: [...(byOwner ? [`${person.id}:${declined ? 'declined' : 'accepted'}`] : [person.id]), ...others.split(',').map((x) => x.trim()).filter((x) => x && c.odds(0.7))],
        mine: declined ? 'declined' : c.odds(0.06) ? 'tentativelyAccepted' : 'accepted', isCancelled });
    }
  }

  records = () => this.mailbox.events.sort((a, b) => (a.start.dateTime < b.start.dateTime ? -1 : a.start.dateTime > b.start.dateTime ? 1 : a.id < b.id ? -1 : 1));
}
