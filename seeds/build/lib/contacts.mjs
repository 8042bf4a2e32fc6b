// The owner's address book: cards for the people who have `card: yes`.
import { changeKey, itemId, folderId } from './ids.mjs';
import { moment, utc } from './clock.mjs';

export function contactCards(world) {
  return [...world.people.values()].filter((p) => p.card).map((p) => {
    const [given, ...rest] = p.name.split(' '), created = utc(moment(p.cardSince ?? world.owner.firstDay, world.owner.today, 'UTC'));
    return {
      '@odata.etag': `W/"${changeKey(`card ${p.id}`)}"`, id: itemId(`card ${p.id}`), createdDateTime: created, lastModifiedDateTime: created, changeKey: changeKey(`card ${p.id}`), categories: p.cardCategories ? p.cardCategories.split(',').map((x) => x.trim()) : [],
      parentFolderId: folderId('Contacts'), displayName: p.name, fileAs: `${rest.join(' ')}, ${given}`, givenName: given, surname: rest.join(' '), jobTitle: p.title ?? null, companyName: p.org ?? null,
      businessPhones: p.phone ? [p.phone] : [], mobilePhone: p.mobile ?? null, homePhones: [], personalNotes: p.note ?? '', birthday: p.birthday ? `${p.birthday}T11:59:00Z` : null,
      emailAddresses: [p.address, ...(p.private ? [p.private] : [])].map((address) => ({ name: p.name, address })), imAddresses: [], children: [], spouseName: null, nickName: null,
    };
  }).sort((a, b) => (a.id < b.id ? -1 : 1));
}
