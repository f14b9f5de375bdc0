import { X } from 'lucide-react';
import { shellStrings } from '../../../electron/shared/strings/shell.ts';
import { tellHeight } from '../../elements/tell-height.ts';
import { type Toast, toasts, useToasts } from '../../stores/toasts.ts';
import styles from './toasts.module.css';

const words = shellStrings.toasts;
const tellToasts = tellHeight('--toasts-height');

/** The messages above the player. Pointing at them, or focus within, stops their clocks. */
export function Toasts() {
  const shown = useToasts((state) => state.toasts);
  return (
    <section
      ref={tellToasts}
      className={styles.toasts}
      aria-label={words.name}
      onMouseEnter={toasts.hold}
      onMouseLeave={toasts.release}
      onFocus={toasts.hold}
      onBlur={toasts.release}
    >
      <div role="status" className={styles.stack}>
        {shown
          .filter((toast) => toast.tone === 'status')
          .map((toast) => (
            <Message key={toast.id} toast={toast} />
          ))}
      </div>
      <div role="alert" className={styles.stack}>
        {shown
          .filter((toast) => toast.tone === 'alert')
          .map((toast) => (
            <Message key={toast.id} toast={toast} />
          ))}
      </div>
    </section>
  );
}

function Message({ toast: { id, text, actions } }: { toast: Toast }) {
  return (
    <div className={styles.toast}>
      <p className={styles.text}>{text}</p>
      {actions.map(({ label, run }) => (
        <button
          key={label}
          type="button"
          className={styles.action}
          onClick={() => {
            toasts.dismiss(id);
            run();
          }}
        >
          {label}
        </button>
      ))}
      <button
        type="button"
        className={styles.dismiss}
        aria-label={words.dismiss}
        onClick={() => toasts.dismiss(id)}
      >
        <X size={14} strokeWidth={2} aria-hidden />
      </button>
    </div>
  );
}
