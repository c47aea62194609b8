"""Rules that look at entries that are valid by themselves, and at the library as a whole."""
