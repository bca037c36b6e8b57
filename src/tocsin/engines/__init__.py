"""Vendors live here, behind the ports of tocsin.rails. Moods wrap them, so that tests can break every engine twice."""
