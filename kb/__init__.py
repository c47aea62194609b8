"""The domain: what a practice, a country and an actor are; reading and checking entries."""
