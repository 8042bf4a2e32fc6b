import { Skeleton, SkeletonItem } from '@fluentui/react-components';
import styles from './loadingCards.module.css';

/** Grey shapes while an answer is awaited; they appear only when it takes long enough to notice. */
export function LoadingCards() {
  return (
    <Skeleton aria-label="Loading" className={styles.loading}>
      <div className={styles.who}>
        <SkeletonItem shape="circle" size={48} />
        <div className={styles.words}>
          <SkeletonItem size={20} />
          <SkeletonItem size={12} style={{ width: '60%' }} />
        </div>
      </div>
      <SkeletonItem size={96} />
      <SkeletonItem size={128} />
      <SkeletonItem size={96} />
    </Skeleton>
  );
}
