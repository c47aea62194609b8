"""Search: text analysis, queries and results, facets, the engines, and building an index."""
