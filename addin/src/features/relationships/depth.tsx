import type { Depth as DepthFigures } from '../../api/contract';
import { Section } from '../../ui/section';
import { WeightBar } from '../../ui/weightBar';
import styles from './depth.module.css';
import { answers, beginnings, meetings, weeks } from './depthWords';

/** How deep the tie is, apart from how recent: nothing here fades. */
export function Depth({ depth }: { readonly depth: DepthFigures }) {
  const begun = depth.begunByOwner + depth.begunByThem;
  return (
    <Section title="How deep it goes">
      <dl className={styles.figures}>
        <div>
          <dt>Just the two of you</dt>
          <dd>{Math.round(depth.oneToOne * 100)} % of your contact</dd>
          <dd aria-hidden className={styles.picture}>
            <WeightBar share={depth.oneToOne} tone="you" />
          </dd>
        </div>
        {begun > 0 && (
          <div>
            <dt>Who begins</dt>
            <dd>{beginnings(depth)}</dd>
            <dd aria-hidden className={styles.picture}>
              <span className={styles.balance}>
                {depth.begunByOwner > 0 && <span data-side="you" style={{ flexGrow: depth.begunByOwner }} />}
                {depth.begunByThem > 0 && <span data-side="them" style={{ flexGrow: depth.begunByThem }} />}
              </span>
            </dd>
          </div>
        )}
        {(depth.ownLatencyHours ?? depth.theirLatencyHours) !== null && (
          <div>
            <dt>Answers take</dt>
            <dd>{answers(depth)}</dd>
          </div>
        )}
        <div>
          <dt>Weeks in contact</dt>
          <dd>{weeks(depth)}</dd>
        </div>
        {depth.hoursMet > 0 && (
          <div>
            <dt>Time met</dt>
            <dd>{meetings(depth.hoursMet)}</dd>
          </div>
        )}
      </dl>
    </Section>
  );
}
