"""Measurements. Nothing here is shipped, and nothing here asserts by time."""
