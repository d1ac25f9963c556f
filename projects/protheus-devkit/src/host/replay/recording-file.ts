/** The HAR in the folder of a recording. */
export const RECORDING_FILE = 'recording.har';
