"""One module for each search library; no other module imports it."""
