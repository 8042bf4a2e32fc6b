import { MailReadRegular } from '@fluentui/react-icons';
import type { ContextResponse, ItemReference, PersonOnItem, SyncHealthResponse } from '../../api/contract';
import type { SelectedItem } from '../../host/mailHost';
import { EmptyState } from '../../ui/emptyState';
import { FeatureBoundary } from '../../ui/featureBoundary';
import { ActList } from '../acts/actList';
import { ClaimList } from '../claims/claimList';
import { FollowUpList } from '../followUps/followUpList';
import { MessageVerdict } from '../outreach/messageVerdict';
import { Identity } from '../people/identity';
import { OthersOnItem } from '../people/othersOnItem';
import { PersonHeader } from '../people/personHeader';
import { SharedPeople } from '../people/sharedPeople';
import { Depth } from '../relationships/depth';
import { History } from '../relationships/history';
import { Milestones } from '../relationships/milestones';
import { Strength } from '../relationships/strength';
import { FirstSync } from '../syncHealth/firstSync';
import { OffNotice } from '../syncHealth/offNotice';
import type { ContextSession } from './contextSession';
import styles from './pane.module.css';

interface Props {
  readonly item: SelectedItem;
  readonly answer: ContextResponse;
  readonly visited: readonly string[];
  readonly session: ContextSession;
  readonly askSyncHealth: (signal: AbortSignal) => Promise<SyncHealthResponse>;
  readonly now: Date;
  readonly onOpen: (item: ItemReference) => Promise<void>;
}

/** Everything known about the item and one person on it. */
export function Cards({ item, answer, visited, session, askSyncHealth, now, onOpen }: Props) {
  const { person, message, acts, giving, followUps, others, freshness, mailbox } = answer;
  const isVisit = visited.length > 0;
  const visit = (personId: string) => session.visit(personId);
  const everybodyElse = !isVisit && <OthersOnItem others={others} title={othersTitle(item, others)} onVisit={visit} />;
  const isNoteworthy =
    (item.kind === 'appointment' || item.isInvitation) && others.some(other => other.notes.length > 0);
  return (
    <>
      {person ? (
        <FeatureBoundary name="The card’s head">
          <PersonHeader person={person} onBack={isVisit ? () => session.back() : undefined}>
            <Identity
              person={person}
              mailbox={mailbox}
              onCorrected={card => session.corrected(person.personId, card.personId)}
            />
          </PersonHeader>
        </FeatureBoundary>
      ) : (
        <EmptyState
          icon={<MailReadRegular />}
          title="Nobody but you"
          text="No other person stands on this item, or none that is known yet."
        />
      )}
      <div className={styles.cards}>
        {freshness.lastSync === null && freshness.isSyncing && (
          <FirstSync mailbox={mailbox} ask={askSyncHealth} onDone={() => session.refresh()} />
        )}
        <OffNotice off={freshness.off} />
        {isNoteworthy && everybodyElse}
        {message && !isVisit && (
          <MessageVerdict message={message} mailbox={mailbox} onSaid={() => session.reclassed()} />
        )}
        {message && !isVisit && <ClaimList message={message} onOpen={onOpen} />}
        <ActList
          mailbox={mailbox}
          acts={acts}
          giving={giving}
          message={isVisit ? null : message}
          readDraft={item.isDraft ? session.readDraft : undefined}
          now={now}
          onOpen={onOpen}
        />
        <FollowUpList followUps={followUps} personId={person?.personId} now={now} onOpen={onOpen} />
        {person?.strength && (
          <Strength
            strength={person.strength}
            probability={person.probability28d ?? null}
            hasRank={person.state !== 'stranger'}
          />
        )}
        {person?.depth && <Depth depth={person.depth} />}
        {person && <History months={person.history} />}
        {person && <Milestones person={person} now={now} onOpen={onOpen} />}
        {person && <SharedPeople shared={person.shared} introducedBy={person.introducedBy} onVisit={visit} />}
        {!isNoteworthy && everybodyElse}
      </div>
    </>
  );
}

function othersTitle(item: SelectedItem, others: readonly PersonOnItem[]): string {
  if (item.isInvitation && others.some(other => other.notes.length > 0)) return 'Before you decline';
  if (item.kind === 'appointment' || item.isInvitation) return 'Also invited';
  return item.isDraft ? 'Also addressed' : 'Also on this message';
}
