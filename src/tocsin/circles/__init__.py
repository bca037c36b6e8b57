"""The town: its roster, its windows, its invites and passes."""
