"""The canary gate: unique strings go through every client flow, and every byte the house ever had is searched for them. `make canary` plays it."""
