/**
 * Puts text on the clipboard; false when the system refused. By the document's own copy command: the
 * asynchronous clipboard is a permission, and the window is granted none.
 */
export function copyText(text: string): boolean {
  let copied = false;
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    copied = true;
  };
  document.addEventListener('copy', onCopy);
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy);
  return copied;
}
