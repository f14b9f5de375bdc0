/** What is said about the window when it cannot say so itself. */
export const windowStrings = {
  crashed: 'Cuecast’s window stopped working',
  crashedText:
    'It was started and stopped again at once, so Cuecast closes. Your library is not affected; the log in the data folder has the details.',
} as const;
