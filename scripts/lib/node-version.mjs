/** Imported first by every command: ends it with one sentence on a Node that is too old. */

const oldest = [20, 19];

/** Whether a version of Node such as `20.19.0` is new enough for the project's tools. */
export function isNodeNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}

if (!isNodeNewEnough(process.versions.node)) {
  console.error(
    `Cuecast needs Node ${oldest.join('.')} or later, and this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}
