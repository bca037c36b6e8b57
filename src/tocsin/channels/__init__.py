"""Ways to reach people. A channel's audience is a topic; where anyone is, is never asked."""
