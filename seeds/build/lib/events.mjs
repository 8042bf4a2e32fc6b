// The shape of a calendar event as Graph returns it.
import { changeKey, hex, iCalUId, itemId } from './ids.mjs';
import { DAY, utc } from './clock.mjs';

const at = (ms) => ({ dateTime: `${utc(ms).slice(0, 19)}.0000000`, timeZone: 'UTC' });
const who = (x) => ({ emailAddress: { name: x.name, address: x.address } });
const NEVER = '0001-01-01T00:00:00Z';

const status = (response, answeredAt) => ({ response, time: ['none', 'notResponded', 'organizer'].includes(response) || !answeredAt ? NEVER : utc(answeredAt) });

function place(name) {
  if (!name) return { location: { displayName: '', locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} }, locations: [] };
  const location = { displayName: name, locationType: 'default', uniqueId: name, uniqueIdType: 'private' };
  return { location, locations: [location] };
}

const online = (key) => ({ isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness', onlineMeeting: { joinUrl: `https://teams.meet.example/l/meetup-join/19%3ameeting_${hex(`join ${key}`, 32)}%40thread.v2/0` } });

/** `e`: key, start, end (ms), subject, organizer, attendees [{…person, response, type}], mine (the owner's answer), and what differs from the usual. */
export function event(e, owner) {
  const isOrganizer = e.organizer.id === 'owner', created = e.createdAt ?? e.start - 9 * DAY, remote = /^(Online|Teams|Video)/.test(e.place ?? '');
  return {
    '@odata.etag': `W/"${changeKey(e.key)}"`, id: itemId(`event ${e.key}`), createdDateTime: utc(created), lastModifiedDateTime: utc(e.modifiedAt ?? created), changeKey: changeKey(e.key),
    categories: e.categories ?? [], transactionId: null, originalStartTimeZone: owner.timeZone, originalEndTimeZone: owner.timeZone, iCalUId: iCalUId(e.key),
    reminderMinutesBeforeStart: 15, isReminderOn: !e.isAllDay, hasAttachments: Boolean(e.attachments), subject: e.subject, bodyPreview: (e.text ?? '').slice(0, 255).replace(/\s+/g, ' '),
    importance: 'normal', sensitivity: e.sensitivity ?? 'normal', isAllDay: Boolean(e.isAllDay), isCancelled: Boolean(e.isCancelled), isOrganizer,
    responseRequested: true, seriesMasterId: e.seriesKey ? itemId(`event ${e.seriesKey}`) : null, showAs: e.showAs ?? (e.isCancelled ? 'free' : e.mine === 'declined' ? 'free' : ['tentativelyAccepted', 'notResponded'].includes(e.mine) ? 'tentative' : 'busy'),
    type: e.type ?? 'singleInstance', webLink: `https://outlook.office365.example/owa/?itemid=${itemId(`event ${e.key}`)}&exvsurl=1&path=/calendar/item`, onlineMeetingUrl: null,
    isOnlineMeeting: false, onlineMeetingProvider: 'unknown', onlineMeeting: null, allowNewTimeProposals: true, isDraft: false, hideAttendees: false,
    ...(remote ? online(e.key) : {}), ...(e.originalStart ? { originalStart: utc(e.originalStart) } : {}), recurrence: e.recurrence ?? null,
    responseStatus: status(isOrganizer ? (e.attendees.length ? 'organizer' : 'none') : e.mine ?? 'accepted', created + DAY / 6),
    body: { contentType: 'html', content: e.text ? `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div>${e.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</div></body></html>` : '' },
    start: at(e.start), end: at(e.end), ...place(remote ? 'Microsoft Teams Meeting' : e.place), 
    attendees: e.attendees.map((a) => ({ type: a.type ?? 'required', status: status(a.response ?? 'accepted', created + DAY / 4), ...who(a) })), organizer: who(e.organizer),
  };
}
