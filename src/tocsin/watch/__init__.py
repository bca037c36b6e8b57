"""What was seen comes in, is looked at, and gets a verdict."""
