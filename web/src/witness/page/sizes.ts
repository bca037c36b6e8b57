/** How much there is, as people say it: "12 MB", never "0". */
export const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1_000_000))} MB`;
