// The machines and networks that a page is measured on.

const BYTES_PER_SECOND_SLOW = 1_600_000 / 8;

/** `network` is what the browser's `Network.emulateNetworkConditions` takes; `null` means untouched. */
export const PROFILES = {
  fast: { cpuSlowdown: 1, network: null },
  slow: {
    cpuSlowdown: 4,
    network: {
      offline: false,
      latency: 150,
      downloadThroughput: BYTES_PER_SECOND_SLOW,
      uploadThroughput: BYTES_PER_SECOND_SLOW,
    },
  },
};

/** Which sizes are measured on which profile, unless the command line says otherwise. */
export const DEFAULT_CELLS = [
  { size: 20, profile: "fast" },
  { size: 20, profile: "slow" },
  { size: 1_000, profile: "fast" },
  { size: 1_000, profile: "slow" },
  { size: 10_000, profile: "fast" },
  { size: 100_000, profile: "fast" },
];
