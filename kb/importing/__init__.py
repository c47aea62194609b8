"""From a page, PDF or Word document to a draft of a practice, for an editor to finish."""
