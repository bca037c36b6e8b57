/** A QR only where another phone could follow it. */
export function isReachable(address: string): boolean {
  try {
    const { hostname } = new URL(address);
    return !(hostname === "localhost" || hostname.endsWith(".localhost") || hostname.startsWith("127.") || hostname === "[::1]");
  } catch {
    return false;
  }
}
