"""The observer: finds marked values in whatever bytes a party holds. It asks nobody and opens nothing."""
