import { libraryStrings } from '../../electron/shared/strings/library.ts';
import { Button } from './button.tsx';
import { Dialog, DialogButtons } from './dialog.tsx';
import styles from './remove-download-dialog.module.css';

const words = libraryStrings.downloads;

interface RemoveDownloadDialogProps {
  /** The episode's title. */
  title: string;
  /** Size of what is deleted, bytes. */
  bytes: number;
  onRemove: () => void;
  onClose: () => void;
}

/** Asks before a downloaded file is deleted: that cannot be undone without the network. */
export function RemoveDownloadDialog({
  title,
  bytes,
  onRemove,
  onClose,
}: RemoveDownloadDialogProps) {
  return (
    <Dialog title={words.confirmTitle} open onClose={onClose}>
      <p className={styles.text}>{words.confirmText(title, bytes)}</p>
      <DialogButtons>
        <Button onClick={onClose}>{words.keep}</Button>
        <Button
          look="danger"
          onClick={() => {
            onClose();
            onRemove();
          }}
        >
          {words.confirm}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
