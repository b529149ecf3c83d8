"""The system runs forward: what follows, under stated equations and ranges, if a channel is cut."""
