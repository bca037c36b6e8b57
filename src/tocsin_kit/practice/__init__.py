"""The practice town: a house, a town of actors and the stage that shows both."""
